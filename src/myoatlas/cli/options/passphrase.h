// The passphrase of a sealed session. It never stands on the command line, where other users of the machine read it.
// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <string>

namespace CLI {
class App;
}

namespace myoatlas::cli {

// Adds --passphrase-file.
void add_passphrase_option(CLI::App&, std::string& file);

// Returns the first line of that file ("-" is standard input); without one the environment's MYOATLAS_PASSPHRASE; else
// asks for it on the terminal, unseen. Throws Failure(k_exit_bad_input) when there is none of these.
std::string passphrase_or_fail(const std::string& file, const std::filesystem::path& session);
// The same, to close a file with: one that is too short fails as well.
std::string new_passphrase_or_fail(const std::string& file, const std::filesystem::path& session);

}
