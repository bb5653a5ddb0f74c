// The command `icon`, for packages: the window's icon as a file. Not for people.
// SPDX-License-Identifier: MIT
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/options/out_option.h"
#include "myoatlas/io/documents/image_file.h"
#include "myoatlas/loading/context.h"
#include "myoatlas/ui/platform/window_icon.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

namespace myoatlas::cli {

void add_icon_command(CLI::App& program) {
    struct Arguments {
        int size = 256;
        std::string out;
    };
    const auto asked = std::make_shared<Arguments>();
    CLI::App* command = program.add_subcommand("icon", "Draw the program's icon");
    command->group(""); // not told of
    command->add_option("--size", asked->size, "Width and height in pixels")->check(CLI::Range(16, 1024));
    command->add_option("--out", asked->out, "The PNG to write")->required();
    command->callback([asked] {
        require_ending(asked->out, {".png"});
        const core::Status written =
            io::write_png(asked->out, {asked->size, asked->size, ui::draw_window_icon(asked->size)});
        if (!written) throw loading::Failure(loading::k_exit_cannot, loading::lines_of(written.problems()));
    });
}

}
