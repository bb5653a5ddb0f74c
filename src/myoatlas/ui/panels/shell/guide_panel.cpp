// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/sources/citation.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/platform/imgui_versions.h"
#include "myoatlas/ui/widgets/paint.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <array>
#include <imgui.h>
#include <imgui_internal.h> // BringWindowToDisplayFront

namespace myoatlas::ui {

namespace {

constexpr float k_widest = 1040.0f, k_list = 268.0f; // in points: the card, its list of chapters

// How firm a claim is, as a mark before its words.
glm::vec4 color_of_support(anatomy::Support support, const Palette& p) {
    switch (support) {
    case anatomy::Support::Reviewed:
        return {0.20f, 0.46f, 0.30f, 1.0f};
    case anatomy::Support::Studied:
        return {0.48f, 0.62f, 0.36f, 1.0f};
    case anatomy::Support::Disputed:
        return p.caution_text;
    case anatomy::Support::Unsupported:
        return p.accent;
    case anatomy::Support::Taught:
    case anatomy::Support::Traditional:
        break;
    }
    return p.text_faint;
}

// A client reads the title as a question.
const std::string& title_of(const anatomy::Chapter& chapter, bool is_plain) {
    return is_plain && !chapter.names.lay.empty() ? chapter.names.lay : chapter.names.name;
}

// "[1, 3]": where the claim's sources stand at the foot of its section.
std::string numbers_of(const anatomy::Claim& claim, const std::vector<std::string>& sources) {
    std::string numbers;
    for (const std::string& id : claim.sources) {
        const auto at = std::find(sources.begin(), sources.end(), id) - sources.begin();
        numbers += (numbers.empty() ? "" : ", ") + std::to_string(at + 1);
    }
    return numbers;
}

void draw_claim(const PanelView& view, const anatomy::Claim& claim, const std::vector<std::string>& sources) {
    const Style& style = view.style;
    text_in(style.fonts.reading, style.palette.text_color, claim.words(view.session.is_guide_plain));
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - style.px(3));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const glm::vec4 mark = color_of_support(claim.support, style.palette);
    ImGui::GetWindowDrawList()->AddCircleFilled({at.x + style.px(5), at.y + style.px(10)}, style.px(3.6f),
                                                ImGui::ColorConvertFloat4ToU32({mark.r, mark.g, mark.b, 1.0f}), 20);
    std::string line = view.text("support." + std::string(anatomy::name_of(claim.support)), {});
    line +=
        claim.is_uncited ? std::string("  ") + view.text("guide.uncited") : "  [" + numbers_of(claim, sources) + "]";
    draw_text(style.fonts.small, at.x + style.px(15), at.y, style.palette.text_faint, line);
    ImGui::Dummy({1.0f, style.px(25)});
}

void draw_section(const PanelView& view, const anatomy::ChapterSection& section) {
    const Style& style = view.style;
    gap(style, 8);
    text_in(style.fonts.strong, style.palette.accent, section.title);
    const std::vector<std::string> sources = section.sources();
    for (const anatomy::Claim& claim : section.claims) draw_claim(view, claim, sources);
    if (sources.empty()) return;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {style.px(8), style.px(2)});
    for (std::size_t i = 0; i < sources.size(); ++i)
        if (const anatomy::Source* source = view.world.catalog->find_source(sources[i])) {
            text_in(style.fonts.small, style.palette.text_soft,
                    std::to_string(i + 1) + "  " + anatomy::footnote(*source));
            if (ImGui::IsItemHovered() && !source->note.empty()) tooltip(style, source->note);
        }
    ImGui::PopStyleVar();
}

void draw_cautions(const PanelView& view, const anatomy::Chapter& chapter) {
    const Style& style = view.style;
    if (!chapter.cautions.empty()) heading(style, view.text("facts.cautions"));
    for (const std::string& id : chapter.cautions)
        if (const anatomy::Caution* caution = view.world.catalog->find_caution(id))
            text_in(style.fonts.body, caution->is_serious ? style.palette.caution_text : style.palette.text_soft,
                    view.session.is_guide_plain ? caution->plain : caution->text);
}

void draw_page(const PanelView& view, const anatomy::Chapter& chapter, Queue& queue) {
    const Style& style = view.style;
    text_in(style.fonts.title, style.palette.text_color, title_of(chapter, view.session.is_guide_plain));
    text_in(style.fonts.reading, style.palette.text_soft, chapter.summary);
    for (const anatomy::ChapterSection& section : chapter.sections) draw_section(view, section);
    draw_cautions(view, chapter);
    if (!chapter.see.empty()) {
        heading(style, view.text("guide.read_on"));
        for (const std::string& id : chapter.see) draw_guide_link(view, id, queue);
    }
    gap(style, 12);
}

void draw_contents(const PanelView& view, Queue& queue) {
    const Style& style = view.style;
    text_in(style.fonts.caps, style.palette.accent, view.text("guide.title"));
    gap(style, 4);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {style.px(8), style.px(1)});
    for (const anatomy::Chapter& chapter : view.world.catalog->all().chapters) {
        const bool is_open = chapter.id == view.session.chapter;
        const float wrap = ImGui::GetContentRegionAvail().x;
        const std::string& title = title_of(chapter, view.session.is_guide_plain);
        const float height = text_height(style.fonts.body, title, wrap) + style.px(12);
        const Row line = row(style, chapter.id.c_str(), height, is_open);
        draw_wrapped(style.fonts.body, line.content.x, line.content.y + style.px(6),
                     is_open ? style.palette.accent : style.palette.text_color, title, wrap);
        if (line.is_clicked) push(queue, session::ShowGuide{true, chapter.id, view.session.is_guide_plain});
    }
    ImGui::PopStyleVar();
}

}

void draw_guide_link(const PanelView& view, std::string_view id, Queue& queue) {
    const anatomy::Chapter* chapter = view.world.catalog ? view.world.catalog->find_chapter(id) : nullptr;
    if (!chapter) return;
    const Style& style = view.style;
    const Row line = row(style, ("guide " + chapter->id).c_str(), style.px(30), false);
    draw_icon(Icon::Book, line.content.x + style.px(8), line.content.y + style.px(15), style.px(15),
              style.palette.accent);
    draw_text(style.fonts.body, line.content.x + style.px(24), line.content.y + style.px(5), style.palette.accent,
              title_of(*chapter, true), line.content.width - style.px(24));
    if (line.is_clicked) push(queue, session::ShowGuide{true, chapter->id, view.session.is_guide_plain});
}

void draw_guide_panel(const PanelView& view, UiState& state, const Rect& window, Queue& queue) {
    const anatomy::Chapter* chapter = view.session.is_guide_shown && view.world.catalog
                                          ? view.world.catalog->find_chapter(view.session.chapter)
                                          : nullptr;
    if (!chapter) {
        state.chapter_drawn.clear();
        return;
    }
    const Style& style = view.style;
    const float margin = style.px(28), pad = style.whole_px(26);
    const float width = std::min(style.px(k_widest), window.width - 2 * margin);
    const float height = window.height - 2 * margin;
    const Rect rect{window.x + (window.width - width) * 0.5f, window.y + margin, width, height};
    draw_veil("guide veil", window);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {pad, style.whole_px(22)});
    const glm::vec4& ground = style.palette.card;
    ImGui::PushStyleColor(ImGuiCol_WindowBg, {ground.r, ground.g, ground.b, 1.0f});
    begin_card("guide", rect, style);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();

    const float inner = height - 2 * style.px(22), top = rect.y + style.px(22);
    const float list = std::min(style.px(k_list), width * 0.3f), page_left = rect.x + pad + list + style.px(28);
    ImGui::SetCursorScreenPos({rect.x + pad, top});
    // Rows reach a little past their column, so it is begun that much further out.
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {style.px(8), 0.0f});
    imgui_versions::begin_padded_part("contents", {list, inner});
    draw_contents(view, queue);
    draw_more_below();
    ImGui::EndChild();

    const float page = rect.x + width - pad - page_left;
    const std::array<std::string_view, 2> voices{view.text("guide.exact"), view.text("guide.plain")};
    ImGui::SetCursorScreenPos({page_left, top});
    const int voice = segmented(style, "voice", voices, view.session.is_guide_plain ? 1 : 0, style.px(300));
    if (voice >= 0) push(queue, session::ShowGuide{true, chapter->id, voice == 1});
    ImGui::SetCursorScreenPos({rect.x + width - style.px(56), top - style.px(2)});
    if (icon_button(style, "close guide", Icon::Close, view.text("action.close")))
        push(queue, session::ShowGuide{false, {}, false});

    const float head = style.px(44);
    ImGui::SetCursorScreenPos({page_left - style.px(8), top + head});
    imgui_versions::begin_padded_part("page", {page + style.px(16), inner - head});
    if (state.chapter_drawn != chapter->id) ImGui::SetScrollY(0.0f);
    state.chapter_drawn = chapter->id;
    draw_page(view, *chapter, queue);
    draw_more_below();
    ImGui::EndChild();
    ImGui::PopStyleVar();

    if (ImGui::IsMouseClicked(0) && !rect.contains(ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y))
        push(queue, session::ShowGuide{false, {}, false});
    end_card();
}

}
