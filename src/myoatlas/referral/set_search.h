// Finds the few patterns that explain a report together. Numbers only; sets.h puts them into words. The score is
// explained in docs/engine.md.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/referral/ranking.h"
#include "myoatlas/referral/workspace.h"

#include <array>
#include <initializer_list>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace myoatlas::referral {

// A painted vertex that the search looks at.
struct SeenVertex {
    const PaintedVertex* painted = nullptr;
    float marked_mm2 = 0.0f; // strength times skin
    float mass_mm2 = 0.0f;   // the same, with every painful place counting by the root of its skin
};

// A pattern that may stand in a set.
struct SetRow {
    std::uint32_t pattern = 0;
    const Ranked* ranked = nullptr;
    std::span<const Shared> zones; // of the pattern
    float filled = 0.0f;           // 0..1 of it that the report fills
    float merit = 1.0f;            // its evidence, and being charted for the place
    float marked = 0.0f;
    std::vector<float> explains, presence; // 0..1 by seen vertex
};

// One to three rows.
struct RowSet {
    std::array<std::size_t, 3> places{}; // of its rows
    std::size_t count = 0;
    float score = 0.0f, marked = 0.0f;
    std::span<const std::size_t> rows() const { return {places.data(), count}; }
};

// Borrows all it is given.
class SetSearch {
public:
    static constexpr std::size_t k_most_sets = 4;

    SetSearch(const Knowledge&, const PaintedSkin&, const Overlap&, const std::vector<Ranked>&, Workspace&);

    // Returns the best sets, best first, none of which only adds to a better one; empty when no zone meets the skin.
    std::vector<RowSet> best() const;
    // Returns the ids of muscles that could stand for a member of the set: charted with nearly the same zone.
    std::vector<std::string> alike(const RowSet&, const Ranked* member) const;

    const std::vector<SeenVertex>& seen() const { return seen_; }
    const SetRow& row(std::size_t place) const { return rows_[place]; }
    float marked_mm2() const { return marked_mm2_; } // all that is seen
    // Pain on either side is no pain on both: the muscles of one side are then enough.
    bool is_open_sided() const { return is_open_sided_; }

private:
    struct Offer {
        const Ranked* ranked;
        const ScoredPattern* pattern;
        float most; // its fit, were all explained by it
    };
    // Best fits first, each with the place of its offer; of equals the earlier offer.
    using Fits = std::vector<std::pair<float, std::size_t>>;

    void choose_rows();
    void add_row(const Offer&);
    void fill_rows();
    void cover(const SetRow&);
    float explained_by(const IndexedZone&, float presence, const PaintedVertex&) const;
    template <class FitOf> Fits best_offers(std::size_t count, const FitOf&) const;
    Fits best_beside_covered(std::size_t count);
    float marked_by(const std::vector<float>& a, const std::vector<float>& b) const;
    RowSet scored(std::initializer_list<std::size_t> rows, float marked) const;
    const std::string& muscle_of(std::size_t row) const;
    std::vector<RowSet> without_repeats(const std::vector<RowSet>&) const;

    const Knowledge& known_;
    const Weights& weights_;
    const Overlap& overlap_;
    Workspace& work_;
    std::vector<Offer> offers_;
    std::vector<SeenVertex> seen_;
    bool is_open_sided_ = false;
    float marked_mm2_ = 0.0f, drawn_mm2_ = 0.0f; // all that is seen, as it is and balanced
    // By seen vertex: its mass, 0..1 of it that is explained already, and the mass that was left when last looked at.
    std::vector<float> masses_, covered_, left_;
    std::vector<SetRow> rows_;
};

}
