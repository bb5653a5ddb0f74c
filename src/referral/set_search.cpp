// Greedy cover from every start: each of a handful of patterns, with the pattern that helps it most, and a third where
// one more still pays.
// SPDX-License-Identifier: MIT
#include "referral/set_search.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace referral {
namespace {

constexpr std::size_t k_sampled = 256;                 // vertices looked at; a larger drawing is sampled evenly
constexpr std::array<std::size_t, 3> k_rows{10, 8, 6}; // patterns taken: best alone, best beside the first, the second
constexpr std::size_t k_pairs_extended = 6;
constexpr float k_worth_a_look = 0.8f; // of the best score, for a pair to be scored in full
constexpr float k_alike = 0.02f;       // of the score, for a muscle to do as well in another's place

}

SetSearch::SetSearch(const Knowledge& known, const PaintedSkin& skin, const std::vector<Ranked>& ranked,
                     Workspace& work)
    : known_(known), weights_(known.rules.weights), skin_(skin), work_(work) {
    for (const Ranked& each : ranked)
        for (const ScoredPattern& pattern : each.patterns) offers_.push_back({&each, &pattern});
    const std::vector<float> balance = balance_of_places();
    const std::size_t stride = (skin.vertices.size() + k_sampled - 1) / k_sampled;
    for (std::size_t i = 0; i < skin.vertices.size(); i += stride) {
        const float marked = skin.vertices[i].strength * known.map.area_mm2[skin.vertices[i].vertex];
        seen_.push_back({&skin.vertices[i], marked, marked * balance[i]});
        marked_mm2_ += marked;
        drawn_mm2_ += marked * balance[i];
    }
    // A report on either side counts half of both, so that what explains one side explains it all.
    const float half = part_of(skin.mass_mm2, skin.left_mass_mm2 + skin.right_mass_mm2);
    marked_mm2_ *= half;
    drawn_mm2_ *= half;
    covered_.assign(seen_.size(), 0.0f);
    if (!offers_.empty() && drawn_mm2_ > 0.0f) choose_rows();
}

// Pain in a finger matters as much to a person as pain in the back, though it is small on the skin: every painted
// patch counts by the square root of its skin. Returns the factor for each painted vertex.
std::vector<float> SetSearch::balance_of_places() {
    const auto& vertices = skin_.vertices;
    for (const PaintedVertex& painted : vertices) work_.places.take(painted.vertex);
    std::vector<std::uint32_t> place(vertices.size(), Slots::k_none), open;
    std::vector<float> masses;
    for (std::uint32_t i = 0; i < vertices.size(); ++i) {
        if (place[i] != Slots::k_none) continue;
        const auto number = static_cast<std::uint32_t>(masses.size());
        masses.push_back(0.0f);
        place[i] = number;
        open.push_back(i);
        while (!open.empty()) {
            const std::uint32_t at = vertices[open.back()].vertex;
            masses.back() += vertices[open.back()].strength * known_.map.area_mm2[at];
            open.pop_back();
            for (std::uint32_t n = known_.map.neighbor_begin[at]; n < known_.map.neighbor_begin[at + 1]; ++n) {
                const std::uint32_t next = work_.places.find(known_.map.neighbors[n]);
                if (next == Slots::k_none || place[next] != Slots::k_none) continue;
                place[next] = number;
                open.push_back(next);
            }
        }
    }
    work_.places.clear();
    float whole = 0.0f, roots = 0.0f;
    for (const float mass : masses) {
        whole += mass;
        roots += std::sqrt(mass);
    }
    std::vector<float> balance;
    balance.reserve(place.size());
    for (const std::uint32_t number : place)
        balance.push_back(whole / (roots * std::sqrt(std::max(masses[number], 1.0e-6f))));
    return balance;
}

void SetSearch::choose_rows() {
    std::vector<std::pair<float, std::size_t>> fits;
    for (std::size_t i = 0; i < offers_.size(); ++i) fits.emplace_back(offers_[i].pattern->fit, i);
    for (std::size_t stage = 0; stage < k_rows.size(); ++stage) {
        if (stage > 0) fits = fits_beside_covered();
        const std::size_t count = std::min(k_rows[stage], fits.size());
        std::partial_sort(
            fits.begin(), fits.begin() + static_cast<std::ptrdiff_t>(count), fits.end(),
            [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
        const std::size_t first = rows_.size();
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < count && fits[i].first > 0.0f; ++i) {
            const auto known = std::find_if(rows_.begin(), rows_.end(), [&](const SetRow& row) {
                return row.pattern == offers_[fits[i].second].pattern->pattern;
            });
            if (!best) best = static_cast<std::size_t>(known - rows_.begin());
            if (known == rows_.end()) add_row(offers_[fits[i].second]);
        }
        fill_rows(first);
        if (!best) break;
        for (std::size_t v = 0; v < seen_.size(); ++v) covered_[v] = std::max(covered_[v], rows_[*best].explains[v]);
    }
}

void SetSearch::add_row(const Offer& offer) {
    const Pattern& pattern = known_.zones.patterns[offer.pattern->pattern];
    SetRow& row = rows_.emplace_back();
    row.pattern = offer.pattern->pattern;
    row.ranked = offer.ranked;
    row.filled_mm2 = offer.pattern->shared.filled;
    row.mass_mm2 = pattern.mass_mm2;
    row.merit = offer.pattern->standing;
}

void SetSearch::fill_rows(std::size_t first) {
    work_.patterns.clear();
    for (std::size_t r = first; r < rows_.size(); ++r) {
        work_.patterns.take(rows_[r].pattern);
        rows_[r].explains.assign(seen_.size(), 0.0f);
        rows_[r].presence.assign(seen_.size(), 0.0f);
    }
    for (std::size_t v = 0; v < seen_.size(); ++v)
        for (const Reach& reach : known_.zones.at(seen_[v].painted->vertex)) {
            const std::uint32_t slot = work_.patterns.find(reach.pattern);
            if (slot == Slots::k_none) continue;
            SetRow& row = rows_[first + slot];
            const float fit = suits(*seen_[v].painted, known_.zones.zones[reach.zone].is_deep, weights_.wrong_depth);
            row.explains[v] = std::max(row.explains[v], fit * reach.explains);
            row.presence[v] = std::max(row.presence[v], reach.presence);
        }
    work_.patterns.clear();
    for (std::size_t r = first; r < rows_.size(); ++r)
        for (std::size_t v = 0; v < seen_.size(); ++v) rows_[r].marked += rows_[r].explains[v] * seen_[v].mass_mm2;
}

// How well each pattern suits what the chosen ones leave open.
std::vector<std::pair<float, std::size_t>> SetSearch::fits_beside_covered() {
    std::vector<float> open(offers_.size(), 0.0f);
    for (const Offer& offer : offers_) work_.patterns.take(offer.pattern->pattern);
    for (std::size_t v = 0; v < seen_.size(); ++v) {
        const float mass = seen_[v].mass_mm2 * (1.0f - covered_[v]);
        if (mass <= 0.0f) continue;
        for (const Reach& reach : known_.zones.at(seen_[v].painted->vertex))
            if (const std::uint32_t slot = work_.patterns.find(reach.pattern); slot != Slots::k_none)
                open[slot] += mass * reach.explains;
    }
    work_.patterns.clear();
    std::vector<std::pair<float, std::size_t>> fits;
    for (std::size_t i = 0; i < offers_.size(); ++i) {
        const Pattern& pattern = known_.zones.patterns[offers_[i].pattern->pattern];
        fits.emplace_back(
            fit_of(weights_, open[i] / drawn_mm2_, part_of(offers_[i].pattern->shared.filled, pattern.mass_mm2)) *
                offers_[i].pattern->standing,
            i);
    }
    return fits;
}

// The marked skin that rows explain together.
float SetSearch::marked_by(const std::vector<float>& a, const std::vector<float>& b) const {
    std::array<float, 4> sums{};
    const std::size_t even = seen_.size() / 4 * 4;
    for (std::size_t v = 0; v < even; v += 4)
        for (std::size_t i = 0; i < 4; ++i) sums[i] += std::max(a[v + i], b[v + i]) * seen_[v + i].mass_mm2;
    for (std::size_t v = even; v < seen_.size(); ++v) sums[0] += std::max(a[v], b[v]) * seen_[v].mass_mm2;
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

RowSet SetSearch::scored(std::initializer_list<std::size_t> rows, float marked) const {
    RowSet set;
    set.marked = marked;
    float alone = 0.0f, filled = 0.0f, mass = 0.0f, merit = 0.0f;
    std::size_t further = 0;
    for (const std::size_t r : rows) {
        const auto is_same = [&](std::size_t other) { return rows_[other].ranked == rows_[r].ranked; };
        further += set.count > 0 && std::none_of(set.places.begin(), set.places.begin() + set.count, is_same);
        set.places[set.count++] = r;
        alone += rows_[r].marked;
        filled += rows_[r].filled_mm2;
        mass += rows_[r].mass_mm2;
        merit += rows_[r].marked * rows_[r].merit;
    }
    if (alone <= 0.0f) return set;
    // Where the zones of a set overlap, the place counts once in what is filled too.
    const float filled_once = filled * part_of(marked, alone);
    const float fit =
        fit_of(weights_, part_of(marked, drawn_mm2_), part_of(filled_once, mass - (filled - filled_once)));
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
        return a.score != b.score ? a.score > b.score : std::pair(a.count, a.places) < std::pair(b.count, b.places);
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

std::vector<std::string> SetSearch::alike(const RowSet& set, const Ranked* member) const {
    std::vector<std::string> muscles;
    if (set.count > 2) return muscles; // with three the difference of one is too small to tell
    for (std::size_t place = 0; place < set.count; ++place) {
        if (rows_[set.places[place]].ranked != member) continue;
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            const auto is_same = [&](std::size_t p) { return rows_[p].ranked == rows_[r].ranked; };
            const auto rows = set.rows();
            if (std::any_of(rows.begin(), rows.end(), is_same) || rows_[r].ranked->side != member->side) continue;
            const std::size_t other = set.places[set.count - 1 - place];
            const float score = set.count == 1
                                    ? scored({r}, rows_[r].marked).score
                                    : scored({r, other}, marked_by(rows_[r].explains, rows_[other].explains)).score;
            if (score >= set.score - k_alike) add_new(muscles, {known_.muscle(rows_[r].ranked->muscle).id});
        }
    }
    return muscles;
}

}
