// The commands of the program, each in its own file. Every function adds its subcommands to the command line; a
// subcommand's callback does the work and throws Failure to end with a message.
// SPDX-License-Identifier: MIT
#pragma once

namespace CLI {
class App;
}

namespace app {

class Context;

void add_knowledge_commands(CLI::App&, Context&); // list, show, search      (knowledge_commands.cpp)
void add_refer_command(CLI::App&, Context&);      // refer                   (refer_command.cpp)
void add_trace_command(CLI::App&, Context&);      // trace                   (trace_command.cpp)
void add_check_command(CLI::App&, Context&);      // check                   (check_command.cpp)
void add_coverage_command(CLI::App&, Context&);  // coverage                (coverage_command.cpp)
void add_import_body_command(CLI::App&, Context&); // import-body          (import_body_command.cpp)
void add_export_command(CLI::App&, Context&);     // export                  (export_command.cpp)
void add_render_command(CLI::App&, Context&);     // render                  (render_command.cpp)
void add_map_command(CLI::App&, Context&);        // map                     (map_command.cpp)
void add_bench_command(CLI::App&, Context&);      // bench                   (bench_command.cpp)
void add_window_options(CLI::App&, Context&);     // no command: the window; --script --shot --headless (window_command.cpp)

}
