// No command: the atlas itself, in a window or without one.
// SPDX-License-Identifier: MIT
#include "myoatlas/cli/checks/session_check.h"
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/options/number_option.h"
#include "myoatlas/cli/options/out_option.h"
#include "myoatlas/cli/options/passphrase.h"
#include "myoatlas/cli/options/size_option.h"
#include "myoatlas/cli/output/lesson_output.h"
#include "myoatlas/cli/tour.h"
#include "myoatlas/desktop/run.h"
#include "myoatlas/ui/platform/window.h"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string_view>

namespace myoatlas::cli {

namespace {

struct WindowArguments {
    desktop::AppOptions options;
    std::string size;
    std::string passphrase_file;
    bool is_headless = false;
};

// What is wrong with the file is said before a window opens. A sealed one is opened by a passphrase that was given;
// where there is none the window asks.
void take_session(desktop::AppOptions& options, const std::string& passphrase_file) {
    std::error_code error;
    options.session = std::filesystem::absolute(options.session, error).string();
    const char* given = std::getenv("MYOATLAS_PASSPHRASE");
    if (io::is_sealed_session(options.session) && passphrase_file.empty() && !(given && *given)) return;
    std::unique_ptr<io::Seal> seal;
    session_or_fail(options.session, passphrase_file, seal);
    if (seal) options.passphrase = passphrase_or_fail(passphrase_file, options.session);
}

void run(loading::Context& context, WindowArguments& arguments) {
    desktop::AppOptions& options = arguments.options;
    if (!options.shot.empty()) require_ending(options.shot, {".png"});
    require_apart({{"--shot", options.shot}, {"--log-commands", options.log_commands}},
                  {{"--script", options.script}, {"--lesson", options.lesson}});
    if (!options.lesson.empty()) lesson_or_fail(context, options.lesson); // before a window opens
    if (!options.session.empty()) take_session(options, arguments.passphrase_file);
    if (!arguments.size.empty()) {
        const PictureSize size = parse_size(arguments.size, {320, 240});
        options.width = size.width;
        options.height = size.height;
    }
    const char* own = std::getenv("MYOATLAS_OWN");
    options.is_size_given = !arguments.size.empty();
    options.is_language_given = context.is_language_given();
    options.is_body_given = context.is_body_given();
    options.keeps_state = options.script.empty() && options.shot.empty() && !(own && std::string_view(own) == "0");
    const bool has_work =
        !options.script.empty() || !options.shot.empty() || !options.lesson.empty() || !options.session.empty();
    if (!arguments.is_headless) {
        try {
            if (!ui::has_display()) throw desktop::NoWindow("There is no display here, so no window opens.");
            desktop::run_window(context, options);
            return;
        } catch (const desktop::NoWindow& why) {
            std::cerr << why.what() << '\n';
        }
    }
    if (has_work) {
        desktop::run_offscreen(context, options);
        return;
    }
    render_tour(context);
}

}

void add_window_options(CLI::App& program, loading::Context& context) {
    const auto arguments = std::make_shared<WindowArguments>();
    desktop::AppOptions& options = arguments->options;
    program.add_option("--script", options.script, "Carry out the commands of a file, one a line")->type_name("FILE");
    program.add_option("--lesson", options.lesson, "Open a lesson: one of the atlas, or a file")->type_name("ID|FILE");
    program.add_option("--session", options.session, "Open a client's session")->type_name("FILE.myoatlas");
    add_passphrase_option(program, arguments->passphrase_file);
    program.add_option("--shot", options.shot, "Save the window's picture at the end, and quit")->type_name("FILE.png");
    program.add_flag("--headless", arguments->is_headless,
                     "Open no window; without a script, render a tour of pictures");
    program.add_option("--size", arguments->size, "Size of the window (default 1360x860)")->type_name("WxH");
    program.add_option("--scale", options.scale, "Scale of the interface (default: the monitor's)")
        ->type_name("FACTOR")
        ->check(number_between(0.5f, 4.0f));
    program.add_option("--log-commands", options.log_commands, "Write every command carried out to a file")
        ->type_name("FILE");
    program.add_option("--slow-frames", options.least_frame_ms, "Take this much longer for each frame")
        ->type_name("MILLISECONDS")
        ->transform(whole_between(0, 5000))
        ->group(""); // for tests: how the window behaves on a slow machine
    program.callback([&program, &context, arguments] {
        if (program.get_subcommands().empty()) run(context, *arguments);
    });
}

}
