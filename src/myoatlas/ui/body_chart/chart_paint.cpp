// SPDX-License-Identifier: MIT
#include "myoatlas/ui/body_chart/chart_paint.h"
#include "myoatlas/ui/platform/imgui_versions.h"
#include "myoatlas/ui/widgets/paint.h"
#include "myoatlas/ui/widgets/seen_words.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <string>
#include <tuple>
#include <utility>

namespace myoatlas::ui {
namespace {

void write(ImFont* font, float x, float y, ImU32 text_color, std::string_view text) {
    ImGui::GetBackgroundDrawList()->AddText(font, size_of(font), {std::round(x), std::round(y)}, text_color,
                                            text.data(), text.data() + text.size());
    if (are_words_watched()) see_words_on_picture(text, {x, y, text_width(font, text), size_of(font)});
}

// The side of the body at the right edge of a figure; nothing where it is seen from the side, or is a hand or foot.
std::string_view side_at_right(const ChartFigure& figure) {
    const bool is_whole =
        figure.spec.region == body_chart::FigureRegion::Body || figure.spec.region == body_chart::FigureRegion::Head;
    if (!is_whole || std::abs(figure.view.right.x) < 0.5f) return {};
    return figure.view.right.x > 0.0f ? "mark.left" : "mark.right";
}

// Beside the head, where the paper is free.
void paint_sides(const PanelView& view, const ChartFigure& figure) {
    const std::string_view right = side_at_right(figure);
    if (right.empty()) return;
    const Style& style = view.style;
    const Rect& at = figure.at;
    const bool is_body = figure.spec.region == body_chart::FigureRegion::Body,
               is_top = figure.spec.facing == body_chart::Facing::Top;
    const float reach = is_body ? 0.33f * at.width : is_top ? 0.5f * at.width + style.px(24) : 0.42f * at.width;
    const float y = at.y + at.height * (is_body ? 0.045f : is_top ? 0.16f : 0.13f);
    ImFont* font = style.fonts.caps;
    const float half_head = is_body ? 0.14f * at.width : is_top ? 0.5f * at.width : 0.31f * at.width;
    const float widest = std::max(text_width(font, view.text("mark.left")), text_width(font, view.text("mark.right")));
    const bool is_short = reach - widest * 0.5f < half_head + style.px(5);
    for (const float sign : {-1.0f, 1.0f}) {
        const bool is_right_mark = (sign > 0.0f) == (right == "mark.right");
        const char* word = is_short ? view.text(is_right_mark ? "mark.short_right" : "mark.short_left")
                                    : view.text(is_right_mark ? "mark.right" : "mark.left");
        write(font, at.x + at.width * 0.5f + sign * reach - text_width(font, word) * 0.5f, y,
              color_of(style.palette.text_faint), word);
    }
}

void paint_caption(const PanelView& view, const ChartFigure& figure) {
    const Style& style = view.style;
    const char* caption = view.text("figure." + std::string(figure.spec.id));
    ImFont* font = style.fonts.small;
    write(font, figure.at.x + (figure.at.width - text_width(font, caption)) * 0.5f,
          figure.at.y + figure.at.height + style.px(6), color_of(style.palette.text_soft), caption);
}

}

void paint_ground(const scene::DrawList& list, const Rect& window) {
    ImGui::GetBackgroundDrawList()->AddRectFilled(
        {window.x, window.y}, {window.x + window.width, window.y + window.height}, color_of(list.backdrop.top));
}

void paint_message(const Style& style, const Rect& room, std::string_view text) {
    ImFont* font = style.fonts.reading;
    const float wrap = std::min(style.px(420), room.width);
    const ImVec2 size = font->CalcTextSizeA(size_of(font), 1.0e6f, wrap, text.data(), text.data() + text.size());
    const ImVec2 at{room.x + (room.width - size.x) * 0.5f, room.y + (room.height - size.y) * 0.45f};
    ImGui::GetBackgroundDrawList()->AddText(font, size_of(font), at, color_of(style.palette.text_soft), text.data(),
                                            text.data() + text.size(), wrap);
    see_words_on_picture(text, {at.x, at.y, size.x, size.y});
}

void paint_figure(const PanelView& view, const ChartFigure& figure) {
    const Rect& at = figure.at;
    ImDrawList* draw = ImGui::GetBackgroundDrawList();
    if (!figure.picture.is_empty())
        imgui_versions::draw_image(draw, figure.picture.name(), {at.x, at.y}, {at.x + at.width, at.y + at.height});
    if (figure.light_at.width > 0.0f && figure.is_drawn()) {
        const Rect& light = figure.light_at;
        const glm::vec2 from = figure.window_at({light.x, light.y});
        const glm::vec2 to = figure.window_at({light.x + light.width, light.y + light.height});
        imgui_versions::draw_image(draw, figure.light.name(), {from.x, from.y}, {to.x, to.y});
    }
    paint_sides(view, figure);
    paint_caption(view, figure);
}

float caption_width(const PanelView& view, const body_chart::FigureSpec& spec) {
    return text_width(view.style.fonts.small, view.text("figure." + std::string(spec.id)));
}

void paint_point(const Style& style, const scene::Marker& marker, glm::vec2 at, float size) {
    ImDrawList* draw = ImGui::GetBackgroundDrawList();
    const float reach = size * style.px(5.2f + 2.4f * marker.strength);
    const ImU32 ring = color_of(marker.color, 0.45f + 0.55f * marker.strength);
    draw->AddCircleFilled({at.x, at.y}, reach,
                          color_of(glm::vec4(1.0f, 0.99f, 0.97f, 1.0f), 0.4f + 0.6f * marker.strength), 24);
    draw->AddCircle({at.x, at.y}, reach, ring, 24, size * style.px(1.7f));
    if (marker.number < 1 || marker.number > 9) {
        draw->AddCircleFilled({at.x, at.y}, reach * 0.4f, ring, 16);
        return;
    }
    const char digit[2] = {static_cast<char>('0' + marker.number), '\0'};
    ImFont* font = style.fonts.caps;
    const float height = reach * 1.62f, width = font->CalcTextSizeA(height, 1e6f, 0.0f, digit).x;
    draw->AddText(font, height, {at.x - width * 0.5f, at.y - height * 0.5f}, color_of(marker.color * 0.35f), digit);
}

void paint_brush(const Style& style, glm::vec2 at, float radius, bool is_eraser) {
    ImDrawList* draw = ImGui::GetBackgroundDrawList();
    draw->AddCircle({at.x, at.y}, radius, color_of(style.palette.card, 0.9f), 0, style.px(2.6f));
    draw->AddCircle({at.x, at.y}, radius, color_of(style.palette.text_color, 0.75f), 0, style.px(1.2f));
    if (!is_eraser) return;
    const float arm = std::min(radius * 0.5f, style.px(7));
    for (const auto& [color, thick] : {std::pair{color_of(style.palette.card, 0.9f), style.px(4.0f)},
                                       std::pair{color_of(style.palette.text_color, 0.9f), style.px(2.0f)}})
        draw->AddLine({at.x - arm, at.y}, {at.x + arm, at.y}, color, thick);
}

void paint_label(const Style& style, const Rect& thing, std::string_view text, const Rect& room) {
    ImFont* font = style.fonts.small;
    const float pad = style.px(9), height = size_of(font) + style.px(10), width = text_width(font, text) + 2 * pad;
    const bool is_place = thing.width <= 0.0f;
    const float air = style.px(is_place ? 12.0f : 7.0f);
    const float wanted = is_place ? thing.x + style.px(14) : thing.x + (thing.width - width) * 0.5f;
    const float x = std::round(std::clamp(wanted, room.x, std::max(room.x, room.x + room.width - width)));
    float y = thing.y - height - air;
    if (y < room.y) y = thing.y + thing.height + air + style.px(is_place ? 6.0f : 0.0f);
    y = std::round(y);
    ImDrawList* draw = ImGui::GetBackgroundDrawList();
    draw->AddRectFilled({x - style.px(2), y}, {x + width + style.px(2), y + height + style.px(4)},
                        color_of(glm::vec4(0.25f, 0.17f, 0.10f, 1.0f), 0.10f), height * 0.5f);
    draw->AddRectFilled({x, y}, {x + width, y + height}, color_of(style.palette.card), height * 0.5f);
    write(font, x + pad, y + style.px(5), color_of(style.palette.text_color), text);
}

}
