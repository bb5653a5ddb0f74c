// SPDX-License-Identifier: MIT
#include "myoatlas/ui/interface.h"
#include "myoatlas/ui/body_chart/chart_paint.h"
#include "myoatlas/ui/body_chart/chart_plan.h"
#include "myoatlas/ui/input/key_map.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/focus.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <imgui.h>

namespace myoatlas::ui {

namespace {

constexpr float k_margin = 12.0f, k_top = 52.0f, k_left = 236.0f, k_right = 352.0f, k_status = 32.0f;
// A narrow window keeps the picture and makes the panels slimmer.
constexpr float k_narrow = 1120.0f, k_left_narrow = 216.0f, k_right_narrow = 300.0f;
constexpr float k_chart_width = 186.0f, k_chart_narrow = 164.0f; // the left panel beside the body chart

// A lesson stands where the layers are; beside it what is chosen, where there is room and it is not presented.
void lay_out_lesson(Layout& layout, const Style& style, const session::Session& session) {
    constexpr float k_lesson = 320.0f, k_lesson_narrow = 280.0f, k_presented = 400.0f, k_most = 0.42f;
    const bool is_presented = session.before_presenting.has_value();
    const bool is_narrow = layout.window.width < style.px(k_narrow);
    const float wanted = style.px(is_presented ? k_presented : is_narrow ? k_lesson_narrow : k_lesson);
    layout.has_sides = true;
    layout.left.width = std::min(wanted, k_most * layout.window.width);
    if (is_presented) {
        layout.top_bar.height = 0.0f;
        const float top = 2.0f * layout.top_bar.y;
        layout.left.height += layout.left.y - top;
        layout.left.y = top;
    }
    const bool has_facts = session.selection || session.mode == session::Mode::Pain;
    if (has_facts && !is_presented && !is_narrow) return;
    layout.right.x = layout.window.width + layout.top_bar.y;
    layout.right.width = 0.0f;
}

// A question stands at the right; the rest of the window is the body, and nothing there tells a name.
void lay_out_quiz(Layout& layout, const Style& style) {
    constexpr float k_quiz = 440.0f, k_most = 0.46f;
    const float margin = layout.top_bar.y;
    layout.has_sides = true;
    layout.top_bar.height = layout.left.width = 0.0f;
    layout.left.x = -margin;
    layout.right.width = std::min(style.px(k_quiz), k_most * layout.window.width);
    layout.right.x = layout.window.width - margin - layout.right.width;
    layout.right.height += layout.right.y - 2.0f * margin;
    layout.right.y = 2.0f * margin;
}

bool is_asking(const session::Session& session) {
    return session.quiz && session.quiz->is_asking();
}

// Whether a press on the skin would mark pain there.
bool can_paint(const session::Session& session) {
    return session.tool == session::LessonTool::None && (!session.quiz || session.quiz->waits_for_paint());
}

}

glm::vec4 Layout::insets() const {
    const float gap = top_bar.y;
    const float bottom = window.height - status.y + legend + chain;
    if (!has_sides) return {0.0f, top_bar.y + top_bar.height, 0.0f, bottom};
    return {left.x + left.width + gap, top_bar.y + top_bar.height, window.width - right.x + gap, bottom};
}

Rect Layout::free() const {
    const glm::vec4 in = insets();
    return {in.x, in.y, window.width - in.x - in.z, window.height - in.y - in.w};
}

Rect Layout::chain_strip() const {
    const Rect above = free();
    return {above.x, above.y + above.height, above.width, chain};
}

Rect Layout::legend_strip() const {
    const Rect above = chain_strip();
    return {above.x, above.y + above.height, above.width, legend};
}

Layout layout_for(float width, float height, float scale, bool hides_panels, bool is_chart, int legend_rows) {
    const float margin = k_margin * scale;
    const bool is_narrow = width < k_narrow * scale;
    const float left = (is_chart    ? is_narrow ? k_chart_narrow : k_chart_width
                        : is_narrow ? k_left_narrow
                                    : k_left) *
                       scale;
    const float right = (is_narrow ? k_right_narrow : k_right) * scale;
    const float status = k_status * scale, top = margin + k_top * scale + margin;
    Layout layout;
    layout.window = {0.0f, 0.0f, width, height};
    layout.top_bar = {margin, margin, width - 2 * margin, k_top * scale};
    layout.status = {margin, height - status, width - 2 * margin, status};
    const float panel = height - top - status;
    layout.left = {margin, top, left, panel};
    layout.right = {width - margin - right, top, right, panel};
    layout.has_sides = !hides_panels;
    layout.legend = static_cast<float>(legend_rows) * k_legend_row * scale;
    return layout;
}

int fitting_text_percent(int wanted, float width, float height, float scale) {
    constexpr float k_least_width = 800.0f, k_least_height = 560.0f; // points at scale 1, for which panels are made
    constexpr int k_step = 5, k_least = 50;
    const float most = 100.0f * std::min(width / (k_least_width * scale), height / (k_least_height * scale));
    return wanted <= most ? wanted : std::max(static_cast<int>(most) / k_step * k_step, k_least);
}

Layout Interface::layout(float width, float height, const Style& style, const session::Session& session) const {
    Layout layout =
        layout_for(width, height, style.scale, !session.are_panels_shown, session.is_body_chart_shown, legend_rows_);
    if (has_chain_bar(session)) layout.chain = chain_bar_row(style);
    if (session.lesson && !session.quiz) lay_out_lesson(layout, style, session);
    if (session.quiz && !session.is_body_chart_shown) lay_out_quiz(layout, style);
    if (session.is_client_view) { // the picture and one card
        layout.legend = 0.0f;
        layout.top_bar.height = layout.left.width = 0.0f;
        const float top = 2.0f * layout.top_bar.y;
        layout.right.height += layout.right.y - top;
        layout.right.y = top;
    }
    return layout;
}

void Interface::carry_out(const session::Effects& effects, session::Session& session, const session::World& world,
                          bool is_of_script) {
    if (is_of_script && effects.opens_search) open_search(state_);
    if (is_of_script && effects.hit && session.is_palette_shown)
        choose_in_palette(state_, *effects.hit);
    else if (is_of_script && effects.hit)
        choose_hit(state_, *effects.hit);
    if (is_of_script && effects.is_accepted) state_.is_file_accepted = true;
    if (effects.is_dismissed) state_.are_faults_seen = true;
    if (effects.focus) {
        state_.is_search_open = state_.wants_search_focus = false;
        move_focus(*effects.focus);
    }
    if (!effects.cursor) return;
    chart_.step(session, world, *effects.cursor);
    note_place(session, world);
}

void Interface::note_place(session::Session& session, const session::World& world) const {
    session.chart_area.reset();
    if (!session.is_body_chart_shown || !chart_.area_meant() || !world.surface_map) return;
    const anatomy::SkinArea& area = world.surface_map->areas[*chart_.area_meant()];
    session.chart_area = referral::AreaMark{area.area, area.side};
}

void Interface::draw_waiting(const core::TextCatalog& text, const Style& style, const Layout& layout,
                             std::string_view step, std::span<const std::string> faults) const {
    const glm::vec4& paper = style.palette.paper;
    ImGui::GetBackgroundDrawList()->AddRectFilled({0.0f, 0.0f}, {layout.window.width, layout.window.height},
                                                  ImGui::ColorConvertFloat4ToU32({paper.r, paper.g, paper.b, 1.0f}));
    if (faults.empty())
        draw_splash(text, style, layout.window, step);
    else
        draw_fault_card(text, style, layout.window, faults, false);
}

bool Interface::needs_frame() const {
    return chart_.needs_frame() || std::ranges::any_of(compared_charts_, &BodyChart::needs_frame);
}

// Side by side like the pictures; the pointer and the arrow keys belong to the first.
void Interface::draw_charts(const PanelView& view, const Layout& layout, const Pictures& pictures) {
    const Rect room = chart_room(layout.free(), view.style.scale);
    const std::size_t count = pictures.main.size();
    compared_charts_.resize(count - 1);
    const auto room_of = [&](std::size_t i) {
        const float width = room.width / static_cast<float>(count);
        return Rect{room.x + static_cast<float>(i) * width, room.y, width, room.height};
    };
    chart_.draw(view, *pictures.main.front().list, layout.window, room_of(0), chart_pointer_.brush());
    for (std::size_t i = 1; i < count; ++i)
        compared_charts_[i - 1].draw(view, *pictures.main[i].list, {}, room_of(i), std::nullopt);
    for (std::size_t i = 0; i < count && count > 1; ++i) draw_pane_name(view, i, room_of(i));
}

void Interface::draw_panels(const PanelView& view, const Layout& layout, Queue& queue) {
    const bool is_chart = view.session.is_body_chart_shown;
    if (!is_asking(view.session)) legend_rows_ = draw_legend(view, layout.legend_strip());
    if (view.session.quiz && !is_chart) return draw_quiz_card(view, state_, layout.right, queue);
    if (layout.top_bar.height > 0.0f) draw_top_bar(view, state_, layout.top_bar, queue);
    if (layout.has_sides) {
        if (view.session.lesson)
            draw_lesson_card(view, state_, layout.left, queue);
        else if (is_chart)
            draw_body_chart_card(view, state_, layout.left, queue);
        else
            draw_layers_panel(view, state_, layout.left, queue);
        if (layout.right.width <= 0.0f) return;
        if (view.session.mode == session::Mode::Pain)
            draw_pain_panel(view, state_, layout.right, queue);
        else if (view.session.selection)
            draw_facts_panel(view, state_, layout.right, queue);
        else
            draw_welcome_panel(view, state_, layout.right, queue);
    }
}

void Interface::draw_front_cards(const PanelView& view, const Layout& layout, Queue& queue) {
    draw_press_card(view, layout.window, queue);
    draw_visits_card(view, state_, layout.window, queue);
    draw_passphrase_card(view, state_, layout.window, queue);
    draw_seal_card(view, state_, layout.window, queue);
    draw_settings_card(view, layout.window, queue);
    draw_lessons_card(view, layout.window, queue);
    draw_study_card(view, state_, layout.window, queue);
    draw_progress_card(view, layout.window, queue);
    draw_file_card(view, state_, layout.window, queue);
    draw_leaving_card(view, state_, layout.window, queue);
    if (!view.faults.empty() && !state_.are_faults_seen &&
        draw_fault_card(view.text, view.style, layout.window, view.faults, true))
        push(queue, session::Dismiss{});
    draw_palette(view, state_, layout.window, queue);
}

Queue Interface::draw(const PanelView& view, const Layout& layout, const Pictures& pictures, scene::RayPicker* picker,
                      std::string_view note) {
    Queue queue;
    begin_focus();
    const bool is_chart = view.session.is_body_chart_shown;
    const bool is_drawing = ink_.update(view, layout.window, queue); // then the press is no other's
    if (is_chart) {
        if (!is_drawing) chart_pointer_.update(view, state_, *pictures.main.front().list, chart_, queue);
        draw_charts(view, layout, pictures);
    } else {
        compared_charts_.clear(); // each holds pictures of whole pages
        if (pictures.main.size() > 1) draw_ground(pictures, layout.window);
        for (const Picture& picture : pictures.main) draw_picture(picture);
        if (const auto reach = pointer_.reach(); reach && can_paint(view.session))
            paint_brush(view.style, {reach->x, reach->y}, reach->radius, view.session.is_erasing);
        draw_side_marks(view, layout.free());
        for (std::size_t i = 0; i < pictures.main.size() && pictures.main.size() > 1; ++i)
            draw_pane_name(view, i, pictures.main[i].rect);
        if (view.session.are_labels_shown && picker && !is_asking(view.session))
            labels_.draw(view, pictures, layout.free(), *picker);
        draw_insets(view, pictures.insets, queue);
        Rect beside = layout.free();
        if (pictures.main.size() > 1) { // below the names
            beside.y += view.style.px(40);
            beside.height -= view.style.px(40);
        }
        if (!view.session.is_client_view) draw_view_cube(view, beside, queue);
    }
    draw_chain_bar(view, layout.chain_strip(), queue);
    if (view.session.is_client_view)
        draw_client_card(view, state_, layout.right, queue);
    else
        draw_panels(view, layout, queue);
    draw_status_line(view, layout.status, is_chart ? chart_.words() : pointer_.pointed(), note);
    if (!view.session.is_client_view) draw_introduction(view, layout.free(), queue); // it is the therapist's
    draw_messages(view, layout.free(), queue);
    draw_guide_panel(view, state_, layout.window, queue);
    draw_help_overlay(view, layout.window, queue);
    draw_front_cards(view, layout, queue);
    const bool has_menu = state_.place.has_value();
    read_keys(view, state_, queue); // before the menu, which goes with the key that closes it
    draw_place_menu(view, state_, layout.window, queue);
    if (!is_chart && !has_menu && !is_drawing) {
        pointer_.update(view, pictures.main, picker, queue);
        state_.place = pointer_.take_place();
        if (!pointer_.is_dragging() && view.session.tool == session::LessonTool::None)
            draw_pointer_label(view, layout.free(), pointer_.pointed());
    }
    draw_ink(view.session.ink, layout.window, view.style);
    draw_laser(view, layout.window);
    if (view.session.is_black) draw_veil("black", layout.window, {0.0f, 0.0f, 0.0f, 1.0f});
    return queue;
}

}
