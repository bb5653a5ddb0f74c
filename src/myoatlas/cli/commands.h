// The commands of the program, each in its own file. Every function adds its subcommands to the command line; a
// subcommand's callback does the work and throws Failure to end with a message.
// SPDX-License-Identifier: MIT
#pragma once

namespace CLI {
class App;
}

namespace myoatlas::loading {
class Context;
}

namespace myoatlas::cli {

void add_knowledge_commands(CLI::App&, loading::Context&);  // list, show, search      (knowledge_commands.cpp)
void add_refer_command(CLI::App&, loading::Context&);       // refer                   (refer_command.cpp)
void add_trace_command(CLI::App&, loading::Context&);       // trace                   (trace_command.cpp)
void add_session_command(CLI::App&, loading::Context&);     // session                 (session_command.cpp)
void add_check_command(CLI::App&, loading::Context&);       // check                   (check_command.cpp)
void add_coverage_command(CLI::App&, loading::Context&);    // coverage                (coverage_command.cpp)
void add_commands_command(CLI::App&, loading::Context&);    // commands                (commands_command.cpp)
void add_import_body_command(CLI::App&, loading::Context&); // import-body          (import_body_command.cpp)
void add_read_mesh_command(CLI::App&);                      // read-mesh, not for people (read_mesh_command.cpp)
void add_export_command(CLI::App&, loading::Context&);      // export                  (export_command.cpp)
void add_render_command(CLI::App&, loading::Context&);      // render                  (render_command.cpp)
void add_animate_command(CLI::App&, loading::Context&);     // animate                 (animate_command.cpp)
void add_overlay_command(CLI::App&, loading::Context&);     // overlay                 (overlay_command.cpp)
void add_body_chart_command(CLI::App&, loading::Context&);  // body-chart, map         (body_chart_command.cpp)
void add_handout_command(CLI::App&, loading::Context&);     // handout                 (handout_command.cpp)
void add_batch_command(CLI::App&, loading::Context&);       // batch                   (batch_command.cpp)
void add_page_command(CLI::App&, loading::Context&);        // page                    (page_command.cpp)
void add_bench_command(CLI::App&, loading::Context&);       // bench                   (bench_command.cpp)
void add_lesson_command(CLI::App&, loading::Context&);      // lesson                  (lesson_command.cpp)
void add_quiz_command(CLI::App&, loading::Context&);        // quiz                    (quiz_command.cpp)
void add_anki_command(CLI::App&, loading::Context&);        // anki                    (anki_command.cpp)
void add_progress_command(CLI::App&, loading::Context&);    // progress                (progress_command.cpp)
void add_manual_commands(CLI::App&);                        // manual, completion      (manual_command.cpp)
void add_icon_command(CLI::App&);                           // icon, not for people    (icon_command.cpp)
void add_window_options(CLI::App&, loading::Context&);      // no command: the window (window_command.cpp)

}
