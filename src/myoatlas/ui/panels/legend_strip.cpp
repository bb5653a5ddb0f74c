// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/paint.h"
#include "myoatlas/ui/widgets/seen_words.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <string>
#include <vector>

namespace myoatlas::ui {

namespace {

// Muscles are told by their names; the other marks by words that can be translated.
std::string words_of(const core::TextCatalog& text, const session::LegendEntry& entry) {
    switch (entry.mark) {
    case session::LegendMark::Muscle:
        return entry.name;
    case session::LegendMark::Solid:
        return text("legend.essential");
    case session::LegendMark::Dots:
        return text("legend.spillover");
    case session::LegendMark::Point:
        return text("legend.point");
    case session::LegendMark::Marked:
        return text("legend.marked");
    case session::LegendMark::Origin:
        return text("legend.origin");
    case session::LegendMark::Insertion:
        return text("legend.insertion");
    }
    return entry.name;
}

void draw_mark(ImDrawList* draw, const Style& style, const session::LegendEntry& entry, float x, float y,
               bool is_chart) {
    const ImU32 color = color_of(entry.color);
    switch (entry.mark) {
    case session::LegendMark::Dots:
        for (int i = 0; i < 7; ++i) {
            const float angle = static_cast<float>(i) * 1.0471976f, reach = i == 6 ? 0.0f : style.px(4.0f);
            draw->AddCircleFilled({x + reach * std::cos(angle), y + reach * std::sin(angle)}, style.px(1.4f), color,
                                  10);
        }
        break;
    case session::LegendMark::Point: {
        if (!is_chart) draw->AddCircle({x, y}, style.px(5), color, 20, style.px(1.6f));
        const float arm = style.px(is_chart ? 3.6f : 2.0f), thick = style.px(is_chart ? 2.0f : 1.5f);
        draw->AddLine({x - arm, y - arm}, {x + arm, y + arm}, color, thick);
        draw->AddLine({x - arm, y + arm}, {x + arm, y - arm}, color, thick);
        break;
    }
    default:
        draw->AddCircleFilled({x, y}, style.px(5), color, 20);
        break;
    }
}

}

void draw_legend(const PanelView& view, const Rect& picture) {
    const Style& style = view.style;
    ImFont* font = style.fonts.small;
    const float height = style.px(28), icon = style.px(18), between = style.px(18), pad = style.px(14);
    const bool is_chart = view.session.is_body_chart_shown;
    const float room = picture.width - style.px(is_chart ? 24.0f : 158.0f); // beside the marks of the sides
    // Ranked muscles stand in the list beside the picture as well, so what else there is comes first.
    std::vector<session::LegendEntry> entries = view.legend.entries;
    if (is_chart) // which shows neither muscles nor bones
        std::erase_if(entries, [](const session::LegendEntry& entry) {
            return entry.mark == session::LegendMark::Muscle || entry.mark == session::LegendMark::Origin ||
                   entry.mark == session::LegendMark::Insertion;
        });
    const auto is_muscle = [](const session::LegendEntry& entry) { return entry.mark == session::LegendMark::Muscle; };
    if (std::ranges::count_if(entries, is_muscle) > 1)
        std::ranges::stable_partition(entries, [&](const session::LegendEntry& entry) { return !is_muscle(entry); });
    std::vector<std::string> words;
    float width = 2 * pad - between;
    for (const session::LegendEntry& entry : entries) {
        std::string one = words_of(view.text, entry);
        const float more = icon + text_width(font, one) + between;
        if (width + more > room) break;
        width += more;
        words.push_back(std::move(one));
    }
    if (words.empty()) return;
    ImDrawList* draw = ImGui::GetBackgroundDrawList();
    float x = picture.x + (picture.width - width) * 0.5f;
    const float y = picture.y + picture.height - style.px(36);
    const glm::vec4& ground = style.palette.card;
    draw->AddRectFilled({x, y}, {x + width, y + height},
                        ImGui::ColorConvertFloat4ToU32({ground.r, ground.g, ground.b, 0.82f}), height * 0.5f);
    x += pad;
    const glm::vec4& text_color = style.palette.text_soft;
    for (std::size_t i = 0; i < words.size(); ++i) {
        draw_mark(draw, style, entries[i], x + style.px(6), y + height * 0.5f, is_chart);
        const float size = font->FontSize * ImGui::GetIO().FontGlobalScale;
        draw->AddText(font, size, {x + icon, y + (height - size) * 0.5f},
                      ImGui::ColorConvertFloat4ToU32({text_color.r, text_color.g, text_color.b, 1.0f}),
                      words[i].c_str());
        see_words_on_picture(words[i], {x, y, icon + text_width(font, words[i]), height});
        x += icon + text_width(font, words[i]) + between;
    }
}

}
