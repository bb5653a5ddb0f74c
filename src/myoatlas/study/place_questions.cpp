// What lies over what at a place, and what must not wait.
// SPDX-License-Identifier: MIT
#include "myoatlas/core/text.h"
#include "myoatlas/referral/speech/words.h"
#include "myoatlas/study/makers.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <numeric>
#include <utility>

namespace myoatlas::study {
namespace {

std::string in_order(const std::vector<std::string>& names) {
    return core::joined(names, " → ");
}

bool is_of_point(const StudyFacts& facts, const anatomy::PointIndex& at, const std::string& structure) {
    const std::vector<std::string>& own = facts.muscles()[at.muscle].structures;
    return std::find(own.begin(), own.end(), structure) != own.end();
}

bool is_skin(const StudyFacts& facts, const std::string& id) {
    const anatomy::Structure* structure = facts.told().find_structure(id);
    return structure && structure->kind == anatomy::StructureKind::Skin;
}

// What lies at a place, from the skin inward, down to a little below the muscle of the point; nothing where the body at
// hand does not show the muscle there, for then it shows less than there is.
std::vector<std::string> layers_at(const StudyFacts& facts, const anatomy::PointIndex& at) {
    constexpr std::size_t k_below = 2;
    std::vector<std::string> ids = facts.means().layers_under(facts.point(at).id);
    const auto lowest =
        std::find_if(ids.rbegin(), ids.rend(), [&](const std::string& id) { return is_of_point(facts, at, id); });
    if (lowest == ids.rend()) return {};
    const auto below = static_cast<std::size_t>(lowest - ids.rbegin());
    if (below > k_below) ids.resize(ids.size() - (below - k_below));
    return ids;
}

// The same things in every order but the right one, from the skin on: that the skin lies outermost all know.
std::vector<Distractor> other_orders(const std::vector<std::string>& names) {
    std::vector<std::size_t> order(names.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<Distractor> others;
    while (std::next_permutation(order.begin() + 1, order.end())) {
        std::vector<std::string> mixed;
        float in_place = 0.0f; // the more stand right, the harder to tell
        for (std::size_t i = 0; i < order.size(); ++i) {
            mixed.push_back(names[order[i]]);
            in_place += order[i] == i ? 1.0f : 0.0f;
        }
        others.push_back({{"order", in_order(mixed)}, in_place});
    }
    return others;
}

// What lies deepest under other trigger points, near but not too near, and not under this one: the way inward ends at
// the first bone, so none of it can be what is met there.
std::vector<std::string> grounds_nearby(const StudyFacts& facts, const anatomy::PointIndex& at) {
    constexpr float k_nearest_mm = 40.0f, k_farthest_mm = 200.0f;
    constexpr std::size_t k_most_points = 10;
    std::vector<std::string> grounds;
    const anatomy::PlacedPoint* placed = facts.find_placed(facts.point(at).id);
    if (!placed) return grounds;
    std::vector<std::pair<float, const anatomy::PlacedPoint*>> others;
    for (const anatomy::PlacedPoint& other : facts.means().surface_map->points) {
        const float mm = glm::distance(other.position, placed->position);
        if (other.side != core::Side::Right && mm >= k_nearest_mm && mm <= k_farthest_mm)
            others.emplace_back(mm, &other);
    }
    std::sort(others.begin(), others.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : a.second->point < b.second->point;
    });
    others.resize(std::min(others.size(), k_most_points));
    const std::vector<std::string> here = facts.means().layers_under(placed->point);
    for (const auto& [mm, other] : others) {
        const std::vector<std::string> there = facts.means().layers_under(other->point);
        if (there.empty() || std::find(here.begin(), here.end(), there.back()) != here.end()) continue;
        if (std::find(grounds.begin(), grounds.end(), there.back()) == grounds.end()) grounds.push_back(there.back());
    }
    return grounds;
}

// The same with another ground in the place of what lies deepest there.
std::vector<Distractor> other_grounds(const StudyFacts& facts, const anatomy::PointIndex& at,
                                      const std::vector<std::string>& names, const std::string& deepest) {
    std::vector<Distractor> others;
    const anatomy::Structure* right = facts.told().find_structure(deepest);
    for (const std::string& id : grounds_nearby(facts, at)) {
        const anatomy::Structure* structure = facts.told().find_structure(id);
        if (!structure || !right || structure->kind != right->kind || is_of_point(facts, at, id)) continue;
        std::vector<std::string> mixed = names;
        mixed.back() = structure->names.name;
        others.push_back({{"order", in_order(mixed)}, static_cast<float>(names.size() - 1)});
    }
    return others;
}

const referral::Symptom* find_symptom(const referral::Rules& rules, const std::string& id) {
    const auto found = std::find_if(rules.symptoms.begin(), rules.symptoms.end(),
                                    [&](const referral::Symptom& symptom) { return symptom.id == id; });
    return found == rules.symptoms.end() ? nullptr : &*found;
}

// A report in which all that an emergency asks for is found, and the words for it.
struct ToldReport {
    referral::PainReport report;
    std::vector<std::string> places, signs;
};

ToldReport report_of(const StudyFacts& facts, const referral::Findings& when, Chance& chance) {
    ToldReport told;
    const auto one_of = [&](const std::vector<std::string>& ids) { return ids[chance.below(ids.size())]; };
    for (std::size_t group = 0; group < when.areas.size(); ++group) {
        if (when.areas[group].empty()) continue;
        const std::string area = one_of(when.areas[group]);
        const bool is_sided = when.side && group + 1 == when.areas.size();
        told.report.areas.push_back({area, is_sided ? when.side : std::nullopt});
        if (const std::size_t at = facts.index_of_area(area); at < facts.areas().size())
            told.places.push_back(facts.told_area(at).names.name);
    }
    for (const std::vector<std::string>& group : when.signs) {
        if (group.empty()) continue;
        const std::string sign = one_of(group);
        told.report.symptoms.push_back(sign);
        if (const referral::Symptom* symptom = find_symptom(*facts.told_rules(), sign))
            told.signs.push_back(referral::as_clause(symptom->names.name));
    }
    for (const referral::PainQuality quality : when.qualities) {
        told.report.qualities.push_back(quality);
        told.signs.push_back(facts.text("quality." + std::string(referral::name_of(quality))));
        break; // any of them will do
    }
    if (when.min_intensity > 0.0f) {
        told.report.intensity = std::max(when.min_intensity, 8.0f);
        told.signs.push_back(facts.text("sign.strong"));
    }
    if (when.age_from > 0) {
        told.report.age = when.age_from + 5;
        told.signs.push_back(facts.text("sign.age", {{"age", std::to_string(told.report.age)}}));
    }
    return told;
}

}

bool make_layer_question(const StudyFacts& facts, const anatomy::PointIndex& at, Question& question, Chance& chance) {
    constexpr std::size_t k_least = 3, k_most = 4;
    std::vector<std::string> names, ids;
    for (const std::string& id : layers_at(facts, at))
        if (const anatomy::Structure* structure = facts.told().find_structure(id)) {
            if (std::find(names.begin(), names.end(), structure->names.name) != names.end()) continue;
            names.push_back(structure->names.name);
            ids.push_back(id);
        }
    // Skin and what lies deepest are known; something between goes, the point's own last.
    while (names.size() > k_most) {
        std::vector<std::size_t> between;
        for (std::size_t i = 1; i + 1 < names.size(); ++i)
            if (!is_of_point(facts, at, ids[i])) between.push_back(i);
        const std::size_t gone =
            between.empty() ? 1 + chance.below(names.size() - 2) : between[chance.below(between.size())];
        names.erase(names.begin() + static_cast<std::ptrdiff_t>(gone));
        ids.erase(ids.begin() + static_cast<std::ptrdiff_t>(gone));
    }
    if (names.size() < k_least || !is_skin(facts, ids.front())) return false;
    std::vector<Distractor> others = other_orders(names);
    if (names.size() == k_least) // two orders alone are no choice
        for (Distractor& other : other_grounds(facts, at, names, ids.back())) others.push_back(std::move(other));
    question.shown.point = facts.point(at).id;
    question.prompt = facts.text("ask.layer_order", {{"point", facts.told_point(at).name}});
    question.why = facts.text("why.layer_order", {{"order", in_order(names)}});
    question.sources = facts.muscles()[at.muscle].sources;
    return fill_choices(question, {core::joined(ids, " "), in_order(names)}, std::move(others), chance);
}

bool make_emergency_question(const StudyFacts& facts, Question& question, Chance& chance) {
    const std::string& language = facts.means().language;
    const std::vector<referral::Emergency>& all = facts.means().engine->rules().emergencies;
    const auto asked =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == question.card.subject; });
    // Of the ways to find it, one in which it comes first; others may press more in the same report.
    std::vector<std::size_t> ways;
    for (std::size_t i = 0; i < asked->when.size(); ++i) ways.push_back(i);
    chance.shuffle(ways);
    for (const std::size_t way : ways) {
        const ToldReport told = report_of(facts, asked->when[way], chance);
        const referral::Answer answer = facts.means().engine->candidates_for(told.report);
        if (answer.emergencies.empty() || answer.emergencies.front().emergency != asked->id) continue;
        std::vector<Distractor> others;
        for (const referral::Emergency& other : all) {
            if (std::any_of(answer.emergencies.begin(), answer.emergencies.end(),
                            [&](const auto& raised) { return raised.emergency == other.id; }))
                continue;
            float near = other.act == asked->act ? 1.0f : 0.0f;
            for (const referral::AreaMark& mark : told.report.areas)
                for (const referral::Findings& when : other.when)
                    for (const auto& group : when.areas)
                        if (std::find(group.begin(), group.end(), mark.area) != group.end())
                            near = std::max(near, 2.0f);
            others.push_back({{other.id, core::in_language(other.names, language)}, near});
        }
        std::vector<std::string> found = told.signs;
        question.prompt =
            told.places.empty()
                ? facts.text("ask.caution_first", {{"signs", core::joined(found, "; ")}})
                : facts.text("ask.caution_first_at",
                             {{"areas", core::joined(told.places, "; ")},
                              {"signs", found.empty() ? facts.text("sign.none") : core::joined(found, "; ")}});
        question.why = referral::with_number(facts.means().engine->rules().emergency_words, asked->text, language, "");
        question.sources = asked->sources;
        question.shown.report = told.report;
        return fill_choices(question, {asked->id, core::in_language(asked->names, language)}, std::move(others),
                            chance);
    }
    return false;
}

bool make_caution_question(const StudyFacts& facts, std::size_t muscle, Question& question, Chance& chance) {
    const anatomy::Muscle& asked = facts.muscles()[muscle];
    const anatomy::Caution* right = nullptr; // the first that is serious, else the first
    for (const std::string& id : asked.cautions)
        if (const anatomy::Caution* caution = facts.told().find_caution(id))
            if (!right || (caution->is_serious && !right->is_serious)) right = caution;
    if (!right) return false;
    const auto is_called = [&](const std::string& id) {
        if (std::find(asked.cautions.begin(), asked.cautions.end(), id) != asked.cautions.end()) return true;
        for (std::size_t area = 0; area < facts.areas().size(); ++area)
            if (facts.traits(muscle).touched[area]) {
                const std::vector<std::string>& flags = facts.areas()[area].red_flags;
                if (std::find(flags.begin(), flags.end(), id) != flags.end()) return true;
            }
        return false;
    };
    std::vector<Distractor> others;
    for (const anatomy::Caution& caution : facts.told().all().cautions)
        if (!caution.is_general && !is_called(caution.id)) // what is of the whole person may always come first
            others.push_back({{caution.id, caution.name}, caution.is_serious == right->is_serious ? 1.0f : 0.0f});
    question.prompt = facts.text("ask.muscle_caution", {{"name", facts.told_muscle(muscle).names.name}});
    question.why = right->text;
    question.sources = right->sources;
    return fill_choices(question, {right->id, right->name}, std::move(others), chance);
}

}
