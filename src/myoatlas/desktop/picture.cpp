// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/picture.h"

#include "myoatlas/loading/context.h"
#include "myoatlas/loading/theme_file.h"
#include "myoatlas/render/renderer.h"
#include "myoatlas/session/stage/stage_builder.h"
#include "myoatlas/ui/platform/offscreen_context.h"

#include <string>

namespace myoatlas::desktop {

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
        throw loading::Failure(loading::k_exit_cannot, error.what());
    }
}
PictureMaker::~PictureMaker() = default;
PictureMaker::PictureMaker(PictureMaker&&) noexcept = default;

io::Image PictureMaker::draw(const session::Session& session, const session::Theme& theme, int width, int height) {
    const session::Stage stage = session::build_stage(session, impl_->world, theme);
    try {
        impl_->renderer.draw_finished(stage.list, session.camera, width, height);
    } catch (const std::runtime_error& error) {
        throw loading::Failure(loading::k_exit_cannot, error.what());
    }
    return {width, height, impl_->renderer.read_pixels()};
}

void write_picture(const std::filesystem::path& path, const io::Image& image) {
    if (const core::Status written = io::write_png(path, image); !written)
        throw loading::Failure(loading::k_exit_cannot, loading::lines_of(written.problems()));
}

session::Theme theme_or_fail(const std::filesystem::path& data_folder, std::string_view id) {
    std::error_code error;
    if (id == session::Theme{}.id && !std::filesystem::exists(data_folder / "themes" / "atlas.json", error)) return {};
    core::Result<session::Theme> theme = loading::load_theme(data_folder / "themes", id);
    if (!theme) throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(theme.problems()));
    return *theme;
}

}
