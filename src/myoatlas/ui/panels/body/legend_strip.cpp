// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/paint.h"
#include "myoatlas/ui/widgets/seen_words.h"
#include "myoatlas/ui/widgets/signs.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <imgui.h>
#include <string>
#include <vector>

namespace myoatlas::ui {

namespace {

// Muscles are told by their names; the other marks by words that can be translated.
std::string words_of(const core::TextCatalog& text, const session::LegendEntry& entry) {
    const bool is_named = entry.mark == session::LegendMark::Muscle || entry.mark == session::LegendMark::Cause;
    return is_named ? entry.name : std::string(text(key_of(entry), {}));
}

// Where the card is as dark as the outlines of footprints, they lie on bone here too.
void draw_bone(ImDrawList* draw, const Style& style, float x, float y) {
    const glm::vec4& ground = style.palette.card;
    if (0.3f * ground.r + 0.6f * ground.g + 0.1f * ground.b < 0.5f)
        draw->AddCircleFilled({x, y}, style.px(7), color_of(glm::vec4(0.89f, 0.86f, 0.78f, 1.0f)), 24);
}

void draw_mark(ImDrawList* draw, const Style& style, const session::LegendEntry& entry, float x, float y) {
    const ImU32 color = color_of(entry.color);
    switch (entry.mark) {
    case session::LegendMark::Quality:
    case session::LegendMark::Unexplained:
    case session::LegendMark::Unfilled:
    case session::LegendMark::Earlier:
        draw_patch(draw, {x - style.px(8), y - style.px(7), style.px(16), style.px(14)}, entry.color, entry.glyph,
                   style.px(5));
        break;
    case session::LegendMark::Match:
    case session::LegendMark::Marked:
        draw->AddRectFilled({x - style.px(8), y - style.px(7)}, {x + style.px(8), y + style.px(7)}, color, style.px(3));
        break;
    case session::LegendMark::Dots:
        for (int i = 0; i < 7; ++i) {
            const float angle = static_cast<float>(i) * 1.0471976f, reach = i == 6 ? 0.0f : style.px(4.0f);
            draw->AddCircleFilled({x + reach * std::cos(angle), y + reach * std::sin(angle)}, style.px(1.4f), color,
                                  10);
        }
        break;
    case session::LegendMark::Point: {
        draw->AddCircleFilled({x, y}, style.px(6.5f), color_of(glm::vec4(1.0f, 0.985f, 0.95f, 1.0f)), 24);
        draw->AddCircle({x, y}, style.px(6.5f), color, 24, style.px(1.6f));
        ImFont* font = style.fonts.caps;
        const float size = style.px(11.0f), width = font->CalcTextSizeA(size, 1e6f, 0.0f, "1").x;
        draw->AddText(font, size, {x - width * 0.5f, y - size * 0.5f}, color_of(entry.color * 0.3f), "1");
        break;
    }
    case session::LegendMark::Shared: // as on the skin: stripes of paper across the color
        draw->AddRectFilled({x - style.px(6), y - style.px(6)}, {x + style.px(6), y + style.px(6)}, color, style.px(2));
        for (const float at : {-3.0f, 3.0f})
            draw->AddLine({x + style.px(at - 4), y + style.px(4)}, {x + style.px(at + 4), y - style.px(4)},
                          color_of(glm::vec4(1.0f, 0.985f, 0.95f, 1.0f)), style.px(2));
        break;
    case session::LegendMark::Insertion: // the outlines of footprints, the insertion's double
        draw_bone(draw, style, x, y);
        draw->AddCircle({x, y}, style.px(2.6f), color, 16, style.px(1.3f));
        draw->AddCircle({x, y}, style.px(5.5f), color, 20, style.px(1.6f));
        break;
    case session::LegendMark::Origin:
        draw_bone(draw, style, x, y);
        draw->AddCircle({x, y}, style.px(5.5f), color, 20, style.px(1.6f));
        break;
    default:
        draw->AddCircleFilled({x, y}, style.px(5), color, 20);
        break;
    }
}

// What is told, in its order. Ranked muscles stand in the list beside the picture as well, so what else there is comes
// first.
std::vector<session::LegendEntry> entries_of(const PanelView& view) {
    std::vector<session::LegendEntry> entries = view.legend.entries;
    if (!view.session.compared.empty()) return entries; // whose names stand over the pictures, in this order
    if (view.session.is_body_chart_shown)               // which shows neither muscles nor bones
        std::erase_if(entries, [](const session::LegendEntry& entry) {
            return entry.mark == session::LegendMark::Muscle || entry.mark == session::LegendMark::Origin ||
                   entry.mark == session::LegendMark::Insertion;
        });
    // What lies on the skin comes first while pain is marked there: nothing of it may be cut off.
    const auto is_on_skin = [](const session::LegendEntry& entry) {
        return entry.mark != session::LegendMark::Muscle && entry.mark != session::LegendMark::Origin &&
               entry.mark != session::LegendMark::Insertion && entry.mark != session::LegendMark::Point;
    };
    const auto is_muscle = [](const session::LegendEntry& entry) { return entry.mark == session::LegendMark::Muscle; };
    if (view.session.mode == session::Mode::Pain) std::stable_partition(entries.begin(), entries.end(), is_on_skin);
    const auto muscles = std::ranges::count_if(entries, is_muscle);
    if (muscles <= 1) return entries;
    std::stable_partition(entries.begin(), entries.end(), std::not_fn(is_muscle));
    constexpr std::ptrdiff_t k_ranked_told = 2; // the list has all of them
    if (view.session.mode == session::Mode::Pain && muscles > k_ranked_told)
        entries.resize(entries.size() - static_cast<std::size_t>(muscles - k_ranked_told));
    return entries;
}

struct LegendLine {
    std::vector<std::size_t> entries;
    float width = 0.0f;
};

}

int draw_legend(const PanelView& view, const Rect& strip) {
    const Style& style = view.style;
    ImFont* font = style.fonts.small;
    const float height = style.px(26), icon = style.px(18), between = style.px(16), pad = style.px(12);
    const std::vector<session::LegendEntry> entries = entries_of(view);
    if (entries.empty()) return 1;
    std::vector<std::string> words;
    std::vector<LegendLine> lines(1);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        words.push_back(shortened(font, words_of(view.text, entries[i]), strip.width - 2 * pad - icon));
        const float more = icon + text_width(font, words.back()) + between;
        if (!lines.back().entries.empty() && lines.back().width + more + 2 * pad - between > strip.width)
            lines.emplace_back();
        lines.back().entries.push_back(i);
        lines.back().width += more;
    }
    ImDrawList* draw = ImGui::GetBackgroundDrawList();
    const glm::vec4& ground = style.palette.card;
    float y = strip.y + strip.height - style.px(k_legend_row) * static_cast<float>(lines.size()) + style.px(2);
    for (const LegendLine& line : lines) {
        const float width = line.width + 2 * pad - between;
        float x = strip.x + (strip.width - width) * 0.5f;
        draw->AddRectFilled({x, y}, {x + width, y + height}, color_of(ground, 0.95f), height * 0.5f);
        x += pad;
        for (const std::size_t i : line.entries) {
            draw_mark(draw, style, entries[i], x + style.px(6), y + height * 0.5f);
            const float size = size_of(font), wide = text_width(font, words[i]);
            draw->AddText(font, size, {x + icon, y + (height - size) * 0.5f}, color_of(style.palette.text_soft),
                          words[i].c_str());
            see_words_on_picture(words[i], {x + icon, y + (height - size) * 0.5f, wide, size}, style.palette.text_soft);
            x += icon + wide + between;
        }
        y += style.px(k_legend_row);
    }
    return static_cast<int>(lines.size());
}

}
