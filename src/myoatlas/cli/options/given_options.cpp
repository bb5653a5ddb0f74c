// SPDX-License-Identifier: MIT
#include "myoatlas/cli/options/given_options.h"

#include "myoatlas/core/text.h"
#include "myoatlas/loading/context.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace myoatlas::cli {
namespace {

bool may_be_empty(const std::string& option) {
    constexpr auto k_only_written =
        std::to_array<std::string_view>({"--client", "--practice", "--contact", "text", "id", "area"});
    return std::ranges::find(k_only_written, option) != k_only_written.end();
}

// The program and, within it, the commands that were given.
std::vector<const CLI::App*> given_commands(const CLI::App& program) {
    std::vector<const CLI::App*> commands{&program};
    for (std::size_t i = 0; i < commands.size(); ++i)
        for (const CLI::App* each : commands[i]->get_subcommands()) commands.push_back(each);
    return commands;
}

}

void refuse_empty_values(const CLI::App& program) {
    for (const CLI::App* command : given_commands(program))
        for (const CLI::Option* option : command->get_options()) {
            const auto& values = option->results();
            if (std::ranges::find(values, std::string()) == values.end() || may_be_empty(option->get_name())) continue;
            throw loading::Failure(loading::k_exit_bad_input, option->get_name() +
                                                                  ": an empty text was given; expected " +
                                                                  option->get_type_name());
        }
}

std::string nearest_to_unknown(const CLI::App& program) {
    const std::vector<std::string> unknown = program.remaining(true);
    const auto is_option = [](const std::string& word) { return word.starts_with("--") && word.size() > 2; };
    const auto commands = given_commands(program);
    std::vector<std::string> known;
    auto first = std::ranges::find_if(unknown, is_option);
    if (commands.size() == 1 && (first == unknown.end() || unknown.size() > 1)) {
        first = std::ranges::find_if_not(unknown, is_option); // the command is the first word that is no option
        for (const CLI::App* each : program.get_subcommands([](const CLI::App*) { return true; }))
            if (!each->get_group().empty()) known.push_back(each->get_name());
    } else {
        for (const CLI::App* command : commands)
            for (const CLI::Option* option : command->get_options())
                for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
    }
    if (first == unknown.end()) return {};
    const std::string word = first->substr(0, first->find('='));
    const auto near = core::nearest(word, known, 1);
    constexpr std::size_t k_letters_an_edit = 3; // farther off nothing is meant
    if (near.empty() ||
        core::edit_distance(word, near.front()) > std::max<std::size_t>(2, word.size() / k_letters_an_edit))
        return {};
    return "\"" + word + "\" is not known; the nearest is \"" + near.front() + "\".\n";
}

}
