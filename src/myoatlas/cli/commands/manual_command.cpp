// What a package installs beside the program, from the program itself: `manual` and `completion`.
// SPDX-License-Identifier: MIT
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/output/manual.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>

namespace myoatlas::cli {

void add_manual_commands(CLI::App& program) {
    CLI::App* manual = program.add_subcommand("manual", "Print the manual page, for man");
    manual->callback([&program] { std::cout << manual_of(program, MYOATLAS_VERSION); });

    CLI::App* completion = program.add_subcommand("completion", "Print what a shell completes commands and options by");
    const auto shell = std::make_shared<std::string>();
    completion->add_option("shell", *shell, "bash, zsh or fish")
        ->check(CLI::IsMember({"bash", "zsh", "fish"}))
        ->required();
    completion->callback([&program, shell] { std::cout << *completion_of(program, *shell); });
}

}
