// SPDX-License-Identifier: MIT
#include "myoatlas/session/views/views.h"
#include "myoatlas/session/views/panes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/vector_relational.hpp>
#include <limits>
#include <string>

namespace myoatlas::session {

namespace {

struct Box {
    glm::vec3 low{std::numeric_limits<float>::max()}, high{std::numeric_limits<float>::lowest()};
    bool is_empty() const { return low.x > high.x; }
    void add(glm::vec3 a, glm::vec3 b) {
        low = glm::min(low, a);
        high = glm::max(high, b);
    }
};

// Where a view looks from, and what it frames as fractions of the body's box: x from the right edge 0 to the left 1, y
// from the soles 0 to the crown 1.
struct View {
    std::string_view name;
    float yaw_deg, pitch_deg;
    float x0, x1, y0, y1;
};

constexpr float k_neck = 0.80f;
constexpr auto k_views = std::to_array<View>({
    {"anterior", 0, 0, 0, 1, 0, 1},
    {"posterior", 180, 0, 0, 1, 0, 1},
    {"left", 90, 0, 0, 1, 0, 1},
    {"right", -90, 0, 0, 1, 0, 1},
    {"superior", 0, 80, 0, 1, 0.5f, 1},
    {"inferior", 0, -80, 0, 1, 0, 1},
    {"head", 24, 4, 0.32f, 0.68f, 0.84f, 1},
    {"head_left", 90, 2, 0.32f, 0.68f, 0.84f, 1},
    {"head_right", -90, 2, 0.32f, 0.68f, 0.84f, 1},
    {"head_back", 180, 0, 0.32f, 0.68f, 0.84f, 1},
    {"neck", 30, 2, 0.28f, 0.72f, k_neck, 0.92f},
    {"neck_back", 180, 6, 0.22f, 0.78f, k_neck, 0.95f},
    {"shoulder", 40, 10, 0.5f, 1, 0.70f, 0.90f},
    {"shoulder_back", 165, 10, 0.15f, 0.85f, 0.66f, 0.92f},
    {"back", 180, 4, 0.1f, 0.9f, 0.52f, 0.92f},
    {"thorax", 0, 4, 0.1f, 0.9f, 0.62f, 0.88f},
    {"abdomen", 0, 2, 0.15f, 0.85f, 0.50f, 0.70f},
    {"lumbar", 180, 2, 0.15f, 0.85f, 0.48f, 0.68f},
    {"pelvis", 10, 2, 0.15f, 0.85f, 0.43f, 0.60f},
    {"hip", 150, 2, 0.2f, 0.9f, 0.40f, 0.60f},
    {"arm", 50, 4, 0.6f, 1, 0.55f, 0.85f},
    {"forearm", 40, 4, 0.7f, 1, 0.38f, 0.62f},
    {"hand", 40, 4, 0.75f, 1, 0.36f, 0.48f},
    {"thigh", 15, 2, 0.4f, 0.85f, 0.26f, 0.52f},
    {"leg", 160, 2, 0.4f, 0.85f, 0.0f, 0.30f},
});

// Near views frame what of the body lies within these bounds, tightly. Those of a side are written for the left, and
// there is one for the right, too: "hand_left", "hand_right".
constexpr View k_face{"face", 0, 2, 0.38f, 0.62f, 0.87f, 0.99f};
constexpr auto k_sided_views = std::to_array<View>({
    {"face", 55, 2, 0.38f, 0.62f, 0.87f, 0.99f},
    {"forearm", 15, 2, 0.74f, 0.95f, 0.50f, 0.66f},
    {"forearm_back", 165, 2, 0.74f, 0.95f, 0.50f, 0.66f},
    {"hand", 5, 4, 0.80f, 1, 0.40f, 0.52f},
    {"hand_back", 175, 4, 0.80f, 1, 0.40f, 0.52f},
    {"knee", 15, 2, 0.51f, 0.74f, 0.21f, 0.33f},
    {"knee_back", 165, 2, 0.51f, 0.74f, 0.21f, 0.33f},
    {"foot", 40, 30, 0.51f, 0.76f, 0, 0.085f},
    {"sole", 0, -80, 0.51f, 0.76f, 0, 0.03f},
});

struct NamedView {
    std::string name;
    View view;
    bool is_near;
};

const std::vector<NamedView>& all_views() {
    static const auto views = [] {
        std::vector<NamedView> all;
        for (const View& view : k_views) all.push_back({std::string(view.name), view, false});
        all.push_back({std::string(k_face.name), k_face, true});
        for (const View& left : k_sided_views) {
            View right = left;
            right.yaw_deg = -left.yaw_deg;
            right.x0 = 1.0f - left.x1;
            right.x1 = 1.0f - left.x0;
            all.push_back({std::string(left.name) + "_left", left, true});
            all.push_back({std::string(left.name) + "_right", right, true});
        }
        return all;
    }();
    return views;
}

Box body_box(const World& world) {
    Box box;
    if (world.body)
        for (const scene::Part& part : world.body->parts)
            if (part.vertex_count > 0) box.add(part.bounds_min, part.bounds_max);
    return box;
}

// The box of all that a body has within another.
Box what_is_within(const Box& bounds, const scene::MeshLibrary& body) {
    Box box;
    for (std::uint32_t i = 0; i < body.vertices.size(); ++i) {
        const glm::vec3 at = body.position(i);
        if (glm::all(glm::greaterThanEqual(at, bounds.low)) && glm::all(glm::lessThanEqual(at, bounds.high)))
            box.add(at, at);
    }
    return box;
}

}

std::span<const std::string_view> view_names() {
    static const auto names = [] {
        std::vector<std::string_view> list;
        for (const NamedView& each : all_views()) list.push_back(each.name);
        return list;
    }();
    return names;
}

std::optional<scene::Camera> find_view(std::string_view name, const World& world, float aspect) {
    const auto found = std::ranges::find(all_views(), name, &NamedView::name);
    if (found == all_views().end()) return std::nullopt;
    const View& view = found->view;
    scene::Camera camera;
    camera.yaw_deg = view.yaw_deg;
    camera.pitch_deg = view.pitch_deg;
    const Box box = body_box(world);
    if (box.is_empty()) return camera;
    const glm::vec3 size = box.high - box.low;
    const bool is_whole = view.x0 == 0.0f && view.x1 == 1.0f;
    Box seen;
    seen.low = {box.low.x + size.x * view.x0, box.low.y + size.y * view.y0, box.low.z};
    seen.high = {box.low.x + size.x * view.x1, box.low.y + size.y * view.y1, box.high.z};
    if (found->is_near)
        if (const Box within = what_is_within(seen, *world.body); !within.is_empty()) seen = within;
    return scene::framed(camera, seen.low, seen.high, aspect, is_whole ? 1.1f : 1.02f);
}

scene::Camera panned(scene::Camera camera, float right, float up) {
    const float height_mm = 2.0f * camera.distance_mm * std::tan(camera.fov_deg * 0.5f * 0.01745329252f);
    const glm::mat4 view = camera.view(); // its rows are the picture's right and up
    const glm::vec3 to_right{view[0][0], view[1][0], view[2][0]}, to_top{view[0][1], view[1][1], view[2][1]};
    camera.target -= (to_right * right + to_top * up) * height_mm;
    return camera;
}

glm::vec2 free_offset(const Session& session) {
    const glm::vec4& in = session.insets;
    return {(in.x - in.z) * 0.5f, (in.y - in.w) * 0.5f};
}

scene::Camera drawn_camera(const Session& session) {
    const glm::vec2 offset = free_offset(session);
    const float height = std::max(session.viewport.y, 1.0f);
    return panned(session.camera, offset.x / height, -offset.y / height);
}

float free_aspect(const Session& session) {
    if (const std::vector<Pane> panes = panes_of(session); !panes.empty())
        return panes.front().width / panes.front().height;
    const float width = session.viewport.x - session.insets.x - session.insets.z;
    const float height = session.viewport.y - session.insets.y - session.insets.w;
    return width > 1.0f && height > 1.0f ? width / height : 1.0f;
}

scene::Camera fitted(scene::Camera camera, const Session& session) {
    const std::vector<Pane> panes = panes_of(session);
    const float height =
        panes.empty() ? session.viewport.y - session.insets.y - session.insets.w : panes.front().height;
    if (height > 1.0f) camera.distance_mm *= session.viewport.y / height;
    return camera;
}

std::vector<PartRef> parts_of(const Selection& selection, const anatomy::Catalog* catalog) {
    std::vector<PartRef> parts;
    for (const std::string& id : selection.structures) {
        const anatomy::Structure* structure = catalog ? catalog->find_structure(id) : nullptr;
        parts.push_back({id, structure && structure->is_midline ? core::Side::Midline : selection.side});
    }
    return parts;
}

std::vector<PartRef> parts_chosen(const Session& session, const anatomy::Catalog* catalog) {
    std::vector<PartRef> parts;
    if (session.selection) parts = parts_of(*session.selection, catalog);
    for (const Selection& other : session.beside)
        for (PartRef& part : parts_of(other, catalog)) parts.push_back(std::move(part));
    return parts;
}

std::vector<PartRef> parts_of_muscle(std::string_view muscle, core::Side side, const anatomy::Catalog& catalog) {
    std::vector<PartRef> parts;
    const anatomy::Muscle* found = catalog.find_muscle(muscle);
    if (!found) return parts;
    for (const std::string& id : found->structures) {
        const anatomy::Structure* structure = catalog.find_structure(id);
        if (structure) parts.push_back({id, structure->is_midline ? core::Side::Midline : side});
    }
    return parts;
}

}
