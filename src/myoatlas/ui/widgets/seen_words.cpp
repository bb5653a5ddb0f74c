// SPDX-License-Identifier: MIT
#include "myoatlas/ui/widgets/seen_words.h"

#include <imgui.h>
#include <imgui_internal.h> // GetCurrentWindowRead

namespace myoatlas::ui {

namespace {

std::vector<SeenWords>* g_watched = nullptr;

}

void watch_words(std::vector<SeenWords>* list) {
    g_watched = list;
}

bool are_words_watched() {
    return g_watched != nullptr;
}

void see_words(std::string_view words, const Rect& rect, const glm::vec4& color, bool is_cut) {
    if (!g_watched) return;
    const ImGuiWindow* window = ImGui::GetCurrentWindowRead();
    ImRect seen(rect.x, rect.y, rect.x + rect.width, rect.y + rect.height);
    seen.ClipWithFull(window->ClipRect);
    if (seen.GetWidth() < 1.0f || seen.GetHeight() < 1.0f) return;
    g_watched->push_back({window->RootWindow->Name,
                          std::string(words),
                          {seen.Min.x, seen.Min.y, seen.GetWidth(), seen.GetHeight()},
                          rect,
                          color,
                          is_cut,
                          window->ScrollMax.y > 0.0f});
}

void fade_words(const Rect& where) {
    if (!g_watched) return;
    const std::string_view card = ImGui::GetCurrentWindowRead()->RootWindow->Name;
    for (SeenWords& each : *g_watched)
        each.is_faded = each.is_faded || (each.card == card && each.rect.y + each.rect.height > where.y);
}

void see_words_on_picture(std::string_view words, const Rect& rect, const glm::vec4& color) {
    if (g_watched) g_watched->push_back({"picture", std::string(words), rect, rect, color});
}

}
