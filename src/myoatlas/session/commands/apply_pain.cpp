// Where it hurts, and the candidates that may refer pain there.
// SPDX-License-Identifier: MIT
#include "myoatlas/core/text.h"
#include "myoatlas/session/commands/applier.h"
#include "myoatlas/session/lookup.h"

#include <algorithm>
#include <memory>
#include <ranges>

namespace myoatlas::session {

namespace {

void set_mode(Session& session, Mode mode) {
    if (session.mode == mode) return;
    session.mode = mode;
    if (mode == Mode::Explore) session.is_body_chart_shown = false;
    const float skin = session.layers.of(anatomy::Layer::Skin);
    if (mode == Mode::Pain && skin < k_pain_skin_opacity) session.layers.set(anatomy::Layer::Skin, k_pain_skin_opacity);
    if (mode == Mode::Explore && skin == k_pain_skin_opacity) session.layers.set(anatomy::Layer::Skin, 0.0f);
}

void set_marked(std::vector<std::string>& ids, const std::string& id, bool is_marked) {
    std::erase(ids, id);
    if (is_marked) ids.push_back(id);
}

// Works the answer out anew after the report changed; the zones of an old candidate go.
void answer(Session& session, const World& world) {
    deselect(session);
    session.answer = answer_to(session.report, world);
}

}

std::shared_ptr<const referral::Answer> answer_to(const referral::PainReport& report, const World& world) {
    if (report.is_empty() || !world.engine) return nullptr;
    return std::make_shared<const referral::Answer>(world.engine->candidates_for(report));
}

Effects Applier::operator()(const SetMode& c) const {
    set_mode(session, c.mode);
    return {};
}

Effects Applier::operator()(const MarkArea& c) const {
    if (!world.catalog) return no_catalog();
    if (!world.engine) return no_engine();
    const auto found = find_area(*world.catalog, c.area);
    if (!found) return refused(found.problems());
    const anatomy::Area* area = *found;
    set_mode(session, Mode::Pain);
    const referral::AreaMark mark{area->id, c.side};
    auto& areas = session.report.areas;
    if (std::ranges::find(areas, mark) == areas.end()) areas.push_back(mark);
    answer(session, world);
    return {};
}

Effects Applier::operator()(const UnmarkArea& c) const {
    if (!world.catalog) return no_catalog();
    if (!world.engine) return no_engine();
    const auto found = find_area(*world.catalog, c.area);
    if (!found) return refused(found.problems());
    const anatomy::Area* area = *found;
    const auto removed = std::erase_if(session.report.areas, [&](const referral::AreaMark& mark) {
        return mark.area == area->id && (!c.side || mark.side == c.side);
    });
    if (removed == 0) return refused("\"" + area->names.name + "\" is not marked.");
    if (session.report.is_empty()) session.report = {}, session.said = {}; // nor how it felt
    answer(session, world);
    return {};
}

Effects Applier::operator()(const PaintPain& c) const {
    if (!world.engine) return no_engine();
    set_mode(session, Mode::Pain);
    session.report.marks.push_back(c.mark);
    answer(session, world);
    return {};
}

Effects Applier::operator()(const DescribePain& c) const {
    if (!world.engine) return no_engine();
    if (session.report.marks.empty()) return refused("Nothing is painted.");
    for (referral::PaintMark& mark : session.report.marks) {
        mark.intensity = c.intensity;
        mark.quality = c.quality;
        mark.depth = c.depth;
    }
    answer(session, world);
    return {};
}

Effects Applier::operator()(const ErasePain& c) const {
    if (c.is_paint_only && world.engine) {
        session.report.marks.clear();
        answer(session, world);
        return {};
    }
    session.report = {};
    session.said = {};
    session.answer.reset();
    deselect(session);
    return {};
}

Effects Applier::operator()(const Trace& c) const {
    if (!world.catalog) return no_catalog();
    if (!world.engine) return no_engine();
    referral::PainReport report;
    for (const std::string& text : c.areas) {
        const auto area = find_area(*world.catalog, text);
        if (!area) return refused(area.problems());
        report.areas.push_back({(*area)->id, c.side});
    }
    set_mode(session, Mode::Pain);
    session.report = std::move(report);
    session.said = {};
    answer(session, world);
    return {};
}

Effects Applier::operator()(const Say& c) const {
    if (!world.engine) return no_engine();
    if (!world.said_grammar) return refused("The words for pain did not load.");
    search::SaidPain said = world.said_grammar->understand(c.text);
    if (said.report.is_empty()) {
        const std::string left =
            core::joined(std::views::transform(said.not_understood, &search::NotUnderstood::words));
        return refused("Nothing in it can be marked" + (left.empty() ? "" : "; not understood: " + left) +
                       ". Say for example: " + std::string(search::k_said_example) + ".");
    }
    set_mode(session, Mode::Pain);
    session.report = said.report;
    session.said = std::move(said);
    answer(session, world);
    return {};
}

Effects Applier::operator()(const TraceCondition& c) const {
    if (!world.catalog) return no_catalog();
    if (!world.engine) return no_engine();
    const auto condition = find_condition(*world.catalog, c.condition);
    if (!condition) return refused(condition.problems());
    set_mode(session, Mode::Pain);
    session.report = {};
    session.said = {};
    session.report.conditions = {(*condition)->id};
    answer(session, world);
    return {};
}

Effects Applier::operator()(const MarkCondition& c) const {
    if (!world.catalog) return no_catalog();
    if (!world.engine) return no_engine();
    const auto condition = find_condition(*world.catalog, c.condition);
    if (!condition) return refused(condition.problems());
    set_mode(session, Mode::Pain);
    set_marked(session.report.conditions, (*condition)->id, c.is_marked);
    answer(session, world);
    return {};
}

Effects Applier::operator()(const MarkSymptom& c) const {
    if (!world.engine) return no_engine();
    const auto symptom = referral::symptom_named(world.engine->rules(), c.symptom);
    if (!symptom) return refused(symptom.problems());
    set_mode(session, Mode::Pain);
    set_marked(session.report.symptoms, *symptom, c.is_marked);
    answer(session, world);
    return {};
}

Effects Applier::operator()(const ChooseCandidate& c) const {
    if (!world.catalog) return no_catalog();
    const std::size_t count = session.answer ? session.answer->candidates.size() : 0;
    if (c.rank < 1 || static_cast<std::size_t>(c.rank) > count)
        return refused(count == 0 ? "There is no ranked list; mark where it hurts first."
                                  : "The ranked list ends at " + std::to_string(count) + ".");
    const referral::Candidate& chosen = session.answer->candidates[static_cast<std::size_t>(c.rank) - 1];
    const auto selection = find_selection(*world.catalog, chosen.muscle, chosen.side);
    if (!selection) return refused(selection.problems());
    select(session, *selection, *world.catalog);
    session.candidate = static_cast<std::size_t>(c.rank) - 1;
    return {};
}

}
