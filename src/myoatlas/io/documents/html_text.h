// How bytes and words are put into HTML.
// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace myoatlas::io {

// Returns the words with what HTML would read as markup written out.
std::string escaped(std::string_view words);

std::string base64(std::span<const std::byte> bytes);

// Returns "sha256-...", as a content security policy names a script or style: a browser then runs nothing else.
std::string policy_hash(std::string_view content);

}
