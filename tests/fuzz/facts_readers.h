// Readers of texts: facts, drawings, lessons, sessions, scripts, and what is said.
// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

namespace myoatlas::fuzz {

void read_json(std::string_view bytes);
void read_csv(std::string_view bytes);
void read_drawing(std::string_view bytes);
void read_own_patterns(std::string_view bytes);
void read_lesson(std::string_view bytes);
void read_session(std::string_view bytes);
void read_body_table(std::string_view bytes);
void read_script(std::string_view bytes);
void read_said(std::string_view bytes);

}
