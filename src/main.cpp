// The front door: reads the command line, runs one command, and says plainly why when it cannot.
// SPDX-License-Identifier: MIT
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/options/given_options.h"
#include "myoatlas/cli/output/about.h"
#include "myoatlas/core/heap.h"
#include "myoatlas/core/memory_limit.h"
#include "myoatlas/core/terminal_text.h"
#include "myoatlas/loading/body_choice.h"
#include "myoatlas/loading/context.h"
#include "myoatlas/loading/program_path.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <exception>
#include <filesystem>
#include <iostream>
#include <new>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>

namespace myoatlas {

namespace {

void add_commands(CLI::App& program, loading::Context& context) {
    cli::add_knowledge_commands(program, context);
    cli::add_refer_command(program, context);
    cli::add_trace_command(program, context);
    cli::add_check_command(program, context);
    cli::add_session_command(program, context);
    cli::add_coverage_command(program, context);
    cli::add_commands_command(program, context);
    cli::add_import_body_command(program, context);
    cli::add_progress_command(program, context);
    cli::add_manual_commands(program);
#ifndef _WIN32
    cli::add_read_mesh_command(program);
    cli::add_batch_command(program, context);
#endif
    cli::add_export_command(program, context);
    cli::add_page_command(program, context);
#ifndef MYOATLAS_CORE_ONLY
    cli::add_render_command(program, context);
    cli::add_animate_command(program, context);
    cli::add_overlay_command(program, context);
    cli::add_body_chart_command(program, context);
    cli::add_handout_command(program, context);
    cli::add_lesson_command(program, context);
    cli::add_quiz_command(program, context);
    cli::add_anki_command(program, context);
    cli::add_bench_command(program, context);
    cli::add_icon_command(program);
    cli::add_window_options(program, context);
#else
    program.callback([&] {
        if (program.get_subcommands().empty())
            throw loading::Failure(loading::k_exit_cannot,
                                   "This build has no window. `myoatlas --help` lists the commands.");
    });
#endif
}

void look_before_the_command(const CLI::App& program, const loading::Context& context) {
    cli::refuse_empty_values(program);
    loading::require_body(context.body_name(), context.data_folder());
}

int run(int argc, char** argv) {
    loading::Context context(loading::executable_path(argc > 0 ? argv[0] : nullptr));
    CLI::App program("Myoatlas: an atlas of muscles and of the pain they refer. It teaches; it does not diagnose.",
                     "myoatlas");
    const bool is_verbose =
        std::any_of(argv, argv + argc, [](const char* word) { return word == std::string_view("--verbose"); });
    program.set_version_flag(
        "--version",
        [&]() -> std::string {
            if (!is_verbose) return "myoatlas " MYOATLAS_VERSION;
#ifdef MYOATLAS_CORE_ONLY
            return cli::about_of(context, {});
#else
            return cli::about_of(context, cli::drawing_rows());
#endif
        },
        "Print the version");
    program.add_flag_callback(
        "--verbose", [] {}, "With --version: also what a report of a fault needs, and nothing private");
    program
        .add_option_function<std::string>(
            "--data", [&](const std::string& folder) { context.set_data_folder(folder); },
            "Folder that holds the atlas and the body (default: data beside the program, or $MYOATLAS_DATA)")
        ->type_name("DIR")
        ->trigger_on_parse();
    program
        .add_option_function<std::string>(
            "--body", [&](const std::string& body) { context.set_body(body); },
            "Body to use: built-in, female, one that was imported, or a body pack (`myoatlas list bodies`)")
        ->type_name("NAME|PATH")
        ->trigger_on_parse();
    program
        .add_option_function<std::string>(
            "--language",
            [&](const std::string& code) {
                context.set_language({code, context.language().has_latin_names});
            },
            "Language of what is told: en, plain (English for everyone), es or fr (default: en; the window keeps the "
            "last)")
        ->type_name("CODE")
        ->trigger_on_parse();
    program
        .add_flag_callback(
            "--latin",
            [&] {
                context.set_language({context.language().code, true});
            },
            "Call muscles and bones by their Latin names")
        ->trigger_on_parse();
    program
        .add_flag_callback(
            "--no-own", [&] { context.set_own_patterns(false); },
            "Leave your own patterns out (so does MYOATLAS_OWN=0)")
        ->trigger_on_parse();
    // After all options, as --data may follow; before any command, as most would not look at the body.
    program.parse_complete_callback([&] { look_before_the_command(program, context); });
    program.require_subcommand(0, 1);
    program.fallthrough(); // so that --data may also follow the command
    program.footer("Exit codes: 0 success, 1 the answer is no, 2 bad input, 3 the machine cannot do it.");
    add_commands(program, context);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        // Help and version come this way too, with code 0.
        std::ostringstream why;
        const int code = program.exit(error, std::cout, why);
        if (code != 0) why << cli::nearest_to_unknown(program);
        std::cerr << core::without_controls(why.str());
        return code == 0 ? 0 : loading::k_exit_bad_input;
    }
    return 0;
}

int run_and_explain(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const loading::Failure& failure) {
        if (*failure.what()) std::cerr << core::without_controls(failure.what()) << '\n';
        return failure.exit_code;
    } catch (const std::bad_alloc&) {
        std::cerr << "There is not enough memory.\n";
    } catch (const std::filesystem::filesystem_error& error) {
        std::cerr << "A file cannot be used: " << core::without_controls(error.path1().string()) << ": "
                  << error.code().message() << ".\n";
    } catch (const std::system_error& error) {
        if (error.code() == std::errc::resource_unavailable_try_again) // a thread that there is no room for
            std::cerr << "There is not enough memory.\n";
        else
            std::cerr << "The system refuses: " << core::without_controls(error.what()) << ".\n";
    } catch (const std::exception& error) {
        std::cerr << "Something went wrong that should not: " << core::without_controls(error.what()) << ".\n";
    }
    return loading::k_exit_cannot;
}

}

}

int main(int argc, char** argv) {
    using namespace myoatlas;
    core::keep_freed_memory();
    core::explain_faults_under_a_memory_limit(loading::k_exit_cannot);
#ifdef SIGXFSZ
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is an error of writing, told as any other
#endif
    const int code = run_and_explain(argc, argv);
    if (!std::cout.flush()) {
        std::cerr << "The answer could not be written to standard output.\n";
        return loading::k_exit_cannot;
    }
    return code;
}
