// The bodies there are: the built-in one, those made of it and those a person imported.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/loading/context.h"

namespace myoatlas::cli {

// Prints them on standard output, as JSON or as a table. One that this program cannot read is listed with the reason.
void list_bodies(loading::Context&, bool is_json);

}
