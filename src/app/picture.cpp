// SPDX-License-Identifier: MIT
#include "app/picture.h"

#include "app/context.h"
#include "app/theme_file.h"
#include "render/renderer.h"
#include "session/stage_builder.h"
#include "ui/offscreen_context.h"

#include <string>

namespace app {

struct PictureMaker::Impl {
    explicit Impl(const session::World& world_) : world(world_), renderer(*world_.body) {}
    session::World world;
    ui::OffscreenContext context; // made first, gone last: the renderer lives in it
    render::Renderer renderer;
};

PictureMaker::PictureMaker(const session::World& world) {
    try {
        impl_ = std::make_unique<Impl>(world);
    } catch (const std::runtime_error& error) {
        throw Failure(k_exit_cannot, error.what());
    }
}
PictureMaker::~PictureMaker() = default;
PictureMaker::PictureMaker(PictureMaker&&) noexcept = default;

io::Image PictureMaker::draw(const session::Session& session, const session::Theme& theme, int width, int height) {
    const session::Stage stage = session::build_stage(session, impl_->world, theme);
    try {
        for (int pass = 0; pass < render::k_still_passes; ++pass)
            impl_->renderer.draw(stage.list, session.camera, width, height, render::Quality::Still);
    } catch (const std::runtime_error& error) {
        throw Failure(k_exit_cannot, error.what());
    }
    return {width, height, impl_->renderer.read_pixels()};
}

void write_picture(const std::filesystem::path& path, const io::Image& image) {
    if (const core::Status written = io::write_png(path, image); !written)
        throw Failure(k_exit_cannot, lines_of(written.problems()));
}

session::Theme theme_or_fail(const std::filesystem::path& data_folder, std::string_view id) {
    std::error_code error;
    if (id == session::Theme{}.id && !std::filesystem::exists(data_folder / "themes" / "atlas.json", error)) return {};
    core::Result<session::Theme> theme = load_theme(data_folder / "themes", id);
    if (!theme) throw Failure(k_exit_bad_input, lines_of(theme.problems()));
    return *theme;
}

}
