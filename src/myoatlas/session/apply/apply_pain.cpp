// Where it hurts, and the candidates that may refer pain there.
// SPDX-License-Identifier: MIT
#include "myoatlas/core/text.h"
#include "myoatlas/session/apply/applier.h"
#include "myoatlas/session/lookup.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <memory>

namespace myoatlas::session {

namespace {

// Pain is felt on the skin, so pain mode puts it on, around what stood alone too; leaving takes it off again unless a
// hand has changed it.
void set_mode(Session& session, Mode mode) {
    using anatomy::Layer;
    if (session.mode == mode) return;
    session.mode = mode;
    if (mode == Mode::Pain) {
        session.skin_before_pain = session.layers.of(Layer::Skin);
        session.layers.set(Layer::Skin, 1.0f);
        session.isolated.clear();
        return;
    }
    session.is_body_chart_shown = false;
    if (session.skin_before_pain && session.layers.of(Layer::Skin) == 1.0f)
        session.layers.set(Layer::Skin, *session.skin_before_pain);
    session.skin_before_pain.reset();
}

glm::vec3 across(const glm::vec3& at_mm) {
    return {-at_mm.x, at_mm.y, at_mm.z};
}

// The mark on the other side of the body, on the skin there; nothing on the midline, where it would be the same.
std::optional<referral::PaintMark> mirrored(const referral::PaintMark& mark, const World& world) {
    constexpr float k_midline = 0.35f; // of the radius
    if (std::abs(mark.at_mm.x) < k_midline * mark.radius_mm) return std::nullopt;
    referral::PaintMark other = mark;
    other.at_mm = across(mark.at_mm);
    if (world.surface_map && !world.surface_map->positions.empty())
        other.at_mm = *std::ranges::min_element(
            world.surface_map->positions, {}, [&](const glm::vec3& skin) { return glm::distance(skin, other.at_mm); });
    other.joins = true; // the hand was put down once
    return other;
}

// Takes away the marks under the eraser; what is left of a stroke that lost its beginning begins there.
bool erase_under(std::vector<referral::PaintMark>& marks, const glm::vec3& at_mm, float radius_mm) {
    constexpr float k_middle = 0.7f; // of a mark, which goes once the eraser is on its middle
    std::vector<referral::PaintMark> left;
    bool has_lost_beginning = false;
    for (const referral::PaintMark& mark : marks) {
        if (!mark.joins) has_lost_beginning = false;
        if (glm::distance(mark.at_mm, at_mm) <= std::max(radius_mm, k_middle * mark.radius_mm)) {
            has_lost_beginning |= !mark.joins;
            continue;
        }
        left.push_back(mark);
        if (has_lost_beginning) left.back().joins = false;
        has_lost_beginning = false;
    }
    if (left.size() == marks.size()) return false;
    marks = std::move(left);
    return true;
}

// The brush goes on with what was said, so that the two never contradict each other.
void take_up(Session& session, const search::SaidPain& said) {
    if (said.report.intensity > 0.0f) session.brush.intensity = said.report.intensity;
    if (said.report.qualities.size() == 1) session.brush.quality = said.report.qualities.front();
    if (said.depth) session.brush.depth = *said.depth;
}

void set_marked(std::vector<std::string>& ids, const std::string& id, bool is_marked) {
    std::erase(ids, id);
    if (is_marked) ids.push_back(id);
}

std::string first_emergency(const Session& session) {
    const bool is_any = session.answer && !session.answer->emergencies.empty();
    return is_any ? session.answer->emergencies.front().emergency : std::string();
}

// Works the answer out anew after the report changed; the zones of an old candidate go.
void answer(Session& session, const World& world) {
    deselect(session);
    const std::string first = first_emergency(session);
    answer_anew(session, world);
    if (first_emergency(session) == first || !session.shows_muscles_anyway) return;
    session.shows_muscles_anyway = false; // that was said of another emergency
    answer_anew(session, world);
}

}

std::shared_ptr<const referral::Answer> answer_to(const Undoable& now, const World& world) {
    if (now.report.is_empty() || !world.engine) return nullptr;
    referral::Answer answer = world.speech ? world.engine->candidates_for(now.report, *world.speech)
                                           : world.engine->candidates_for(now.report);
    if (!now.shows_muscles_anyway) referral::withhold_muscles(answer);
    return std::make_shared<const referral::Answer>(std::move(answer));
}

void answer_anew(Session& session, const World& world) {
    session.answer = session.quiz ? nullptr : answer_to(session, world);
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
    if (session.is_mirrored)
        if (const auto other = mirrored(c.mark, world)) session.report.marks.push_back(*other);
    answer(session, world);
    return {};
}

Effects Applier::operator()(const EraseAt& c) const {
    if (!world.engine) return no_engine();
    auto& marks = session.report.marks;
    bool is_erased = erase_under(marks, c.at_mm, c.radius_mm);
    if (session.is_mirrored) is_erased |= erase_under(marks, across(c.at_mm), c.radius_mm);
    if (!is_erased) return {};
    if (session.report.is_empty()) session.report = {}, session.said = {}; // nor how it felt
    answer(session, world);
    return {};
}

Effects Applier::operator()(const SetBrush& c) const {
    session.brush = c.feeling;
    return {};
}

Effects Applier::operator()(const UseEraser& c) const {
    session.is_erasing = c.is_used;
    return {};
}

Effects Applier::operator()(const UseMirror& c) const {
    session.is_mirrored = c.is_used;
    return {};
}

Effects Applier::operator()(const DescribePain& c) const {
    if (!world.engine) return no_engine();
    referral::PainReport& report = session.report;
    if (report.is_empty()) return refused("Nothing is marked.");
    session.brush = c.feeling;
    for (referral::PaintMark& mark : report.marks) {
        mark.intensity = c.feeling.intensity;
        mark.quality = c.feeling.quality;
        mark.depth = c.feeling.depth;
    }
    if (report.has_named()) {
        report.intensity = c.feeling.intensity;
        report.qualities.clear();
        if (c.feeling.quality != referral::PainQuality::Unsaid) report.qualities.push_back(c.feeling.quality);
    }
    answer(session, world);
    return {};
}

Effects Applier::operator()(const ErasePain& c) const {
    session.is_erasing = false; // there is nothing left to erase
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
        std::vector<std::string_view> not_understood;
        for (const search::NotUnderstood& each : said.not_understood) not_understood.push_back(each.words);
        const std::string left = core::joined(not_understood);
        return refused("Nothing in it can be marked" + (left.empty() ? "" : "; not understood: \"" + left + "\"") +
                       ". Say for example: \"" + std::string(search::k_said_example) + "\".");
    }
    set_mode(session, Mode::Pain);
    session.report = said.report;
    take_up(session, said);
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
    if (session.report.conditions.empty()) session.report.side.reset();
    answer(session, world);
    return {};
}

Effects Applier::operator()(const MarkSymptom& c) const {
    if (!world.engine) return no_engine();
    const auto symptom = referral::symptom_named(*world.rules(), c.symptom);
    if (!symptom) return refused(symptom.problems());
    set_mode(session, Mode::Pain);
    set_marked(session.report.symptoms, *symptom, c.is_marked);
    if (c.is_marked) set_marked(session.report.denied, *symptom, false);
    answer(session, world);
    return {};
}

Effects Applier::operator()(const DenySymptom& c) const {
    if (!world.engine) return no_engine();
    const auto symptom = referral::symptom_named(world.engine->rules(), c.symptom);
    if (!symptom) return refused(symptom.problems());
    set_mode(session, Mode::Pain);
    if (c.is_denied) set_marked(session.report.symptoms, *symptom, false);
    set_marked(session.report.denied, *symptom, c.is_denied);
    answer(session, world);
    return {};
}

Effects Applier::operator()(const SetAge& c) const {
    if (!world.engine) return no_engine();
    session.report.age = c.years;
    answer(session, world);
    return {};
}

Effects Applier::operator()(const ShowMusclesAnyway& c) const {
    session.shows_muscles_anyway = c.is_shown;
    answer_anew(session, world);
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
    if (!session.opened) return {};
    auto& viewed = session.opened->visit.viewed;
    const auto known = std::ranges::find_if(viewed, [&](const referral::ViewedMuscle& each) {
        return each.muscle == chosen.muscle && each.side == chosen.side;
    });
    if (known == viewed.end())
        viewed.push_back({chosen.muscle, chosen.side, chosen.score, {}});
    else
        known->score = chosen.score;
    return {};
}

}
