// SPDX-License-Identifier: MIT
#include "myoatlas/io/base/read_file.h"

#include <cerrno>
#include <cstring>
#include <string_view>

#ifdef _WIN32
#include <fstream>
#include <iterator>
#else
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace myoatlas::io {
namespace {

namespace fs = std::filesystem;

core::Problem too_large(const std::string& name, std::size_t most) {
    return {name, "the file is larger than " + std::to_string(most >> 20) + " MB; expected one by hand or by Myoatlas"};
}

// A mark of the order of bytes is no part of the text; text of two bytes a letter cannot be read.
core::Result<std::string> as_text(std::string bytes, const std::string& name) {
    constexpr std::string_view k_mark = "\xEF\xBB\xBF";
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return core::Problem{name, "this is UTF-16; expected UTF-8 (save it again as UTF-8)"};
    if (bytes.starts_with(k_mark)) bytes.erase(0, k_mark.size());
    return bytes;
}

#ifndef _WIN32

class Descriptor {
public:
    explicit Descriptor(const fs::path& path)
        : number_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)) {}
    struct StandardInput {};
    explicit Descriptor(StandardInput) : number_(::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0)) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }

private:
    int number_;
};

core::Result<std::string> read_to_end(int descriptor, const std::string& name, std::size_t most) {
    constexpr int k_longest_wait_ms = 3000; // for the next bytes of a pipe
    std::string bytes;
    char piece[1 << 16];
    for (;;) {
        pollfd waiting{descriptor, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, k_longest_wait_ms);
        if (ready < 0 && errno == EINTR) continue;
        if (ready == 0) return core::Problem{name, "nothing came through this pipe; expected a program that writes it"};
        const ssize_t got = ::read(descriptor, piece, sizeof piece);
        if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (ready < 0 || got < 0)
            return core::Problem{name, "the file cannot be read: " + std::string(std::strerror(errno))};
        if (got == 0) return bytes;
        bytes.append(piece, static_cast<std::size_t>(got));
        if (bytes.size() > most) return too_large(name, most);
    }
}

#endif

}

#ifdef _WIN32

core::Result<std::string> read_file(const fs::path& path, const std::string& name, Reading, std::size_t most) {
    std::error_code error;
    if (fs::is_directory(path, error)) return core::Problem{name, "this is a folder; expected a file"};
    std::ifstream file(path, std::ios::binary);
    if (!file) return core::Problem{name, "the file cannot be opened; expected a readable file"};
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (bytes.size() > most) return too_large(name, most);
    return as_text(std::move(bytes), name);
}

#else

core::Result<std::string> read_file(const fs::path& path, const std::string& name, Reading reading, std::size_t most) {
    // Asked for before it is opened, as opening a device may set it going, and again of what was opened.
    struct stat facts {};
    const auto is_fit = [&] {
        return S_ISREG(facts.st_mode) ||
               (reading == Reading::FilesAndPipes && (S_ISFIFO(facts.st_mode) || S_ISSOCK(facts.st_mode)));
    };
    const bool is_input = reading == Reading::FilesAndPipes && path == "-";
    if (is_input ? ::fstat(STDIN_FILENO, &facts) != 0 : ::stat(path.c_str(), &facts) != 0)
        return core::Problem{name, "the file cannot be opened; expected a readable file"};
    if (S_ISDIR(facts.st_mode)) return core::Problem{name, "this is a folder; expected a file"};
    if (!is_fit()) return core::Problem{name, "this is a device or a pipe; expected a file"};
    const Descriptor descriptor = is_input ? Descriptor(Descriptor::StandardInput{}) : Descriptor(path);
    if (descriptor.number() < 0 || ::fstat(descriptor.number(), &facts) != 0)
        return core::Problem{name, "the file cannot be opened: " + std::string(std::strerror(errno))};
    if (!is_fit()) return core::Problem{name, "this is a device or a pipe; expected a file"};
    if (S_ISREG(facts.st_mode) && static_cast<std::size_t>(facts.st_size) > most) return too_large(name, most);
    auto bytes = read_to_end(descriptor.number(), name, most);
    if (!bytes) return bytes;
    return as_text(std::move(*bytes), name);
}

#endif

}
