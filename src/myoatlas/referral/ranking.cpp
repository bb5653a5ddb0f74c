// SPDX-License-Identifier: MIT
#include "myoatlas/referral/ranking.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace myoatlas::referral {
namespace {

using core::Side;

constexpr float k_least_score = 0.03f;  // below it a zone merely brushes the report,
constexpr float k_real_part = 0.1f;     // unless this much of the zone lies in it
constexpr float k_reported_side = 0.1f; // of the report on one side: less, and the side is not in question
constexpr float k_chained_score = 0.1f; // for a muscle to count in a chain

float link_weight(const Weights& weights, const anatomy::ConditionLink& link) {
    switch (link.strength) {
    case anatomy::LinkStrength::Often:
        return 1.0f;
    case anatomy::LinkStrength::Sometimes:
        return weights.link_sometimes;
    case anatomy::LinkStrength::LittleEvidence:
        break;
    }
    return weights.link_unsure;
}

bool holds(const std::vector<std::uint32_t>& list, std::uint32_t item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

// Walks lists that are sorted by id, one part after the other.
template <class BelongsTo> std::span<const Shared> next_part(std::span<const Shared>& rest, const BelongsTo& belongs) {
    std::size_t count = 0;
    while (count < rest.size() && belongs(rest[count])) ++count;
    const std::span<const Shared> part = rest.first(count);
    rest = rest.subspan(count);
    return part;
}

class Ranking {
public:
    Ranking(const Knowledge& known, const PainReport& report, const PaintedSkin& skin,
            std::vector<ScoredPattern>& patterns)
        : known_(known), weights_(known.rules.weights), report_(report), skin_(skin), patterns_(patterns) {
        for (const MarkedArea& marked : skin.touched) {
            if (!marked.is_intended) continue;
            intended_.emplace_back(known.areas.first_side[marked.area], marked.of_drawing);
            intended_mass_ += marked.of_drawing;
        }
    }

    std::vector<Ranked> all(const Overlap& overlap) {
        add_by_pain(overlap);
        add_chains();
        add_conditions();
        add_symptoms();
        return best_first();
    }

private:
    std::vector<Ranked> best_first() {
        // Left and right are mirrored, but summed in another order: the last digits are no reason to prefer a side.
        constexpr float k_steps = 1.0e5f;
        constexpr int k_sides = 4;
        struct RankKey {
            std::int32_t below; // the best score
            std::uint32_t muscle_side, place;
        };
        std::vector<RankKey> keys;
        keys.reserve(found_.size());
        for (const Ranked& each : found_)
            keys.push_back({-static_cast<std::int32_t>(std::lround(each.score * k_steps)),
                            static_cast<std::uint32_t>(k_sides * each.muscle + static_cast<std::size_t>(each.side)),
                            static_cast<std::uint32_t>(keys.size())});
        std::sort(keys.begin(), keys.end(), [](const RankKey& a, const RankKey& b) {
            return a.below != b.below ? a.below < b.below : a.muscle_side < b.muscle_side;
        });
        std::vector<Ranked> best;
        best.reserve(found_.size());
        for (const RankKey& key : keys) best.push_back(std::move(found_[key.place]));
        return best;
    }

    void add_by_pain(const Overlap& overlap) {
        std::span<const Shared> zones = overlap.zones, patterns = overlap.patterns;
        found_.reserve(overlap.muscle_sides.size());
        patterns_.reserve(overlap.patterns.size()); // so that the parts lent out stay where they are
        for (const Shared& muscle_side : overlap.muscle_sides) {
            const std::size_t first = patterns_.size();
            const auto own = next_part(patterns, [&](const Shared& pattern) {
                return known_.zones.patterns[pattern.id].muscle_side == muscle_side.id;
            });
            for (const Shared& shared : own) {
                const auto parts = next_part(
                    zones, [&](const Shared& zone) { return known_.zones.zones[zone.id].pattern == shared.id; });
                const Pattern& pattern = known_.zones.patterns[shared.id];
                const float reliability = reliability_of(shared.id);
                const float filled = part_of(shared.filled, pattern.mass_mm2);
                const float fit = fit_of(weights_, part_of(shared.marked, skin_.mass_mm2), filled) * reliability;
                if (fit > 0.0f) patterns_.push_back({shared.id, fit, filled, reliability, shared, parts});
            }
            const auto scored = std::span(patterns_).subspan(first);
            if (scored.empty()) continue;
            if (scored.size() > 1)
                std::sort(scored.begin(), scored.end(), [](const ScoredPattern& a, const ScoredPattern& b) {
                    return a.fit != b.fit ? a.fit > b.fit : a.pattern < b.pattern;
                });
            Ranked& ranked = found_.emplace_back();
            ranked.muscle = known_.zones.muscle_sides[muscle_side.id].muscle;
            ranked.side = known_.zones.muscle_sides[muscle_side.id].side;
            ranked.patterns = scored;
            score(ranked, muscle_side);
            if (ranked.score < k_least_score && !has_real_part(ranked)) {
                found_.pop_back();
                patterns_.resize(first);
            }
        }
    }

    // What a pattern counts for its evidence and for being charted in the areas that are meant, 0..1.
    float reliability_of(std::uint32_t id) const {
        const Pattern& pattern = known_.zones.patterns[id];
        const PatternAreas& charted_areas = known_.zones.pattern_areas[id];
        float charted = 0.0f;
        for (const auto& [area, of_drawing] : intended_)
            charted += of_drawing * (holds(charted_areas.essential, area)   ? 1.0f
                                     : holds(charted_areas.spillover, area) ? weights_.charted_spillover
                                                                            : 0.0f);
        if (pattern.has_one_source) charted *= weights_.charted_once;
        const float unsaid = intended_mass_ > 0.0f ? 1.0f - charted / intended_mass_ : 0.0f;
        return pattern.evidence * (1.0f - weights_.charted * unsaid);
    }

    void score(Ranked& ranked, const Shared& muscle_side) const {
        ranked.covers = part_of(muscle_side.marked, skin_.mass_mm2);
        ranked.reaches = part_of(muscle_side.reached, skin_.mass_mm2);
        ranked.filled = part_of(muscle_side.filled, known_.zones.muscle_sides[muscle_side.id].mass_mm2);
        // The best point leads, unless the points together suit the report better (two areas, a point for each).
        const ScoredPattern& best = ranked.patterns.front();
        const float together = fit_of(weights_, ranked.covers, ranked.filled) * best.reliability;
        float left_to_one = 1.0f - std::max(best.fit, together);
        for (std::size_t i = 1; i < ranked.patterns.size(); ++i)
            left_to_one *= 1.0f - weights_.further_point * ranked.patterns[i].fit;
        ranked.score = 1.0f - left_to_one;
    }

    bool has_real_part(const Ranked& ranked) const {
        for (const ScoredPattern& pattern : ranked.patterns)
            for (const Shared& zone : pattern.zones)
                if (part_of(zone.filled, known_.zones.zones[zone.id].mass_mm2) >= k_real_part) return true;
        return false;
    }

    // Candidates by pain stand by muscle, then side, as their owners do.
    Ranked* find_by_pain(std::size_t muscle, Side side, std::size_t count) {
        const auto end = found_.begin() + static_cast<std::ptrdiff_t>(count);
        const auto at =
            std::lower_bound(found_.begin(), end, std::pair(muscle, side), [](const Ranked& a, const auto& b) {
                return a.muscle != b.first ? a.muscle < b.first : a.side < b.second;
            });
        return at != end && at->muscle == muscle && at->side == side ? &*at : nullptr;
    }

    // A muscle whose points set off points in another that refers there too is a little better supported.
    void add_chains() {
        std::vector<float> lifted;
        lifted.reserve(found_.size());
        for (Ranked& ranked : found_) {
            float best = 0.0f;
            if (ranked.score >= k_chained_score)
                for (const std::size_t satellite : known_.satellites[ranked.muscle]) {
                    const Ranked* other = find_by_pain(satellite, ranked.side, found_.size());
                    if (!other || other->score < k_chained_score || other->score <= best) continue;
                    best = other->score;
                    ranked.chain = satellite;
                }
            lifted.push_back(ranked.score + (1.0f - ranked.score) * weights_.chain * best);
        }
        for (std::size_t i = 0; i < found_.size(); ++i) found_[i].score = lifted[i];
        by_pain_ = found_.size();
        // What is said beside a drawing weighs no more than the best that the drawing itself finds.
        for (const Ranked& ranked : found_) best_by_pain_ = std::max(best_by_pain_, ranked.score);
        if (found_.empty()) best_by_pain_ = 1.0f;
    }

    // Both sides, or the side that hurts.
    std::vector<Side> sides_in_question() const {
        const float whole = skin_.left_mass_mm2 + skin_.right_mass_mm2;
        if (whole <= 0.0f && report_.side) return {*report_.side};
        std::vector<Side> sides;
        if (skin_.left_mass_mm2 >= k_reported_side * whole) sides.push_back(Side::Left);
        if (skin_.right_mass_mm2 >= k_reported_side * whole) sides.push_back(Side::Right);
        return sides;
    }

    Ranked& find_or_add(std::size_t muscle, Side side) {
        if (Ranked* ranked = find_by_pain(muscle, side, by_pain_)) return *ranked;
        for (std::size_t i = by_pain_; i < found_.size(); ++i)
            if (found_[i].muscle == muscle && found_[i].side == side) return found_[i];
        Ranked& added = found_.emplace_back();
        added.muscle = muscle;
        added.side = side;
        return added;
    }

    void add_conditions() {
        const float strength = skin_.vertices.empty() ? 1.0f : weights_.condition * best_by_pain_;
        for (const std::string& id : report_.conditions) {
            const anatomy::Condition* condition = known_.catalog.find_condition(id);
            if (!condition) continue;
            for (const anatomy::ConditionLink& link : condition->muscles) {
                const anatomy::Muscle* muscle = known_.catalog.find_muscle(link.muscle);
                if (!muscle || muscle->points.empty()) continue;
                for (const Side side : report_.side ? std::vector{*report_.side} : sides_in_question()) {
                    Ranked& ranked = find_or_add(known_.index_of(muscle), side);
                    ranked.score += (1.0f - ranked.score) * strength * link_weight(weights_, link);
                    ranked.conditions.push_back({condition, &link});
                }
            }
        }
    }

    void add_symptoms() {
        std::vector<std::size_t> named;
        for (const std::string& id : report_.symptoms)
            for (std::size_t s = 0; s < known_.rules.symptoms.size(); ++s)
                if (known_.rules.symptoms[s].id == id && std::find(named.begin(), named.end(), s) == named.end())
                    named.push_back(s);
        std::sort(named.begin(), named.end());
        // What only warns (fever) has no muscles and does not thin out what the others say.
        std::erase_if(named, [&](std::size_t s) { return !has_muscles(s); });
        if (named.empty()) return;
        const bool is_alone = skin_.vertices.empty() && report_.conditions.empty();
        const float strength = is_alone ? weights_.symptom_alone : weights_.symptom * best_by_pain_;
        for (const std::size_t s : named)
            for (const Side side : sides_in_question()) add_symptom(s, side);
        for (Ranked& ranked : found_) {
            float support = 0.0f;
            for (const SymptomFound& each : ranked.symptoms) support += each.strength;
            support /= static_cast<float>(named.size());
            ranked.score += (1.0f - ranked.score) * support * strength;
        }
    }

    const anatomy::Condition* condition_of(std::size_t symptom) const {
        return known_.catalog.find_condition(known_.rules.symptoms[symptom].condition);
    }

    bool has_muscles(std::size_t symptom) const {
        return !known_.symptom_muscles[symptom].empty() || condition_of(symptom);
    }

    void add_symptom(std::size_t symptom, Side side) {
        const auto raise = [&](std::size_t muscle, const SymptomFound& found) {
            std::vector<SymptomFound>& known = find_or_add(muscle, side).symptoms;
            const auto same =
                std::find_if(known.begin(), known.end(), [&](const SymptomFound& f) { return f.symptom == symptom; });
            if (same == known.end())
                known.push_back(found);
            else if (found.strength > same->strength)
                *same = found;
        };
        for (const SymptomMuscle& muscle_side : known_.symptom_muscles[symptom])
            raise(muscle_side.muscle, {symptom, &muscle_side, nullptr,
                                       weights_.evidence[static_cast<std::size_t>(muscle_side.evidence)] *
                                           (muscle_side.is_at_times() ? weights_.symptom_at_times : 1.0f)});
        if (const anatomy::Condition* condition = condition_of(symptom))
            for (const anatomy::ConditionLink& link : condition->muscles)
                if (const anatomy::Muscle* muscle = known_.catalog.find_muscle(link.muscle);
                    muscle && !muscle->points.empty())
                    raise(known_.index_of(muscle),
                          {symptom, nullptr, &link, weights_.symptom_link * link_weight(weights_, link)});
    }

    const Knowledge& known_;
    const Weights& weights_;
    const PainReport& report_;
    const PaintedSkin& skin_;
    std::vector<ScoredPattern>& patterns_;
    std::vector<std::pair<std::uint32_t, float>> intended_; // areas, and how much of the drawing each holds
    float intended_mass_ = 0.0f;
    std::vector<Ranked> found_;
    std::size_t by_pain_ = 0;
    float best_by_pain_ = 0.0f;
};

}

std::vector<Ranked> rank(const Knowledge& known, const PainReport& report, const PaintedSkin& skin,
                         const Overlap& overlap, std::vector<ScoredPattern>& patterns) {
    patterns.clear();
    return Ranking(known, report, skin, patterns).all(overlap);
}

}
