// SPDX-License-Identifier: MIT
#include "myoatlas/cli/tour.h"

#include "myoatlas/desktop/picture.h"
#include "myoatlas/print/chart_document.h"
#include "myoatlas/session/apply/apply.h"
#include "myoatlas/session/views/session_view.h"
#include "myoatlas/session/views/views.h"

#include <array>
#include <iostream>
#include <string_view>

namespace myoatlas::cli {

namespace {

// One stop: what is done, where it is looked at from (empty: wherever it is seen best), and what it shows.
struct TourStop {
    std::string_view file, command, layers, view, about;
    int width, height;
    bool needs_surface_map;
};

constexpr std::array<TourStop, 9> k_stops{{
    {"01_front.png", "", "", "anterior", "the muscles from the front", 900, 1300, false},
    {"02_back.png", "", "", "posterior", "the muscles from the back", 900, 1300, false},
    {"03_upper_trapezius.png", "refer upper_trapezius left", "", "",
     "upper trapezius, its trigger points and where they refer", 1280, 960, true},
    {"04_head_temporal.png", "trace head_temporal left", "", "",
     "pain at the left temple and the muscles that could explain it", 1280, 960, true},
    {"05_deep_back.png", "", "muscle_deep,muscle_deepest,bone,other", "back", "the deep muscles of the back", 1280, 960,
     false},
    {"06_piriformis.png", "select piriformis left", "", "", "piriformis under the muscles that cover it", 1280, 960,
     false},
    {"07_infraspinatus.png", "refer infraspinatus left", "skin", "", "infraspinatus, its zones on the skin", 1280, 960,
     true},
    {"08_bones.png", "", "bone,other", "anterior", "the bones", 900, 1300, false},
    {"09_skin.png", "", "skin", "anterior", "the skin", 900, 1300, false},
}};

void carry_out(session::Session& session, std::string_view line, const session::World& world) {
    if (line.empty()) return;
    const core::Result<session::Command> command = session::parse_command(line);
    if (!command) throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(command.problems()));
    const session::Effects effects = session::apply(session, *command, world);
    if (!effects.refusal.empty()) throw loading::Failure(loading::k_exit_bad_input, effects.refusal);
    if (session.camera_move) session.camera = session.camera_move->to;
    session.camera_move.reset();
}

scene::Camera camera_at(const TourStop& stop, const session::Session& session, const session::World& world) {
    const float aspect = static_cast<float>(stop.width) / static_cast<float>(stop.height);
    if (stop.view.empty())
        if (const auto camera = session::view_of_session(session, world, aspect)) return *camera;
    if (const auto camera = session::find_view(stop.view, world, aspect)) return *camera;
    return session::find_view("anterior", world, aspect).value_or(scene::Camera{});
}

// The pattern of a muscle on the body chart, as it is printed. Returns false when the body has no skin to draw.
bool write_page(loading::Context& context, const session::World& world, const session::Theme& theme,
                const std::filesystem::path& path) {
    const core::TextCatalog& texts = context.texts();
    const auto body = body_chart::body_of(*world.body, *world.surface_map);
    if (!body) return false;
    print::ChartRequest order;
    order.pages = {body_chart::find_page("body")};
    carry_out(order.session, "refer infraspinatus left", world);
    const print::PrintContext means{world, *body, texts, theme, context.has_built_in_body()};
    if (const core::Status written = io::write_document(path, print::chart_document(order, means)); !written)
        throw loading::Failure(loading::k_exit_cannot, loading::lines_of(written.problems()));
    return true;
}

}

void render_tour(loading::Context& context, const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        throw loading::Failure(loading::k_exit_cannot,
                               "The folder " + folder.string() + " cannot be made: " + error.message() + ".");

    context.catalog();
    context.body();
    try {
        context.surface_map();
        context.engine();
    } catch (const loading::Failure& failure) {
        std::cerr << failure.what() << "\nPictures of zones are left out.\n";
    }
    const session::World world = context.world();
    const session::Theme theme = desktop::theme_or_fail(context.data_folder(), session::Theme{}.id);
    desktop::PictureMaker maker(world);
    for (const TourStop& stop : k_stops) {
        if (stop.needs_surface_map && !world.engine) continue;
        session::Session session;
        session.viewport = {static_cast<float>(stop.width), static_cast<float>(stop.height)};
        carry_out(session, stop.command, world);
        const core::Result<session::Layers> layers = session::parse_layers(stop.layers);
        if (!layers) throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(layers.problems()));
        session.layers = *layers;
        session.time_s = session::k_rest_s;
        session.camera = camera_at(stop, session, world);
        const std::filesystem::path path = folder / stop.file;
        desktop::write_picture(path, maker.draw(session, theme, stop.width, stop.height));
        std::cout << path.string() << "  " << stop.about << std::endl;
    }
    if (!world.engine) return;
    const std::filesystem::path page = folder / "10_infraspinatus_on_paper.png";
    if (write_page(context, world, theme, page)) std::cout << page.string() << "  the same zones on paper" << std::endl;
}

}
