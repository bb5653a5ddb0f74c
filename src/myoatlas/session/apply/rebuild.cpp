// SPDX-License-Identifier: MIT
#include "myoatlas/session/apply/rebuild.h"

#include <algorithm>
#include <utility>

namespace myoatlas::session {

namespace {

void add_pain(const referral::PainReport& report, std::vector<Command>& commands) {
    for (const referral::AreaMark& mark : report.areas) commands.push_back(MarkArea{mark.area, mark.side});
    for (const referral::PaintMark& mark : report.marks) commands.push_back(PaintPain{mark});
    for (const std::string& id : report.conditions) commands.push_back(MarkCondition{id, true});
    for (const std::string& id : report.symptoms) commands.push_back(MarkSymptom{id, true});
    for (const std::string& id : report.denied) commands.push_back(DenySymptom{id, true});
    if (report.age > 0) commands.push_back(SetAge{report.age});
}

// What the sentence would mark that was taken away since.
void add_unsaid(const Session& session, std::vector<Command>& commands) {
    const referral::PainReport &said = session.said.report, &now = session.report;
    const auto is_in = [](const auto& list, const auto& one) { return std::ranges::find(list, one) != list.end(); };
    for (const referral::AreaMark& mark : said.areas)
        if (!is_in(now.areas, mark)) commands.push_back(UnmarkArea{mark.area, mark.side});
    for (const std::string& id : said.conditions)
        if (!is_in(now.conditions, id)) commands.push_back(MarkCondition{id, false});
    for (const std::string& id : said.symptoms)
        if (!is_in(now.symptoms, id)) commands.push_back(MarkSymptom{id, false});
}

const std::string& id_of(const Selection& selection) {
    return selection.muscle.empty() ? selection.structures.front() : selection.muscle;
}

void add_chosen(const Session& session, std::vector<Command>& commands) {
    if (!session.selection) return;
    std::vector<Selection> all = session.compared; // their order is that of the pictures
    if (all.empty()) {
        all = session.beside;
        all.push_back(*session.selection);
    }
    Choosing way = Choosing::Alone;
    for (const Selection& chosen : all) {
        commands.push_back(Select{id_of(chosen), chosen.side, way});
        way = Choosing::Added;
    }
    if (!session.compared.empty()) commands.push_back(Compare{});
    if (all.back() != *session.selection)
        commands.push_back(Select{id_of(*session.selection), session.selection->side, Choosing::Current});
    if (!session.isolated.empty())
        commands.push_back(Isolate{}); // what is chosen; nothing else can be isolated at once
    if (session.shown && !session.shown->point.empty())
        commands.push_back(ShowPoint{session.shown->point, session.shown->side});
}

void add_sight(const Session& session, std::vector<Command>& commands) {
    Layers usual;
    if (session.mode == Mode::Pain) usual.set(anatomy::Layer::Skin, 1.0f); // which that mode puts on
    for (const anatomy::Layer layer : all_layers())
        if (session.layers.of(layer) != usual.of(layer)) commands.push_back(SetLayer{layer, session.layers.of(layer)});
    for (const PartRef& part : session.hidden) commands.push_back(Hide{part.structure, part.side});
    for (const PartRef& part : session.faded) commands.push_back(Fade{part.structure, part.side, true});
    if (!session.shows_attachments) commands.push_back(ShowAttachments{false});
    if (session.overlay) commands.push_back(ShowOverlay{session.overlay->kind, session.overlay->only});
}

}

std::vector<Command> showing(const Session& session) {
    std::vector<Command> commands;
    if (session.skin_before_pain.value_or(0.0f) > 0.0f)
        commands.push_back(SetLayer{anatomy::Layer::Skin, *session.skin_before_pain});
    if (session.are_labels_shown) commands.push_back(ShowLabels{true});
    if (session.is_rotation_free) commands.push_back(SetRotation{true});
    if (!session.said.text.empty()) commands.push_back(Say{session.said.text});
    add_pain(session.report, commands);
    if (!session.said.text.empty()) add_unsaid(session, commands);
    commands.push_back(SetMode{session.mode});
    if (session.shows_muscles_anyway) commands.push_back(ShowMusclesAnyway{true});
    add_sight(session, commands);
    add_chosen(session, commands);
    if (session.brush != Feeling{} || !session.said.text.empty()) commands.push_back(SetBrush{session.brush});
    if (session.is_body_chart_shown) commands.push_back(ShowBodyChart{true, session.chart_page});
    commands.push_back(SetCamera{session.camera});
    return commands;
}

std::vector<Command> rebuilding(const Session& session) {
    const LooksBefore looks = session.before_presenting.value_or(LooksBefore{session.theme, session.is_full_screen});
    std::vector<Command> commands{SetLanguage{session.language}, SetTheme{looks.theme},
                                  SetTextSize{session.text_percent, 0}};
    if (session.has_latin_names) commands.push_back(SetNames{true});
    if (session.body != Session{}.body) commands.push_back(SetBody{session.body});
    if (!session.emergency_number.empty()) commands.push_back(SetEmergencyNumber{session.emergency_number});
    if (session.is_motion_reduced) commands.push_back(SetMotion{true});
    if (session.has_touch_targets) commands.push_back(SetTouchTargets{true});
    if (!session.learner.empty()) commands.push_back(ChooseLearner{session.learner});
    if (session.is_introduction_seen) commands.push_back(Introduce{IntroductionMove::Off});
    if (looks.is_full_screen) commands.push_back(ShowFullScreen{true});
    if (!session.are_panels_shown) commands.push_back(ShowPanels{false});
    Session back = session;
    if (session.quiz && session.quiz->before) { // a quiz is not kept
        static_cast<Undoable&>(back) = *session.quiz->before;
        back.camera = session.quiz->camera_before;
        back.is_body_chart_shown = false;
    }
    if (back.lesson && back.lesson->before) { // a lesson is not kept; what comes back after it is
        const LessonRun lesson = *back.lesson;
        static_cast<Undoable&>(back) = *lesson.before;
        back.camera = lesson.camera_before;
        back.is_body_chart_shown = false;
    }
    if (back.opened) { // its drawing lies in its own file, and is the client's
        if (!session.session_file.empty()) commands.push_back(OpenSession{session.session_file});
        back.report = {};
        back.said = {};
    }
    for (Command& command : showing(back)) commands.push_back(std::move(command));
    return commands;
}

}
