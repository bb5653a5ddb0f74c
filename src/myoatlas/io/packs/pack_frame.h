// What every pack has in common: magic word, version, length and checksums around a table and one block of arrays.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

namespace myoatlas::io {

// A kind of pack. `magic` has eight characters; `name` stands in sentences ("body pack").
struct PackKind {
    std::string_view magic, name;
    std::uint32_t version = 1;      // written, and the newest that is read
    std::uint32_t oldest = version; // that is read
};

constexpr PackKind k_body_pack{"MYOBODY\n", "body pack", 4, 3};
constexpr PackKind k_surface_map_pack{"MYOCHRT\n", "chart pack", 3};

struct PackContent {
    std::span<const std::byte> table;
    std::span<const std::byte> arrays; // starts at a multiple of 64 bytes
    std::uint32_t version = 0;         // as it was read
};

core::Status write_pack(const std::filesystem::path&, const PackKind&, const PackContent&);

// Returns views of `file`, or one sentence: no pack of this kind, another version, cut short, or damaged.
core::Result<PackContent> open_pack(const std::filesystem::path&, const PackKind&, std::span<const std::byte> file);

}
