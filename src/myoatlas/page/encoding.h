// How bytes and words are put into HTML.
// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace myoatlas::page {

// Returns the words with what HTML would read as markup written out.
std::string escaped(std::string_view words);

std::string base64(std::string_view bytes);

// Of FIPS 180-4; a page names its own script and style by it, and a browser runs nothing else.
std::array<std::uint8_t, 32> sha256(std::string_view bytes);

// Returns "sha256-...", as a content security policy names a script or style.
std::string policy_hash(std::string_view content);

}
