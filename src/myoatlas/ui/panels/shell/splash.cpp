// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <imgui.h>

namespace myoatlas::ui {

void draw_splash(const core::TextCatalog& text, const Style& style, const Rect& window, std::string_view step) {
    ImGui::SetNextWindowPos({window.x, window.y});
    ImGui::SetNextWindowSize({window.width, window.height});
    ImGui::Begin("splash", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoInputs |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing);
    const float middle = window.x + window.width * 0.5f, y = window.y + window.height * 0.44f;
    const auto centered = [&](ImFont* font, float top, const glm::vec4& color, std::string_view words) {
        draw_text(font, middle - text_width(font, words) * 0.5f, top, color, words);
    };
    centered(style.fonts.title, y, style.palette.accent, text("app.name"));
    centered(style.fonts.body, y + style.px(42), style.palette.text_soft, step);
    ImGui::End();
}

}
