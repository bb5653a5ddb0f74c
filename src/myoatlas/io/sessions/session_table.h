// A session as a table for other programs: one row for each mark, muscle and reply, visit by visit.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/io/sessions/session_file.h"

#include <string>

namespace myoatlas::io {

// Comma-separated values with a row of headings (RFC 4180). A text that a spreadsheet would take for a formula gets an
// apostrophe before it.
std::string session_csv(const SessionFile&);

}
