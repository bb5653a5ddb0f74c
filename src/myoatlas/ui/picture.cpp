// SPDX-License-Identifier: MIT
#include "myoatlas/ui/picture.h"
#include "myoatlas/ui/platform/imgui_versions.h"
#include "myoatlas/ui/widgets/paint.h"

#include <algorithm>
#include <imgui.h>

namespace myoatlas::ui {

void draw_picture(const Picture& picture) {
    if (picture.frame.texture == 0) return;
    const Rect& at = picture.rect;
    imgui_versions::draw_image(ImGui::GetBackgroundDrawList(), picture.frame.texture, {at.x, at.y},
                               {at.x + at.width, at.y + at.height}, {0.0f, 1.0f}, {1.0f, 0.0f});
}

void draw_ground(const Pictures& pictures, const Rect& window) {
    float low = window.y + window.height, high = window.y;
    for (const Picture& picture : pictures.main) {
        low = std::min(low, picture.rect.y);
        high = std::max(high, picture.rect.y + picture.rect.height);
    }
    const scene::Backdrop& backdrop = pictures.main.front().list->backdrop;
    const ImU32 top = color_of(glm::vec4(backdrop.top, 1.0f)), bottom = color_of(glm::vec4(backdrop.bottom, 1.0f));
    ImDrawList* draw = ImGui::GetBackgroundDrawList();
    const float right = window.x + window.width;
    draw->AddRectFilled({window.x, window.y}, {right, low}, top);
    draw->AddRectFilledMultiColor({window.x, low}, {right, high}, top, top, bottom, bottom);
    draw->AddRectFilled({window.x, high}, {right, window.y + window.height}, bottom);
}

std::optional<glm::vec2> Picture::place_of(glm::vec3 position_mm) const {
    const glm::vec4 clip = camera.projection(rect.width / rect.height) * camera.view() * glm::vec4(position_mm, 1.0f);
    if (clip.w <= 0.0f) return std::nullopt;
    return glm::vec2{rect.x + (clip.x / clip.w * 0.5f + 0.5f) * rect.width,
                     rect.y + (0.5f - clip.y / clip.w * 0.5f) * rect.height};
}

scene::Ray Picture::ray_at(float x, float y) const {
    return scene::ray_through(camera, {x - rect.x, y - rect.y}, {rect.width, rect.height});
}

std::vector<Rect> inset_rects(const Rect& free, const Style& style, std::size_t count) {
    constexpr std::size_t k_most = 3;
    const float width = style.px(136), height = style.px(160), gap = style.px(10);
    std::vector<Rect> rects;
    if (free.width < 3.0f * width) return rects; // the picture itself comes first
    for (std::size_t i = 0; i < std::min(count, k_most); ++i) {
        const Rect rect{free.x + gap, free.y + gap + static_cast<float>(i) * (height + gap), width, height};
        if (rect.y + rect.height > free.y + free.height - style.px(60)) break; // the marks of the sides stand below
        rects.push_back(rect);
    }
    return rects;
}

}
