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
#include <glm/geometric.hpp>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace myoatlas::desktop {

namespace {

bool is_chosen(const scene::PartState& part) {
    constexpr float k_chosen = 0.75f; // of its highlight
    return part.opacity > 0.0f && part.highlight >= k_chosen;
}

}

struct PictureMaker::Impl {
    Impl(const session::World& world_, std::unique_ptr<ui::OffscreenContext> opened)
        : world(world_), context(opened ? std::move(opened) : std::make_unique<ui::OffscreenContext>()),
          renderer(*world_.body) {}
    session::World world;
    std::unique_ptr<ui::OffscreenContext> context; // made first, gone last: the renderer lives in it
    render::Renderer renderer;
    std::optional<scene::RayPicker> picker; // built when first needed

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

io::Image PictureMaker::draw_bared(const session::Session& session, const session::Theme& theme, int width,
                                   int height) {
    constexpr int k_level = 1; // of detail: near enough to tell what covers what
    if (!impl_->picker) impl_->picker.emplace(*impl_->world.body, k_level);
    session::Stage stage = session::build_stage(session, impl_->world, theme);
    bare_chosen(stage.list, session.camera, *impl_->world.body, *impl_->picker);
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

namespace {

// Places on the chosen parts that face the eye.
std::vector<glm::vec3> places_facing(const scene::DrawList& list, const scene::MeshLibrary& body, glm::vec3 eye) {
    constexpr std::uint32_t k_places = 200; // of a part
    constexpr float k_facing = 0.15f;
    std::vector<glm::vec3> places;
    for (std::size_t i = 0; i < list.parts.size(); ++i) {
        if (!is_chosen(list.parts[i])) continue;
        const scene::Part& part = body.parts[i];
        const std::uint32_t step = 1 + part.vertex_count / k_places;
        for (std::uint32_t v = 0; v < part.vertex_count; v += step) {
            const glm::vec3 at = body.position(part.first_vertex + v);
            if (glm::dot(body.normal(part.first_vertex + v), glm::normalize(eye - at)) > k_facing) places.push_back(at);
        }
    }
    return places;
}

}

float bare_chosen(scene::DrawList& list, const scene::Camera& camera, const scene::MeshLibrary& body,
                  scene::RayPicker& picker) {
    constexpr float k_enough = 0.7f, k_worth = 0.04f, k_strays_mm = 1.5f; // coarse parts stray from fine ones
    constexpr int k_most_hidden = 16;
    const glm::vec3 eye = camera.eye();
    const std::vector<glm::vec3> places = places_facing(list, body, eye);
    if (places.empty()) return 0.0f;
    const auto count = static_cast<float>(places.size());
    for (int hidden = 0;; ++hidden) {
        std::vector<bool> is_solid;
        for (const scene::PartState& part : list.parts) is_solid.push_back(part.opacity > 0.5f);
        picker.set_visible(is_solid);
        std::map<std::uint32_t, float> covering;
        float seen = 0.0f;
        for (const glm::vec3 at : places) {
            const auto hit = picker.pick({eye, glm::normalize(at - eye)});
            if (!hit || is_chosen(list.parts[hit->part]) || hit->distance_mm > glm::distance(eye, at) - k_strays_mm)
                seen += 1.0f / count;
            else
                covering[hit->part] += 1.0f / count;
        }
        const auto most = std::ranges::max_element(covering, {}, [](const auto& each) { return each.second; });
        if (seen >= k_enough || most == covering.end() || most->second < k_worth || hidden == k_most_hidden)
            return seen;
        list.parts[most->first].opacity = 0.0f;
    }
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
