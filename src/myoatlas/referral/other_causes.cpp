// SPDX-License-Identifier: MIT
#include "myoatlas/referral/other_causes.h"

#include "myoatlas/referral/overlap/overlap.h"
#include "myoatlas/referral/ranking.h"
#include "myoatlas/referral/speech/words.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>

namespace myoatlas::referral {
namespace {

constexpr std::size_t k_most_causes = 12;
constexpr float k_least_cause_score = 0.08f; // below it a chart merely brushes the report
// A drawing is an outline from where its worse half of the two, what is covered and what is filled, passes the first of
// these; from the second on it is one altogether.
constexpr float k_begins_as_outline = 0.35f, k_is_outline = 0.7f;
constexpr float k_burning = 0.5f; // burning beside tingling, as a sign of a nerve

bool is_said(const std::vector<PainQuality>& list, PainQuality item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

class OtherCauses {
public:
    OtherCauses(const Knowledge& known, const Telling& telling, const PainReport& report, const PaintedSkin& skin)
        : known_(known), telling_(telling), weights_(known.rules.weights), report_(report), skin_(skin) {
        for (const std::string& id : report.symptoms)
            for (std::size_t s = 0; s < known.rules.symptoms.size(); ++s)
                if (known.rules.symptoms[s].id == id && std::find(named_.begin(), named_.end(), s) == named_.end())
                    named_.push_back(s);
        feels_of_nerve_ = of_nerve();
    }

    std::vector<FeltThere> all(Workspace& work) {
        const std::size_t count = known_.causes.muscle_sides.size();
        if (count == 0) return {};
        found_.resize(count);
        add_by_pain(work);
        add_symptoms();
        return best_first();
    }

private:
    struct Found {
        float score = 0.0f, covers = 0.0f, filled = 0.0f, outline = 0.0f;
        std::size_t chart = 0;
        std::vector<const CauseSymptom*> symptoms;
    };

    // 0..1: how much what was said of the pain sounds like a nerve.
    float of_nerve() const {
        const auto feels = [&](PainQuality quality) {
            return is_said(skin_.qualities, quality) || is_said(report_.qualities, quality);
        };
        if (feels(PainQuality::Tingling) || feels(PainQuality::Numb)) return 1.0f;
        for (const std::size_t s : named_)
            if (known_.rules.symptoms[s].is_of_nerve) return 1.0f;
        return feels(PainQuality::Burning) ? k_burning : 0.0f;
    }

    const anatomy::OtherCause& cause_of(std::size_t side_index) const {
        return known_.catalog.all().other_causes[known_.causes.muscle_sides[side_index].muscle];
    }

    // By side of a cause, 0..1: how many of the places meant it reaches, each place on its better side. Empty where
    // fewer than two are meant.
    std::vector<float> places_reached() const {
        constexpr std::uint32_t k_not_meant = ~0u;
        std::vector<std::uint32_t> slot(known_.surface_map.areas.size(), k_not_meant), places;
        for (const MarkedArea& marked : skin_.touched) {
            if (!marked.is_intended) continue;
            slot[marked.area] = static_cast<std::uint32_t>(places.size());
            places.push_back(known_.areas.first_side[marked.area]);
        }
        if (std::ranges::all_of(places, [&](std::uint32_t place) { return place == places.front(); })) return {};
        const std::size_t slots = places.size();
        std::vector<float> whole(slots, 0.0f), met(found_.size() * slots, 0.0f);
        for (const PaintedVertex& painted : skin_.vertices) {
            const float mass = painted.strength * known_.surface_map.area_mm2[painted.vertex];
            const ReachRange here = known_.causes.at(painted.vertex);
            for (const std::uint32_t area : known_.areas.at(painted.vertex)) {
                if (slot[area] == k_not_meant) continue;
                whole[slot[area]] += mass;
                for (std::uint32_t i = here.whole; i < here.last; ++i) {
                    const IndexedZone& zone = known_.causes.zones[known_.causes.zone(i)];
                    met[zone.muscle_side * slots + slot[area]] += known_.causes.presence(i) * zone.explains * mass;
                }
            }
        }
        return shares_reached(places, whole, met);
    }

    // Of places that stand a slot a side: each is reached when a fifth of what is marked of it is.
    std::vector<float> shares_reached(const std::vector<std::uint32_t>& places, const std::vector<float>& whole,
                                      const std::vector<float>& met) const {
        constexpr float k_enough = 0.2f;
        std::vector<float> shares;
        std::map<std::uint32_t, float> best; // by place
        for (std::size_t side = 0; side < found_.size(); ++side) {
            best.clear();
            for (std::size_t s = 0; s < places.size(); ++s) {
                float& most = best[places[s]];
                most = std::max(most, part_of(met[side * places.size() + s], k_enough * whole[s]));
            }
            float sum = 0.0f;
            for (const auto& [place, reached] : best) sum += reached;
            shares.push_back(sum / static_cast<float>(best.size()));
        }
        return shares;
    }

    void add_by_pain(Workspace& work) {
        if (skin_.vertices.empty()) return;
        const Overlap overlap =
            overlap_of(skin_, known_.causes, known_.surface_map, weights_.wrong_depth, work.cause_sums);
        const std::vector<float> reached = places_reached();
        for (const Shared& shared : overlap.patterns) {
            const Pattern& pattern = known_.causes.patterns[shared.id];
            Found& found = found_[pattern.muscle_side];
            const float covers = part_of(shared.marked, skin_.mass_mm2);
            const float filled = part_of(shared.filled, pattern.mass_mm2);
            const float left_out = reached.empty() ? 0.0f : 1.0f - reached[pattern.muscle_side];
            const float fit =
                fit_of(weights_, covers, filled) * pattern.evidence * (1.0f - weights_.left_out * left_out);
            if (fit <= found.score) continue;
            const std::size_t chart = shared.id - known_.causes.muscle_sides[pattern.muscle_side].first_pattern;
            const float outline = std::clamp(
                (std::min(covers, filled) - k_begins_as_outline) / (k_is_outline - k_begins_as_outline), 0.0f, 1.0f);
            found = {fit, covers, filled, outline, chart, {}};
        }
        for (std::size_t i = 0; i < found_.size(); ++i) {
            Found& found = found_[i];
            if (!anatomy::is_of_nerve(cause_of(i).kind)) {
                found.outline = 0.0f;
                found.score *= 1.0f - weights_.nerve_quality * feels_of_nerve_;
                continue;
            }
            // A root of the score brings it nearer to 1 and keeps the order among nerves.
            const float forward =
                1.0f - (1.0f - weights_.nerve_quality * feels_of_nerve_) * (1.0f - weights_.outline * found.outline);
            if (forward > 0.0f && found.score > 0.0f) found.score = std::pow(found.score, 1.0f - forward);
        }
    }

    void add_symptoms() {
        std::size_t meaning = 0; // symptoms that speak for any cause
        float best = 0.0f;
        for (const Found& found : found_) best = std::max(best, found.score);
        for (const std::size_t s : named_) {
            bool speaks = false;
            for (std::size_t i = 0; i < found_.size(); ++i)
                for (const CauseSymptom& each : known_.cause_symptoms[known_.causes.muscle_sides[i].muscle]) {
                    if (each.symptom != s) continue;
                    found_[i].symptoms.push_back(&each);
                    speaks = true;
                    break;
                }
            meaning += speaks;
        }
        if (meaning == 0) return;
        const float strength = skin_.vertices.empty() ? weights_.symptom_alone : weights_.symptom * best;
        for (Found& found : found_) {
            const float support = static_cast<float>(found.symptoms.size()) / static_cast<float>(meaning);
            // Beside a drawing a symptom lifts only what the drawing finds.
            if (!skin_.vertices.empty() && found.score < k_least_cause_score) continue;
            found.score += (1.0f - found.score) * support * strength;
        }
    }

    std::vector<FeltThere> best_first() const {
        constexpr float k_steps = 1.0e5f; // as for muscles: last digits are no reason to prefer a side
        std::vector<std::pair<std::int64_t, std::size_t>> keys;
        for (std::size_t i = 0; i < found_.size(); ++i)
            if (found_[i].score >= k_least_cause_score) keys.emplace_back(-std::lround(found_[i].score * k_steps), i);
        const std::size_t reported = std::min(keys.size(), k_most_causes);
        std::partial_sort(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(reported), keys.end());
        std::vector<FeltThere> best;
        for (std::size_t k = 0; k < reported; ++k) best.push_back(told(keys[k].second));
        return best;
    }

    FeltThere told(std::size_t side_index) const {
        const Found& found = found_[side_index];
        const anatomy::OtherCause& cause = cause_of(side_index);
        FeltThere felt{cause.id,    cause.kind,   known_.causes.muscle_sides[side_index].side,
                       found.score, found.covers, found.filled,
                       found.chart, {},           {}};
        const Words& words = telling_.words;
        const auto say = [&](const std::string& sentence) { felt.text += (felt.text.empty() ? "" : " ") + sentence; };
        if (found.covers > 0.0f) {
            say(words("cause.covers", {{"much", words.much_of(found.covers, Thing::MarkedArea)},
                                       {"percent", percent(found.covers)},
                                       {"much_of_chart", words.much_of(found.filled, Thing::Chart)},
                                       {"percent_of_chart", percent(found.filled)}}));
            if (anatomy::is_of_nerve(cause.kind) && feels_of_nerve_ >= 1.0f) say(words("cause.of_nerve"));
            if (found.outline >= 1.0f) say(words("cause.outline"));
        }
        for (const CauseSymptom* symptom : found.symptoms)
            say(words("cause.symptom", {{"phrase", telling_.phrase(cause, *symptom->phrase)}}));
        felt.sources = cause.charts[found.chart].sources;
        add_new(felt.sources, cause.sources);
        return felt;
    }

    const Knowledge& known_;
    const Telling& telling_;
    const Weights& weights_;
    const PainReport& report_;
    const PaintedSkin& skin_;
    std::vector<std::size_t> named_; // symptoms of the report, into the rules
    float feels_of_nerve_ = 0.0f;
    std::vector<Found> found_; // in step with the sides of the causes
};

}

std::vector<FeltThere> other_causes_of(const Knowledge& known, const Telling& telling, const PainReport& report,
                                       const PaintedSkin& skin, Workspace& work) {
    return OtherCauses(known, telling, report, skin).all(work);
}

}
