// The command `render`: one picture to a PNG, with no window.
// SPDX-License-Identifier: MIT
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/options/number_option.h"
#include "myoatlas/cli/options/out_option.h"
#include "myoatlas/cli/options/picture_options.h"
#include "myoatlas/core/heap.h"
#include "myoatlas/desktop/picture.h"

#include <CLI/CLI.hpp>
#include <future>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

namespace myoatlas::cli {
namespace {

constexpr float k_longest_s = 3600.0f;

struct RenderArguments {
    PictureArguments picture;
    std::string out;
};

// Opens OpenGL while another core reads what is drawn. What is wrong with that is told first.
void render(loading::Context& context, const RenderArguments& arguments) {
    require_ending(arguments.out, {".png"});
    core::use_large_pages();
    auto reading = std::async(std::launch::async, [&] { return scene_or_fail(context, arguments.picture); });
    std::unique_ptr<ui::OffscreenContext> opened;
    std::string fault;
    try {
        opened = std::make_unique<ui::OffscreenContext>();
    } catch (const std::runtime_error& error) {
        fault = error.what();
    }
    const PictureScene made = reading.get();
    if (!opened) throw loading::Failure(loading::k_exit_cannot, fault);
    desktop::PictureMaker maker(made.world, std::move(opened));
    desktop::write_picture(arguments.out, maker.draw(made.session, made.theme, made.size.width, made.size.height));
}

}

void add_render_command(CLI::App& program, loading::Context& context) {
    auto arguments = std::make_shared<RenderArguments>();
    CLI::App* command = program.add_subcommand("render", "Draw one picture to a PNG, with no window");
    add_picture_options(*command, arguments->picture);
    command
        ->add_option("--time", arguments->picture.time_s, "Seconds since the zones began to open (default: fully open)")
        ->check(number_between(0.0f, k_longest_s));
    command->add_option("--out", arguments->out, "The PNG to write; - is standard output")
        ->type_name("FILE.png")
        ->required();
    command->callback([arguments, &context] { render(context, *arguments); });
}

}
