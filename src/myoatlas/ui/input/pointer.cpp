// SPDX-License-Identifier: MIT
#include "myoatlas/ui/input/pointer.h"
#include "myoatlas/session/stage/stage_builder.h"
#include "myoatlas/session/views/views.h"
#include "myoatlas/ui/input/stroke.h"
#include "myoatlas/ui/panels/panels.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>
#include <imgui.h>

namespace myoatlas::ui {

namespace {

constexpr float k_turn_deg_per_point = 0.32f;
constexpr float k_nearer_a_notch = 0.5f; // three from a whole body to its hand
constexpr float k_nearer_a_pinch = 0.86f, k_turn_deg_a_notch = 6.0f;
constexpr float k_marker_reach = 11.0f; // points around a marker that count as on it
constexpr float k_solid = 0.3f;         // what is fainter is looked through first
constexpr float k_pickable_skin = 0.6f;

bool paints_body(const session::Session& session) {
    return session.mode == session::Mode::Pain && (!session.quiz || session.quiz->waits_for_paint());
}

}

struct Pointer::Target {
    std::optional<scene::RayHit> hit;
    const scene::Part* part = nullptr;
    const anatomy::PlacedPoint* point = nullptr;
};

Pointer::Target Pointer::find_target(const PanelView& view, const Picture& picture, scene::RayPicker& picker, float x,
                                     float y) {
    Target target;
    const scene::DrawList& list = *picture.list;
    const session::World& world = view.world;
    if (!world.body || list.parts.size() != world.body->parts.size()) return target;
    const bool is_pain = view.session.mode == session::Mode::Pain;

    // Markers first: they are small and drawn over everything.
    if (world.surface_map && !list.markers.empty()) {
        float least = view.style.px(k_marker_reach);
        for (const scene::Marker& marker : list.markers) {
            const anatomy::PlacedPoint* point = session::point_of_tag(marker.tag, *world.surface_map);
            if (!point) continue;
            const auto place = picture.place_of(marker.position);
            if (!place) continue;
            const float distance = std::hypot(place->x - x, place->y - y);
            if (distance >= least) continue;
            least = distance;
            target.point = point;
        }
    }

    const scene::Ray ray = picture.ray_at(x, y);
    const auto pick = [&](auto is_pickable) {
        flags_.assign(list.parts.size(), false);
        for (std::size_t i = 0; i < list.parts.size(); ++i)
            flags_[i] = is_pickable(list.parts[i], world.body->parts[i]);
        picker.set_visible(flags_);
        target.hit = picker.pick(ray);
        if (target.hit) target.part = &world.body->parts[target.hit->part];
    };
    if (is_pain) {
        pick([](const scene::PartState&, const scene::Part& part) { return part.kind == scene::PartKind::Skin; });
        return target;
    }
    pick([](const scene::PartState& state, const scene::Part& part) {
        return state.opacity >= (part.kind == scene::PartKind::Skin ? k_pickable_skin : k_solid);
    });
    if (!target.hit)
        pick([](const scene::PartState& state, const scene::Part& part) {
            return part.kind != scene::PartKind::Skin && state.opacity > 0.02f;
        });
    return target;
}

void Pointer::paint(const PanelView& view, const Target& target, Queue& queue, bool joins_last) {
    if (!target.hit) return;
    const float radius_mm = brush_radius_mm(view.session);
    const auto at_mm = painted_place(view.session, target.hit->position, radius_mm, 0.8f, painted_);
    if (!at_mm) return;
    push(queue, stroke_command(view.session, *at_mm, radius_mm, joins_last));
    painted_ = at_mm;
}

// Nothing where there is no skin.
void Pointer::begin_stroke(const PanelView& view, const Target& target, Queue& queue) {
    if (!target.hit) return;
    painted_.reset();
    drag_ = Drag::Paint;
    paint(view, target, queue, false);
}

void Pointer::show_reach(const PanelView& view, const Target& target) {
    reach_.reset();
    const session::Session& session = view.session;
    if (session.mode != session::Mode::Pain || !target.hit || (target.point && !session.is_erasing)) return;
    const scene::Camera camera = session::drawn_camera(session);
    const float away_mm = glm::distance(camera.eye(), target.hit->position);
    const float points_a_mm = 0.5f * session.viewport.y / (away_mm * std::tan(glm::radians(camera.fov_deg) * 0.5f));
    reach_ = Reach{ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y, brush_radius_mm(session) * points_a_mm};
}

// While a question is asked, a click is an answer or nothing.
bool Pointer::answer(const PanelView& view, const Target& target, Queue& queue) const {
    if (!view.session.quiz || !view.session.quiz->is_asking()) return false;
    const bool is_wanted = view.session.quiz->waits_for_body() && !view.session.quiz->waits_for_paint();
    if (is_wanted && target.hit && target.part)
        push(queue, session::AnswerAt{target.hit->position, target.part->structure, target.part->side});
    return true;
}

void Pointer::click(const PanelView& view, const Target& target, Queue& queue) {
    if (answer(view, target, queue)) return;
    const auto& compared = view.session.compared;
    if (!compared.empty() && !is_adding_ && !target.point && pressed_ < compared.size()) { // its facts are shown
        if (view.session.selection != compared[pressed_])
            push(queue, session::Select{compared[pressed_].id(), compared[pressed_].side, session::Choosing::Current});
        if (is_double_) push(queue, session::Frame{});
        return;
    }
    if (target.point) {
        push(queue, session::ShowPoint{target.point->point, target.point->side});
        return;
    }
    if (view.session.mode == session::Mode::Pain) return; // painted while pressing
    if (!target.part) {
        if (view.session.selection && !is_adding_) push(queue, session::ClearSelection{});
        return;
    }
    if (is_double_ && !is_adding_ && view.session.selection) { // what the first click hit: the picture may fly by now
        push(queue, session::Frame{});
        return;
    }
    std::string id = target.part->structure;
    if (view.world.catalog)
        if (const auto muscles = view.world.catalog->muscles_of_structure(id); !muscles.empty())
            id = muscles.front()->id;
    push(queue,
         session::Select{id, target.part->side, is_adding_ ? session::Choosing::Added : session::Choosing::Alone});
    if (is_double_ && !is_adding_) push(queue, session::Frame{});
}

void Pointer::ask_about(const PanelView& view, const Picture& picture, scene::RayPicker& picker, float x, float y) {
    constexpr std::size_t k_most = 14;
    const scene::DrawList& list = *picture.list;
    const Target target = find_target(view, picture, picker, x, y);
    if (!target.part) return;
    AskedPlace place{x, y, {target.part->structure, target.part->side}, {}};
    const std::vector<scene::Part>& parts = view.world.body->parts;
    flags_.assign(parts.size(), true);
    for (std::size_t i = 0; i < parts.size(); ++i) { // what only some people have lies there only when it is seen
        const anatomy::Structure* structure =
            view.world.catalog ? view.world.catalog->find_structure(parts[i].structure) : nullptr;
        if (structure && structure->is_variant && list.parts[i].opacity <= 0.0f) flags_[i] = false;
    }
    const scene::Ray ray = picture.ray_at(x, y);
    while (place.parts.size() < k_most) {
        picker.set_visible(flags_);
        const auto hit = picker.pick(ray);
        if (!hit) break;
        flags_[hit->part] = false;
        place.parts.push_back({parts[hit->part].structure, parts[hit->part].side});
        if (parts[hit->part].kind == scene::PartKind::Bone) break;
    }
    place_ = std::move(place);
}

void Pointer::press(const PanelView& view, const Picture& picture, scene::RayPicker* picker, Queue& queue) {
    const ImGuiIO& io = ImGui::GetIO();
    for (int button = 0; button < 3; ++button) {
        if (!ImGui::IsMouseClicked(button)) continue;
        if (view.session.camera_move) push(queue, session::OrbitCamera{}); // a hand on the picture stops a flight
        button_ = button;
        is_double_ = button == 0 && ImGui::IsMouseDoubleClicked(0);
        is_adding_ = io.KeyCtrl || io.KeyShift;
        press_x_ = last_x_ = io.MousePos.x;
        press_y_ = last_y_ = io.MousePos.y;
        if (button == 2) {
            drag_ = Drag::Pan;
        } else {
            drag_ = Drag::Maybe;
            if (button == 1 || !paints_body(view.session) || !picker || io.KeyShift) return;
            const Target target = find_target(view, picture, *picker, press_x_, press_y_);
            if (target.point && !view.session.is_erasing) return; // it may be clicked
            begin_stroke(view, target, queue);
        }
        return;
    }
}

void Pointer::drag(const PanelView& view, const Picture& picture, scene::RayPicker* picker, Queue& queue) {
    const ImGuiIO& io = ImGui::GetIO();
    const float x = io.MousePos.x, y = io.MousePos.y;
    if (!ImGui::IsMouseDown(button_)) {
        const bool is_click = drag_ == Drag::Maybe;
        drag_ = Drag::None;
        if (!is_click || !picker) return;
        const bool is_asking = view.session.quiz && view.session.quiz->is_asking();
        if (button_ == 1 && is_asking) return; // the list of what lies there would tell
        if (button_ == 1)
            ask_about(view, picture, *picker, x, y);
        else
            click(view, find_target(view, picture, *picker, x, y), queue);
        return;
    }
    if (drag_ == Drag::Maybe && std::hypot(x - press_x_, y - press_y_) > view.style.px(k_still_points)) {
        drag_ = io.KeyShift && button_ == 0 ? Drag::Pan : Drag::Orbit;
        if (drag_ == Drag::Orbit && button_ == 0 && picker && paints_body(view.session)) // a marker lay there
            begin_stroke(view, find_target(view, picture, *picker, press_x_, press_y_), queue);
    }
    const float dx = x - last_x_, dy = y - last_y_;
    if (dx == 0.0f && dy == 0.0f) return;
    const float turn = k_turn_deg_per_point / view.style.scale;
    if (drag_ == Drag::Orbit) push(queue, session::OrbitCamera{-dx * turn, dy * turn});
    if (drag_ == Drag::Pan) {
        const float height = view.session.viewport.y;
        push(queue, session::PanCamera{dx / height, -dy / height});
    }
    if (reach_) reach_ = Reach{x, y, reach_->radius};
    if (drag_ == Drag::Paint && picker) { // also where the pointer passed between two slow frames
        const int steps = std::max(1, static_cast<int>(std::hypot(dx, dy) / view.style.px(8.0f)));
        for (int i = 1; i <= steps; ++i) {
            const float t = static_cast<float>(i) / static_cast<float>(steps);
            paint(view, find_target(view, picture, *picker, last_x_ + dx * t, last_y_ + dy * t), queue, true);
        }
    }
    last_x_ = x;
    last_y_ = y;
}

void Pointer::hover(const PanelView& view, const Picture& picture, scene::RayPicker* picker, Queue& queue) {
    pointed_.clear();
    reach_.reset();
    std::optional<session::PartRef> wanted;
    if (picker) {
        const ImGuiIO& io = ImGui::GetIO();
        const Target target = find_target(view, picture, *picker, io.MousePos.x, io.MousePos.y);
        show_reach(view, target);
        if (target.point && view.world.catalog) {
            const anatomy::TriggerPoint* point = view.world.catalog->find_point(target.point->point);
            const anatomy::Muscle* muscle = view.world.catalog->muscle_of(target.point->point);
            if (point && muscle)
                pointed_ = view.text("point.number", {{"number", std::to_string(session::number_of_point(
                                                                     target.point->point, *view.world.catalog))}}) +
                           " · " + name_of(view, muscle->names) + ", " + side_words(view.text, target.point->side) +
                           ": " + point->place;
        } else if (view.session.mode == session::Mode::Pain && target.hit && view.skin_areas && target.part) {
            const auto areas = view.skin_areas->at(target.hit->vertex - target.part->first_vertex);
            if (!areas.empty()) {
                const anatomy::SkinArea& area = view.world.surface_map->areas[areas.front()];
                if (view.world.catalog) pointed_ = area_words(view, {area.area, area.side});
            }
        } else if (view.session.mode == session::Mode::Explore && target.part) {
            wanted = session::PartRef{target.part->structure, target.part->side};
            pointed_ = name_of_part(view, *wanted);
        }
    }
    if (view.session.quiz && view.session.quiz->is_asking()) pointed_.clear(); // names would tell
    if (wanted == view.session.hover && !view.session.is_hover_lifted) return;
    if (wanted)
        push(queue, session::Hover{wanted->structure, wanted->side});
    else
        push(queue, session::Hover{});
}

// A wheel comes nearer by notches; with Ctrl held, as desktops that tell of a pinch do, in small steps and at once,
// along with the fingers. Two fingers that go sideways turn the body.
void Pointer::turn_wheel(const PanelView& view, const Picture& picture, Queue& queue) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.MouseWheel != 0.0f) {
        const glm::vec2 place =
            glm::vec2{0.5f, 0.5f} + (glm::vec2{io.MousePos.x, io.MousePos.y} - picture.center) / view.session.viewport;
        const float nearer = io.KeyCtrl ? k_nearer_a_pinch : k_nearer_a_notch;
        push(queue, session::ZoomCamera{std::pow(nearer, io.MouseWheel), place.x, place.y, !io.KeyCtrl});
    }
    if (io.MouseWheelH != 0.0f) push(queue, session::OrbitCamera{io.MouseWheelH * k_turn_deg_a_notch, 0.0f});
}

void Pointer::update(const PanelView& view, std::span<const Picture> pictures, scene::RayPicker* picker, Queue& queue) {
    const ImGuiIO& io = ImGui::GetIO();
    pressed_ = std::min(pressed_, pictures.size() - 1);
    if (drag_ != Drag::None) {
        drag(view, pictures[pressed_], picker, queue);
        return;
    }
    const auto under = std::ranges::find_if(
        pictures, [&](const Picture& picture) { return picture.rect.contains(io.MousePos.x, io.MousePos.y); });
    const bool is_outside = io.WantCaptureMouse || !ImGui::IsMousePosValid() || under == pictures.end();
    if (is_outside) {
        pointed_.clear();
        reach_.reset();
        if (view.session.hover) push(queue, session::Hover{});
        return;
    }
    pressed_ = static_cast<std::size_t>(under - pictures.begin());
    press(view, *under, picker, queue);
    turn_wheel(view, *under, queue);
    if (drag_ == Drag::None) hover(view, *under, picker, queue);
}

}
