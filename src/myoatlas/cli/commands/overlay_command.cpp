// SPDX-License-Identifier: MIT
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/options/out_option.h"
#include "myoatlas/cli/options/size_option.h"
#include "myoatlas/core/text.h"
#include "myoatlas/desktop/picture.h"
#include "myoatlas/loading/context.h"
#include "myoatlas/session/apply/apply.h"
#include "myoatlas/session/views/session_view.h"
#include "myoatlas/session/views/views.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace myoatlas::cli {

namespace {

struct OverlayArguments {
    std::string kind, select, view, size = "1280x960", theme = "atlas", out;
};

session::Session session_of(const OverlayArguments& arguments, const session::World& world) {
    session::Session session;
    const auto kind = session::k_overlay_kinds.value_of(arguments.kind);
    const session::Effects effects = session::apply(session, session::ShowOverlay{kind, arguments.select}, world);
    if (!effects.refusal.empty()) throw loading::Failure(loading::k_exit_bad_input, effects.refusal);
    return session;
}

// Pictures of the same height, one beside the other.
io::Image beside(const std::vector<io::Image>& images) {
    io::Image whole = images.front();
    for (std::size_t i = 1; i < images.size(); ++i) {
        const io::Image& right = images[i];
        io::Image both = whole;
        both.width = whole.width + right.width;
        both.rgba.clear();
        const auto row_of = [](const io::Image& image, int y) {
            return image.rgba.begin() + static_cast<std::ptrdiff_t>(y) * image.width * 4;
        };
        for (int y = 0; y < whole.height; ++y) {
            both.rgba.insert(both.rgba.end(), row_of(whole, y), row_of(whole, y + 1));
            both.rgba.insert(both.rgba.end(), row_of(right, y), row_of(right, y + 1));
        }
        whole = std::move(both);
    }
    return whole;
}

void overlay(loading::Context& context, const OverlayArguments& arguments) {
    require_ending(arguments.out, {".png"});
    const PictureSize size = parse_size(arguments.size, {32, 16});
    const session::Theme theme = desktop::theme_or_fail(context.data_folder(), arguments.theme);
    context.body();
    context.catalog();
    context.surface_map();
    const session::World world = context.world();
    session::Session session = session_of(arguments, world);

    // One is looked at from where it is seen best; all of a kind from the front and from the back.
    std::vector<std::string> views{arguments.view};
    if (arguments.view.empty() && arguments.select.empty()) views = {"anterior", "posterior"};
    const int width = size.width / static_cast<int>(views.size());
    desktop::PictureMaker maker(world);
    std::vector<io::Image> images;
    for (const std::string& view : views) {
        const float aspect = static_cast<float>(width) / static_cast<float>(size.height);
        const auto camera =
            view.empty() ? session::view_of_session(session, world, aspect) : session::find_view(view, world, aspect);
        if (!camera)
            throw loading::Failure(loading::k_exit_bad_input, "--view: \"" + view + "\" was given; expected one of " +
                                                                  core::joined(session::view_names()) + ".");
        session.camera = *camera;
        session.viewport = {static_cast<float>(width), static_cast<float>(size.height)};
        images.push_back(maker.draw(session, theme, width, size.height));
    }
    desktop::write_picture(arguments.out, beside(images));
}

}

void add_overlay_command(CLI::App& program, loading::Context& context) {
    auto arguments = std::make_shared<OverlayArguments>();
    CLI::App* command = program.add_subcommand("overlay", "Draw on the body what else than muscles sends pain: "
                                                          "dermatomes, nerves, joints, organs; or where not to press");
    std::vector<std::string> kinds;
    for (const std::string_view word : session::k_overlay_kinds.words()) kinds.emplace_back(word);
    command->add_option("kind", arguments->kind, core::joined(kinds))
        ->required()
        ->check(CLI::IsMember(kinds))
        ->type_name("KIND");
    command->add_option("--select", arguments->select, "Only this one, with all that is charted of it")
        ->type_name("ID");
    command->add_option("--view", arguments->view, "A named view (default: front and back, or where one is seen best)")
        ->type_name("VIEW");
    command->add_option("--size", arguments->size, "Width and height in pixels")
        ->type_name("WxH")
        ->capture_default_str();
    command->add_option("--theme", arguments->theme, "Colors: atlas, dark, contrast or projector")
        ->type_name("NAME")
        ->capture_default_str();
    command->add_option("--out", arguments->out, "The PNG to write; - is standard output")
        ->type_name("FILE.png")
        ->required();
    command->callback([arguments, &context] { overlay(context, *arguments); });
}

}
