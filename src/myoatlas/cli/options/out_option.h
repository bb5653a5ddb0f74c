// Checks of --out and its like, before any work is done.
// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::cli {

// Throws Failure(k_exit_bad_input) when io::check_ending finds a fault. "-", standard output, will do where there is
// one kind of file only.
void require_ending(const std::filesystem::path&, std::initializer_list<std::string_view> endings);

struct NamedFile {
    std::string named_by;       // the option, "--out", or what the file is, "the session"
    std::filesystem::path path; // empty: not asked for
};

// Throws Failure(k_exit_bad_input) when two of `written` are one file, or one of them is one of `read`: the one would
// be lost. Links are followed.
void require_apart(const std::vector<NamedFile>& written, const std::vector<NamedFile>& read = {});

}
