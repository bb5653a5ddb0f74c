// The command `commands`: the script language, which is also what keys and panels queue.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/commands/command.h"
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/output/json_output.h"
#include "myoatlas/core/terminal_text.h"
#include "myoatlas/session/keys/shortcuts.h"

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

std::string code(std::string_view text) {
    return '`' + std::string(text) + '`';
}

// As it stands in the README, which a test compares with it.
void print_keys(bool is_json, loading::Context& context) {
    const core::TextCatalog& texts = context.texts();
    if (is_json) {
        Json rows = Json::array();
        for (const session::Shortcut& row : session::k_shortcuts)
            rows.push_back({{"where", texts(session::title_of(session::section_of(row.context)))},
                            {"key", session::name_of(row.key, row.modifiers)},
                            {"command", row.command},
                            {"help", texts(row.help)}});
        print_json({{"keys", std::move(rows)}});
        return;
    }
    std::cout << "| where | keys | what it does | command |\n|---|---|---|---|\n";
    for (const session::ShortcutLine& line : session::shortcut_lines()) {
        std::string commands = code(line.commands.front());
        if (line.commands.size() > 1)
            commands += (line.commands.size() > 2 ? " … " : ", ") + code(line.commands.back());
        std::cout << "| " << texts(session::title_of(line.section)) << " | " << line.keys << " | " << texts(line.help)
                  << " | " << commands << " |\n";
    }
}

}

void add_commands_command(CLI::App& program, loading::Context& context) {
    CLI::App* command = program.add_subcommand("commands", "List the commands of scripts: usage and purpose");
    const auto is_json = std::make_shared<bool>(false);
    const auto is_keys = std::make_shared<bool>(false);
    command->add_flag("--json", *is_json, "Print JSON");
    command->add_flag("--keys", *is_keys, "List the keys of the window and their commands, as a Markdown table");
    command->callback([is_json, is_keys, &context] {
        if (*is_keys)
            print_keys(*is_json, context);
        else
            print_commands(*is_json);
    });
}

}
