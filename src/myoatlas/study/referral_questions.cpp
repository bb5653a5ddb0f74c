// Where pain goes and where it comes from; where a trigger point lies.
// SPDX-License-Identifier: MIT
#include "myoatlas/referral/speech/words.h"
#include "myoatlas/study/drawing.h"
#include "myoatlas/study/makers.h"
#include "myoatlas/study/note_texts.h"

#include <algorithm>
#include <glm/geometric.hpp>

namespace myoatlas::study {
namespace {

// A muscle is a fair wrong answer to a pattern when no single point of it reaches all of the places told, and its zones
// cover little of what is shown.
bool explains_places(const StudyFacts& facts, std::size_t muscle, const std::vector<std::size_t>& areas) {
    for (std::size_t p = 0; p < facts.muscles()[muscle].points.size(); ++p) {
        const PointReach& reach = facts.reach({muscle, p});
        if (std::all_of(areas.begin(), areas.end(), [&](std::size_t area) { return reach.touched[area]; })) return true;
    }
    return false;
}

bool make_pattern_question(const StudyFacts& facts, const anatomy::PointIndex& at, Question& question, Chance& chance) {
    constexpr float k_little = 0.25f;
    const PatternOverlap overlap(facts, facts.point(at).id);
    const std::vector<std::size_t>& areas = facts.reach(at).essential;
    std::vector<Distractor> others;
    for (std::size_t other = 0; other < facts.muscles().size(); ++other) {
        if (other == at.muscle || explains_places(facts, other, areas) || overlap.of_muscle(other) > k_little) continue;
        float shared = 0.0f;
        for (const std::size_t area : areas) shared += facts.traits(other).touched[area] ? 1.0f : 0.0f;
        others.push_back({choice_of_muscle(facts, other), facts.nearness(at.muscle, other) + shared});
    }
    question.shown.pattern = facts.point(at).id;
    question.shown.side = a_side(chance);
    question.prompt = facts.text("ask.muscle_by_pattern", {{"areas", facts.area_names(areas)}});
    return fill_choices(question, choice_of_muscle(facts, at.muscle), std::move(others), chance);
}

bool make_reach_question(const StudyFacts& facts, const anatomy::PointIndex& at, Question& question, Chance& chance) {
    const PointReach& reach = facts.reach(at);
    std::vector<std::size_t> rights = reach.essential;
    rights.insert(rights.end(), reach.spillover.begin(), reach.spillover.end());
    const std::size_t right = rights[chance.below(rights.size())];
    std::vector<Distractor> others;
    for (std::size_t area = 0; area < facts.areas().size(); ++area) {
        if (reach.touched[area]) continue;
        const bool is_near = facts.areas()[area].section == facts.areas()[right].section;
        const bool is_of_muscle = facts.traits(at.muscle).touched[area]; // of another point of it
        others.push_back({{facts.areas()[area].id, facts.told_area(area).names.name},
                          (is_near ? 2.0f : 0.0f) + (is_of_muscle ? 1.0f : 0.0f)});
    }
    question.prompt = facts.text("ask.area_of_point", {{"point", facts.told_point(at).name}});
    return fill_choices(question, {facts.areas()[right].id, facts.told_area(right).names.name}, std::move(others),
                        chance);
}

bool make_place_question(const StudyFacts& facts, const anatomy::PointIndex& at, Question& question, Chance& chance) {
    constexpr float k_apart_mm = 25.0f;
    const anatomy::PlacedPoint* place = facts.find_placed(facts.point(at).id);
    const WordSet words = words_of(facts.point(at).place);
    std::vector<Distractor> others;
    for (std::size_t m = 0; m < facts.muscles().size(); ++m)
        for (std::size_t p = 0; p < facts.muscles()[m].points.size(); ++p) {
            const anatomy::PointIndex other{m, p};
            if (other == at) continue;
            const anatomy::PlacedPoint* elsewhere = facts.find_placed(facts.point(other).id);
            if (place && elsewhere && glm::distance(place->position, elsewhere->position) < k_apart_mm) continue;
            const WordSet said = words_of(facts.point(other).place);
            if (share_of(words, said) >= 0.75f || share_of(said, words) >= 0.75f) continue;
            others.push_back({{facts.point(other).id, facts.told_point(other).name},
                              (m == at.muscle ? 3.0f : 0.0f) + facts.nearness(at.muscle, m)});
        }
    question.shown.point = facts.point(at).id;
    question.prompt = facts.text("ask.point_by_place", {{"place", referral::as_clause(facts.told_point(at).place)}});
    return fill_choices(question, {facts.point(at).id, facts.told_point(at).name}, std::move(others), chance);
}

}

std::string reach_sentence(const StudyFacts& facts, const anatomy::PointIndex& at) {
    const PointReach& reach = facts.reach(at);
    const std::string& point = facts.told_point(at).name;
    std::string text;
    if (!reach.essential.empty())
        text = facts.text("why.essential", {{"point", point}, {"areas", facts.area_names(reach.essential)}});
    if (const std::vector<std::size_t> beyond = beyond_essential(reach); !beyond.empty())
        text += (text.empty() ? "" : " ") + facts.text("why.spillover", {{"areas", facts.area_names(beyond)}});
    return text;
}

bool make_point_question(const StudyFacts& facts, const anatomy::PointIndex& at, Question& question, Chance& chance) {
    const anatomy::TriggerPoint& point = facts.point(at);
    const std::string& name = facts.told_point(at).name;
    question.sources = point.sources;
    question.why = reach_sentence(facts, at);
    switch (question.card.kind) {
    case QuestionKind::MuscleByPattern:
        return make_pattern_question(facts, at, question, chance);
    case QuestionKind::AreaOfPoint:
        return make_reach_question(facts, at, question, chance);
    case QuestionKind::PaintReferral:
        question.shown.point = point.id;
        question.shown.side = a_side(chance);
        question.prompt = facts.text("ask.paint_referral", {{"point", name}});
        question.on_body = BodyAnswer{facts.muscles()[at.muscle].id, point.id, {}, {}, question.shown.side};
        return true;
    default:
        break;
    }
    question.why =
        facts.text("why.place", {{"point", name}, {"place", referral::as_clause(facts.told_point(at).place)}});
    if (question.card.kind == QuestionKind::PointByPlace) return make_place_question(facts, at, question, chance);
    question.prompt = facts.text("ask.find_point", {{"point", name}});
    question.on_body = BodyAnswer{facts.muscles()[at.muscle].id, point.id, {}, {}, core::Side::Left};
    question.on_body->position_mm = facts.find_placed(point.id)->position;
    return true;
}

bool make_area_question(const StudyFacts& facts, std::size_t area, Question& question, Chance& chance) {
    // Essential pain is asked for first; an area that no zone reaches so is asked for as spillover.
    std::vector<anatomy::PointIndex> essential, spillover;
    std::vector<std::size_t> wrong;
    const auto holds = [&](const std::vector<std::size_t>& list) {
        return std::find(list.begin(), list.end(), area) != list.end();
    };
    for (std::size_t m = 0; m < facts.muscles().size(); ++m) {
        if (!facts.traits(m).touched[area]) wrong.push_back(m);
        for (std::size_t p = 0; p < facts.muscles()[m].points.size(); ++p) {
            if (holds(facts.reach({m, p}).essential)) essential.push_back({m, p});
            if (holds(facts.reach({m, p}).spillover)) spillover.push_back({m, p});
        }
    }
    const std::vector<anatomy::PointIndex>& rights = essential.empty() ? spillover : essential;
    if (rights.empty()) return false;
    const anatomy::PointIndex right = rights[chance.below(rights.size())];
    std::vector<Distractor> others;
    for (const std::size_t m : wrong) others.push_back({choice_of_muscle(facts, m), facts.nearness(right.muscle, m)});
    question.prompt = facts.text("ask.muscle_by_area", {{"area", facts.told_area(area).names.name}});
    question.why = reach_sentence(facts, right);
    question.sources = facts.point(right).sources;
    return fill_choices(question, choice_of_muscle(facts, right.muscle), std::move(others), chance);
}

bool make_drawing_question(const StudyFacts& facts, const anatomy::PointIndex& at, Question& question, Chance& chance) {
    constexpr float k_far_behind = 0.3f;
    referral::PainReport report;
    report.marks = drawing_of(*facts.means().surface_map, facts.point(at).id, a_side(chance));
    const referral::Answer answer = facts.means().speech
                                        ? facts.means().engine->candidates_for(report, *facts.means().speech)
                                        : facts.means().engine->candidates_for(report);
    if (answer.candidates.empty() || answer.candidates.front().because.empty()) return false;
    const referral::Candidate& best = answer.candidates.front();
    const std::size_t right = facts.index_of_muscle(best.muscle);
    // What the engine puts near the best might be argued for; only what is far behind or not named is wrong.
    std::vector<float> score(facts.muscles().size(), 0.0f);
    for (const referral::Candidate& candidate : answer.candidates) {
        float& most = score[facts.index_of_muscle(candidate.muscle)];
        most = std::max(most, candidate.score);
    }
    const std::vector<std::size_t>& areas = facts.reach(at).essential;
    std::vector<Distractor> others;
    for (std::size_t m = 0; m < facts.muscles().size(); ++m)
        if (m != right && score[m] <= k_far_behind * best.score && !explains_places(facts, m, areas))
            others.push_back({choice_of_muscle(facts, m), facts.nearness(right, m) + score[m]});
    question.shown.report = std::move(report);
    question.prompt = facts.text("ask.explains_drawing", {{"areas", facts.area_names(areas)}});
    question.why = facts.text("why.explains_drawing",
                              {{"name", facts.told_muscle(right).names.name}, {"text", best.because.front().text}});
    question.sources = best.sources;
    return fill_choices(question, choice_of_muscle(facts, right), std::move(others), chance);
}

}
