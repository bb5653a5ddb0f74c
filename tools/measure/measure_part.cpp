// SPDX-License-Identifier: MIT
#include "measure_part.h"
#include "bodies.h"
#include "body/sculpt.h"
#include "find_axis.h"
#include "fit_loft.h"
#include "fit_sections.h"
#include "fit_sheet.h"
#include "origin_end.h"
#include "scene/mesh_measures.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <set>

namespace measure {
namespace {

constexpr float k_price_mm = 0.00022f; // of one number: four hundred may buy a tenth of a millimetre

// Parts that may take 600 numbers.
bool is_rich(const ReferencePart& part) {
    static const std::set<std::string> names{"frontal_bone", "occipital_bone", "parietal_bone", "temporal_bone", "sphenoid_bone",
                                             "ethmoid", "maxilla", "mandible", "zygomatic_bone", "palatine_bone", "hip_bone",
                                             "scapula", "sacrum", "vomer"};
    return names.count(part.structure) > 0;
}

struct Candidate {
    body::Piece piece;
    SurfaceGap gap;
    float score = 1e30f;
    std::string how;
};

// What a piece costs in looks and numbers.
class Contest {
public:
    Contest(const scene::MeshData& mesh, std::string kind) : mesh_(mesh), nearest_(mesh), kind_(std::move(kind)) {
        samples_ = sample_surface(mesh, 2500);
        volume_ = scene::volume_mm3(mesh);
    }

    const NearestSurface& nearest() const { return nearest_; }

    void enter(body::Piece piece, std::string how, float handicap = 0.0f) {
        body::PartTable table;
        table.kind = kind_;
        table.pieces.push_back(piece);
        const scene::MeshData made = body::sculpt(table);
        if (made.triangles.size() < 8) return;
        Candidate candidate{std::move(piece), gap_between(samples_, nearest_, made), 0.0f, std::move(how)};
        const double volume = scene::volume_mm3(made);
        if (!(volume > 0.0)) return;
        const float off = volume_ > 1.0 ? static_cast<float>(std::abs(std::log(volume / volume_))) : 0.0f;
        candidate.score = candidate.gap.mean() + 0.12f * candidate.gap.worse_p95() + 0.25f * std::min(off, 1.0f) +
                          k_price_mm * static_cast<float>(body::count_numbers(table)) + handicap;
        if (!(candidate.score < best.score)) return;
        best = std::move(candidate);
    }

    Candidate best;

private:
    const scene::MeshData& mesh_;
    NearestSurface nearest_;
    std::vector<SurfacePoint> samples_;
    double volume_ = 0.0;
    std::string kind_;
};

Candidate measure_body(const ReferencePart& part, const scene::MeshData& mesh, std::size_t budget, bool is_symmetric) {
    Contest contest(mesh, part.kind);
    const Spread3 spread = spread_of(mesh);
    const bool is_tiny = budget < 120;
    if (!is_symmetric) {
        const auto try_loft = [&](const body::Axis& axis, const LoftPlan& plan, const std::string& name) {
            if (static_cast<std::size_t>(plan.stations) * (3 + 4 * static_cast<std::size_t>(plan.harmonics)) + 24 > budget) return;
            if (auto loft = fit_loft(mesh, contest.nearest(), axis, plan))
                contest.enter(*loft, name + " loft " + std::to_string(plan.stations) + "x" + std::to_string(plan.harmonics));
        };
        std::vector<std::pair<std::string, body::Axis>> axes{{"straight", straight_axis(mesh, spread.direction[0])}};
        if (spread.deviation[0] > 1.6f * spread.deviation[1]) {
            axes.emplace_back("curved", curved_axis(mesh, 5));
            if (!is_tiny) axes.emplace_back("curved", curved_axis(mesh, 7));
        }
        if (spread.deviation[0] < 2.2f * spread.deviation[1]) axes.emplace_back("cross", straight_axis(mesh, spread.direction[1]));
        for (const auto& [name, axis] : axes) {
            for (const LoftPlan& plan : {LoftPlan{5, 3}, LoftPlan{9, 5}, LoftPlan{12, 6}})
                try_loft(axis, plan, name);
        }
        if (contest.best.gap.mean() > 0.35f && contest.best.score < 1e29f)
            for (const auto& [name, axis] : axes) {
                for (const LoftPlan& plan : {LoftPlan{10, 8}, LoftPlan{16, 5}, LoftPlan{22, 3}}) try_loft(axis, plan, name);
            }
        if (!is_tiny)
            for (const SheetPlan& plan : sheet_plans(budget))
                if (auto sheet = fit_sheet(mesh, plan)) contest.enter(*sheet, plan.name);
    }
    if (contest.best.gap.mean() < 0.3f && contest.best.score < 1.0f) return contest.best;
    const auto try_sections = [&](const body::Axis& axis, const std::string& name, bool is_half = false) {
        for (const int stations : {10, 15, 21, 28}) {
            if (is_tiny && stations > 15) continue;
            const SectionsPlan plan{stations, budget, is_symmetric && !is_half, is_half};
            if (auto sections = fit_sections(mesh, axis, plan))
                contest.enter(*sections, name + " sections " + std::to_string(stations), 0.04f);
        }
    };
    if (is_symmetric) {
        try_sections(outward_axis(mesh), "outward", true);
        try_sections(midline_axis(mesh, {0, 1, 0}), "upright");
        try_sections(midline_axis(mesh, {0, 0, 1}), "level");
        // Along the part's own slope in the middle plane.
        for (const glm::vec3& direction : spread.direction) {
            const glm::vec3 flat(0.0f, direction.y, direction.z);
            if (glm::length(flat) > 0.8f && std::abs(flat.y) < 0.97f && std::abs(flat.z) < 0.97f)
                try_sections(midline_axis(mesh, glm::normalize(flat)), "sloping");
        }
    } else {
        try_sections(straight_axis(mesh, spread.direction[0]), "straight");
        if (spread.deviation[0] > 2.2f * spread.deviation[1]) try_sections(curved_axis(mesh, 6), "curved");
        if (spread.deviation[0] < 1.8f * spread.deviation[1]) try_sections(straight_axis(mesh, spread.direction[1]), "cross");
        if (part.kind == "bone" && spread.deviation[0] < 2.0f * spread.deviation[2])
            try_sections(straight_axis(mesh, spread.direction[2]), "flat");
    }
    return contest.best;
}

}

Measurement measure_part(const ReferencePart& part, const scene::MeshData& mesh) {
    Measurement outcome;
    outcome.table.structure = part.structure;
    outcome.table.kind = part.kind;
    outcome.table.is_midline = part.is_midline;
    outcome.table.note = part.note;
    const std::size_t budget = is_rich(part) ? 600 : 400;
    std::vector<scene::MeshData> bodies = split_bodies(mesh, 0.04f);
    const auto is_across_middle = [](const scene::MeshData& body) {
        const scene::Box box = scene::bounds_of(body.positions);
        return box.min.x < -1.5f && box.max.x > 1.5f && std::abs(box.min.x + box.max.x) < 0.3f * (box.max.x - box.min.x);
    };
    // A midline part made of bodies beside the middle: measure the left ones.
    if (part.is_midline) {
        const bool is_one = std::any_of(bodies.begin(), bodies.end(), is_across_middle);
        if (!is_one) {
            outcome.table.mirrors_pieces = true;
            std::erase_if(bodies, [](const scene::MeshData& body) {
                const scene::Box box = scene::bounds_of(body.positions);
                return box.min.x + box.max.x < 0.0f;
            });
        }
    }
    const std::size_t each = std::max<std::size_t>(budget / std::max<std::size_t>(bodies.size(), 1), 64);
    for (const scene::MeshData& body : bodies) {
        const bool is_symmetric = part.is_midline && !outcome.table.mirrors_pieces;
        Candidate best = measure_body(part, body, each, is_symmetric);
        if (best.score > 1e29f) continue;
        outcome.table.pieces.push_back(std::move(best.piece));
        if (outcome.how.empty()) outcome.how = best.how;
    }
    if (bodies.size() > 1) outcome.how += " (" + std::to_string(bodies.size()) + " bodies)";
    outcome.table.origin_is_end = origin_is_end(outcome.table);
    outcome.gap = gap_between(mesh, body::sculpt(outcome.table), 4000);
    return outcome;
}

}
