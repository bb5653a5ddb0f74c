// The command `commands`: the script language, which is also what keys and panels queue.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/commands/command.h"
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/output/json_output.h"
#include "myoatlas/core/terminal_text.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

namespace myoatlas::cli {
namespace {

void print_commands(bool is_json) {
    if (is_json) {
        Json rows = Json::array();
        for (const session::CommandForm& form : session::command_forms())
            rows.push_back({{"usage", form.usage}, {"purpose", form.purpose}});
        print_json({{"commands", std::move(rows)}});
        return;
    }
    core::Table table({"one a line of a script", "what it does"});
    for (const session::CommandForm& form : session::command_forms())
        table.add({std::string(form.usage), std::string(form.purpose)});
    std::cout << table.text();
}

}

void add_commands_command(CLI::App& program) {
    CLI::App* command = program.add_subcommand("commands", "List the commands of scripts: usage and purpose");
    const auto is_json = std::make_shared<bool>(false);
    command->add_flag("--json", *is_json, "Print JSON");
    command->callback([is_json] { print_commands(*is_json); });
}

}
