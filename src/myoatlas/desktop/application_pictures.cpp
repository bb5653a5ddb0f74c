// The 3D pictures of a frame: what each shows, where it stands, and when it is finished.
// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/application.h"
#include "myoatlas/session/stage/compared_stages.h"
#include "myoatlas/session/stage/zone_places.h"
#include "myoatlas/session/views/panes.h"
#include "myoatlas/session/views/views.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::desktop {

void Application::build_stages() {
    const session::Session& now = timeline_.now();
    stages_.clear();
    if (now.compared.empty()) {
        stages_.push_back(session::build_stage(now, loaded_.world, theme()));
        legend_ = stages_.front().legend;
    } else {
        session::ComparedStages compared = session::build_compared_stages(now, loaded_.world, theme());
        stages_ = std::move(compared.stages);
        legend_ = std::move(compared.legend);
    }
}

// Where each picture stands and what it shows; the frames are those last drawn until draw_pictures().
void Application::lay_out_pictures(const ui::Gui& gui) {
    const session::Session& now = timeline_.now();
    const glm::vec2 free_center = now.viewport * 0.5f + session::free_offset(now);
    pictures_.main.resize(stages_.size());
    const std::vector<session::Pane> panes = session::panes_of(now);
    for (std::size_t i = 0; i < stages_.size(); ++i) {
        ui::Picture& picture = pictures_.main[i];
        picture.list = &stages_[i].list;
        picture.rect = {0.0f, 0.0f, now.viewport.x, now.viewport.y};
        picture.camera = session::drawn_camera(now);
        picture.center = free_center;
        if (panes.empty()) continue;
        const session::Pane& pane = panes[i];
        picture.rect = {pane.x, pane.y, pane.width, pane.height};
        picture.camera = session::pane_camera(now, pane);
        picture.center = {pane.x + pane.width * 0.5f, pane.y + pane.height * 0.5f};
    }
    if (inset_places_ != now.zone_places) inset_frames_.clear();
    inset_places_ = now.zone_places;
    pictures_.insets.clear();
    if (now.is_body_chart_shown) return;
    const std::vector<std::size_t> far = session::places_out_of_sight(now);
    const ui::Rect free = interface_.layout(now.viewport.x, now.viewport.y, gui.style(), now).free();
    const std::vector<ui::Rect> rects = ui::inset_rects(free, gui.style(), far.size());
    for (std::size_t i = 0; i < rects.size(); ++i)
        pictures_.insets.push_back({inset_frames_[far[i]], rects[i], far[i], gui.style().px(ui::k_inset_caption)});
}

void Application::draw_pictures(const ui::GuiFrame& frame, bool is_new) {
    const auto pixels = [&](float points) {
        return std::max(1, static_cast<int>(std::lround(points * frame.pixel_ratio)));
    };
    const render::Quality quality = is_camera_moving_ ? render::Quality::Moving : render::Quality::Still;
    for (std::size_t i = 0; i < pictures_.main.size(); ++i) {
        ui::Picture& picture = pictures_.main[i];
        picture.frame = renderer_->draw(*picture.list, picture.camera, pixels(picture.rect.width),
                                        pixels(picture.rect.height), quality, i);
    }
    is_second_drawn_ = is_second_drawn_ && second_screen() == session::SecondScreen::Client;
    const std::size_t without_insets = is_second_drawn_ ? k_second_view + 1 : pictures_.main.size();
    renderer_->keep_views(pictures_.insets.empty() ? without_insets : k_first_inset + inset_places_->size());
    if (pictures_.insets.empty()) return;
    session::Session unhovered = timeline_.now(); // pointing at things does not draw the insets anew
    unhovered.hover.reset();
    if (timeline_.now().hover) inset_stage_ = session::build_stage(unhovered, loaded_.world, theme());
    const scene::DrawList& list = timeline_.now().hover ? inset_stage_.list : stages_.front().list;
    for (ui::Inset& inset : pictures_.insets) {
        const float height = std::max(1.0f, inset.rect.height - inset.caption);
        const scene::Camera camera = session::view_of_place((*inset_places_)[inset.place], inset.rect.width / height);
        inset.frame =
            renderer_->draw(list, camera, pixels(inset.rect.width), pixels(height),
                            is_new ? render::Quality::Moving : render::Quality::Still, k_first_inset + inset.place);
        inset_frames_[inset.place] = inset.frame;
    }
}

bool Application::is_picture_finished() const {
    const auto is_finished = [&](std::size_t view) {
        return renderer_->stats(view).still_passes >= render::k_still_passes;
    };
    for (std::size_t i = 0; i < pictures_.main.size(); ++i)
        if (!is_finished(i)) return false;
    return std::ranges::all_of(pictures_.insets,
                               [&](const ui::Inset& inset) { return is_finished(k_first_inset + inset.place); });
}

}
