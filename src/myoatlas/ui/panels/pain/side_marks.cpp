// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/paint.h"
#include "myoatlas/ui/widgets/seen_words.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <cmath>
#include <imgui.h>

namespace myoatlas::ui {

namespace {

// Which part of the body an edge of the picture faces, when the camera's right points along (x, z) of the body.
std::string_view mark_of(float x, float z) {
    if (std::abs(x) >= std::abs(z)) return x > 0.0f ? "mark.left" : "mark.right";
    return z > 0.0f ? "mark.front" : "mark.back";
}

void draw_mark(const PanelView& view, std::string_view key, float x, float y) {
    const Style& style = view.style;
    const char* word = view.text(key);
    const float width = text_width(style.fonts.caps, word) + style.px(18), height = style.px(24);
    ImDrawList* draw = ImGui::GetBackgroundDrawList();
    const glm::vec4& ground = style.palette.card;
    const glm::vec4& color = style.palette.text_soft;
    draw->AddRectFilled({x - width * 0.5f, y}, {x + width * 0.5f, y + height},
                        ImGui::ColorConvertFloat4ToU32({ground.r, ground.g, ground.b, 0.9f}), height * 0.5f);
    draw->AddText(style.fonts.caps, size_of(style.fonts.caps), {x - width * 0.5f + style.px(9), y + style.px(4.5f)},
                  color_of(color), word);
    see_words_on_picture(
        word, {x - width * 0.5f + style.px(9), y + style.px(4.5f), width - style.px(18), size_of(style.fonts.caps)},
        color);
}

}

void draw_side_marks(const PanelView& view, const Rect& picture) {
    const float yaw = view.session.camera.yaw_deg * 0.01745329252f;
    const float x = std::cos(yaw), z = -std::sin(yaw); // the camera's right in the body's frame
    const float inset = view.style.px(44), y = picture.y + picture.height - view.style.px(34);
    draw_mark(view, mark_of(-x, -z), picture.x + inset, y);
    draw_mark(view, mark_of(x, z), picture.x + picture.width - inset, y);
}

}
