// The client's session that is open: whose it is, what was drawn over visits, notes, saving, handing over.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/keys/shortcuts.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>
#include <utility>

namespace myoatlas::ui {

namespace {

using referral::VisitMoment;
using session::FilePurpose;

// Buttons one after another, in as many lines as they take.
class ButtonFlow {
public:
    explicit ButtonFlow(const Style& style) : style_(style) {}
    bool add(const char* id, std::string_view label, ButtonKind kind = ButtonKind::Quiet, bool is_enabled = true) {
        const float width = text_width(style_.fonts.body, label) + style_.px(34);
        if (used_ > 0.0f && used_ + width <= ImGui::GetContentRegionAvail().x) {
            ImGui::SameLine();
        } else {
            used_ = 0.0f;
        }
        used_ += width + style_.px(8);
        return button(style_, id, label, kind, 0.0f, is_enabled);
    }

private:
    const Style& style_;
    float used_ = 0.0f;
};

std::string label_of(const PanelView& view) {
    const std::string& client = view.session.opened->client;
    return client.empty() ? std::string(view.text("visits.unnamed")) : client;
}

std::string state_of(const PanelView& view) {
    const session::Session& now = view.session;
    std::string words = now.is_session_saved ? view.text("visits.saved") : view.text("visits.unsaved");
    if (now.is_session_sealed) words += " " + std::string(view.text("visits.sealed"));
    return words;
}

// All that is typed into one box is undone as one.
bool draw_box(const PanelView& view, UiState& state, TextBox& box, const char* id, std::string_view label,
              const std::string& now, bool& goes_on) {
    const std::string key =
        id + (' ' + std::to_string(view.session.opened->number)) + ' ' + view.session.opened->visit.date;
    if (box.text != now && state.visit_written != key) {
        box.text = now;
        box.is_put = true;
    }
    text_in(view.style.fonts.small, view.style.palette.text_soft, label);
    if (!text_box(box, id, "", ImGui::GetContentRegionAvail().x)) return false;
    goes_on = std::exchange(state.visit_written, key) == key;
    return true;
}

void draw_worked(const PanelView& view) {
    const Style& style = view.style;
    const auto& worked = view.session.opened->visit.worked;
    if (worked.empty()) return;
    text_in(style.fonts.small, style.palette.text_soft, view.text("visits.worked"));
    for (const referral::WorkedMuscle& each : worked) {
        const anatomy::Muscle* muscle = view.world.catalog ? view.world.catalog->find_muscle(each.muscle) : nullptr;
        std::string words = muscle ? muscle->names.name : each.muscle;
        if (each.side != core::Side::Midline) words += ", " + side_words(view.text, each.side);
        if (each.seconds)
            words += " · " + view.text("press.seconds", {{"seconds", std::to_string(std::lround(*each.seconds))}});
        if (each.before && each.after)
            words +=
                " · " + std::to_string(std::lround(*each.before)) + " → " + std::to_string(std::lround(*each.after));
        text_in(style.fonts.body, style.palette.text_color, words);
    }
}

void draw_none(const PanelView& view, Queue& queue) {
    const Style& style = view.style;
    text_in(style.fonts.title, style.palette.text_color, view.text("visits.title"));
    text_in(style.fonts.body, style.palette.text_soft, view.text("visits.none"));
    ButtonFlow flow(style);
    if (flow.add("new", view.text("visits.new"), ButtonKind::Accent))
        push(queue, session::AskFile{FilePurpose::NewSession});
    if (flow.add("open", view.text("visits.open"))) push(queue, session::AskFile{FilePurpose::OpenDrawing});
}

void draw_opened(const PanelView& view, UiState& state, Queue& queue) {
    const Style& style = view.style;
    const session::Session& now = view.session;
    const session::OpenedSession& opened = *now.opened;
    text_in(style.fonts.title, style.palette.text_color, label_of(view));
    text_in(style.fonts.small, style.palette.text_soft, now.session_file);
    text_in(style.fonts.body, now.is_session_saved ? style.palette.text_soft : style.palette.accent, state_of(view));
    ButtonFlow saving(style);
    if (saving.add("save", view.text("visits.save"), now.is_session_saved ? ButtonKind::Quiet : ButtonKind::Accent))
        push(queue, session::SaveSession{});
    if (saving.add("save as", view.text("visits.save_as"))) push(queue, session::AskFile{FilePurpose::SaveSession});
    if (saving.add("seal", view.text(now.is_session_sealed ? "visits.seal_change" : "visits.seal")))
        push(queue, session::ShowSeal{});
    if (saving.add("leave", view.text("visits.leave"))) push(queue, session::CloseSession{});
    gap(style, 2);
    draw_visits_plot(view, state);
    const std::string count = std::to_string(opened.earlier->size() + 1);
    text_in(style.fonts.strong, style.palette.text_color,
            view.text("visits.visit", {{"number", count}, {"day", opened.visit.date}}));
    const std::array<std::string_view, 2> moments{view.text("visits.before"), view.text("visits.after")};
    const int moment = segmented(style, "moment", moments, opened.moment == VisitMoment::After ? 1 : 0,
                                 ImGui::GetContentRegionAvail().x);
    if (moment >= 0) push(queue, session::SetMoment{moment == 1 ? VisitMoment::After : VisitMoment::Before});
    ButtonFlow visit(style);
    if (visit.add("compare", view.text(now.is_earlier_shown ? "visits.compare_off" : "visits.compare"),
                  now.is_earlier_shown ? ButtonKind::Accent : ButtonKind::Quiet,
                  session::earlier_drawing(now) != nullptr)) {
        push(queue, session::CompareVisits{!now.is_earlier_shown});
        push(queue, session::ShowVisits{false});
    }
    if (visit.add("visit", view.text("visits.another"))) push(queue, session::BeginVisit{});
    if (visit.add("press", view.text("visits.press"))) push(queue, session::ShowPress{});
    draw_worked(view);
    bool goes_on = false;
    if (draw_box(view, state, state.client_box, "##client", view.text("visits.client"), opened.client, goes_on))
        queue.push_back({session::SetClient{state.client_box.text}, goes_on});
    if (!now.is_client_view &&
        draw_box(view, state, state.notes_box, "##notes", view.text("visits.notes"), opened.visit.notes, goes_on))
        queue.push_back({session::WriteNotes{state.notes_box.text}, goes_on});
}

}

void draw_visits_card(const PanelView& view, UiState& state, const Rect& window, Queue& queue) {
    if (!view.session.are_visits_shown) return;
    const Style& style = view.style;
    begin_front_card("visits", 600.0f, style.px(28), window, style);
    if (view.session.opened)
        draw_opened(view, state, queue);
    else
        draw_none(view, queue);
    if (!view.session.report.is_empty()) {
        gap(style, 4);
        draw_hand_over(view, queue);
    }
    gap(style, 4);
    if (button(style, "close", view.text("action.close"), ButtonKind::Plain)) push(queue, session::ShowVisits{false});
    if (is_clicked_beside_card()) push(queue, session::ShowVisits{false});
    end_front_card();
}

void draw_visits_row(const PanelView& view, Queue& queue) {
    if (!view.session.opened) return;
    const Style& style = view.style;
    const std::string name = label_of(view) + " · " + view.session.opened->visit.date;
    const std::string words = view.session.is_session_saved ? std::string() : view.text("visits.unsaved_short");
    const float wrap = ImGui::GetContentRegionAvail().x - style.px(8);
    const float head = text_height(style.fonts.strong, name, wrap);
    const float rest = words.empty() ? 0.0f : text_height(style.fonts.small, words, wrap);
    const Row line = row(style, "session", head + rest + style.px(10), false);
    draw_wrapped(style.fonts.strong, line.content.x, line.content.y + style.px(4), style.palette.text_color, name,
                 wrap);
    if (!words.empty())
        draw_wrapped(style.fonts.small, line.content.x, line.content.y + style.px(5) + head, style.palette.accent,
                     words, wrap);
    if (line.is_clicked) push(queue, session::ShowVisits{});
}

void draw_hand_over(const PanelView& view, Queue& queue) {
    if (view.session.report.is_empty()) return;
    const Style& style = view.style;
    ButtonFlow flow(style);
    if (flow.add("handout", view.text("visits.handout", {{"key", session::key_for("ask_file handout")}})))
        push(queue, session::AskFile{FilePurpose::Handout});
    if (flow.add("page", view.text("visits.page", {{"key", session::key_for("ask_file page")}})))
        push(queue, session::AskFile{FilePurpose::Page});
}

}
