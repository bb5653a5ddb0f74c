// SPDX-License-Identifier: MIT
#include "myoatlas/referral/differential.h"

#include "myoatlas/referral/speech/words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace myoatlas::referral {
namespace {

using anatomy::ZoneGrade;

constexpr std::size_t k_compared = 4;     // candidates
constexpr float k_tellable = 0.12f;       // of an essential zone, for an area to be spoken of
constexpr float k_shown = 0.05f;          // of a zone, for an area to be listed
constexpr float k_reached = 0.03f;        // of a zone, for an area to count as reached
constexpr float k_untouched = 0.1f;       // of an area: less is marked, and it counts as not marked
constexpr float k_good_part = 0.15f;      // of the drawing, for an area that is not reached to speak against
constexpr std::size_t k_most_areas = 3;   // in a sentence
constexpr std::size_t k_most_phrases = 2; // symptoms told of
constexpr std::size_t k_opponents = 2;

// Symptoms that say which movement is hampered.
bool tells_of_movement(const std::string& phrase) {
    constexpr std::array<std::string_view, 10> k_words{
        "cannot", "stiff", "will not",     "opens less",         "limp",
        "weak",   "drags", "hard to rise", "hard to straighten", "catch"};
    return std::any_of(k_words.begin(), k_words.end(),
                       [&](std::string_view word) { return phrase.find(word) != std::string::npos; });
}

class Comparison {
public:
    Comparison(const Knowledge& known, const Telling& telling, const PainReport& report, const PaintedSkin& skin,
               const std::vector<Ranked>& ranked)
        : known_(known), telling_(telling), words_(telling.words), report_(report), skin_(skin) {
        for (const Ranked& each : ranked) {
            if (compared_.size() == k_compared) break;
            const auto is_same = [&](const Ranked* other) { return other->muscle == each.muscle; };
            if (std::none_of(compared_.begin(), compared_.end(), is_same)) compared_.push_back(&each);
        }
    }

    std::vector<Difference> all() const {
        std::vector<Difference> differences;
        for (const Ranked* ranked : compared_) differences.push_back(difference(*ranked));
        return differences;
    }

private:
    Difference difference(const Ranked& ranked) const {
        const anatomy::Muscle& muscle = known_.muscle(ranked.muscle);
        const PatternAreas* charted_areas = areas_of(ranked);
        const anatomy::TriggerPoint& point = point_of(ranked, charted_areas);
        Difference difference;
        difference.muscle = muscle.id;
        difference.side = ranked.side;
        difference.point = point.id;
        difference.place = as_sentence(telling_.of(point).place);
        difference.palpation = as_sentence(telling_.muscle(ranked.muscle).palpation);
        difference.movement = movement(telling_.muscle(ranked.muscle), point);
        difference.sources = point.sources;
        add_new(difference.sources, muscle.sources);
        if (charted_areas) add_zones(difference, ranked, *charted_areas);
        add_symptoms(difference, point);
        difference.lowers.push_back(words_("press.no_pain"));
        return difference;
    }

    // The best point's; for a muscle without one that meets the drawing, that of the point the symptoms name.
    const PatternAreas* areas_of(const Ranked& ranked) const {
        if (!ranked.patterns.empty()) return &known_.zones.pattern_areas[ranked.patterns.front().pattern];
        const auto muscle_side = known_.zones.find_muscle_side(ranked.muscle, ranked.side);
        if (!muscle_side) return nullptr;
        const MuscleSide& own = known_.zones.muscle_sides[*muscle_side];
        for (const SymptomFound& found : ranked.symptoms)
            for (std::uint32_t p = own.first_pattern; found.muscle_side && p < own.last_pattern; ++p)
                if (known_.zones.pattern_areas[p].point == found.muscle_side->point)
                    return &known_.zones.pattern_areas[p];
        return &known_.zones.pattern_areas[own.first_pattern];
    }

    const anatomy::TriggerPoint& point_of(const Ranked& ranked, const PatternAreas* charted_areas) const {
        if (charted_areas) return *charted_areas->point;
        for (const SymptomFound& found : ranked.symptoms)
            if (found.muscle_side) return *found.muscle_side->point;
        return known_.muscle(ranked.muscle).points.front();
    }

    float marked_part(std::uint32_t area) const {
        for (const MarkedArea& marked : skin_.touched)
            if (marked.area == area) return marked.of_area;
        return 0.0f;
    }

    const anatomy::Area* area_of(std::uint32_t area) const {
        return telling_.facts.find_area(known_.surface_map.areas[area].area);
    }

    // True when any zone of the muscle has a part in the area, on either side.
    bool reaches(const Ranked& ranked, std::uint32_t area, float least) const {
        const auto muscle_side = known_.zones.find_muscle_side(ranked.muscle, ranked.side);
        if (!muscle_side) return false;
        const MuscleSide& own = known_.zones.muscle_sides[*muscle_side];
        for (std::uint32_t p = own.first_pattern; p < own.last_pattern; ++p)
            for (const GradeShare& share : known_.zones.pattern_areas[p].shares)
                if (share.share >= least && known_.areas.first_side[share.area] == known_.areas.first_side[area])
                    return true;
        return false;
    }

    void add_zones(Difference& difference, const Ranked& ranked, const PatternAreas& charted_areas) const {
        std::vector<std::string> known, beyond, missing, only;
        std::vector<std::uint32_t> reported;
        for (const GradeShare& share : charted_areas.shares) {
            const anatomy::SkinArea& drawn = known_.surface_map.areas[share.area];
            const float marked = marked_part(share.area);
            if (share.share >= k_shown)
                difference.zones.push_back({drawn.area, drawn.side, share.grade, share.share, marked});
            const bool is_marked = marked >= k_untouched;
            const std::uint32_t name = known_.areas.first_side[share.area];
            const anatomy::Area* area = area_of(share.area);
            if (share.grade != ZoneGrade::Essential || share.share < (is_marked ? k_reached : k_tellable) || !area ||
                std::find(reported.begin(), reported.end(), name) != reported.end())
                continue;
            reported.push_back(name);
            if (std::vector<std::string>& copied = is_marked ? known : beyond; copied.size() < k_most_areas)
                copied.push_back(is_marked ? words_.where_of(*area) : words_.place_of(*area));
            if (share.share < k_tellable) continue;
            if (!skin_.vertices.empty() && !is_marked && missing.size() < k_most_areas)
                missing.push_back(words_.where_of(*area));
            const bool is_only =
                compared_.size() > 1 && std::none_of(compared_.begin(), compared_.end(), [&](const Ranked* other) {
                    return other->muscle != ranked.muscle && reaches(*other, share.area, k_reached);
                });
            if (is_only && only.size() < k_most_areas) only.push_back(words_.place_of(*area));
        }
        if (reported.empty()) // a point that only spills over
            for (const GradeShare& share : charted_areas.shares)
                if (const anatomy::Area* area = area_of(share.area);
                    area && share.share >= k_tellable && beyond.size() < k_most_areas)
                    add_new(beyond, {words_.place_of(*area)});
        if (!known.empty()) difference.reproduces = words_("press.known", {{"where", words_.listed(known)}});
        if (!beyond.empty())
            difference.reproduces += (known.empty() ? "" : " ") + words_(known.empty() ? "press.felt" : "press.spreads",
                                                                         {{"places", words_.listed(beyond)}});
        if (!only.empty()) difference.only = words_("only", {{"places", words_.listed(only)}});
        if (!missing.empty()) difference.raises.push_back(words_("also", {{"where", words_.listed(missing)}}));
        std::vector<std::string> unreached;
        for (const MarkedArea& marked : skin_.touched)
            if (const anatomy::Area* area = area_of(marked.area);
                area && marked.is_intended && marked.of_drawing >= k_good_part && unreached.size() < k_most_areas &&
                !reaches(ranked, marked.area, k_reached))
                add_new(unreached, {words_.where_of(*area)});
        if (!unreached.empty())
            difference.lowers.push_back(words_("unexplained", {{"where", words_.listed(unreached)}}));
    }

    void add_symptoms(Difference& difference, const anatomy::TriggerPoint& point) const {
        std::vector<std::string> phrases;
        for (const std::string& phrase : point.symptoms) {
            const bool is_said = std::any_of(report_.symptoms.begin(), report_.symptoms.end(), [&](const auto& id) {
                const Symptom* symptom = find_symptom(known_.rules, id);
                return symptom && means(*symptom, phrase);
            });
            if (!is_said && !tells_of_movement(phrase) && phrases.size() < k_most_phrases)
                phrases.push_back(as_clause(telling_.phrase(point, phrase)));
        }
        if (!phrases.empty()) difference.raises.push_back(words_("not_named", {{"phrases", words_.listed(phrases)}}));
    }

    std::string movement(const anatomy::Muscle& muscle, const anatomy::TriggerPoint& point) const {
        std::string text;
        if (!muscle.action.empty()) text = words_("action", {{"action", as_clause(muscle.action)}}) + " ";
        std::vector<std::string> opponents;
        for (const std::string& id : muscle.antagonists)
            if (const anatomy::Muscle* other = telling_.facts.find_muscle(id); other && opponents.size() < k_opponents)
                opponents.push_back(words_.muscle_inside_sentence(other->names.name));
        text += words_(opponents.empty() ? "opposite" : "opposite_of", {{"muscles", words_.listed(opponents)}});
        std::vector<std::string> hampered;
        for (const std::string& phrase : point.symptoms)
            if (tells_of_movement(phrase) && hampered.size() < k_most_phrases)
                hampered.push_back(as_clause(telling_.phrase(point, phrase)));
        if (!hampered.empty()) text += " " + words_("hampered", {{"phrases", words_.listed(hampered)}});
        return text;
    }

    const Knowledge& known_;
    const Telling& telling_;
    const Words& words_;
    const PainReport& report_;
    const PaintedSkin& skin_;
    std::vector<const Ranked*> compared_; // each muscle once, on its better side
};

}

std::vector<Difference> differential(const Knowledge& known, const Telling& telling, const PainReport& report,
                                     const PaintedSkin& skin, const std::vector<Ranked>& ranked) {
    return Comparison(known, telling, report, skin, ranked).all();
}

}
