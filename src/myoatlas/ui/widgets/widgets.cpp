// SPDX-License-Identifier: MIT
#include "myoatlas/ui/widgets/widgets.h"
#include "myoatlas/ui/platform/imgui_versions.h"
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

// Where the content of the window that is being filled begins and ends, from the window's left edge.
float content_left() {
    const ImGuiWindow* window = ImGui::GetCurrentWindowRead();
    return window->ContentRegionRect.Min.x - window->Pos.x;
}
float content_right() {
    const ImGuiWindow* window = ImGui::GetCurrentWindowRead();
    return window->ContentRegionRect.Max.x - window->Pos.x;
}

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

void begin_floating_card(const char* name, const Rect& rect, const Style& style) {
    const glm::vec4 &ground = style.palette.card, &edge = style.palette.text_faint;
    ImGui::PushStyleColor(ImGuiCol_WindowBg, {ground.r, ground.g, ground.b, 1.0f});
    ImGui::PushStyleColor(ImGuiCol_Border, {edge.r, edge.g, edge.b, 0.6f});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, std::max(1.0f, style.px(1)));
    begin_card(name, rect, style);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(2);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}

void draw_veil(const char* name, const Rect& window, const glm::vec4& color) {
    ImGui::PushStyleColor(ImGuiCol_WindowBg, {color.r, color.g, color.b, color.a});
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
    draw_more_below();
    ImGui::End();
}

void text_in(ImFont* font, const glm::vec4& color, std::string_view text) {
    imgui_versions::push_font(font);
    ImGui::PushStyleColor(ImGuiCol_Text, color_of(color));
    ImGui::PushTextWrapPos(0.0f);
    ImGui::TextUnformatted(text.data(), end_of(text));
    const ImVec2 at = ImGui::GetItemRectMin(), size = ImGui::GetItemRectSize();
    see_words(text, {at.x, at.y, size.x, size.y}, color);
    ImGui::PopTextWrapPos();
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

void large_text(const Style& style, ImFont* font, const glm::vec4& color, std::string_view text) {
    const float inner = ImGui::GetContentRegionAvail().x;
    ImFont* drawn = font;
    for (ImFont* smaller : {style.fonts.large, style.fonts.title, style.fonts.body})
        if (text_width(drawn, text) > inner && size_of(smaller) < size_of(drawn)) drawn = smaller;
    // Where the system has no font of ours, or letters so large are not made, larger ones are better than sharp ones.
    const float made = size_of(drawn),
                wanted = style.px(font == style.fonts.numerals ? k_numerals_points : k_large_points);
    const float size = drawn == font && wanted > made + 1.0f ? wanted : made;
    const float wide = text_width(drawn, text) * size / made;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 place{std::round(at.x + (inner - wide) * 0.5f), std::round(at.y)};
    ImGui::GetWindowDrawList()->AddText(drawn, size, place, color_of(color), text.data(), end_of(text));
    see_words(text, {place.x, place.y, wide, size}, color);
    ImGui::Dummy({inner, size});
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
    constexpr float k_least = 0.8f; // of the size: words that are a little too long are set a little smaller
    const float whole = text_width(font, text), usual = size_of(font);
    const float factor = max_width > 0.0f && whole > max_width ? max_width / whole : 1.0f;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const float size = usual * std::max(factor * 0.995f, k_least);
    if (factor == 1.0f || factor >= k_least) {
        const float drawn = factor == 1.0f ? usual : size, lower = (usual - drawn) * 0.7f; // on the same line
        see_words(text, {x, y + lower, std::min(whole, max_width > 0.0f ? max_width : whole), drawn}, color);
        draw->AddText(font, drawn, {x, y + lower}, color_of(color), text.data(), end_of(text));
        return std::min(whole, max_width > 0.0f ? max_width : whole);
    }
    see_words(text, {x, y, max_width, size}, color, true);
    const std::string shown = shortened(font, text, max_width / k_least);
    draw->AddText(font, size, {x, y}, color_of(color), shown.c_str());
    return max_width;
}

ImFont* fitting_font(const Style& style, std::string_view text, float room) {
    return text_width(style.fonts.body, text) <= room ? style.fonts.body : style.fonts.small;
}

void draw_wrapped(ImFont* font, float x, float y, const glm::vec4& color, std::string_view text, float wrap_width) {
    if (are_words_watched())
        see_words(text, {x, y, std::min(wrap_width, text_width(font, text)), text_height(font, text, wrap_width)},
                  color);
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
    const float height = style.press(32);
    if (width <= 0.0f) {
        width = text_width(style.fonts.body, label) + style.px(26);
        // Like chips: to a new line where it would not fit beside the last one, and never wider than the card.
        const bool is_beside = ImGui::GetCursorPosX() > content_left() + 1.0f;
        if (is_beside && width > ImGui::GetContentRegionAvail().x) ImGui::NewLine();
        width = std::min(width, ImGui::GetContentRegionAvail().x);
    }
    ImFont* font = fitting_font(style, label, width - style.px(8));
    const float label_width = std::min(text_width(font, label), width - style.px(8));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Press press = pressable(style, id, {width, height}, is_enabled);
    const bool is_hot = is_enabled && press.is_hovered;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    glm::vec4 ground = kind == ButtonKind::Accent && is_enabled ? p.accent : is_hot ? p.field_hover : p.field;
    if (kind == ButtonKind::Accent && is_hot)
        ground = glm::vec4{p.accent.r * 0.9f, p.accent.g * 0.9f, p.accent.b * 0.9f, 1.0f};
    if (kind != ButtonKind::Plain || is_hot)
        draw->AddRectFilled(at, {at.x + width, at.y + height}, color_of(ground), style.px(9));
    const glm::vec4 text_color = !is_enabled ? p.text_faint : kind == ButtonKind::Accent ? p.on_accent : p.text_color;
    draw_text(font, at.x + (width - label_width) * 0.5f, at.y + (height - size_of(font)) * 0.5f, text_color, label,
              width - style.px(8));
    return press.is_clicked;
}

bool chip(const Style& style, const char* id, std::string_view label, bool is_on, float room) {
    const Palette& p = style.palette;
    ImFont* font = style.fonts.small;
    const float most = std::max(style.px(60), content_right() - content_left());
    const float width = std::min(text_width(font, label) + style.px(20) + room, most);
    const float wrap = width - style.px(19) - room;
    const float words_height = text_height(font, label, wrap); // one line, or more where the card is narrow
    const float height = std::max(style.press(26), words_height + style.px(9));
    // Chips flow: the next one goes to a new line when it would not fit.
    const float right = ImGui::GetWindowPos().x + content_right();
    const float last = ImGui::GetItemRectMax().x + ImGui::GetStyle().ItemSpacing.x * 0.75f;
    if (ImGui::GetCursorPosX() > content_left() + 1.0f && last + width > right) ImGui::NewLine();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Press press = pressable(style, id, {width, height});
    const bool is_hot = press.is_hovered;
    const glm::vec4 ground = is_on ? p.accent : is_hot ? p.field_hover : p.field;
    ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + width, at.y + height}, color_of(ground),
                                              std::min(height * 0.5f, style.px(16)));
    draw_wrapped(font, at.x + style.px(10) + room, at.y + (height - words_height) * 0.5f,
                 is_on ? p.on_accent : p.text_color, label, wrap);
    return press.is_clicked;
}

Style lit_as_caution(Style style) {
    style.palette.accent = style.palette.caution;
    style.palette.on_accent = style.palette.caution_text;
    return style;
}

Style lit_softly(Style style) {
    style.palette.accent = style.palette.accent_soft;
    style.palette.on_accent = style.palette.text_color;
    return style;
}

int segmented(const Style& style, const char* id, std::span<const std::string_view> labels, int current, float width) {
    const Palette& p = style.palette;
    const float height = style.press(32), inset = style.px(3);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled(at, {at.x + width, at.y + height}, color_of(p.field), style.px(9));
    const float each = width / static_cast<float>(labels.size());
    int clicked = -1;
    ImFont* font = style.fonts.body; // one for all of them
    for (const std::string_view label : labels)
        if (fitting_font(style, label, each - style.px(8)) != font) font = style.fonts.small;
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
        const float label_width = std::min(text_width(font, labels[i]), each - style.px(8));
        draw_text(font, x + (each - label_width) * 0.5f, at.y + (height - size_of(font)) * 0.5f,
                  is_current ? p.on_accent
                  : is_hot   ? p.text_color
                             : p.text_soft,
                  labels[i], each - style.px(8));
    }
    ImGui::PopID();
    return clicked;
}

Row row(const Style& style, const char* id, float height, bool is_selected, RowLight light) {
    const float bleed = style.px(8); // rows reach a little into the card's margin so that text stays aligned
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    Row made;
    ImGui::SetCursorScreenPos({at.x - bleed, at.y});
    const float pressed = std::max(height, style.press(0));
    const Press press = pressable(style, id, {width + 2 * bleed, pressed});
    made.is_clicked = press.is_clicked;
    made.is_hovered = press.is_hovered;
    made.content = {at.x, at.y + (pressed - height) * 0.5f, width, height};
    if (is_selected || (made.is_hovered && light == RowLight::Pointed))
        ImGui::GetWindowDrawList()->AddRectFilled(
            {at.x - bleed, at.y}, {at.x + width + bleed, at.y + pressed},
            color_of(is_selected ? style.palette.accent_soft : style.palette.field), style.px(9));
    return made;
}

void tooltip(const Style& style, std::string_view text) {
    const ImVec2 low = ImGui::GetItemRectMin(), high = ImGui::GetItemRectMax(), whole = ImGui::GetIO().DisplaySize;
    const ImVec2 card = ImGui::GetWindowPos(), card_size = ImGui::GetWindowSize();
    ImFont* font = style.fonts.small;
    const float wrap = style.px(280), pad = style.px(10), beside = style.px(8);
    const float width = std::min(text_width(font, text), wrap) + 2 * pad,
                height = text_height(font, text, wrap) + 1.4f * pad;
    ImVec2 at{low.x, high.y + beside}; // below; above where there is no room
    if (at.y + height > whole.y) at.y = low.y - beside - height;
    if (card_size.x < 0.5f * whole.x) { // a panel at the side: over the picture
        const bool is_left = card.x + 0.5f * card_size.x < 0.5f * whole.x;
        at = {is_left ? card.x + card_size.x + beside : card.x - beside - width, low.y};
    }
    at.x = std::clamp(at.x, beside, std::max(beside, whole.x - width - beside));
    at.y = std::clamp(at.y, beside, std::max(beside, whole.y - height - beside));
    ImGui::SetNextWindowPos(at);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0.0f, 0.0f});
    ImGui::PushStyleVar(ImGuiStyleVar_PopupBorderSize, style.px(1));
    ImGui::PushStyleVar(ImGuiStyleVar_PopupRounding, style.px(8));
    ImGui::PushStyleColor(ImGuiCol_PopupBg, color_of(style.palette.text_color));
    ImGui::PushStyleColor(ImGuiCol_Border, color_of(style.palette.line));
    ImGui::BeginTooltip();
    draw_wrapped(font, at.x + pad, at.y + 0.7f * pad, style.palette.card, text, wrap);
    ImGui::Dummy({width, height}); // which is as large as its content
    ImGui::EndTooltip();
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(3);
}

void begin_front_card(const char* name, const Rect& rect, const Rect& window, const Style& style) {
    draw_veil((std::string(name) + " veil").c_str(), window);
    focus_from_here();
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {style.whole_px(26), style.whole_px(22)});
    const glm::vec4& ground = style.palette.card;
    ImGui::PushStyleColor(ImGuiCol_WindowBg, {ground.r, ground.g, ground.b, 1.0f});
    begin_card(name, rect, style);
    if (ImGui::IsWindowAppearing()) ImGui::SetScrollY(0.0f); // opened anew it begins at its top
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}

void begin_front_card(const char* name, float width, float top, const Rect& window, const Style& style) {
    const float wide = std::min(style.px(width), window.width - style.px(40));
    begin_front_card(
        name, {window.x + (window.width - wide) * 0.5f, window.y + top, wide, window.height - top - style.px(20)},
        window, style);
}

bool is_clicked_beside_card() {
    const ImVec2 mouse = ImGui::GetIO().MousePos, at = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
    return ImGui::IsMouseClicked(0) && !Rect{at.x, at.y, size.x, size.y}.contains(mouse.x, mouse.y);
}

void end_front_card() {
    end_card();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
}

bool icon_button(const Style& style, const char* id, Icon icon, std::string_view words, bool is_enabled) {
    const float size = style.press(34);
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
