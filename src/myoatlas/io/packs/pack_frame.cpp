// SPDX-License-Identifier: MIT
#include "myoatlas/io/packs/pack_frame.h"

#include "myoatlas/io/base/bytes.h"
#include "myoatlas/io/base/write_file.h"

#include <algorithm>
#include <array>
#include <string>

namespace myoatlas::io {

namespace {

struct PackHeader {
    std::array<char, 8> magic{};
    std::uint32_t version = 0;
    std::uint32_t spare = 0;
    std::uint64_t file_bytes = 0;
    std::uint64_t table_bytes = 0; // the table follows the header
    std::uint64_t arrays_offset = 0;
    std::uint64_t table_checksum = 0;
    std::uint64_t arrays_checksum = 0;
    std::uint64_t header_checksum = 0; // of the bytes before it
};
static_assert(sizeof(PackHeader) == 64);

std::uint64_t checksum_of_header(const PackHeader& header) {
    return checksum_of(std::as_bytes(std::span{&header, 1}).first(sizeof(PackHeader) - sizeof(std::uint64_t)));
}

}

core::Status write_pack(const std::filesystem::path& path, const PackKind& kind, const PackContent& content) {
    const std::size_t unpadded = sizeof(PackHeader) + content.table.size();
    // The table fills up with zeros to where the arrays start.
    std::vector<std::byte> table(content.table.size() + (64 - unpadded % 64) % 64);
    std::copy(content.table.begin(), content.table.end(), table.begin());
    PackHeader header;
    kind.magic.copy(header.magic.data(), header.magic.size());
    header.version = kind.version;
    header.table_bytes = content.table.size();
    header.arrays_offset = sizeof(PackHeader) + table.size();
    header.file_bytes = header.arrays_offset + content.arrays.size();
    header.table_checksum = checksum_of(table);
    header.arrays_checksum = checksum_of(content.arrays);
    header.header_checksum = checksum_of_header(header);
    const std::span<const std::byte> pieces[] = {std::as_bytes(std::span{&header, 1}), table, content.arrays};
    return write_file(path, pieces);
}

core::Result<PackContent> open_pack(const std::filesystem::path& path, const PackKind& kind,
                                    std::span<const std::byte> file) {
    const std::string name{kind.name};
    const auto refused = [&](const std::string& what) { return core::Problem{path.string(), what}; };
    if (file.size() < sizeof(PackHeader) || std::memcmp(file.data(), kind.magic.data(), kind.magic.size()) != 0)
        return refused("This is not a " + name + ".");
    PackHeader header;
    std::memcpy(&header, file.data(), sizeof(PackHeader));
    if (header.version < kind.oldest || header.version > kind.version)
        return refused("This " + name + " has version " + std::to_string(header.version) +
                       "; this program reads version " + std::to_string(kind.version) + ". Build it again.");
    if (header.header_checksum != checksum_of_header(header))
        return refused("This " + name + " is damaged: its header does not match its checksum.");
    if (header.file_bytes != file.size())
        return refused("This " + name + " is cut short or too long: it should have " +
                       std::to_string(header.file_bytes) + " bytes and has " + std::to_string(file.size()) + ".");
    if (header.arrays_offset < sizeof(PackHeader) + header.table_bytes || header.arrays_offset > file.size())
        return refused("This " + name + " is damaged: its header does not fit its length.");
    const PackContent content{file.subspan(sizeof(PackHeader), header.table_bytes), file.subspan(header.arrays_offset),
                              header.version};
    const auto padded_table = file.subspan(sizeof(PackHeader), header.arrays_offset - sizeof(PackHeader));
    if (checksum_of(padded_table) != header.table_checksum || checksum_of(content.arrays) != header.arrays_checksum)
        return refused("This " + name + " is damaged: its content does not match its checksum.");
    return content;
}

}
