// Whether the numbers that name a source have the form they must have. That they lead to the right work no program
// without a network can tell.
// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

namespace myoatlas::anatomy {

// ISBN-10 or ISBN-13, hyphens allowed, with a right check digit.
bool is_isbn(std::string_view text);
// "10.1016/j.pain.2008.12.004": directory 10, a registrant of four to nine digits, a suffix without blanks.
bool is_doi(std::string_view text);
// One to eight digits, not starting with 0.
bool is_pmid(std::string_view text);
// A day as "2026-11-29".
bool is_day(std::string_view text);

}
