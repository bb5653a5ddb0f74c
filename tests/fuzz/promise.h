// What readers promise of every answer.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "support/scratch_folder.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>

namespace myoatlas::fuzz {

inline void promise(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

// What is refused is told why.
template <class T> void promise_words(const core::Result<T>& read) {
    if (read) return;
    promise(!read.problems().empty(), "what is refused is told why");
    for (const auto& problem : read.problems()) promise(!problem.what.empty(), "a problem is told in words");
}

// Writes the bytes where a reader of files finds them; each call writes over the last.
inline std::string file_of(std::string_view bytes, const std::string& name) {
    static const support::ScratchFolder folder;
    const std::string path = folder.file(name);
    std::ofstream(path, std::ios::binary | std::ios::trunc).write(bytes.data(), static_cast<long>(bytes.size()));
    return path;
}

}
