// SPDX-License-Identifier: MIT
#include "myoatlas/io/study/anki_package.h"

#include "myoatlas/io/base/json_text.h"
#include "myoatlas/io/base/read_file.h"
#include "myoatlas/io/base/write_file.h"
#include "myoatlas/io/study/anki_collection.h"
#include "myoatlas/io/study/database.h"

#include <memory>
#include <minizip/zip.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <utility>

namespace myoatlas::io {
namespace {

namespace fs = std::filesystem;

constexpr int k_deflate = 8, k_store = 0, k_level = 6; // pictures are packed already

// The file that a zip is made in: it goes to its place as any other file does, and by the same writer.
struct Memory {
    std::string bytes;
    std::size_t at = 0;
};

Memory& memory_of(void* opaque) {
    return *static_cast<Memory*>(opaque);
}

zlib_filefunc64_def memory_functions(Memory& written) {
    zlib_filefunc64_def functions{};
    functions.opaque = &written;
    functions.zopen64_file = [](void* opaque, const void*, int) { return opaque; };
    functions.zread_file = [](void*, void*, void*, uLong) -> uLong { return 0; }; // a new zip is only written
    functions.zwrite_file = [](void* opaque, void*, const void* from, uLong size) -> uLong {
        Memory& memory = memory_of(opaque);
        if (memory.bytes.size() < memory.at + size) memory.bytes.resize(memory.at + size);
        memory.bytes.replace(memory.at, size, static_cast<const char*>(from), size);
        memory.at += size;
        return size;
    };
    functions.ztell64_file = [](void* opaque, void*) -> ZPOS64_T { return memory_of(opaque).at; };
    functions.zseek64_file = [](void* opaque, void*, ZPOS64_T offset, int origin) -> long {
        Memory& memory = memory_of(opaque);
        const std::size_t from = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                                 : origin == ZLIB_FILEFUNC_SEEK_CUR ? memory.at
                                                                    : memory.bytes.size();
        memory.at = from + static_cast<std::size_t>(offset);
        return memory.at <= memory.bytes.size() ? 0 : -1;
    };
    functions.zclose_file = [](void*, void*) { return 0; };
    functions.zerror_file = [](void*, void*) { return 0; };
    return functions;
}

class ZipFile {
public:
    ZipFile() : functions_(memory_functions(memory_)) {
        zip_ = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions_);
        is_sound_ = zip_ != nullptr;
    }
    ~ZipFile() {
        if (zip_) zipClose(zip_, nullptr);
    }
    ZipFile(const ZipFile&) = delete;
    ZipFile& operator=(const ZipFile&) = delete;

    void add(const std::string& name, std::span<const std::byte> bytes, int method) {
        zip_fileinfo info{};        // no time of day: the same cards give the same bytes
        info.dosDate = 0x0021'0000; // 1 January 1980, the first that a zip can tell
        is_sound_ = is_sound_ && zipOpenNewFileInZip64(zip_, name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr,
                                                       method, method == k_store ? 0 : k_level, 0) == ZIP_OK;
        is_sound_ = is_sound_ && zipWriteInFileInZip(zip_, bytes.data(), static_cast<unsigned>(bytes.size())) == ZIP_OK;
        is_sound_ = is_sound_ && zipCloseFileInZip(zip_) == ZIP_OK;
    }
    // Returns the whole zip; nothing when it could not be made.
    std::optional<std::string> finish() {
        if (zip_) is_sound_ = zipClose(zip_, nullptr) == ZIP_OK && is_sound_;
        zip_ = nullptr;
        return is_sound_ ? std::optional(std::move(memory_.bytes)) : std::nullopt;
    }

private:
    Memory memory_;
    zlib_filefunc64_def functions_;
    zipFile zip_ = nullptr;
    bool is_sound_ = false;
};

std::span<const std::byte> bytes_of(const std::string& text) {
    return std::as_bytes(std::span(text.data(), text.size()));
}

}

core::Status write_anki_package(const fs::path& path, const AnkiPackage& package) try {
    ZipFile zip;
    zip.add("collection.anki2", anki_collection(package), k_deflate);
    Json names = Json::object();
    for (std::size_t i = 0; i < package.media.size(); ++i) {
        constexpr std::size_t k_most = 64u << 20;
        const core::Result<std::string> picture =
            read_file(package.media[i].file, package.media[i].file.string(), Reading::Files, k_most);
        if (!picture) return picture.problems();
        names[std::to_string(i)] = package.media[i].name;
        zip.add(std::to_string(i), bytes_of(*picture), k_store);
    }
    const std::string list = names.dump();
    zip.add("media", bytes_of(list), k_deflate);
    const auto whole = zip.finish();
    if (!whole) return core::Problem{path.string(), "The cards cannot be packed."};
    return write_file(path, bytes_of(*whole));
} catch (const DatabaseFault& fault) {
    return core::Problem{path.string(), std::string("The cards cannot be written: ") + fault.what() + "."};
}

std::size_t card_count(const AnkiPackage& package) {
    std::size_t count = 0;
    for (const AnkiNote& note : package.notes)
        for (std::size_t layout = 0; layout < package.types[note.type].layouts.size(); ++layout)
            count += has_card(package, note, layout) ? 1 : 0;
    return count;
}

std::string html_of(const std::string& text) {
    std::string html;
    for (const char c : text) {
        if (c == '&')
            html += "&amp;";
        else if (c == '<')
            html += "&lt;";
        else if (c == '>')
            html += "&gt;";
        else if (c == '"')
            html += "&quot;";
        else if (c == '\n')
            html += "<br>";
        else
            html += c;
    }
    return html;
}

}
