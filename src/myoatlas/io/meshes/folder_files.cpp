// SPDX-License-Identifier: MIT
#include "myoatlas/io/meshes/folder_files.h"

#include "myoatlas/io/meshes/regular_file.h"

#include <assimp/IOSystem.hpp>
#include <assimp/MemoryIOWrapper.h>
#include <cctype>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace myoatlas::io {
namespace {

namespace fs = std::filesystem;

// A file that is held in memory while it is open.
class OpenFile : public Assimp::MemoryIOStream {
public:
    explicit OpenFile(std::span<const std::byte> bytes)
        : MemoryIOStream(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()) {}
    explicit OpenFile(std::unique_ptr<const std::vector<std::byte>> held)
        : OpenFile(std::span<const std::byte>{*held}) {
        held_ = std::move(held);
    }

private:
    std::unique_ptr<const std::vector<std::byte>> held_;
};

int digit_of(char c) {
    constexpr std::string_view k_digits = "0123456789abcdef";
    const std::size_t digit = k_digits.find(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
    return digit == k_digits.npos ? -1 : static_cast<int>(digit);
}

// "%20" of a link is a space.
std::string unescaped(const std::string& link) {
    std::string text;
    for (std::size_t i = 0; i < link.size(); ++i) {
        const bool is_escape =
            link[i] == '%' && i + 2 < link.size() && digit_of(link[i + 1]) >= 0 && digit_of(link[i + 2]) >= 0;
        text += is_escape ? static_cast<char>(16 * digit_of(link[i + 1]) + digit_of(link[i + 2])) : link[i];
        i += is_escape ? 2 : 0;
    }
    return text;
}

class FolderFiles : public Assimp::IOSystem {
public:
    FolderFiles(const fs::path& mesh_file, std::span<const std::byte> bytes)
        : mesh_file_(mesh_file.string()), bytes_(bytes) {
        std::error_code error;
        folder_ = fs::weakly_canonical(fs::absolute(mesh_file, error).parent_path(), error);
    }

    bool Exists(const char* path) const override { return path == mesh_file_ || file_meant_by(path); }

    Assimp::IOStream* Open(const char* path, const char* mode) override {
        if (std::string_view(mode).find_first_of("wa+") != std::string_view::npos) return nullptr;
        if (path == mesh_file_) return new OpenFile(bytes_);
        const auto file = file_meant_by(path);
        if (!file) return nullptr;
        auto read = read_regular_file(*file);
        if (!read) return nullptr;
        return new OpenFile(std::make_unique<const std::vector<std::byte>>(std::move(*read)));
    }

    void Close(Assimp::IOStream* file) override { delete file; }
    char getOsSeparator() const override { return static_cast<char>(fs::path::preferred_separator); }

private:
    // glTF writes "left%20femur.bin" for "left femur.bin"; a file of the very name comes first.
    std::optional<fs::path> file_meant_by(const std::string& path) const {
        for (const fs::path& file : {fs::path(path), fs::path(unescaped(path))})
            if (is_in_folder(file) && check_regular_file(file)) return file;
        return std::nullopt;
    }

    bool is_in_folder(const fs::path& path) const {
        std::error_code error;
        const fs::path whole = fs::weakly_canonical(path, error);
        if (error || folder_.empty()) return false;
        const fs::path rest = whole.lexically_relative(folder_);
        return !rest.empty() && *rest.begin() != "..";
    }

    const std::string mesh_file_;
    const std::span<const std::byte> bytes_;
    fs::path folder_;
};

}

std::unique_ptr<Assimp::IOSystem> make_folder_files(const fs::path& mesh_file, std::span<const std::byte> bytes) {
    return std::make_unique<FolderFiles>(mesh_file, bytes);
}

}
