// SPDX-License-Identifier: MIT
#include "myoatlas/session/commands/rebuild.h"

namespace myoatlas::session {

namespace {

void add_pain(const referral::PainReport& report, std::vector<Command>& commands) {
    for (const referral::AreaMark& mark : report.areas) commands.push_back(MarkArea{mark.area, mark.side});
    for (const referral::PaintMark& mark : report.marks) commands.push_back(PaintPain{mark});
    for (const std::string& id : report.conditions) commands.push_back(MarkCondition{id, true});
    for (const std::string& id : report.symptoms) commands.push_back(MarkSymptom{id, true});
}

const std::string& id_of(const Selection& selection) {
    return selection.muscle.empty() ? selection.structures.front() : selection.muscle;
}

void add_chosen(const Session& session, std::vector<Command>& commands) {
    if (!session.selection) return;
    Choosing way = Choosing::Alone;
    for (const Selection& chosen : session.beside) {
        commands.push_back(Select{id_of(chosen), chosen.side, way});
        way = Choosing::Added;
    }
    commands.push_back(Select{id_of(*session.selection), session.selection->side, way});
    if (!session.isolated.empty())
        commands.push_back(Isolate{}); // what is chosen; nothing else can be isolated at once
    if (session.shown && !session.shown->point.empty())
        commands.push_back(ShowPoint{session.shown->point, session.shown->side});
}

void add_sight(const Session& session, std::vector<Command>& commands) {
    const Layers usual;
    for (const anatomy::Layer layer : all_layers())
        if (session.layers.of(layer) != usual.of(layer)) commands.push_back(SetLayer{layer, session.layers.of(layer)});
    for (const PartRef& part : session.hidden) commands.push_back(Hide{part.structure, part.side});
    for (const PartRef& part : session.faded) commands.push_back(Fade{part.structure, part.side, true});
    if (!session.shows_attachments) commands.push_back(ShowAttachments{false});
}

}

std::vector<Command> rebuilding(const Session& session) {
    std::vector<Command> commands{SetTheme{session.theme}, SetTextSize{session.text_percent, 0}};
    if (session.is_full_screen) commands.push_back(ShowFullScreen{true});
    if (!session.are_panels_shown) commands.push_back(ShowPanels{false});
    if (!session.said.text.empty()) commands.push_back(Say{session.said.text});
    add_pain(session.report, commands);
    add_sight(session, commands);
    add_chosen(session, commands);
    commands.push_back(SetMode{session.mode});
    if (session.is_body_chart_shown) commands.push_back(ShowBodyChart{true, session.chart_page});
    commands.push_back(SetCamera{session.camera});
    return commands;
}

}
