// SPDX-License-Identifier: MIT
#include "myoatlas/cli/options/passphrase.h"

#include "myoatlas/io/base/read_file.h"
#include "myoatlas/io/sessions/seal.h"
#include "myoatlas/loading/context.h"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <iostream>

#ifndef _WIN32
#include <termios.h>
#include <unistd.h>
#endif

namespace myoatlas::cli {
namespace {

std::string first_line(std::string text) {
    if (const std::size_t end = text.find_first_of("\r\n"); end != std::string::npos) text.resize(end);
    return text;
}

#ifndef _WIN32

// Keeps the terminal from showing what is typed, as long as it lives.
class Unseen {
public:
    Unseen() {
        tcgetattr(STDIN_FILENO, &before_);
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~Unseen() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_); }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

private:
    termios before_{};
};

std::string asked_for(const std::filesystem::path& session) {
    if (!isatty(STDIN_FILENO)) return {};
    std::cerr << "Passphrase of " << session.string() << ": " << std::flush;
    std::string line;
    {
        const Unseen unseen;
        std::getline(std::cin, line);
    }
    std::cerr << '\n';
    return line;
}

#else

std::string asked_for(const std::filesystem::path&) {
    return {};
}

#endif

}

void add_passphrase_option(CLI::App& command, std::string& file) {
    command
        .add_option("--passphrase-file", file,
                    "File whose first line is the passphrase of a sealed session, - for standard input (default: "
                    "$MYOATLAS_PASSPHRASE, or the terminal asks)")
        ->type_name("FILE");
}

std::string passphrase_or_fail(const std::string& file, const std::filesystem::path& session) {
    if (file == "-") {
        std::string line;
        std::getline(std::cin, line);
        if (line = first_line(line); !line.empty()) return line;
    } else if (!file.empty()) {
        auto text = io::read_file(file, file, io::Reading::FilesAndPipes, std::size_t{1} << 20);
        if (!text) throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(text.problems()));
        if (const std::string line = first_line(*text); !line.empty()) return line;
        throw loading::Failure(loading::k_exit_bad_input, file + ": the first line is empty; expected a passphrase");
    } else if (const char* given = std::getenv("MYOATLAS_PASSPHRASE"); given && *given) {
        return given;
    } else if (const std::string line = asked_for(session); !line.empty()) {
        return line;
    }
    throw loading::Failure(loading::k_exit_bad_input,
                           session.string() + ": a passphrase is needed; expected --passphrase-file FILE, or "
                                              "MYOATLAS_PASSPHRASE in the environment");
}

std::string new_passphrase_or_fail(const std::string& file, const std::filesystem::path& session) {
    std::string passphrase = passphrase_or_fail(file, session);
    if (const core::Status fit = io::check_new_passphrase(passphrase, session.string()); !fit)
        throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(fit.problems()));
    return passphrase;
}

}
