// SPDX-License-Identifier: MIT
#include "myoatlas/cli/options/picture_options.h"

#include "myoatlas/cli/options/number_option.h"
#include "myoatlas/cli/output/sided_name.h"
#include "myoatlas/core/text.h"
#include "myoatlas/desktop/picture.h"
#include "myoatlas/io/facts/catalog_files.h"
#include "myoatlas/session/apply/apply.h"
#include "myoatlas/session/stage/attachments.h"
#include "myoatlas/session/views/session_view.h"
#include "myoatlas/session/views/views.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <optional>

namespace myoatlas::cli {
namespace {

constexpr float k_farthest = 1e5f; // degrees or mm

std::vector<float> numbers_of(const std::string& text, char between) {
    std::vector<float> numbers;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(between, begin), text.size());
        const auto number = parse_number(std::string_view(text).substr(begin, end - begin));
        if (!number) return {};
        numbers.push_back(*number);
        begin = end + 1;
    }
    return numbers;
}

void run_or_fail(session::Session& session, const session::Command& command, const session::World& world) {
    const session::Effects effects = session::apply(session, command, world);
    if (!effects.refusal.empty()) throw loading::Failure(loading::k_exit_bad_input, effects.refusal);
    if (session.camera_move) session.camera = session.camera_move->to;
    session.camera_move.reset();
}

// Loads what the picture needs, and no more.
void load(loading::Context& context, const PictureArguments& arguments, PictureScene& made) {
    context.body();
    const bool needs_facts = !arguments.select.empty() || !arguments.refer.empty() || !arguments.trace.empty();
    const bool needs_surface_map = !arguments.refer.empty() || !arguments.trace.empty();
    std::error_code error;
    if (needs_facts) context.catalog();
    if (needs_surface_map || (!arguments.select.empty() && context.has_surface_map())) context.surface_map();
    if (!arguments.trace.empty()) context.engine();
    made.world = context.world();
    // The layers come from the catalog; without it a picture still has bodies and bones.
    if (needs_facts || !std::filesystem::exists(context.atlas_folder(), error)) return;
    auto structures = io::load_structures(context.atlas_folder());
    if (!structures)
        throw loading::Failure(loading::k_exit_bad_input, "The atlas data in " + context.atlas_folder().string() +
                                                              " is faulty:\n" +
                                                              loading::lines_of(structures.problems()));
    made.structures = std::make_shared<const anatomy::Catalog>(std::move(*structures));
    made.world.catalog = made.structures.get();
}

void select_all(session::Session& session, const std::vector<std::string>& ids, std::optional<core::Side> side,
                const session::World& world) {
    for (const std::string& id : ids) {
        const std::optional<session::Selection> before = session.selection;
        const SidedName named = sided_name_or_fail(id);
        run_or_fail(session, session::Select{named.name, named.side ? named.side : side}, world);
        if (!before) continue;
        session.selection->structures.insert(session.selection->structures.begin(), before->structures.begin(),
                                             before->structures.end());
        session.shown.reset(); // several muscles: the picture is of them, not of one's zones
    }
}

// What is asked for frames the picture: a muscle itself, near, unless where it refers or a pain is asked for, too.
scene::Camera camera_for(const session::Session& session, const session::World& world,
                         const PictureArguments& arguments, float aspect) {
    const std::string& view = arguments.view;
    if (view.empty()) {
        const bool is_of_muscle = arguments.refer.empty() && arguments.trace.empty() && !arguments.is_compared;
        const auto own_view = is_of_muscle ? session::view_of_chosen : session::view_of_session;
        if (const auto camera = own_view(session, world, aspect, nullptr)) return *camera;
        return session::find_view("anterior", world, aspect).value_or(scene::Camera{});
    }
    if (const auto camera = session::find_view(view, world, aspect)) return *camera;
    const std::vector<float> numbers = numbers_of(view, ',');
    const auto is_near = [](float number) { return std::abs(number) <= k_farthest; };
    if ((numbers.size() != 3 && numbers.size() != 6) || numbers[2] <= 0.0f || !std::ranges::all_of(numbers, is_near)) {
        throw loading::Failure(loading::k_exit_bad_input,
                               "--view: \"" + view +
                                   "\" was given; expected YAW,PITCH,DISTANCE[,X,Y,Z] (degrees, mm) or one of " +
                                   core::joined(session::view_names()) + ".");
    }
    scene::Camera camera = session::view_of_session(session, world, aspect)
                               .value_or(session::find_view("anterior", world, aspect).value_or(scene::Camera{}));
    camera.yaw_deg = numbers[0];
    camera.pitch_deg = std::clamp(numbers[1], -89.0f, 89.0f);
    camera.distance_mm = numbers[2];
    if (numbers.size() == 6) camera.target = {numbers[3], numbers[4], numbers[5]};
    return camera;
}

}

void add_picture_options(CLI::App& command, PictureArguments& arguments) {
    command.add_option("--select", arguments.select, "A muscle or structure to bring out; may be repeated")
        ->type_name("ID[:side]");
    command.add_flag("--compare", arguments.is_compared,
                     "Two to four of --select side by side, each with where it refers pain");
    command.add_option("--refer", arguments.refer, "A muscle or trigger point whose pain zones to show")
        ->type_name("ID[:side]");
    command.add_option("--trace", arguments.trace, "An area that hurts; its likely source muscles light up")
        ->type_name("AREA");
    command
        .add_option("--layers", arguments.layers,
                    "Layers to show: skin,bone  -muscle_superficial  skin@0.3  all (default: all but the skin)")
        ->type_name("SPEC");
    command.add_option("--view", arguments.view, "A named view, or YAW,PITCH,DISTANCE[,X,Y,Z]")->type_name("VIEW");
    command.add_option("--side", arguments.side, "left or right")->check(CLI::IsMember({"left", "right", "midline"}));
    command
        .add_option("--attachments", arguments.attachments,
                    "Paint where a selected muscle is fixed to its bones: on or off")
        ->check(CLI::IsMember({"on", "off"}))
        ->capture_default_str();
    command.add_option("--size", arguments.size, "Width and height in pixels")->type_name("WxH")->capture_default_str();
    command.add_option("--theme", arguments.theme, "Colors: atlas, dark, contrast or projector")
        ->type_name("NAME")
        ->capture_default_str();
}

PictureScene scene_or_fail(loading::Context& context, const PictureArguments& arguments) {
    PictureScene made;
    made.size = parse_size(arguments.size, {16, 16});
    const float aspect = static_cast<float>(made.size.width) / static_cast<float>(made.size.height);
    made.theme = desktop::theme_or_fail(context.data_folder(), arguments.theme);
    std::optional<core::Side> side;
    if (!arguments.side.empty()) side = core::parse_side(arguments.side);
    const core::Result<session::Layers> layers = session::parse_layers(arguments.layers);
    if (!layers) throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(layers.problems()));

    if (arguments.is_compared && (!arguments.refer.empty() || arguments.select.size() < 2))
        throw loading::Failure(loading::k_exit_bad_input, "--compare takes two to four --select, and no --refer.");

    load(context, arguments, made);
    const session::World& world = made.world;
    session::Session& session = made.session;
    session.viewport = {static_cast<float>(made.size.width), static_cast<float>(made.size.height)};
    if (!arguments.trace.empty()) run_or_fail(session, session::Trace{arguments.trace, side}, world);
    if (arguments.is_compared)
        run_or_fail(session, session::Compare{arguments.select, side}, world);
    else
        select_all(session, arguments.select, side, world);
    session.attachments = session::find_attachments(session, world);
    session.shows_attachments = arguments.attachments == "on";
    if (!arguments.refer.empty()) {
        const SidedName named = sided_name_or_fail(arguments.refer);
        const auto named_side = named.side ? named.side : side;
        if (world.catalog->find_point(named.name))
            run_or_fail(session, session::ShowPoint{named.name, named_side}, world);
        else
            run_or_fail(session, session::ShowReferral{named.name, named_side}, world);
    }
    session.layers = *layers;
    session.time_s = arguments.time_s;
    session.camera =
        camera_for(session, world, arguments, arguments.is_compared ? session::free_aspect(session) : aspect);
    if (arguments.is_compared) session.camera = session::fitted(session.camera, session);
    return made;
}

}
