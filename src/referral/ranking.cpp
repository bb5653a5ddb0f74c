// SPDX-License-Identifier: MIT
#include "referral/ranking.h"

#include "referral/sentences.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace referral {
namespace {

using anatomy::ZoneGrade;

constexpr float k_explaining = 0.7f;      // against 1 - this for being filled
constexpr float k_further_point = 0.12f;  // what each further point may add of what is left to 1
constexpr float k_condition = 0.3f;       // what a condition may add of what is left to 1
constexpr float k_least_score = 0.03f;    // below it a zone merely brushes the report,
constexpr float k_real_part = 0.1f;       // unless this much of the zone lies in it
constexpr std::size_t k_most_reasons = 3; // zones told of one by one
constexpr float k_other_side = 0.1f;      // of the report on the muscle's own side: less, and it crosses

// What is charted by fewer counts a little less.
float evidence_weight(anatomy::Evidence evidence) {
    constexpr std::array<float, 5> k_weights{1.0f, 1.0f, 0.95f, 0.85f, 0.75f};
    return k_weights[static_cast<std::size_t>(evidence)];
}

float link_weight(const anatomy::ConditionLink& link) {
    return link.strength == "often" ? 1.0f : link.strength == "sometimes" ? 0.6f : 0.3f;
}

// Returns how well a pattern suits a report: what it explains of the report, and what the report fills of it.
float agreement(float explains, float filled) {
    if (explains <= 0.0f || filled <= 0.0f) return 0.0f;
    return std::pow(std::min(1.0f, explains), k_explaining) * std::pow(std::min(1.0f, filled), 1.0f - k_explaining);
}

// Builds the candidates of one answer.
class Ranking {
public:
    Ranking(const anatomy::Catalog& catalog, const ZoneIndex& index, const PainReport& report, const PaintedSkin& skin)
        : catalog_(catalog), index_(index), report_(report), skin_(skin) {}

    std::vector<Candidate> candidates(const Overlap& overlap) {
        std::size_t pattern = 0;
        for (std::size_t b = 0; b < index_.bearers.size(); ++b) {
            const std::size_t first = pattern;
            while (pattern < index_.patterns.size() && index_.patterns[pattern].bearer == b) ++pattern;
            if (overlap.bearers[b].marked > 0.0f) add_by_pain(b, first, pattern, overlap);
        }
        add_conditions();
        // Bearers come in catalog order, left before right; a stable sort keeps that among equals.
        std::stable_sort(found_.begin(), found_.end(),
                         [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
        return std::move(found_);
    }

private:
    struct Scored {
        std::size_t pattern = 0;
        float score = 0.0f;
    };

    void add_by_pain(std::size_t bearer, std::size_t first, std::size_t last, const Overlap& overlap) {
        std::vector<Scored> scored;
        for (std::size_t p = first; p < last; ++p) {
            const float score = agreement(part_of(overlap.patterns[p].marked, skin_.mass_mm2),
                                          part_of(overlap.patterns[p].filled, index_.patterns[p].mass_mm2)) *
                                evidence_weight(index_.patterns[p].point->evidence);
            if (score > 0.0f) scored.push_back({p, score});
        }
        std::stable_sort(scored.begin(), scored.end(),
                         [](const Scored& a, const Scored& b) { return a.score > b.score; });

        if (scored.empty()) return;
        // The best point leads, unless the points together suit the report better (two areas, a point for each).
        const float together = agreement(part_of(overlap.bearers[bearer].marked, skin_.mass_mm2),
                                         part_of(overlap.bearers[bearer].filled, index_.bearers[bearer].mass_mm2)) *
                               evidence_weight(index_.patterns[scored.front().pattern].point->evidence);
        float left_to_one = 1.0f - std::max(scored.front().score, together);
        for (std::size_t i = 1; i < scored.size(); ++i) left_to_one *= 1.0f - k_further_point * scored[i].score;

        const anatomy::Muscle& muscle = catalog_.all().muscles[index_.bearers[bearer].muscle];
        Candidate candidate{muscle.id, index_.bearers[bearer].side, 1.0f - left_to_one, ZoneGrade::Essential, {}, {},
                            {}};
        if (candidate.score < k_least_score && !has_real_part(scored, overlap)) return;
        add_zone_reasons(candidate, scored, overlap);
        if (scored.size() > 1)
            candidate.because.push_back(
                {points_sentence(scored.size(), part_of(overlap.bearers[bearer].marked, skin_.mass_mm2)),
                 part_of(overlap.bearers[bearer].marked, skin_.mass_mm2),
                 part_of(overlap.bearers[bearer].filled, index_.bearers[bearer].mass_mm2), candidate.grade});
        const float whole = skin_.left_mass_mm2 + skin_.right_mass_mm2;
        const float own = candidate.side == core::Side::Left    ? skin_.left_mass_mm2
                          : candidate.side == core::Side::Right ? skin_.right_mass_mm2
                                                                : whole;
        if (own < k_other_side * whole)
            candidate.because.push_back({crossing_sentence(), candidate.because.front().covers,
                                         candidate.because.front().zone_inside, candidate.grade});
        found_.push_back(std::move(candidate));
    }

    template <class Visit> void each_zone_of(std::size_t pattern, const Visit& visit) const {
        const auto is_before = [](const IndexedZone& zone, std::size_t p) { return zone.pattern < p; };
        auto zone = std::lower_bound(index_.zones.begin(), index_.zones.end(), pattern, is_before);
        for (; zone != index_.zones.end() && zone->pattern == pattern; ++zone)
            visit(static_cast<std::size_t>(zone - index_.zones.begin()), *zone);
    }

    bool has_real_part(const std::vector<Scored>& scored, const Overlap& overlap) const {
        bool has = false;
        for (const Scored& each : scored)
            each_zone_of(each.pattern, [&](std::size_t z, const IndexedZone& zone) {
                has |= part_of(overlap.zones[z].filled, zone.mass_mm2) >= k_real_part;
            });
        return has;
    }

    // Tells of the zones of the best points, the one that covers most first.
    void add_zone_reasons(Candidate& candidate, const std::vector<Scored>& scored, const Overlap& overlap) {
        struct Told {
            std::size_t zone = 0;
            float graded = 0.0f;
        };
        std::vector<Told> told;
        for (const Scored& each : scored) {
            const anatomy::TriggerPoint& point = *index_.patterns[each.pattern].point;
            candidate.points.push_back(point.id);
            add_new(candidate.sources, point.sources);
            each_zone_of(each.pattern, [&](std::size_t z, const IndexedZone& zone) {
                const float marked = overlap.zones[z].marked;
                if (marked > 0.0f) told.push_back({z, marked * grade_weight(zone.grade)});
            });
        }
        std::stable_sort(told.begin(), told.end(), [](const Told& a, const Told& b) { return a.graded > b.graded; });
        candidate.grade = index_.zones[told.front().zone].grade;
        if (told.size() > k_most_reasons) told.resize(k_most_reasons);
        for (const Told& each : told) {
            const IndexedZone& zone = index_.zones[each.zone];
            const float covers = part_of(overlap.zones[each.zone].marked, skin_.mass_mm2);
            const float inside = part_of(overlap.zones[each.zone].filled, zone.mass_mm2);
            candidate.because.push_back(
                {zone_sentence(*index_.patterns[zone.pattern].point, zone.grade, covers, inside), covers, inside,
                 zone.grade});
        }
    }

    void add_conditions() {
        for (const std::string& id : report_.conditions) {
            const anatomy::Condition* condition = catalog_.find_condition(id);
            if (!condition) continue;
            for (const anatomy::ConditionLink& link : condition->muscles)
                for (const core::Side side : sides_in_question()) add_link(*condition, link, side);
        }
    }

    std::vector<core::Side> sides_in_question() const {
        const float whole = skin_.left_mass_mm2 + skin_.right_mass_mm2;
        std::vector<core::Side> sides;
        if (skin_.left_mass_mm2 >= k_other_side * whole) sides.push_back(core::Side::Left);
        if (skin_.right_mass_mm2 >= k_other_side * whole) sides.push_back(core::Side::Right);
        return sides;
    }

    // Raises a candidate that the pain already gave, or adds the muscle on its own account.
    void add_link(const anatomy::Condition& condition, const anatomy::ConditionLink& link, core::Side side) {
        const anatomy::Muscle* muscle = catalog_.find_muscle(link.muscle);
        if (!muscle || muscle->points.empty()) return;
        const bool is_alone = skin_.vertices.empty();
        const float strength = link_weight(link) * (is_alone ? 1.0f : k_condition);
        auto candidate = std::find_if(found_.begin(), found_.end(), [&](const Candidate& each) {
            return each.muscle == link.muscle && each.side == side;
        });
        if (candidate == found_.end()) {
            found_.push_back({muscle->id, side, 0.0f, ZoneGrade::Essential, {}, {}, {}});
            candidate = found_.end() - 1;
            for (const anatomy::TriggerPoint& point : muscle->points) candidate->points.push_back(point.id);
        }
        candidate->score += (1.0f - candidate->score) * strength;
        candidate->because.push_back({condition_sentence(condition, link), 0.0f, 0.0f, candidate->grade});
        add_new(candidate->sources, link.sources);
    }

    const anatomy::Catalog& catalog_;
    const ZoneIndex& index_;
    const PainReport& report_;
    const PaintedSkin& skin_;
    std::vector<Candidate> found_;
};

}

std::vector<Candidate> rank(const anatomy::Catalog& catalog, const ZoneIndex& index, const PainReport& report,
                            const PaintedSkin& skin, const Overlap& overlap) {
    return Ranking(catalog, index, report, skin).candidates(overlap);
}

void add_new(std::vector<std::string>& list, const std::vector<std::string>& more) {
    for (const std::string& item : more)
        if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
}

float part_of(float part, float whole) {
    return whole > 0.0f ? std::min(1.0f, part / whole) : 0.0f;
}

}
