// SPDX-License-Identifier: MIT
#include "myoatlas/ui/widgets/widgets.h"
#include "myoatlas/ui/widgets/focus.h"
#include "myoatlas/ui/widgets/paint.h"
#include "myoatlas/ui/widgets/seen_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>
#include <imgui_internal.h> // BringWindowToDisplayFront
#include <numbers>
#include <string>

namespace myoatlas::ui {

namespace {

const char* end_of(std::string_view text) {
    return text.data() + text.size();
}

void begin_veil(const char* name, const Rect& window, ImGuiWindowFlags flags) {
    ImGui::SetNextWindowPos({window.x, window.y});
    ImGui::SetNextWindowSize({window.width, window.height});
    ImGui::Begin(name, nullptr,
                 flags | ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoBringToFrontOnFocus);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}

}

void begin_card(const char* name, const Rect& rect, const Style& style) {
    ImGui::SetNextWindowPos({rect.x, rect.y});
    ImGui::SetNextWindowSizeConstraints({rect.width, 0.0f}, {rect.width, rect.height});
    ImGui::Begin(name, nullptr,
                 ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoFocusOnAppearing);
    const ImVec2 size = ImGui::GetWindowSize();
    ImDrawList* under = ImGui::GetBackgroundDrawList();
    for (int i = 3; i >= 1; --i) {
        const float spread = style.px(2.5f * static_cast<float>(i));
        under->AddRectFilled({rect.x - spread, rect.y - spread + style.px(2)},
                             {rect.x + size.x + spread, rect.y + size.y + spread + style.px(3)},
                             color_of({0.25f, 0.17f, 0.10f, 1.0f}, 0.022f), style.px(14) + spread);
    }
}

void draw_veil(const char* name, const Rect& window) {
    ImGui::PushStyleColor(ImGuiCol_WindowBg, {0.24f, 0.19f, 0.16f, 0.28f});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.0f);
    begin_veil(name, window, ImGuiWindowFlags_None);
    ImGui::End();
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
}

void keep_pointer(const char* name, const Rect& window, const Rect& hole) {
    begin_veil(name, window, ImGuiWindowFlags_NoBackground);
    ImGui::SetWindowHitTestHole(ImGui::GetCurrentWindow(), {hole.x, hole.y}, {hole.width, hole.height});
    ImGui::End();
}

void end_card() {
    ImGui::End();
}

void text_in(ImFont* font, const glm::vec4& color, std::string_view text) {
    ImGui::PushFont(font);
    ImGui::PushStyleColor(ImGuiCol_Text, color_of(color));
    ImGui::PushTextWrapPos(0.0f);
    ImGui::TextUnformatted(text.data(), end_of(text));
    const ImVec2 at = ImGui::GetItemRectMin(), size = ImGui::GetItemRectSize();
    see_words(text, {at.x, at.y, size.x, size.y});
    ImGui::PopTextWrapPos();
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

void gap(const Style& style, float points) {
    ImGui::Dummy({0.0f, style.px(points)});
}

void heading(const Style& style, std::string_view text) {
    gap(style, 9.0f);
    text_in(style.fonts.caps, style.palette.text_faint, text);
}

void fact(const Style& style, std::string_view label, std::string_view text) {
    if (text.empty()) return;
    text_in(style.fonts.small, style.palette.text_faint, label);
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - style.px(5));
    text_in(style.fonts.body, style.palette.text_color, text);
    gap(style, 1.0f);
}

float text_width(ImFont* font, std::string_view text) {
    return font->CalcTextSizeA(size_of(font), 1e6f, 0.0f, text.data(), end_of(text)).x;
}

float text_height(ImFont* font, std::string_view text, float wrap_width) {
    return font->CalcTextSizeA(size_of(font), 1e6f, wrap_width, text.data(), end_of(text)).y;
}

float draw_text(ImFont* font, float x, float y, const glm::vec4& color, std::string_view text, float max_width) {
    const float width = text_width(font, text);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    see_words(text, {x, y, max_width <= 0.0f ? width : std::min(width, max_width), size_of(font)});
    if (max_width <= 0.0f || width <= max_width) {
        draw->AddText(font, size_of(font), {x, y}, color_of(color), text.data(), end_of(text));
        return width;
    }
    std::string shown(text);
    while (!shown.empty() && text_width(font, shown + "…") > max_width) {
        shown.pop_back();
        while (!shown.empty() && (static_cast<unsigned char>(shown.back()) & 0xC0) == 0x80) shown.pop_back();
        if (!shown.empty() && static_cast<unsigned char>(shown.back()) >= 0xC0) shown.pop_back();
    }
    shown += "…";
    draw->AddText(font, size_of(font), {x, y}, color_of(color), shown.c_str());
    return max_width;
}

void draw_wrapped(ImFont* font, float x, float y, const glm::vec4& color, std::string_view text, float wrap_width) {
    if (are_words_watched()) see_words(text, {x, y, wrap_width, text_height(font, text, wrap_width)});
    ImGui::GetWindowDrawList()->AddText(font, size_of(font), {x, y}, color_of(color), text.data(), end_of(text),
                                        wrap_width);
}

void draw_bar(const Style& style, Rect rect, float fraction, const glm::vec4& color) {
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const float round = rect.height * 0.5f;
    draw->AddRectFilled({rect.x, rect.y}, {rect.x + rect.width, rect.y + rect.height}, color_of(style.palette.field),
                        round);
    const float width = std::clamp(fraction, 0.0f, 1.0f) * rect.width;
    if (width > 0.0f)
        draw->AddRectFilled({rect.x, rect.y}, {rect.x + std::max(width, rect.height), rect.y + rect.height},
                            color_of(color), round);
}

void draw_grade_dot(const Style& style, float x, float y, bool is_essential) {
    ImDrawList* draw = ImGui::GetWindowDrawList();
    if (is_essential) {
        draw->AddCircleFilled({x, y}, style.px(4.5f), color_of(style.palette.essential), 24);
        return;
    }
    for (int i = 0; i < 7; ++i) { // stippled, as on the skin
        const float angle = static_cast<float>(i) * std::numbers::pi_v<float> / 3.0f;
        const float reach = i == 6 ? 0.0f : style.px(3.4f);
        draw->AddCircleFilled({x + reach * std::cos(angle), y + reach * std::sin(angle)}, style.px(1.25f),
                              color_of(style.palette.spillover), 10);
    }
}

bool button(const Style& style, const char* id, std::string_view label, ButtonKind kind, float width, bool is_enabled) {
    const Palette& p = style.palette;
    const float height = style.px(32);
    const float label_width = text_width(style.fonts.body, label);
    if (width <= 0.0f) width = label_width + style.px(26);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Press press = pressable(style, id, {width, height}, is_enabled);
    const bool is_hot = is_enabled && press.is_hovered;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    glm::vec4 ground = kind == ButtonKind::Accent ? p.accent : is_hot ? p.field_hover : p.field;
    if (kind == ButtonKind::Accent && is_hot)
        ground = glm::vec4{p.accent.r * 0.9f, p.accent.g * 0.9f, p.accent.b * 0.9f, 1.0f};
    if (kind != ButtonKind::Plain || is_hot)
        draw->AddRectFilled(at, {at.x + width, at.y + height}, color_of(ground), style.px(9));
    const glm::vec4 text_color = !is_enabled ? p.text_faint : kind == ButtonKind::Accent ? p.on_accent : p.text_color;
    draw_text(style.fonts.body, at.x + (width - label_width) * 0.5f, at.y + (height - size_of(style.fonts.body)) * 0.5f,
              text_color, label);
    return press.is_clicked;
}

bool chip(const Style& style, const char* id, std::string_view label, bool is_on) {
    const Palette& p = style.palette;
    const float height = style.px(26), label_width = text_width(style.fonts.small, label);
    const float width = label_width + style.px(20);
    // Chips flow: the next one goes to a new line when it would not fit.
    const float right = ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x;
    const float last = ImGui::GetItemRectMax().x + ImGui::GetStyle().ItemSpacing.x * 0.75f;
    if (ImGui::GetCursorPosX() > ImGui::GetWindowContentRegionMin().x + 1.0f && last + width > right) ImGui::NewLine();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Press press = pressable(style, id, {width, height});
    const bool is_hot = press.is_hovered;
    const glm::vec4 ground = is_on ? p.accent : is_hot ? p.field_hover : p.field;
    ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + width, at.y + height}, color_of(ground), height * 0.5f);
    draw_text(style.fonts.small, at.x + style.px(10), at.y + (height - size_of(style.fonts.small)) * 0.5f,
              is_on ? p.on_accent : p.text_color, label);
    return press.is_clicked;
}

int segmented(const Style& style, const char* id, std::span<const std::string_view> labels, int current, float width) {
    const Palette& p = style.palette;
    const float height = style.px(32), inset = style.px(3);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled(at, {at.x + width, at.y + height}, color_of(p.field), style.px(9));
    const float each = width / static_cast<float>(labels.size());
    int clicked = -1;
    ImGui::PushID(id);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const bool is_current = static_cast<int>(i) == current;
        const float x = at.x + each * static_cast<float>(i);
        ImGui::SetCursorScreenPos({x, at.y});
        ImGui::PushID(static_cast<int>(i));
        const Press press = pressable(style, "part", {each, height});
        ImGui::PopID();
        if (press.is_clicked) clicked = static_cast<int>(i);
        const bool is_hot = press.is_hovered;
        if (is_current)
            draw->AddRectFilled({x + inset, at.y + inset}, {x + each - inset, at.y + height - inset},
                                color_of(p.accent), style.px(7));
        ImFont* font = style.fonts.body;
        const float label_width = text_width(font, labels[i]);
        draw_text(font, x + (each - label_width) * 0.5f, at.y + (height - size_of(font)) * 0.5f,
                  is_current ? p.on_accent
                  : is_hot   ? p.text_color
                             : p.text_soft,
                  labels[i]);
    }
    ImGui::PopID();
    return clicked;
}

Row row(const Style& style, const char* id, float height, bool is_selected) {
    const float bleed = style.px(8); // rows reach a little into the card's margin so that text stays aligned
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    Row made;
    ImGui::SetCursorScreenPos({at.x - bleed, at.y});
    const Press press = pressable(style, id, {width + 2 * bleed, height});
    made.is_clicked = press.is_clicked;
    made.is_hovered = press.is_hovered;
    made.content = {at.x, at.y, width, height};
    if (is_selected || made.is_hovered)
        ImGui::GetWindowDrawList()->AddRectFilled(
            {at.x - bleed, at.y}, {at.x + width + bleed, at.y + height},
            color_of(is_selected ? style.palette.accent_soft : style.palette.field), style.px(9));
    return made;
}

void tooltip(const Style& style, std::string_view text) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {style.px(10), style.px(7)});
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(style.px(280));
    ImGui::PushFont(style.fonts.small);
    ImGui::TextUnformatted(text.data(), end_of(text));
    ImGui::PopFont();
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
    ImGui::PopStyleVar();
}

bool icon_button(const Style& style, const char* id, Icon icon, std::string_view words, bool is_enabled) {
    const float size = style.px(34);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    see_words(words, {at.x, at.y, size, size});
    const Press press = pressable(style, id, {size, size}, is_enabled);
    const bool is_hot = press.is_hovered;
    if (is_hot && is_enabled)
        ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + size, at.y + size}, color_of(style.palette.field),
                                                  style.px(9));
    draw_icon(icon, at.x + size * 0.5f, at.y + size * 0.5f, style.px(18),
              is_enabled ? style.palette.text_soft : style.palette.line);
    if (is_hot) tooltip(style, words);
    return press.is_clicked;
}

}
