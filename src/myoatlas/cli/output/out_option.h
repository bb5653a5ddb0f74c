// Checks of --out and its like, before any work is done.
// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <initializer_list>
#include <string_view>

namespace myoatlas::cli {

// Throws Failure(k_exit_bad_input) when io::check_ending finds a fault. "-", standard output, will do where there is
// one kind of file only.
void require_ending(const std::filesystem::path&, std::initializer_list<std::string_view> endings);

}
