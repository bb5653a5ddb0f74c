// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/picture.h"

#include "myoatlas/loading/context.h"
#include "myoatlas/loading/theme_file.h"
#include "myoatlas/render/renderer.h"
#include "myoatlas/session/stage/compared_stages.h"
#include "myoatlas/session/stage/stage_builder.h"
#include "myoatlas/session/views/panes.h"
#include "myoatlas/ui/platform/offscreen_context.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace myoatlas::desktop {

struct PictureMaker::Impl {
    Impl(const session::World& world_, std::unique_ptr<ui::OffscreenContext> opened)
        : world(world_), context(opened ? std::move(opened) : std::make_unique<ui::OffscreenContext>()),
          renderer(*world_.body) {}
    session::World world;
    std::unique_ptr<ui::OffscreenContext> context; // made first, gone last: the renderer lives in it
    render::Renderer renderer;

    io::Image finished(const scene::DrawList& list, const scene::Camera& camera, int width, int height) {
        try {
            renderer.draw_finished(list, camera, width, height);
        } catch (const std::runtime_error& error) {
            throw loading::Failure(loading::k_exit_cannot, error.what());
        }
        return {width, height, renderer.read_pixels()};
    }
};

PictureMaker::PictureMaker(const session::World& world, std::unique_ptr<ui::OffscreenContext> opened) {
    try {
        impl_ = std::make_unique<Impl>(world, std::move(opened));
    } catch (const std::runtime_error& error) {
        throw loading::Failure(loading::k_exit_cannot, error.what());
    }
}
PictureMaker::~PictureMaker() = default;
PictureMaker::PictureMaker(PictureMaker&&) noexcept = default;

io::Image PictureMaker::draw(const session::Session& session, const session::Theme& theme, int width, int height) {
    if (!session.compared.empty()) return draw_compared(session, theme, width, height);
    const session::Stage stage = session::build_stage(session, impl_->world, theme);
    return impl_->finished(stage.list, session.camera, width, height);
}

io::Image PictureMaker::draw_compared(const session::Session& session, const session::Theme& theme, int width,
                                      int height) {
    const session::ComparedStages compared = session::build_compared_stages(session, impl_->world, theme);
    const std::vector<session::Pane> panes = session::panes_of(session);
    io::Image whole{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * height * 4u, 255)};
    const auto bytes_to = [&](int x, int y) {
        return 4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x));
    };
    for (std::size_t i = 0; i < panes.size(); ++i) {
        const int left = static_cast<int>(panes[i].x), top = static_cast<int>(panes[i].y);
        const int across = std::min(width - left, static_cast<int>(panes[i].width));
        const int down = std::min(height - top, static_cast<int>(panes[i].height));
        const io::Image one =
            impl_->finished(compared.stages[i].list, session::pane_camera(session, panes[i]), across, down);
        for (int y = 0; y < down; ++y)
            std::copy_n(one.rgba.begin() + static_cast<std::ptrdiff_t>(y) * across * 4, across * 4,
                        whole.rgba.begin() + static_cast<std::ptrdiff_t>(bytes_to(left, top + y)));
    }
    return whole;
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
