// The bodies there are: the built-in one and those a person imported.
// SPDX-License-Identifier: MIT
#pragma once
#include "app/context.h"

namespace app {

// Prints them on standard output, as JSON or as a table. One that this program cannot read is listed with the reason.
void list_bodies(Context&, bool is_json);

}
