// SPDX-License-Identifier: MIT
#include "myoatlas/referral/speech/reasons.h"

#include "myoatlas/referral/speech/sentences.h"
#include "myoatlas/referral/speech/words.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::referral {
namespace {

using anatomy::ZoneGrade;

constexpr std::size_t k_most_zones = 3;    // told of one by one
constexpr float k_worth_telling = 0.02f;   // of the report, for a further zone
constexpr float k_leading = 0.05f;         // of the report, for an essential zone to be told before spillover
constexpr float k_same = 0.01f;            // of a zone, for another to be the same
constexpr std::size_t k_usual_plain = 120; // letters of what is said to a client beside the muscle's own sentence
constexpr float k_other_side = 0.1f;       // of the report on the muscle's own side: less, and it crosses

struct FoundZone {
    const Shared* zone = nullptr;
    bool is_leading = false; // essential and no mere rim
    friend bool operator<(const FoundZone& a, const FoundZone& b) {
        return a.is_leading != b.is_leading ? a.is_leading : a.zone->marked > b.zone->marked;
    }
};

template <class Take>
void each_zone(const Knowledge& known, const PaintedSkin& skin, const Ranked& ranked, const Take& take) {
    for (const ScoredPattern& pattern : ranked.patterns)
        for (const Shared& shared : pattern.zones) {
            if (shared.marked <= 0.0f) continue;
            const IndexedZone& zone = known.zones.zones[shared.id];
            const bool matters = shared.marked >= k_leading * skin.mass_mm2 || shared.filled >= 0.5f * zone.mass_mm2;
            take(FoundZone{&shared, zone.grade == ZoneGrade::Essential && matters});
        }
}

// The zones of the patterns: essential ones that matter, then the others; of each the one that explains most first. Of
// zones that several points share one is told.
std::vector<const Shared*> zones_of(const Knowledge& known, const PaintedSkin& skin, const Ranked& ranked) {
    std::vector<FoundZone> found;
    each_zone(known, skin, ranked, [&](const FoundZone& each) { found.push_back(each); });
    std::stable_sort(found.begin(), found.end());
    std::vector<const Shared*> reported;
    for (const FoundZone& each : found) {
        const IndexedZone& zone = known.zones.zones[each.zone->id];
        const bool is_shared = std::any_of(reported.begin(), reported.end(), [&](const Shared* other) {
            const IndexedZone& same = known.zones.zones[other->id];
            // Deep and surface parts of one zone, or a zone that two points share.
            if (same.pattern == zone.pattern && same.grade == zone.grade) return true;
            return same.grade == zone.grade && std::abs(other->marked - each.zone->marked) < k_same * skin.mass_mm2 &&
                   std::abs(same.mass_mm2 - zone.mass_mm2) < k_same * zone.mass_mm2;
        });
        if (!is_shared) reported.push_back(each.zone);
    }
    return reported;
}

// The first of them.
const Shared* first_zone_of(const Knowledge& known, const PaintedSkin& skin, const Ranked& ranked) {
    FoundZone first;
    each_zone(known, skin, ranked, [&](const FoundZone& each) {
        if (!first.zone || each < first) first = each;
    });
    return first.zone;
}

Reason zone_reason(const Knowledge& known, const Telling& telling, const PaintedSkin& skin, const Shared& shared,
                   bool is_first) {
    const IndexedZone& zone = known.zones.zones[shared.id];
    const anatomy::TriggerPoint& point = telling.of(*known.zones.pattern_areas[zone.pattern].point);
    const Words& words = telling.words;
    Reason reason;
    reason.covers = part_of(shared.marked, skin.mass_mm2);
    reason.zone_inside = part_of(shared.filled, zone.mass_mm2);
    reason.grade = zone.grade;
    const anatomy::Muscle& muscle = telling.muscle(known.zones.muscle_sides[zone.muscle_side].muscle);
    reason.text = (is_first ? zone_sentence : further_zone_sentence)(words, muscle, point, zone.grade, reason.covers,
                                                                     reason.zone_inside);
    if (point.is_own()) reason.text += " " + words("own");
    if (is_first) {
        if (!point.is_own()) {
            reason.text += ' ';
            reason.text += words.evidence_sentence(point.evidence);
        }
        reason.plain = plain_zone_sentence(words, zone.grade, reason.covers);
    }
    reason.sources = point.sources;
    return reason;
}

bool is_across(const PaintedSkin& skin, core::Side side) {
    const float whole = skin.left_mass_mm2 + skin.right_mass_mm2;
    const float own = side == core::Side::Left ? skin.left_mass_mm2 : skin.right_mass_mm2;
    return side != core::Side::Midline && own < k_other_side * whole;
}

void add_pain_reasons(Candidate& candidate, const Knowledge& known, const Telling& telling, const PaintedSkin& skin,
                      const Ranked& ranked, bool is_full) {
    const Words& words = telling.words;
    candidate.points.reserve(ranked.patterns.size());
    for (const ScoredPattern& pattern : ranked.patterns) {
        const anatomy::TriggerPoint& point = *known.zones.pattern_areas[pattern.pattern].point;
        candidate.points.push_back(point.id);
        add_new(candidate.sources, point.sources);
    }
    if (is_full) {
        const std::vector<const Shared*> reported = zones_of(known, skin, ranked);
        for (std::size_t i = 0; i < std::min(reported.size(), k_most_zones); ++i)
            if (i == 0 || reported[i]->marked >= k_worth_telling * skin.mass_mm2)
                candidate.because.push_back(zone_reason(known, telling, skin, *reported[i], i == 0));
    } else if (const Shared* first = first_zone_of(known, skin, ranked)) {
        candidate.because.push_back(zone_reason(known, telling, skin, *first, true));
    }
    candidate.grade = candidate.because.front().grade;
    if (is_full && ranked.patterns.size() > 1 && ranked.reaches >= candidate.because.front().covers + k_worth_telling)
        candidate.because.push_back({points_sentence(words, ranked.patterns.size(), ranked.reaches), "", ranked.reaches,
                                     ranked.filled, candidate.grade, candidate.sources});
    if (is_across(skin, ranked.side)) {
        const Reason& first = candidate.because.front();
        candidate.because.push_back({words("crossing"), words("plain_crossing"), first.covers, first.zone_inside,
                                     candidate.grade, first.sources});
    }
    if (ranked.chain != k_no_muscle)
        candidate.because.push_back({chain_sentence(words, telling.muscle(ranked.chain).names.name), "", 0.0f, 0.0f,
                                     candidate.grade, known.muscle(ranked.muscle).sources});
}

void add_symptom_reason(Candidate& candidate, const Telling& telling, const SymptomFound& found) {
    const Words& words = telling.words;
    const Symptom& symptom = telling.rules.symptoms[found.symptom];
    Reason reason{"", "", 0.0f, 0.0f, candidate.grade, {}};
    if (found.muscle_side) {
        const anatomy::TriggerPoint& point = *found.muscle_side->point;
        reason.text = symptom_sentence(words, telling.of(point), telling.phrase(point, *found.muscle_side->phrase));
        reason.sources = point.sources;
        add_new(candidate.points, {point.id});
    } else {
        reason.text = linked_symptom_sentence(words, symptom.names.name, *found.link);
        reason.sources = found.link->sources;
    }
    add_new(candidate.sources, reason.sources);
    candidate.because.push_back(std::move(reason));
}

// For the client one sentence tells of all symptoms; it stands with the first.
void add_symptom_reasons(Candidate& candidate, const Telling& telling, const Ranked& ranked) {
    const Words& words = telling.words;
    const std::size_t first = candidate.because.size();
    std::vector<std::string> names;
    for (const SymptomFound& found : ranked.symptoms) {
        add_symptom_reason(candidate, telling, found);
        const Symptom& symptom = telling.rules.symptoms[found.symptom];
        names.push_back(words("plain_symptom_item", {{"name", inside_sentence(symptom.names.name)}}));
    }
    if (!names.empty()) candidate.because[first].plain = words("plain_symptom", {{"name", words.listed(names)}});
}

}

Candidate candidate_of(const Knowledge& known, const Telling& telling, const PaintedSkin& skin, const Ranked& ranked,
                       bool is_full) {
    const Words& words = telling.words;
    const anatomy::Muscle& muscle = telling.muscle(ranked.muscle);
    Candidate candidate;
    candidate.muscle = muscle.id;
    candidate.side = ranked.side;
    candidate.score = ranked.score;
    if (!ranked.patterns.empty()) add_pain_reasons(candidate, known, telling, skin, ranked, is_full);
    for (const ConditionFound& found : ranked.conditions) {
        candidate.because.push_back({condition_sentence(words, telling.of(*found.condition), *found.link), "", 0.0f,
                                     0.0f, candidate.grade, found.link->sources});
        add_new(candidate.sources, found.link->sources);
    }
    add_symptom_reasons(candidate, telling, ranked);
    if (ranked.patterns.empty() && !skin.vertices.empty())
        candidate.because.push_back(
            {words("no_zone"), words("plain_no_zone"), 0.0f, 0.0f, candidate.grade, muscle.sources});
    if (candidate.points.empty())
        for (const anatomy::TriggerPoint& point : muscle.points) candidate.points.push_back(point.id);
    candidate.plain.reserve(muscle.plain.size() + k_usual_plain);
    candidate.plain = muscle.plain;
    make_sentence(candidate.plain);
    for (const Reason& reason : candidate.because)
        if (!reason.plain.empty()) candidate.plain += (candidate.plain.empty() ? "" : " ") + reason.plain;
    return candidate;
}

}
