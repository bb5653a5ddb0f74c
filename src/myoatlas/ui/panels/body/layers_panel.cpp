// SPDX-License-Identifier: MIT
#include "myoatlas/session/keys/shortcuts.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/focus.h"
#include "myoatlas/ui/widgets/paint.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <array>
#include <cmath>
#include <imgui.h>
#include <span>
#include <string>
#include <vector>

namespace myoatlas::ui {

namespace {

using anatomy::Layer;
constexpr std::array<Layer, 6> k_steps{Layer::Skin,       Layer::MuscleSuperficial, Layer::MuscleIntermediate,
                                       Layer::MuscleDeep, Layer::MuscleDeepest,     Layer::Bone};

std::string key_of(Layer layer) {
    return "layer." + std::string(anatomy::name_of(layer));
}

// The outermost layer that is fully there: where the peeling stands.
int outermost(const session::Layers& layers) {
    for (std::size_t i = 0; i < k_steps.size(); ++i)
        if (layers.of(k_steps[i]) > 0.5f) return static_cast<int>(i);
    return static_cast<int>(k_steps.size()) - 1;
}

// A line of six stops from skin to bone; the knob is dragged or a stop is clicked.
void draw_peel(const PanelView& view, Queue& queue) {
    const Style& style = view.style;
    const Palette& p = style.palette;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, height = style.px(30);
    const float left = at.x + style.px(8), right = at.x + width - style.px(8), y = at.y + height * 0.5f;
    const float each = (right - left) / static_cast<float>(k_steps.size() - 1);
    ImGui::InvisibleButton("peel", {width, height});
    const int current = outermost(view.session.layers);
    if (ImGui::IsItemActive()) {
        const float along = (ImGui::GetIO().MousePos.x - left) / each;
        const int step = std::clamp(static_cast<int>(std::lround(along)), 0, static_cast<int>(k_steps.size()) - 1);
        if (session::peeled_to(k_steps[static_cast<std::size_t>(step)]) != view.session.layers)
            queue.push_back({session::PeelTo{k_steps[static_cast<std::size_t>(step)]}, !ImGui::IsItemActivated()});
    }
    if (ImGui::IsItemHovered())
        tooltip(style, view.text("layers.peel_hint", {{"keys", session::keys_for_help("keys.peel")}}));
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const float knob = left + each * static_cast<float>(current), thick = style.px(4);
    draw->AddLine({left, y}, {right, y}, color_of(p.line), thick);
    draw->AddLine({knob, y}, {right, y}, color_of(p.accent), thick); // what is still there
    for (std::size_t i = 0; i < k_steps.size(); ++i)
        draw->AddCircleFilled({left + each * static_cast<float>(i), y}, style.px(4.5f),
                              color_of(static_cast<int>(i) < current ? p.line : p.accent), 20);
    draw->AddCircleFilled({knob, y}, style.px(9), color_of(p.accent), 28);
    draw->AddCircleFilled({knob, y}, style.px(4), color_of(p.on_accent), 24);
}

// An eye, the layer's name, and a thin slider for its opacity.
void draw_layer(const PanelView& view, Layer layer, Queue& queue) {
    const Style& style = view.style;
    const Palette& p = style.palette;
    const float opacity = view.session.layers.of(layer), height = style.press(22);
    ImGui::PushID(static_cast<int>(layer));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, slider = style.px(38), eye = style.px(26);

    if (pressable(style, "eye", {width - slider - style.px(8), height}).is_clicked)
        push(queue, session::SetLayer{layer, opacity > 0.0f ? 0.0f : 1.0f});
    const bool is_hot = ImGui::IsItemHovered();
    draw_icon(opacity > 0.0f ? Icon::Eye : Icon::EyeClosed, at.x + eye * 0.4f, at.y + height * 0.5f, style.px(16),
              is_hot           ? p.accent
              : opacity > 0.0f ? p.text_soft
                               : p.text_faint);
    const std::string name = view.text(key_of(layer));
    const float room = width - slider - eye - style.px(8);
    ImFont* font = fitting_font(style, name, room);
    draw_text(font, at.x + eye, at.y + (height - size_of(font)) * 0.5f, opacity > 0.0f ? p.text_color : p.text_faint,
              name, room);

    const float left = at.x + width - slider, y = at.y + height * 0.5f;
    ImGui::SetCursorScreenPos({left - style.px(4), at.y});
    ImGui::InvisibleButton("opacity", {slider + style.px(4), height});
    const bool is_slid = ImGui::IsItemActive();
    if (is_slid) {
        const float wanted = std::clamp((ImGui::GetIO().MousePos.x - left) / slider, 0.0f, 1.0f);
        const float value = std::round(wanted * 20.0f) / 20.0f;
        if (value != opacity) push(queue, session::SetLayer{layer, value});
    }
    if (ImGui::IsItemHovered() || is_slid)
        tooltip(style, view.text("layers.opacity", {{"percent", std::to_string(std::lround(opacity * 100.0f))}}));
    draw_bar(style, {left, y - style.px(2), slider, style.px(4)}, opacity, is_slid ? p.accent : p.text_faint);
    if (ImGui::IsItemHovered() || is_slid)
        ImGui::GetWindowDrawList()->AddCircleFilled({left + slider * opacity, y}, style.px(6), color_of(p.accent), 20);
    ImGui::PopID();
}

// A view of a region; one of a hand, a knee or a foot is of the side that is chosen, and of the other when asked again.
struct Region {
    std::string_view id;
    bool has_sides = false;
};
constexpr std::array<Region, 17> k_regions{{{"head"},
                                            {"face"},
                                            {"neck"},
                                            {"shoulder"},
                                            {"back"},
                                            {"thorax"},
                                            {"abdomen"},
                                            {"lumbar"},
                                            {"hip"},
                                            {"arm"},
                                            {"forearm", true},
                                            {"hand", true},
                                            {"thigh"},
                                            {"knee", true},
                                            {"leg"},
                                            {"foot", true},
                                            {"sole", true}}};

std::string view_of(const PanelView& view, const UiState& state, const Region& region) {
    const std::string left = std::string(region.id) + "_left", right = std::string(region.id) + "_right";
    if (!region.has_sides) return std::string(region.id);
    if (state.last_view == left) return right;
    if (state.last_view == right) return left;
    const auto& chosen = view.session.selection;
    return chosen && chosen->side == core::Side::Right ? right : left;
}

// Three beside each other, so that all views are in sight at once: as wide as each other, or as their words ask for.
struct GridRow {
    std::array<float, 3> widths{};
    bool fits = true;
};
GridRow grid_row(std::span<const std::string> words, ImFont* font, float width, float least_pad) {
    std::array<float, 3> wide{};
    float all = 0.0f, most = 0.0f;
    for (std::size_t i = 0; i < words.size(); ++i) {
        all += wide[i] = text_width(font, words[i]) + 2 * least_pad;
        most = std::max(most, wide[i]);
    }
    GridRow made;
    made.fits = all <= width;
    for (std::size_t i = 0; i < words.size(); ++i) // of a last row that is not full, as wide as in a full one
        made.widths[i] = 3 * most <= width || words.size() < 3 ? width / 3 : width * wide[i] / all;
    return made;
}

// Returns which is clicked; below 0 for none.
int draw_grid(const PanelView& view, std::span<const Region> regions, ImFont* font, float height) {
    const Style& style = view.style;
    const float beside = style.px(5), width = ImGui::GetContentRegionAvail().x - 2 * beside;
    const float pad = style.px(3), tall = style.press(height);
    std::vector<std::string> words;
    for (const Region& region : regions) words.push_back(view.text("view." + std::string(region.id), {}));
    const auto row_at = [&](std::size_t first) {
        return std::span<const std::string>(words).subspan(first, std::min<std::size_t>(3, words.size() - first));
    };
    for (std::size_t i = 0; i < words.size(); i += 3)
        if (!grid_row(row_at(i), font, width, pad).fits) font = style.fonts.small; // one for all of them
    int clicked = -1;
    for (std::size_t first = 0; first < words.size(); first += 3) {
        const GridRow cells = grid_row(row_at(first), font, width, pad);
        ImVec2 at = ImGui::GetCursorScreenPos();
        for (std::size_t i = first; i < std::min(first + 3, words.size()); ++i) {
            const float wide = cells.widths[i - first], room = wide - pad;
            ImGui::SetCursorScreenPos(at);
            const Press press = pressable(style, regions[i].id.data(), {wide, tall});
            if (press.is_clicked) clicked = static_cast<int>(i);
            ImGui::GetWindowDrawList()->AddRectFilled(
                at, {at.x + wide, at.y + tall},
                color_of(press.is_hovered ? style.palette.field_hover : style.palette.field), style.px(9));
            const float drawn = std::min(text_width(font, words[i]), room);
            draw_text(font, at.x + (wide - drawn) * 0.5f, at.y + (tall - size_of(font)) * 0.5f,
                      style.palette.text_color, words[i], room);
            if (regions[i].has_sides && press.is_hovered) tooltip(style, view.text("views.sides"));
            at.x += wide + beside;
        }
    }
    return clicked;
}

void draw_views(const PanelView& view, UiState& state, Queue& queue) {
    const Style& style = view.style;
    static constexpr std::array<Region, 6> k_sides{
        {{"anterior"}, {"posterior"}, {"right"}, {"left"}, {"superior"}, {"inferior"}}};
    heading(style, view.text("views.title"));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {style.px(6), style.px(4)});
    if (const int side = draw_grid(view, k_sides, style.fonts.body, 28); side >= 0)
        push(queue, session::SetView{std::string(k_sides[static_cast<std::size_t>(side)].id)});
    if (const int region = draw_grid(view, k_regions, style.fonts.small, 25); region >= 0) {
        state.last_view = view_of(view, state, k_regions[static_cast<std::size_t>(region)]);
        push(queue, session::SetView{state.last_view});
    }
    ImGui::PopStyleVar();
}

}

void draw_layers_panel(const PanelView& view, UiState& state, const Rect& rect, Queue& queue) {
    const Style& style = view.style;
    begin_card("layers", rect, style);
    const ImVec2 top = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({top.x, top.y + (style.px(30) - size_of(style.fonts.strong)) * 0.5f});
    text_in(style.fonts.strong, style.palette.text_color, view.text("layers.title"));
    ImGui::SetCursorScreenPos({ImGui::GetItemRectMax().x + style.px(10), top.y}); // what peels them stands beside
    draw_peel(view, queue);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {style.px(8), style.px(1)});
    for (const Layer layer : session::all_layers()) draw_layer(view, layer, queue);
    ImGui::PopStyleVar();
    const session::Session& now = view.session;
    gap(style, 3);
    if (chip(style, "labels", view.text("views.labels"), now.are_labels_shown))
        push(queue, session::ShowLabels{!now.are_labels_shown});
    if (now.attachments) {
        ImGui::SameLine();
        if (chip(style, "attachments", view.text("layers.attachments"), now.shows_attachments))
            push(queue, session::ShowAttachments{!now.shows_attachments});
    }
    if (!now.hidden.empty() || !now.isolated.empty()) {
        gap(style, 3);
        text_in(style.fonts.small, style.palette.text_soft,
                now.isolated.empty() ? view.text("layers.hidden", {{"count", std::to_string(now.hidden.size())}})
                                     : view.text("layers.isolated", {}));
        if (button(style, "show all", view.text("layers.show_all"))) push(queue, session::ShowAll{});
    }
    draw_views(view, state, queue); // what is used most stands where it is seen without a scroll
    draw_overlay_chips(view, queue);
    end_card();
}

}
