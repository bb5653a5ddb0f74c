// SPDX-License-Identifier: MIT
#include "myoatlas/ui/input/key_map.h"
#include "myoatlas/body_chart/pages.h"
#include "myoatlas/ui/body_chart/chart_marks.h"
#include "myoatlas/ui/input/keys.h"
#include "myoatlas/ui/panels/panels.h"

#include <array>
#include <imgui.h>

namespace myoatlas::ui {

namespace {

constexpr float k_turn_deg = 8.0f;

void read_selection_keys(const PanelView& view, Queue& queue) {
    const auto& selection = view.session.selection;
    if (is_typed('f')) push(queue, session::Frame{});
    if (is_typed('a')) push(queue, session::ShowAll{});
    if (!selection) return;
    const std::string id = selection->muscle.empty() ? selection->structures.front() : selection->muscle;
    if (is_typed('i')) push(queue, session::Isolate{id, selection->side});
    if (is_typed('h')) {
        push(queue, session::Hide{id, selection->side});
        push(queue, session::ClearSelection{});
    }
}

void read_layer_keys(Queue& queue) {
    constexpr std::array k_layers{
        anatomy::Layer::Skin,       anatomy::Layer::MuscleSuperficial, anatomy::Layer::MuscleIntermediate,
        anatomy::Layer::MuscleDeep, anatomy::Layer::MuscleDeepest,     anatomy::Layer::Bone};
    for (std::size_t i = 0; i < k_layers.size(); ++i)
        if (is_typed('1' + static_cast<unsigned>(i))) push(queue, session::PeelTo{k_layers[i]});
}

// While the guide is open the keys are its own.
void read_guide_keys(const PanelView& view, Queue& queue) {
    const bool is_plain = view.session.is_guide_plain;
    if (is_typed('g') || is_pressed(Key::Escape)) push(queue, session::ShowGuide{false, {}, false});
    if (!view.world.catalog) return;
    const auto& chapters = view.world.catalog->all().chapters;
    for (std::size_t i = 0; i < chapters.size(); ++i) {
        if (chapters[i].id != view.session.chapter) continue;
        if (is_pressed(Key::Right) && i + 1 < chapters.size())
            push(queue, session::ShowGuide{true, chapters[i + 1].id, is_plain});
        if (is_pressed(Key::Left) && i > 0) push(queue, session::ShowGuide{true, chapters[i - 1].id, is_plain});
    }
}

// While the body chart is open the body's keys are off.
void read_chart_keys(const PanelView& view, BodyChart& chart, Queue& queue) {
    unsigned key = '1';
    for (const body_chart::Page& page : body_chart::pages())
        if (is_typed(key++)) push(queue, session::ShowBodyChart{true, std::string(page.id)});
    if (is_pressed(Key::Left, true)) chart.step(view, {-1.0f, 0.0f});
    if (is_pressed(Key::Right, true)) chart.step(view, {1.0f, 0.0f});
    if (is_pressed(Key::Up, true)) chart.step(view, {0.0f, -1.0f});
    if (is_pressed(Key::Down, true)) chart.step(view, {0.0f, 1.0f});
    if ((is_pressed(Key::Enter) || is_typed(' ')) && chart.area_meant() && view.world.surface_map)
        push(queue, toggled(view.session.report, view.world.surface_map->areas[*chart.area_meant()]));
}

void read_camera_keys(Queue& queue) {
    if (is_pressed(Key::Left, true)) push(queue, session::OrbitCamera{-k_turn_deg, 0.0f});
    if (is_pressed(Key::Right, true)) push(queue, session::OrbitCamera{k_turn_deg, 0.0f});
    if (is_pressed(Key::Up, true)) push(queue, session::OrbitCamera{0.0f, k_turn_deg});
    if (is_pressed(Key::Down, true)) push(queue, session::OrbitCamera{0.0f, -k_turn_deg});
    if (is_typed('+') || is_typed('=')) push(queue, session::ZoomCamera{0.85f});
    if (is_typed('-')) push(queue, session::ZoomCamera{1.0f / 0.85f});
    if (is_pressed(Key::Home)) push(queue, session::SetView{"anterior"});
}

}

void read_keys(const PanelView& view, UiState& state, BodyChart& chart, Queue& queue) {
    const ImGuiIO& io = ImGui::GetIO();
    if (is_pressed(Key::Escape) && (state.is_search_open || state.wants_search_focus))
        return leave_search(state, queue);
    if (is_command_pressed(Key::F)) open_search(state, take_typed());
    if (io.WantTextInput || state.wants_search_focus) return;
    if (is_command_pressed(Key::Z, true)) {
        if (io.KeyShift)
            push(queue, session::Redo{});
        else
            push(queue, session::Undo{});
    }
    if (is_command_pressed(Key::Y, true)) push(queue, session::Redo{});
    const bool is_chart = view.session.is_body_chart_shown;
    if (is_chart && is_command_pressed(Key::P)) push(queue, session::PrintBodyChart{k_body_chart_file});
    if (io.KeyCtrl || io.KeySuper) return;
    if (is_typed('/')) open_search(state, take_typed('/'));
    if (is_typed('?') || is_pressed(Key::F1)) push(queue, session::ShowHelp{!view.session.is_help_shown});
    if (view.session.is_guide_shown && !view.session.is_help_shown) return read_guide_keys(view, queue);
    if (is_typed('g')) push(queue, session::ShowGuide{true, {}, view.session.is_guide_plain});
    if (is_pressed(Key::Tab)) state.are_panels_hidden = !state.are_panels_hidden;
    if (is_pressed(Key::Escape)) {
        if (view.session.is_help_shown)
            push(queue, session::ShowHelp{false});
        else if (is_chart)
            push(queue, session::ShowBodyChart{false, {}});
        else if (view.session.selection)
            push(queue, session::ClearSelection{});
    }
    if (is_typed('p'))
        push(queue,
             session::SetMode{view.session.mode == session::Mode::Pain ? session::Mode::Explore : session::Mode::Pain});
    if (is_typed('m')) push(queue, session::ShowBodyChart{!is_chart, {}});
    if (is_chart) {
        if (!view.session.is_help_shown) read_chart_keys(view, chart, queue);
        return;
    }
    read_selection_keys(view, queue);
    read_layer_keys(queue);
    read_camera_keys(queue);
}

}
