// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/paint.h"
#include "myoatlas/ui/widgets/seen_words.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <imgui.h>
#include <optional>

namespace myoatlas::ui {

namespace {

constexpr float k_inner = 0.55f; // of a face; around it lie its edges and corners
constexpr float k_turn_deg_per_point = 0.9f;
constexpr float k_steepest_deg = 80.0f;

struct Face {
    glm::vec3 normal; // in the body's frame: +X its left, +Y up, +Z front
    std::string_view name;
};
constexpr std::array<Face, 6> k_faces{{{{0, 0, 1}, "view.anterior"},
                                       {{0, 0, -1}, "view.posterior"},
                                       {{1, 0, 0}, "view.left"},
                                       {{-1, 0, 0}, "view.right"},
                                       {{0, 1, 0}, "view.superior"},
                                       {{0, -1, 0}, "view.inferior"}}};

// The camera's axes, and where the cube stands.
struct Turned {
    glm::vec3 right, up, back;
    ImVec2 center;
    float reach = 1.0f; // points of half an edge

    ImVec2 seen(glm::vec3 at) const {
        return {center.x + glm::dot(at, right) * reach, center.y - glm::dot(at, up) * reach};
    }
};

Turned turned(const scene::Camera& camera, ImVec2 center, float reach) {
    const glm::mat4 view = camera.view();
    return {{view[0][0], view[1][0], view[2][0]},
            {view[0][1], view[1][1], view[2][1]},
            {view[0][2], view[1][2], view[2][2]},
            center,
            reach};
}

// Which way the place of the cube under the pointer faces: along one axis on a face, two at an edge, three at a corner.
std::optional<glm::vec3> pointed_at(const Turned& cube, ImVec2 pointer) {
    const float x = (pointer.x - cube.center.x) / cube.reach, y = (cube.center.y - pointer.y) / cube.reach;
    for (const Face& face : k_faces) {
        const float facing = glm::dot(face.normal, cube.back);
        if (facing <= 1e-3f) continue;
        const glm::vec3 flat = cube.right * x + cube.up * y;
        const glm::vec3 at = flat + cube.back * ((1.0f - glm::dot(face.normal, flat)) / facing);
        if (std::max({std::abs(at.x), std::abs(at.y), std::abs(at.z)}) > 1.001f) continue;
        glm::vec3 way{0.0f};
        for (int i = 0; i < 3; ++i)
            if (std::abs(at[i]) > k_inner) way[i] = at[i] > 0.0f ? 1.0f : -1.0f;
        return way;
    }
    return std::nullopt;
}

// The part of a face that lies that way, as its low and high corner; nothing when none does.
std::optional<std::pair<glm::vec3, glm::vec3>> patch_of(const Face& face, glm::vec3 way) {
    if (glm::dot(face.normal, way) < 0.5f) return std::nullopt;
    glm::vec3 low, high;
    for (int i = 0; i < 3; ++i) {
        if (face.normal[i] != 0.0f)
            low[i] = high[i] = face.normal[i];
        else if (way[i] == 0.0f)
            low[i] = -k_inner, high[i] = k_inner;
        else
            low[i] = way[i] > 0.0f ? k_inner : -1.0f, high[i] = way[i] > 0.0f ? 1.0f : -k_inner;
    }
    return std::pair{low, high};
}

// The corners of an upright rectangle between two corners, around.
std::array<glm::vec3, 4> around(glm::vec3 low, glm::vec3 high) {
    if (low.x == high.x) return {low, {low.x, high.y, low.z}, high, {low.x, low.y, high.z}};
    if (low.y == high.y) return {low, {high.x, low.y, low.z}, high, {low.x, low.y, high.z}};
    return {low, {high.x, low.y, low.z}, high, {low.x, high.y, low.z}};
}

void fill(ImDrawList* draw, const Turned& cube, glm::vec3 low, glm::vec3 high, ImU32 color) {
    const auto corners = around(low, high);
    draw->AddQuadFilled(cube.seen(corners[0]), cube.seen(corners[1]), cube.seen(corners[2]), cube.seen(corners[3]),
                        color);
}

void draw_face(const PanelView& view, const Turned& cube, const Face& face, const std::optional<glm::vec3>& way) {
    const float facing = glm::dot(face.normal, cube.back);
    if (facing <= 1e-3f) return;
    const Palette& p = view.style.palette;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    glm::vec3 low{-1.0f}, high{1.0f};
    for (int i = 0; i < 3; ++i)
        if (face.normal[i] != 0.0f) low[i] = high[i] = face.normal[i];
    const float shade = 0.86f + 0.14f * facing;
    fill(draw, cube, low, high, color_of(glm::vec4(glm::vec3(p.card) * shade, 0.94f)));
    if (way)
        if (const auto patch = patch_of(face, *way))
            fill(draw, cube, patch->first, patch->second, color_of(p.accent, 0.45f));
    const auto corners = around(low, high);
    draw->AddQuad(cube.seen(corners[0]), cube.seen(corners[1]), cube.seen(corners[2]), cube.seen(corners[3]),
                  color_of(p.text_faint, 0.7f), view.style.px(1.2f));
    if (facing < 0.5f) return; // too slanted for its word
    ImFont* font = view.style.fonts.small;
    const char* word = view.text(face.name);
    const ImVec2 at = cube.seen(face.normal);
    draw_text(font, at.x - text_width(font, word) * 0.5f, at.y - size_of(font) * 0.5f, p.text_color, word);
}

session::TurnTo look_from(glm::vec3 way, const scene::Camera& now) {
    const auto degrees = [](float y, float x) { return std::round(std::atan2(y, x) * 5729.57795f) / 100.0f; };
    session::TurnTo turn;
    const float flat = std::hypot(way.x, way.z);
    turn.yaw_deg = flat > 0.0f ? degrees(way.x, way.z) : std::round(now.yaw_deg / 90.0f) * 90.0f;
    turn.pitch_deg = std::clamp(degrees(way.y, flat), -k_steepest_deg, k_steepest_deg);
    return turn;
}

}

void draw_view_cube(const PanelView& view, const Rect& picture, Queue& queue) {
    const Style& style = view.style;
    const float size = style.px(104), margin = style.px(6);
    if (picture.width < 3.0f * size || picture.height < 3.0f * size) return;
    const Rect at{picture.x + picture.width - size - margin, picture.y + margin, size, size};
    ImGui::SetNextWindowPos({at.x, at.y});
    ImGui::SetNextWindowSize({size, size});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0.0f, 0.0f});
    ImGui::Begin("view cube", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav);
    const Turned cube = turned(view.session.camera, {at.x + size * 0.5f, at.y + size * 0.5f}, style.px(29));
    const bool is_clicked = ImGui::InvisibleButton("cube", {size, size});
    const ImGuiIO& io = ImGui::GetIO();
    const ImVec2 dragged = ImGui::GetMouseDragDelta(0, style.px(4.0f));
    const bool is_dragged = ImGui::IsItemActive() && (dragged.x != 0.0f || dragged.y != 0.0f);
    const bool was_dragged =
        std::hypot(io.MousePos.x - io.MouseClickedPos[0].x, io.MousePos.y - io.MouseClickedPos[0].y) > style.px(4.0f);
    std::optional<glm::vec3> way;
    if (ImGui::IsItemHovered() && !is_dragged) way = pointed_at(cube, io.MousePos);
    for (const Face& face : k_faces) draw_face(view, cube, face, way);
    if (is_clicked && way && !was_dragged) push(queue, look_from(*way, view.session.camera));
    if (is_dragged && (io.MouseDelta.x != 0.0f || io.MouseDelta.y != 0.0f))
        push(queue, session::OrbitCamera{-io.MouseDelta.x * k_turn_deg_per_point / style.scale,
                                         io.MouseDelta.y * k_turn_deg_per_point / style.scale});
    if (way && !is_dragged) tooltip(style, view.text("cube.hint"));
    ImGui::End();
    ImGui::PopStyleVar();
}

}
