// SPDX-License-Identifier: MIT
#include "myoatlas/io/study/anki_package.h"

#include "myoatlas/io/base/json_text.h"
#include "myoatlas/io/base/read_file.h"
#include "myoatlas/io/study/anki_collection.h"
#include "myoatlas/io/study/database.h"

#include <memory>
#include <minizip/zip.h>
#include <nlohmann/json.hpp>
#include <span>

namespace myoatlas::io {
namespace {

namespace fs = std::filesystem;

constexpr int k_deflate = 8, k_store = 0, k_level = 6; // pictures are packed already

// A zip beside the target, gone unless it is finished.
class ZipFile {
public:
    explicit ZipFile(const fs::path& target) : target_(target), written_(target) {
        written_ += ".unfinished";
        zip_ = zipOpen64(written_.string().c_str(), APPEND_STATUS_CREATE);
        is_sound_ = zip_ != nullptr;
    }
    ~ZipFile() {
        if (zip_) zipClose(zip_, nullptr);
        std::error_code error;
        fs::remove(written_, error);
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
    // Returns whether all of it is on disk, under its name.
    bool finish() {
        if (zip_) is_sound_ = zipClose(zip_, nullptr) == ZIP_OK && is_sound_;
        zip_ = nullptr;
        std::error_code error;
        if (is_sound_) fs::rename(written_, target_, error);
        return is_sound_ && !error;
    }

private:
    fs::path target_, written_;
    zipFile zip_ = nullptr;
    bool is_sound_ = false;
};

std::span<const std::byte> bytes_of(const std::string& text) {
    return std::as_bytes(std::span(text.data(), text.size()));
}

}

core::Status write_anki_package(const fs::path& path, const AnkiPackage& package) try {
    ZipFile zip(path);
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
    if (!zip.finish()) return core::Problem{path.string(), "The file cannot be written. Is there room on the disk?"};
    return core::Done{};
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
