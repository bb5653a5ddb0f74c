// SPDX-License-Identifier: MIT
#include "myoatlas/cli/checks/data_check.h"
#include "myoatlas/cli/checks/source_check.h"
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/options/passphrase.h"
#include "myoatlas/cli/output/json_output.h"
#include "myoatlas/core/terminal_text.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

namespace myoatlas::cli {
namespace {

struct CheckArguments {
    std::string path, passphrase_file;
    bool is_json = false, is_of_sources = false;
};

void check(loading::Context& context, const CheckArguments& asked) {
    const Checked checked = asked.is_of_sources  ? check_sources(*context.catalog())
                            : asked.path.empty() ? check_data_folder(context)
                                                 : check_path(context, asked.path, asked.passphrase_file);
    if (asked.is_json) {
        Json problems = Json::array();
        for (const core::Problem& problem : checked.problems)
            problems.push_back({{"where", problem.where}, {"what", problem.what}});
        print_json({{"good", checked.problems.empty()}, {"checked", checked.lines}, {"problems", problems}});
    } else {
        for (const std::string& line : checked.lines) std::cout << "Checked " << core::without_controls(line) << ".\n";
        if (checked.problems.empty()) std::cout << "No faults.\n";
    }
    if (checked.problems.empty()) return;
    const std::size_t count = checked.problems.size();
    throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(checked.problems) + "\n" +
                                                          std::to_string(count) +
                                                          (count == 1 ? " fault." : " faults."));
}

}

void add_check_command(CLI::App& program, loading::Context& context) {
    CLI::App* command = program.add_subcommand("check", "Check the atlas data and your own patterns, or a data folder, "
                                                        "a pack, patterns, a lesson, a session or a pain drawing "
                                                        "of yours");
    auto asked = std::make_shared<CheckArguments>();
    command->add_option("path", asked->path, "What to check; without it, everything the program uses")
        ->type_name("PATH");
    command->add_flag("--json", asked->is_json, "Print JSON");
    add_passphrase_option(*command, asked->passphrase_file);
    command
        ->add_flag("--sources", asked->is_of_sources,
                   "Check the sources: the form of each DOI, ISBN and PMID, what is superseded, and that grades follow")
        ->excludes("path");
    command->callback([&context, asked] { check(context, *asked); });
}

}
