// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/language/translation.h"
#include "myoatlas/core/language.h"
#include "myoatlas/session/lookup.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/focus.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <cstdio>
#include <imgui.h>

namespace myoatlas::ui {

std::string keys_in_words(const core::TextCatalog& text, std::string keys) {
    std::string_view pairs = text("keyboard.words"); // "Enter=Intro|Space=Espacio"
    while (!pairs.empty()) {
        const std::string_view pair = pairs.substr(0, pairs.find('|'));
        pairs.remove_prefix(std::min(pairs.size(), pair.size() + 1));
        const std::size_t is = pair.find('=');
        if (is == std::string_view::npos) continue;
        const std::string_view english = pair.substr(0, is), own = pair.substr(is + 1);
        for (std::size_t at = keys.find(english); at != std::string::npos; at = keys.find(english, at + own.size()))
            keys.replace(at, english.size(), own);
    }
    return keys;
}

std::string minutes_and_seconds(double seconds) {
    const int whole = std::max(0, static_cast<int>(seconds));
    char text[32];
    std::snprintf(text, sizeof text, "%d:%02d", whole / 60, whole % 60);
    return text;
}

std::string side_words(const core::TextCatalog& text, core::Side side) {
    return text("side.within." + std::string(core::name_of(side)), {});
}

std::string name_of(const PanelView& view, const anatomy::Names& names) {
    return view.session.is_client_view ? plain_name(view, names) : names.name;
}

std::string plain_name(const PanelView& view, const anatomy::Names& names) {
    const bool is_lay_first = view.session.language == core::k_plain_english; // the learned name stands second there
    return anatomy::with_capital(names.lay.empty() || is_lay_first ? names.name : names.lay);
}

std::string name_of_part(const PanelView& view, const session::PartRef& part) {
    std::string name = view.world.catalog ? session::name_of(part, *view.world.catalog) : part.structure;
    if (view.session.is_client_view && view.world.catalog) {
        const auto muscles = view.world.catalog->muscles_of_structure(part.structure);
        const anatomy::Structure* structure = view.world.catalog->find_structure(part.structure);
        if (!muscles.empty())
            name = plain_name(view, muscles.front()->names);
        else if (structure)
            name = plain_name(view, structure->names);
    }
    if (part.side != core::Side::Midline) name += ", " + side_words(view.text, part.side);
    return name;
}

// For the therapist, or for the client.
static const std::string& words_of(const PanelView& view, const anatomy::Caution& caution) {
    return view.session.is_client_view && !caution.plain.empty() ? caution.plain : caution.text;
}

void draw_plain_cautions(const PanelView& view, const std::vector<std::string>& ids) {
    for (const std::string& id : ids) {
        const anatomy::Caution* caution = view.world.catalog ? view.world.catalog->find_caution(id) : nullptr;
        if (!caution || caution->is_serious) continue;
        gap(view.style, 2);
        text_in(view.style.fonts.small, view.style.palette.text_soft, caution->text);
    }
}

void draw_serious_cautions(const PanelView& view, const std::vector<std::string>& ids, bool& is_open) {
    std::vector<const anatomy::Caution*> serious;
    for (const std::string& id : ids) {
        const anatomy::Caution* caution = view.world.catalog ? view.world.catalog->find_caution(id) : nullptr;
        if (caution && caution->is_serious) serious.push_back(caution);
    }
    if (serious.empty()) return;
    std::string names;
    for (const anatomy::Caution* caution : serious)
        names += (names.empty() ? "" : "\u00a0· ") + caution->name; // a dot never begins a line

    const Style& style = view.style;
    const Palette& p = style.palette;
    ImFont* font = style.fonts.small;
    const float pad = style.px(12), icon = style.px(20), width = ImGui::GetContentRegionAvail().x;
    const float wrap = width - 2 * pad - icon - style.px(6), line = text_height(font, "A", 0.0f);
    const float name_line = text_height(style.fonts.strong, "A", 0.0f);
    const char* more = view.text(is_open ? "pain.first_less" : "pain.first_more");
    const float title = text_height(style.fonts.strong, view.text("pain.first"), wrap) + style.px(6);
    float height = 2 * pad + title + line + style.px(4);
    if (!is_open) height += text_height(font, names, wrap) + style.px(6);
    for (const anatomy::Caution* caution : serious)
        if (is_open) height += name_line + text_height(font, words_of(view, *caution), wrap) + style.px(8);

    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (pressable(style, "serious cautions", {width, height}).is_clicked) is_open = !is_open;
    const bool is_hovered = ImGui::IsItemHovered();
    ImGui::GetWindowDrawList()->AddRectFilled(
        at, {at.x + width, at.y + height},
        ImGui::ColorConvertFloat4ToU32({p.caution.r, p.caution.g, p.caution.b, p.caution.a}), style.px(10));
    draw_icon(Icon::Caution, at.x + pad + icon * 0.45f, at.y + pad + style.px(9), style.px(19), p.caution_text);
    const float x = at.x + pad + icon + style.px(6);
    float y = at.y + pad;
    const auto write = [&](ImFont* in, std::string_view text, float after) {
        draw_wrapped(in, x, y, p.caution_text, text, wrap);
        y += text_height(in, text, wrap) + after;
    };
    write(style.fonts.strong, view.text("pain.first"), style.px(6));
    if (!is_open) write(font, names, style.px(6));
    for (const anatomy::Caution* caution : serious) {
        if (!is_open) break;
        write(style.fonts.strong, caution->name, 0.0f);
        write(font, words_of(view, *caution), style.px(8));
    }
    y += style.px(2);
    const float more_width = draw_text(font, x, y, p.caution_text, more);
    const glm::vec4& text_color = p.caution_text;
    ImGui::GetWindowDrawList()->AddLine(
        {x, y + line}, {x + more_width, y + line},
        ImGui::ColorConvertFloat4ToU32({text_color.r, text_color.g, text_color.b, is_hovered ? 1.0f : 0.5f}),
        style.px(1));
}

std::string area_words(const PanelView& view, const referral::AreaMark& mark) {
    const anatomy::Area* area = view.world.catalog->find_area(mark.area);
    std::string words = area ? name_of(view, area->names) : mark.area;
    if (mark.side && *mark.side != core::Side::Midline) words += ", " + side_words(view.text, *mark.side);
    return words;
}

}
