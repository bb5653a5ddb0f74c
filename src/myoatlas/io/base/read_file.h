// Reads whole files of anyone's, up to a limit, and never waits for ever.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"

#include <cstddef>
#include <filesystem>
#include <string>

namespace myoatlas::io {

enum class Reading {
    Files,         // a plain file, or a link to one: what lies in a folder that is gone through
    FilesAndPipes, // also what another program writes into a pipe, and "-", standard input: what a person names
};

constexpr std::size_t k_most_text_bytes = 64u << 20;

// Returns what the file holds, without a byte-order mark; `name` is how problems call it. A folder, a device, text of
// UTF-16, more than `most` bytes, and a pipe into which nobody writes for some seconds are problems.
core::Result<std::string> read_file(const std::filesystem::path&, const std::string& name, Reading = Reading::Files,
                                    std::size_t most = k_most_text_bytes);

}
