// Greedy cover from every start: each of a handful of patterns, with the pattern that helps it most, and a third where
// one more still pays.
// SPDX-License-Identifier: MIT
#include "myoatlas/referral/set_search.h"

#include "myoatlas/referral/overlap/painted_places.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace myoatlas::referral {
namespace {

constexpr std::size_t k_sampled = 256;                 // vertices looked at; a larger drawing is sampled evenly
constexpr std::array<std::size_t, 3> k_rows{10, 8, 6}; // patterns taken: best alone, best beside the first, the second
constexpr std::size_t k_pairs_extended = 6;
constexpr float k_worth_a_look = 0.8f; // of the best score, for a pair to be scored in full
constexpr float k_alike = 0.02f;       // of the score, for a muscle to do as well in another's place

}

SetSearch::SetSearch(const Knowledge& known, const PaintedSkin& skin, const Overlap& overlap,
                     const std::vector<Ranked>& ranked, Workspace& work)
    : known_(known), weights_(known.rules.weights), overlap_(overlap), work_(work) {
    constexpr float k_open = 0.75f; // of what is marked: less counts, where either side was meant
    const float half = part_of(skin.mass_mm2, skin.left_mass_mm2 + skin.right_mass_mm2);
    is_open_sided_ = half < k_open;
    std::size_t count = 0;
    for (const Ranked& each : ranked) count += each.patterns.size();
    offers_.reserve(count);
    for (const Ranked& each : ranked) {
        if (is_open_sided_ && each.side != ranked.front().side) continue;
        for (const ScoredPattern& pattern : each.patterns)
            offers_.push_back({&each, &pattern, fit_of(weights_, 1.0f, pattern.filled) * pattern.reliability});
    }
    const std::vector<float> balance = balance_of_places(skin, known.surface_map, work.places);
    const std::size_t stride = (skin.vertices.size() + k_sampled - 1) / k_sampled;
    for (std::size_t i = 0; i < skin.vertices.size(); i += stride) {
        const float marked = skin.vertices[i].strength * known.surface_map.area_mm2[skin.vertices[i].vertex];
        seen_.push_back({&skin.vertices[i], marked, marked * balance[i]});
        masses_.push_back(seen_.back().mass_mm2);
        marked_mm2_ += marked;
        drawn_mm2_ += marked * balance[i];
    }
    // A report on either side counts half of both, so that what explains one side explains it all.
    marked_mm2_ *= half;
    drawn_mm2_ *= half;
    covered_.assign(seen_.size(), 0.0f);
    left_.assign(seen_.size(), 0.0f);
    if (!offers_.empty() && drawn_mm2_ > 0.0f) choose_rows();
}

void SetSearch::choose_rows() {
    rows_.reserve(k_rows[0] + k_rows[1] + k_rows[2]);
    for (std::size_t stage = 0; stage < k_rows.size(); ++stage) {
        const Fits fits = stage > 0 ? best_beside_covered(k_rows[stage])
                                    : best_offers(k_rows[stage], [](const Offer& each) { return each.pattern->fit; });
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < fits.size() && fits[i].first > 0.0f; ++i) {
            const auto known = std::find_if(rows_.begin(), rows_.end(), [&](const SetRow& row) {
                return row.pattern == offers_[fits[i].second].pattern->pattern;
            });
            if (!best) best = static_cast<std::size_t>(known - rows_.begin());
            if (known == rows_.end()) add_row(offers_[fits[i].second]);
        }
        if (!best) break;
        if (stage + 1 < k_rows.size()) cover(rows_[*best]);
    }
    for (const Shared& zone : overlap_.zones) work_.sums.meeting[zone.id] = {};
    fill_rows();
}

void SetSearch::add_row(const Offer& offer) {
    SetRow& row = rows_.emplace_back();
    row.pattern = offer.pattern->pattern;
    row.ranked = offer.ranked;
    row.zones = offer.pattern->zones;
    row.filled = offer.pattern->filled;
    row.merit = offer.pattern->reliability;
}

// What the row explains is explained. Both the drawing and a zone stand by vertex.
void SetSearch::cover(const SetRow& row) {
    for (const Shared& shared : row.zones) {
        const IndexedZone& zone = known_.zones.zones[shared.id];
        auto weight = zone.weights->begin();
        for (std::size_t v = 0; v < seen_.size() && weight != zone.weights->end(); ++v) {
            const std::uint32_t vertex = seen_[v].painted->vertex;
            while (weight != zone.weights->end() && weight->vertex < vertex) ++weight;
            if (weight == zone.weights->end() || weight->vertex != vertex) continue;
            const float presence = known_.zones.presence_of(weight->weight);
            covered_[v] = std::max(covered_[v], explained_by(zone, presence, *seen_[v].painted));
        }
    }
}

float SetSearch::explained_by(const IndexedZone& zone, float presence, const PaintedVertex& painted) const {
    return suits(painted, zone.is_deep, weights_.wrong_depth) * presence * zone.explains;
}

void SetSearch::fill_rows() {
    const ZoneIndex& index = known_.zones;
    std::vector<unsigned char>& row_of = work_.row_of_zone; // from 1; 0: none
    for (std::size_t r = 0; r < rows_.size(); ++r) {
        rows_[r].explains.assign(seen_.size(), 0.0f);
        rows_[r].presence.assign(seen_.size(), 0.0f);
        for (const Shared& zone : rows_[r].zones) row_of[zone.id] = static_cast<unsigned char>(r + 1);
    }
    for (std::size_t v = 0; v < seen_.size(); ++v) {
        const ReachRange here = index.at(seen_[v].painted->vertex);
        for (std::uint32_t i = here.whole; i < here.last; ++i) {
            const unsigned char number = row_of[index.zone(i)];
            if (number == 0) continue;
            SetRow& row = rows_[number - 1u];
            const float presence = index.presence(i);
            row.explains[v] =
                std::max(row.explains[v], explained_by(index.zones[index.zone(i)], presence, *seen_[v].painted));
            row.presence[v] = std::max(row.presence[v], presence);
        }
    }
    for (SetRow& row : rows_) {
        for (const Shared& zone : row.zones) row_of[zone.id] = 0;
        row.marked = 0.0f;
        for (std::size_t v = 0; v < seen_.size(); ++v) row.marked += row.explains[v] * masses_[v];
    }
}

template <class FitOf> SetSearch::Fits SetSearch::best_offers(std::size_t count, const FitOf& fit_of_offer) const {
    Fits best;
    best.reserve(count + 1);
    for (std::size_t i = 0; i < offers_.size(); ++i) {
        const bool is_full = best.size() == count;
        if (is_full && offers_[i].most <= best.back().first) continue;
        const float fit = fit_of_offer(offers_[i]);
        if (is_full && fit <= best.back().first) continue;
        const auto worse = std::find_if(best.begin(), best.end(), [&](const auto& each) { return each.first < fit; });
        best.insert(worse, {fit, i});
        if (is_full) best.pop_back();
    }
    return best;
}

// The patterns that best suit what the chosen ones leave open. Only what was covered since the last time is taken away.
SetSearch::Fits SetSearch::best_beside_covered(std::size_t count) {
    constexpr float k_rounding = 1.0e-5f; // of the drawing
    const ZoneIndex& index = known_.zones;
    std::vector<ZoneSum>& open = work_.sums.meeting;
    for (std::size_t v = 0; v < seen_.size(); ++v) {
        const float left = masses_[v] * (1.0f - covered_[v]), more = left - left_[v];
        if (more == 0.0f) continue;
        left_[v] = left;
        const ReachRange here = index.at(seen_[v].painted->vertex);
        for (std::uint32_t i = here.whole; i < here.fading; ++i) open[index.zone(i)].marked += more;
        for (std::uint32_t i = here.fading; i < here.last; ++i) open[index.zone(i)].marked += more * index.presence(i);
    }
    return best_offers(count, [&](const Offer& offer) {
        float explained = 0.0f;
        for (const Shared& zone : offer.pattern->zones)
            explained += open[zone.id].marked * index.zones[zone.id].explains;
        explained /= drawn_mm2_;
        if (explained < k_rounding) return 0.0f;
        return fit_of(weights_, explained, offer.pattern->filled) * offer.pattern->reliability;
    });
}

// The marked skin that rows explain together.
float SetSearch::marked_by(const std::vector<float>& a, const std::vector<float>& b) const {
    constexpr std::size_t k_lanes = 8;
    std::array<float, k_lanes> sums{};
    const std::size_t even = seen_.size() / k_lanes * k_lanes;
    for (std::size_t v = 0; v < even; v += k_lanes)
        for (std::size_t i = 0; i < k_lanes; ++i) sums[i] += std::max(a[v + i], b[v + i]) * masses_[v + i];
    for (std::size_t v = even; v < seen_.size(); ++v) sums[0] += std::max(a[v], b[v]) * masses_[v];
    return std::accumulate(sums.begin(), sums.end(), 0.0f);
}

RowSet SetSearch::scored(std::initializer_list<std::size_t> rows, float marked) const {
    RowSet set;
    set.marked = marked;
    float alone = 0.0f, merit = 0.0f, filling = 0.0f;
    std::size_t further = 0;
    for (const std::size_t r : rows) {
        const auto is_same = [&](std::size_t other) { return rows_[other].ranked == rows_[r].ranked; };
        further += set.count > 0 && std::none_of(set.places.begin(), set.places.begin() + set.count, is_same);
        set.places[set.count++] = r;
        alone += rows_[r].marked;
        merit += rows_[r].marked * rows_[r].merit;
        filling += rows_[r].marked * rows_[r].filled;
    }
    if (alone <= 0.0f) return set;
    // Each muscle is filled on its own and counts by what it accounts for, so that a small one does not drown in a
    // large one. Where their zones overlap, the place counts once.
    const float filled = filling / alone * part_of(marked, alone);
    const float fit = fit_of(weights_, part_of(marked, drawn_mm2_), filled);
    set.score = fit * merit / alone - weights_.set_penalty * static_cast<float>(further);
    return set;
}

std::vector<RowSet> SetSearch::best() const {
    if (rows_.empty()) return {};
    std::vector<RowSet> sets, pairs;
    float best = 0.0f;
    for (std::size_t a = 0; a < rows_.size(); ++a) {
        sets.push_back(scored({a}, rows_[a].marked));
        best = std::max(best, sets.back().score);
    }
    for (std::size_t a = 0; a < rows_.size(); ++a)
        for (std::size_t b = a + 1; b < rows_.size(); ++b) {
            // What both could explain at most; most pairs need no closer look.
            if (scored({a, b}, rows_[a].marked + rows_[b].marked).score < k_worth_a_look * best) continue;
            pairs.push_back(scored({a, b}, marked_by(rows_[a].explains, rows_[b].explains)));
            best = std::max(best, pairs.back().score);
        }
    const auto is_better = [](const RowSet& a, const RowSet& b) {
        constexpr float k_steps = 1.0e5f; // less is rounding
        const auto of_a = static_cast<int>(a.score * k_steps), of_b = static_cast<int>(b.score * k_steps);
        return of_a != of_b ? of_a > of_b : std::pair(a.count, a.places) < std::pair(b.count, b.places);
    };
    std::sort(pairs.begin(), pairs.end(), is_better);
    std::vector<float> both(seen_.size());
    for (std::size_t p = 0; p < std::min(pairs.size(), k_pairs_extended); ++p) {
        const std::size_t first = pairs[p].places[0], second = pairs[p].places[1];
        const SetRow &a = rows_[first], &b = rows_[second];
        for (std::size_t v = 0; v < seen_.size(); ++v) both[v] = std::max(a.explains[v], b.explains[v]);
        std::optional<RowSet> third;
        for (std::size_t c = 0; c < rows_.size(); ++c) {
            if (c == first || c == second) continue;
            if (scored({first, second, c}, pairs[p].marked + rows_[c].marked).score <=
                std::max(third ? third->score : 0.0f, pairs[p].score))
                continue;
            RowSet set = scored({first, second, c}, marked_by(both, rows_[c].explains));
            if (!third || is_better(set, *third)) third = set;
        }
        if (third && third->score > pairs[p].score) sets.push_back(*third);
    }
    sets.insert(sets.end(), pairs.begin(), pairs.end());
    std::sort(sets.begin(), sets.end(), is_better);
    return without_repeats(sets);
}

// Points of one muscle are one muscle; and a set that only adds to a better one says nothing new.
std::vector<RowSet> SetSearch::without_repeats(const std::vector<RowSet>& sets) const {
    std::vector<RowSet> kept;
    std::vector<std::vector<const Ranked*>> seen;
    for (const RowSet& set : sets) {
        if (kept.size() == k_most_sets) break;
        std::vector<const Ranked*> muscles;
        for (const std::size_t r : set.rows()) muscles.push_back(rows_[r].ranked);
        std::sort(muscles.begin(), muscles.end());
        muscles.erase(std::unique(muscles.begin(), muscles.end()), muscles.end());
        const bool is_new = std::none_of(seen.begin(), seen.end(), [&](const auto& better) {
            return std::includes(muscles.begin(), muscles.end(), better.begin(), better.end());
        });
        if (!is_new) continue;
        seen.push_back(std::move(muscles));
        kept.push_back(set);
    }
    return kept;
}

const std::string& SetSearch::muscle_of(std::size_t row) const {
    return known_.muscle(rows_[row].ranked->muscle).id;
}

std::vector<std::string> SetSearch::alike(const RowSet& set, const Ranked* member) const {
    std::vector<std::string> muscles;
    if (set.count > 2) return muscles; // with three the difference of one is too small to tell
    for (std::size_t place = 0; place < set.count; ++place) {
        if (rows_[set.places[place]].ranked != member) continue;
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            const auto is_same = [&](std::size_t p) { return rows_[p].ranked == rows_[r].ranked; };
            const auto rows = set.rows();
            if (std::any_of(rows.begin(), rows.end(), is_same) || rows_[r].ranked->side != member->side) continue;
            const float enough = set.score - k_alike;
            if (set.count == 1) {
                if (scored({r}, rows_[r].marked).score >= enough) add_new(muscles, {muscle_of(r)});
                continue;
            }
            const std::size_t other = set.places[set.count - 1 - place];
            if (scored({r, other}, rows_[r].marked + rows_[other].marked).score >= enough &&
                scored({r, other}, marked_by(rows_[r].explains, rows_[other].explains)).score >= enough)
                add_new(muscles, {muscle_of(r)});
        }
    }
    return muscles;
}

}
