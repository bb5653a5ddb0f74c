// Whose what is written is.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/session/session.h"

namespace myoatlas::session {

// Whether it holds what a client painted or said, or a client's session is open: what is written of it is for its owner
// only. Areas that are marked by name alone are a question anybody may ask.
bool is_of_client(const Session&);

}
