// SPDX-License-Identifier: MIT
#include "myoatlas/cli/output/manual.h"

#include "myoatlas/core/text.h"

#include <CLI/CLI.hpp>
#include <vector>

namespace myoatlas::cli {
namespace {

// What is told of, not what only the program asks of itself.
std::vector<const CLI::App*> commands_of(const CLI::App& app) {
    std::vector<const CLI::App*> commands;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
        if (!command->get_name().empty() && !command->get_group().empty()) commands.push_back(command);
    return commands;
}

std::vector<const CLI::Option*> options_of(const CLI::App& app) {
    std::vector<const CLI::Option*> options;
    for (const CLI::Option* option : app.get_options())
        if (!option->get_group().empty()) options.push_back(option);
    return options;
}

bool takes_value(const CLI::Option& option) {
    return option.get_expected_min() > 0 && option.get_items_expected_max() > 0;
}

// Text as roff: no sign of it is a request.
std::string roff(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '\\')
            safe += "\\e";
        else if (c == '-')
            safe += "\\-";
        else if (c == '\n')
            safe += ' ';
        else
            safe += c;
    }
    return !safe.empty() && (safe.front() == '.' || safe.front() == '\'') ? "\\&" + safe : safe;
}

std::string names_of(const CLI::Option& option) {
    if (option.get_lnames().empty() && option.get_snames().empty()) return option.get_name(true);
    std::vector<std::string> names;
    for (const std::string& name : option.get_snames()) names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
    return core::joined(names);
}

void add_options(std::string& page, const CLI::App& app) {
    for (const CLI::Option* option : options_of(app)) {
        page += ".TP\n.B " + roff(names_of(*option)) + "\n";
        if (takes_value(*option) && !option->get_type_name().empty())
            page += ".I " + roff(option->get_type_name()) + "\n.br\n";
        page += roff(option->get_description()) + "\n";
    }
}

void add_commands(std::string& page, const CLI::App& app, const std::string& before) {
    for (const CLI::App* command : commands_of(app)) {
        const std::string name = before + command->get_name();
        page += ".SS " + roff(name) + "\n" + roff(command->get_description()) + "\n";
        add_options(page, *command);
        add_commands(page, *command, name + " ");
    }
}

// All words that may follow a command: its options, its own commands and theirs.
struct Word {
    std::string text, about;
    bool takes_value = false;
};
void add_words(std::vector<Word>& words, const CLI::App& app) {
    for (const CLI::Option* option : options_of(app))
        for (const std::string& name : option->get_lnames())
            words.push_back({"--" + name, option->get_description(), takes_value(*option)});
    for (const CLI::App* command : commands_of(app)) {
        words.push_back({command->get_name(), command->get_description()});
        add_words(words, *command);
    }
}
std::vector<Word> words_of(const CLI::App& command) {
    std::vector<Word> words;
    add_words(words, command);
    return words;
}
std::vector<Word> words_of_program(const CLI::App& program) {
    std::vector<Word> words;
    for (const CLI::Option* option : options_of(program))
        for (const std::string& name : option->get_lnames())
            words.push_back({"--" + name, option->get_description(), takes_value(*option)});
    return words;
}

std::string joined(const std::vector<Word>& words) {
    std::string all;
    for (const Word& word : words) all += (all.empty() ? "" : " ") + word.text;
    return all;
}

// Between single quotes of a shell, on one line.
std::string in_quotes(std::string_view text) {
    std::string all = "'";
    for (const char c : text)
        all += c == '\'' ? std::string("'\\''") : c == '\n' ? std::string(" ") : std::string(1, c);
    return all + "'";
}

std::string bash_completion(const CLI::App& program) {
    std::string names, cases;
    for (const CLI::App* command : commands_of(program)) {
        names += (names.empty() ? "" : "|") + command->get_name();
        cases += "    " + command->get_name() + ") words='" + joined(words_of(*command)) + "' ;;\n";
    }
    std::string all = names;
    for (char& c : all)
        if (c == '|') c = ' ';
    return "# bash completion for myoatlas\n_myoatlas() {\n"
           "    local current=${COMP_WORDS[COMP_CWORD]} command= words= i\n"
           "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
           "        case ${COMP_WORDS[i]} in " +
           names + ") command=${COMP_WORDS[i]}; break ;; esac\n    done\n    case $command in\n    '') words='" + all +
           " " + joined(words_of_program(program)) + "' ;;\n" + cases +
           "    esac\n    COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
           "    [ ${#COMPREPLY[@]} -gt 0 ] || compopt -o default\n}\ncomplete -F _myoatlas myoatlas\n";
}

// An entry of _arguments or _describe: brackets and colons are its own signs.
std::string zsh_safe(std::string_view text) {
    std::string safe;
    for (const char c : text) safe += (c == '[' || c == ']' || c == ':' ? "\\" : "") + std::string(1, c);
    return safe;
}

std::string zsh_options(const std::vector<Word>& words) {
    std::string all;
    for (const Word& word : words)
        if (word.text.starts_with("--"))
            all += " " + in_quotes("*" + word.text + (word.takes_value ? "=[" : "[") + zsh_safe(word.about) + "]" +
                                   (word.takes_value ? ":value:_files" : ""));
    return all;
}

std::string zsh_completion(const CLI::App& program) {
    std::string commands, cases;
    for (const CLI::App* command : commands_of(program)) {
        commands += "        " + in_quotes(command->get_name() + ":" + zsh_safe(command->get_description())) + "\n";
        cases +=
            "    " + command->get_name() + ") _arguments" + zsh_options(words_of(*command)) + " '*:file:_files' ;;\n";
    }
    return "#compdef myoatlas\n_myoatlas() {\n    local -a commands=(\n" + commands +
           "    )\n    local command word\n"
           "    for word in ${words[2,CURRENT-1]}; do [[ -n ${commands[(r)$word:*]} ]] && { command=$word; break }; "
           "done\n"
           "    case $command in\n    '') _describe command commands; _arguments" +
           zsh_options(words_of_program(program)) + " ;;\n" + cases + "    esac\n}\n_myoatlas \"$@\"\n";
}

std::string fish_line(const std::string& when, const Word& word) {
    const std::string what = word.text.starts_with("--")
                                 ? " -l " + word.text.substr(2) + (word.takes_value ? " -r" : "")
                                 : " -f -a " + word.text;
    return "complete -c myoatlas -n '" + when + "'" + what + " -d " + in_quotes(word.about) + "\n";
}

std::string fish_completion(const CLI::App& program) {
    std::string lines = "# fish completion for myoatlas\n";
    for (const Word& word : words_of_program(program)) lines += fish_line("__fish_use_subcommand", word);
    for (const CLI::App* command : commands_of(program)) {
        lines += fish_line("__fish_use_subcommand", {command->get_name(), command->get_description()});
        for (const Word& word : words_of(*command))
            lines += fish_line("__fish_seen_subcommand_from " + command->get_name(), word);
    }
    return lines;
}

}

std::string manual_of(const CLI::App& program, std::string_view version) {
    std::string page =
        ".TH MYOATLAS 1 \"\" \"myoatlas " + std::string(version) + "\" \"User Commands\"\n.SH NAME\nmyoatlas " +
        "\\- atlas of muscles and of the pain they refer\n.SH SYNOPSIS\n.B myoatlas\n[\\fIoptions\\fR]\n.br\n" +
        ".B myoatlas\n\\fIcommand\\fR [\\fIoptions\\fR]\n.SH DESCRIPTION\n" + roff(program.get_description()) +
        "\nWith no command it opens the window.\n.SH OPTIONS\n";
    add_options(page, program);
    page += ".SH COMMANDS\n";
    add_commands(page, program, "");
    return page + ".SH \"EXIT STATUS\"\n0 success, 1 the answer is no, 2 bad input, 3 the machine cannot do it.\n";
}

std::optional<std::string> completion_of(const CLI::App& program, std::string_view shell) {
    if (shell == "bash") return bash_completion(program);
    if (shell == "zsh") return zsh_completion(program);
    if (shell == "fish") return fish_completion(program);
    return std::nullopt;
}

}
