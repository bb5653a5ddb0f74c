// Writes whole files safely: beside the target first, then renamed, so that nobody ever sees half a file.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"

#include <cstddef>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

namespace myoatlas::io {

// What is private is read and written by its owner only, unless the file was there with another mode; it lies on the
// disk, not in a buffer, before the writer returns.
enum class Privacy { Public, Private };

// The name "-" is standard output, as in other programs. The pieces are written one after another. What a link stands
// for is written, and the link stays; a file that is there keeps its mode, and one that is write-protected is left as
// it is. The problem says in plain words why the file could not be written.
core::Status write_file(const std::filesystem::path&, std::span<const std::span<const std::byte>> pieces,
                        Privacy = Privacy::Public);
core::Status write_file(const std::filesystem::path&, std::span<const std::byte> bytes, Privacy = Privacy::Public);

// Returns the file that writing to this name would change: links are followed, also to what is not there yet, and the
// name is whole, so that two names of one file give the same. Nothing for standard output, devices and pipes, which
// nobody's work is lost in.
std::optional<std::filesystem::path> file_behind(const std::filesystem::path&);

// A name that ends otherwise than its content would mislead other programs: a problem unless the name ends in one of
// `endings` (".png", in any case), or names a device or a pipe.
core::Status check_ending(const std::filesystem::path&, std::initializer_list<std::string_view> endings);

}
