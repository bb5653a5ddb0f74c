// How much is known, by region, and how many cards come back on each of the coming days. No streaks, no ranks.
// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/paint.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <imgui.h>

namespace myoatlas::ui {

namespace {

// A column for each day, with its number over it; the first is today.
void draw_load(const PanelView& view, const std::vector<std::size_t>& load) {
    const Style& style = view.style;
    heading(style, view.text("progress.load"));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, height = style.px(64);
    const float each = width / static_cast<float>(std::max<std::size_t>(1, load.size()));
    const std::size_t most = std::max<std::size_t>(1, load.empty() ? 0 : *std::ranges::max_element(load));
    ImFont* font = style.fonts.small;
    const float line = text_height(font, "0", 0.0f);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    for (std::size_t day = 0; day < load.size(); ++day) {
        const float x = at.x + each * static_cast<float>(day);
        const float tall = height * static_cast<float>(load[day]) / static_cast<float>(most);
        const float foot = at.y + line + style.px(4) + height;
        draw->AddRectFilled({x + each * 0.15f, foot - std::max(tall, style.px(2))}, {x + each * 0.85f, foot},
                            color_of(day == 0 ? style.palette.accent : style.palette.text_soft), style.px(3));
        if (load[day] > 0)
            draw_text(font, x + (each - text_width(font, std::to_string(load[day]))) * 0.5f,
                      foot - tall - line - style.px(2), style.palette.text_color, std::to_string(load[day]));
    }
    ImGui::Dummy({width, line + style.px(6) + height});
    text_in(font, style.palette.text_soft, view.text("progress.days", {{"days", std::to_string(load.size())}}));
}

void draw_regions(const PanelView& view, const std::vector<study::Mastery>& regions) {
    const Style& style = view.style;
    heading(style, view.text("progress.regions"));
    for (const study::Mastery& region : regions) {
        const std::string name = view.text("study.deck." + std::string(anatomy::name_of(region.section)), {});
        text_in(style.fonts.body, style.palette.text_color, name);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float width = ImGui::GetContentRegionAvail().x;
        const auto share = [&](std::size_t count) {
            return region.cards == 0 ? 0.0f : static_cast<float>(count) / static_cast<float>(region.cards);
        };
        draw_bar(style, {at.x, at.y, width, style.px(8)}, share(region.seen), style.palette.line);
        const float known = share(region.known);
        if (known > 0.0f)
            ImGui::GetWindowDrawList()->AddRectFilled({at.x, at.y},
                                                      {at.x + std::max(known * width, style.px(8)), at.y + style.px(8)},
                                                      color_of(style.palette.accent), style.px(4));
        gap(style, 8);
        text_in(style.fonts.small, style.palette.text_soft,
                view.text("progress.region", {{"known", std::to_string(region.known)},
                                              {"seen", std::to_string(region.seen)},
                                              {"cards", std::to_string(region.cards)}}));
    }
}

}

void draw_progress_card(const PanelView& view, const Rect& window, Queue& queue) {
    if (!view.session.is_progress_shown || !view.world.learned) return;
    const Style& style = view.style;
    const study::Standing& standing = view.world.learned->standing;
    begin_front_card("progress", 620.0f, style.px(28), window, style);
    text_in(style.fonts.title, style.palette.text_color, view.text("progress.title"));
    text_in(
        style.fonts.body, style.palette.text_soft,
        view.text("progress.now", {{"due", std::to_string(standing.due)}, {"weak", std::to_string(standing.weak)}}));
    gap(style, 2);
    if (button(style, "study", view.text("progress.study"), ButtonKind::Accent)) push(queue, session::ShowStudy{});
    ImGui::SameLine();
    if (button(style, "body", view.text(view.session.is_mastery_shown ? "progress.body_off" : "progress.body_on"))) {
        push(queue, session::ColorByMastery{!view.session.is_mastery_shown});
        push(queue, session::ShowProgress{false});
    }
    ImGui::SameLine();
    if (button(style, "close", view.text("action.close"), ButtonKind::Plain)) push(queue, session::ShowProgress{false});
    draw_load(view, standing.load);
    draw_regions(view, standing.regions);
    if (is_clicked_beside_card()) push(queue, session::ShowProgress{false});
    end_front_card();
}

}
