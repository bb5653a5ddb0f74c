// SPDX-License-Identifier: MIT
#include "myoatlas/import/import_progress.h"

#include <cstdio>
#include <fmt/format.h>
#include <string>
#include <utility>
#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace myoatlas::importing {
namespace {

bool is_terminal() {
#ifdef _WIN32
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}

}

ImportProgress::ImportProgress() : is_terminal_(is_terminal()) {}

void ImportProgress::begin(std::string what, std::size_t count) {
    end();
    what_ = std::move(what);
    count_ = count;
    done_ = 0;
    start_ = shown_ = Clock::now();
    if (is_terminal_) show();
}

void ImportProgress::advance() {
    const std::lock_guard lock{showing_};
    ++done_;
    const auto now = Clock::now();
    if (is_terminal_ ? now - shown_ < std::chrono::milliseconds(100) : now - shown_ < std::chrono::seconds(10)) return;
    shown_ = now;
    show();
}

void ImportProgress::end() {
    if (what_.empty()) return;
    const double seconds = std::chrono::duration<double>(Clock::now() - start_).count();
    fmt::print(stderr, "{}{}: {:.1f} s{}\n", is_terminal_ ? "\r" : "", what_, seconds,
               is_terminal_ ? std::string(40, ' ') : "");
    steps_.push_back({std::exchange(what_, {}), seconds});
}

void ImportProgress::show() const {
    if (!is_terminal_) {
        fmt::print(stderr, "{}: {} of {}\n", what_, done_, count_);
        return;
    }
    if (count_ == 0) {
        fmt::print(stderr, "\r{} ...", what_);
    } else {
        constexpr std::size_t k_width = 24;
        const std::size_t full = k_width * done_ / count_;
        fmt::print(stderr, "\r{} [{}{}] {:3} %", what_, std::string(full, '#'), std::string(k_width - full, '.'),
                   100 * done_ / count_);
    }
    std::fflush(stderr);
}

}
