// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/body/found.h"
#include "myoatlas/session/theme.h"
#include "myoatlas/ui/input/keys.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>

namespace myoatlas::ui {

namespace {

core::Side side_for(const search::Hit& hit, const PanelView& view) {
    const auto& selection = view.session.selection;
    return hit.side                                              ? *hit.side
           : selection && selection->side != core::Side::Midline ? selection->side
                                                                 : core::Side::Left;
}

// The muscle or structure that a hit is or belongs to; empty for others.
std::string chosen_by(const search::Hit& hit, const PanelView& view) {
    if (hit.kind == anatomy::Kind::Muscle || hit.kind == anatomy::Kind::Structure) return hit.id;
    if (hit.kind != anatomy::Kind::TriggerPoint) return {};
    const anatomy::Muscle* muscle = view.world.catalog->muscle_of(hit.id);
    return muscle ? muscle->id : std::string();
}

}

std::string kind_key(anatomy::Kind kind) {
    std::string word(anatomy::name_of(kind));
    std::replace(word.begin(), word.end(), ' ', '_');
    return "kind." + word;
}

std::string detail_of(const search::Hit& hit, const PanelView& view) {
    if (!hit.matched.empty() && hit.matched != hit.name && hit.matched != hit.id) return hit.matched;
    const auto told = [](const anatomy::Names& names) { return names.lay.empty() ? names.latin : names.lay; };
    const anatomy::Catalog& catalog = *view.world.catalog;
    if (hit.kind == anatomy::Kind::Muscle)
        if (const anatomy::Muscle* muscle = catalog.find_muscle(hit.id)) return told(muscle->names);
    if (hit.kind == anatomy::Kind::Structure)
        if (const anatomy::Structure* structure = catalog.find_structure(hit.id)) return told(structure->names);
    if (hit.kind == anatomy::Kind::TriggerPoint)
        if (const anatomy::TriggerPoint* point = catalog.find_point(hit.id)) return point->place;
    if (hit.kind == anatomy::Kind::Area)
        if (const anatomy::Area* area = catalog.find_area(hit.id)) return area->names.lay;
    if (hit.kind == anatomy::Kind::Condition)
        if (const anatomy::Condition* condition = catalog.find_condition(hit.id)) return condition->names.lay;
    if (hit.kind == anatomy::Kind::OtherCause)
        if (const anatomy::OtherCause* cause = catalog.find_other_cause(hit.id)) return told(cause->names);
    if (hit.kind == anatomy::Kind::Chapter)
        if (const anatomy::Chapter* chapter = catalog.find_chapter(hit.id)) return chapter->summary;
    return {};
}

std::vector<search::Hit> hits_for(const PanelView& view, std::string_view words, std::size_t most) {
    const std::vector<search::Hit> found = view.search->find(words, 3 * most);
    std::vector<std::string> muscles;
    for (const search::Hit& hit : found)
        if (hit.kind == anatomy::Kind::Muscle) muscles.push_back(hit.id);
    std::vector<search::Hit> hits;
    for (search::Hit hit : found) {
        if (hit.kind == anatomy::Kind::Structure) {
            const auto owners = view.world.catalog->muscles_of_structure(hit.id);
            if (std::ranges::any_of(owners, [&](const anatomy::Muscle* owner) {
                    return std::ranges::find(muscles, owner->id) != muscles.end();
                }))
                continue;
            if (!owners.empty()) {
                hit = {anatomy::Kind::Muscle,
                       owners.front()->id,
                       owners.front()->names.name,
                       hit.matched.empty() ? hit.name : hit.matched,
                       hit.score,
                       hit.side};
                muscles.push_back(hit.id);
            }
        }
        hits.push_back(std::move(hit));
    }
    if (hits.size() > most) hits.resize(most);
    return hits;
}

std::vector<session::Command> commands_of(const search::Hit& hit, const PanelView& view) {
    if (hit.kind == anatomy::Kind::Chapter) return {session::ShowGuide{true, hit.id, view.session.is_guide_plain}};
    if (hit.kind == anatomy::Kind::OtherCause) {
        const anatomy::OtherCause* cause = view.world.catalog->find_other_cause(hit.id);
        if (!cause) return {};
        return {session::ShowOverlay{session::overlay_kind_of(cause->kind), cause->id}, session::Frame{}};
    }
    const core::Side side = side_for(hit, view);
    const bool is_pain = hit.kind == anatomy::Kind::Area || hit.kind == anatomy::Kind::Condition;
    std::vector<session::Command> commands;
    if (!is_pain && view.session.mode == session::Mode::Pain)
        commands.push_back(session::SetMode{session::Mode::Explore});
    if (hit.kind == anatomy::Kind::Area)
        commands.push_back(session::Trace{{hit.id}, side});
    else if (hit.kind == anatomy::Kind::Condition)
        commands.push_back(session::TraceCondition{hit.id});
    else if (hit.kind == anatomy::Kind::TriggerPoint)
        commands.push_back(session::ShowPoint{hit.id, side});
    else
        commands.push_back(session::Select{hit.id, side});
    commands.push_back(session::Frame{});
    return commands;
}

std::vector<session::Command> commands_beside(const search::Hit& hit, const PanelView& view) {
    const session::Session& now = view.session;
    const std::string id = chosen_by(hit, view);
    if (id.empty() || !now.selection) return commands_of(hit, view);
    if (now.selection->id() == id) return {};
    std::vector<session::Command> commands{session::Select{id, side_for(hit, view), session::Choosing::Added}};
    if (now.compared.empty() && now.beside.size() + 2 <= session::k_most_compared)
        commands.push_back(session::Compare{});
    else
        commands.push_back(session::Frame{});
    return commands;
}

std::vector<session::Command> commands_to_present(const std::vector<search::Hit>& hits, const PanelView& view) {
    session::Present all{session::Presenting::These, {}, side_for(hits.empty() ? search::Hit{} : hits.front(), view)};
    for (const search::Hit& hit : hits) {
        const anatomy::Muscle* muscle = view.world.catalog->find_muscle(chosen_by(hit, view));
        if (muscle && !muscle->points.empty() && std::ranges::find(all.ids, muscle->id) == all.ids.end())
            all.ids.push_back(muscle->id);
    }
    if (all.ids.empty()) return {};
    if (view.session.mode == session::Mode::Pain) return {session::SetMode{session::Mode::Explore}, all};
    return {all};
}

void draw_found(const Style& style, const Rect& line, std::string_view name, std::string_view detail,
                std::string_view kind) {
    const float kind_width = text_width(style.fonts.small, kind);
    const float top = line.y + (detail.empty() ? style.px(15) : style.px(5));
    draw_text(style.fonts.small, line.x + line.width - kind_width, top + style.px(2), style.palette.text_faint, kind);
    draw_text(style.fonts.body, line.x, top, style.palette.text_color, name, line.width - kind_width - style.px(16));
    draw_text(style.fonts.small, line.x, line.y + style.px(27), style.palette.text_soft, detail, line.width);
}

std::vector<session::HitChoice> hit_keys(session::Focus focus, Queue& queue) {
    std::vector<session::HitChoice> choices;
    for (const KeyStroke& stroke : strokes()) {
        const session::Shortcut* row = session::find_shortcut(stroke.key, stroke.modifiers, focus);
        if (!row || (stroke.is_repeat && !row->repeats)) continue;
        const auto command = session::parse_command(row->command);
        const auto* hit = command ? command->as<session::ChooseHit>() : nullptr;
        if (!hit) continue;
        choices.push_back(hit->choice);
        push(queue, *hit);
    }
    return choices;
}

}
