// SPDX-License-Identifier: MIT
#include "measure_part.h"
#include "branches.h"
#include "choices.h"
#include "find_axis.h"
#include "fit_loft.h"
#include "fit_sections.h"
#include "fit_sheet.h"
#include "layers.h"
#include "myoatlas/geometry/components.h"
#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/sculpt/sculpt.h"
#include "origin_end.h"
#include "trim.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

namespace myoatlas::measure {
namespace {

constexpr float k_near_mm = 0.16f;
constexpr float k_price_mm = 0.00022f; // of one number: four hundred may buy a tenth of a millimeter

struct PieceFit {
    sculpt::Piece piece;
    SurfaceGap gap;
    float score = 1e30f;
    std::string how;
};

// What a piece costs in looks and numbers.
class Contest {
public:
    Contest(const geometry::MeshData& mesh, const ReferencePart& part)
        : nearest_(mesh), kind_(part.kind), price_mm_(k_price_mm * choice_for(part.structure).price) {
        samples_ = sample_surface(mesh, 2500);
        volume_ = geometry::volume_mm3(mesh);
    }

    const SurfaceDistance& nearest() const { return nearest_; }

    void enter(sculpt::Piece piece, std::string how, float handicap = 0.0f) {
        sculpt::PartTable table;
        table.kind = kind_;
        table.pieces.push_back(piece);
        const geometry::MeshData made = sculpt::sculpt(table);
        if (made.triangles.size() < 8) return;
        PieceFit candidate{std::move(piece), gap_between(samples_, nearest_, made), 0.0f, std::move(how)};
        const double volume = geometry::volume_mm3(made);
        if (!(volume > 0.0)) return;
        // Surface turned inside out shows as holes: it faces against the part where it lies on it.
        const std::vector<SurfaceSample> own = sample_surface(made, 1500);
        float turned = 0.0f;
        for (const SurfaceSample& point : own) {
            const SurfaceSample on = nearest_.nearest(point.position);
            if (glm::dot(point.normal, on.normal) < -0.5f) turned += 1.0f / static_cast<float>(own.size());
        }
        const float off = volume_ > 1.0 ? static_cast<float>(std::abs(std::log(volume / volume_))) : 0.0f;
        // Nearer than the eye can tell is near enough: there the fewest numbers win.
        candidate.score = std::max(candidate.gap.mean(), k_near_mm) +
                          0.12f * std::max(candidate.gap.worse_p95(), 3.0f * k_near_mm) + 0.25f * std::min(off, 1.0f) +
                          price_mm_ * static_cast<float>(sculpt::count_numbers(table)) + handicap +
                          4.0f * std::max(turned - 0.01f, 0.0f);
        if (!(candidate.score < best.score)) return;
        best = std::move(candidate);
    }

    // Nothing dearer can do visibly better.
    bool is_good_enough() const {
        return price_mm_ == k_price_mm && best.score < k_near_mm + 0.36f * k_near_mm + 0.09f;
    }

    PieceFit best;

private:
    SurfaceDistance nearest_;
    std::vector<SurfaceSample> samples_;
    double volume_ = 0.0;
    scene::PartKind kind_;
    float price_mm_;
};

// Plans for what the usual ones do not meet well; those of many numbers are for parts that numbers cost little in.
std::vector<LoftPlan> closer_plans(const Choice& choice) {
    std::vector<LoftPlan> plans{{7, 3}, {9, 2}, {10, 8}, {16, 5}, {22, 3}};
    if (choice.price < 1.0f) plans.insert(plans.end(), {{14, 7}, {18, 6}, {16, 8}, {22, 5}});
    return plans;
}

PieceFit measure_body(const ReferencePart& part, const geometry::MeshData& mesh, std::size_t budget,
                      bool is_symmetric) {
    Contest contest(mesh, part);
    const Spread3 spread = spread_of(mesh);
    const bool is_tiny = budget < 120;
    const Choice choice = choice_for(part.structure);
    const Wanted wanted = choice.shape;
    if (wanted != Wanted::Any) {
        for (const SheetPlan& plan : wanted == Wanted::Dome ? dome_plans() : sheet_plans(budget))
            if (auto sheet = fit_sheet(mesh, plan)) contest.enter(*sheet, plan.name);
        return contest.best;
    }
    if (!is_symmetric) {
        const auto try_loft = [&](const sculpt::Axis& axis, const LoftPlan& plan, const std::string& name) {
            const std::size_t numbers =
                static_cast<std::size_t>(plan.stations) * (3 + 4 * static_cast<std::size_t>(plan.harmonics)) +
                3 * axis.points.size() + 3;
            if (numbers > budget || contest.is_good_enough()) return;
            if (auto loft = fit_loft(mesh, contest.nearest(), axis, plan))
                contest.enter(*loft,
                              name + " loft " + std::to_string(plan.stations) + "x" + std::to_string(plan.harmonics));
        };
        std::vector<std::pair<std::string, sculpt::Axis>> axes{{"straight", straight_axis(mesh, spread.direction[0])}};
        if (spread.deviation[0] > 1.6f * spread.deviation[1]) {
            axes.emplace_back("curved", curved_axis(mesh, is_tiny ? 3 : 5));
            if (!is_tiny) axes.emplace_back("curved", curved_axis(mesh, 7));
        }
        if (spread.deviation[0] < 2.2f * spread.deviation[1])
            axes.emplace_back("cross", straight_axis(mesh, spread.direction[1]));
        for (const auto& [name, axis] : axes) {
            for (const LoftPlan& plan :
                 {LoftPlan{4, 2}, LoftPlan{5, 3}, LoftPlan{7, 4}, LoftPlan{9, 5}, LoftPlan{12, 6}})
                try_loft(axis, plan, name);
        }
        if (contest.best.gap.mean() > (choice.price < 1.0f ? 0.0f : 0.35f) && contest.best.score < 1e29f)
            for (const auto& [name, axis] : axes)
                for (const LoftPlan& plan : closer_plans(choice)) try_loft(axis, plan, name);
        if (!is_tiny && contest.best.gap.mean() > 0.35f)
            for (const SheetPlan& plan : sheet_plans(budget))
                if (auto sheet = fit_sheet(mesh, plan)) contest.enter(*sheet, plan.name);
    }
    if (contest.best.gap.mean() < 0.35f && contest.best.score < 1.0f) return contest.best;
    const auto try_sections = [&](const sculpt::Axis& axis, const std::string& name, bool is_half = false) {
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
        if (spread.deviation[0] < 1.8f * spread.deviation[1])
            try_sections(straight_axis(mesh, spread.direction[1]), "cross");
        if (part.kind == scene::PartKind::Bone && spread.deviation[0] < 2.0f * spread.deviation[2])
            try_sections(straight_axis(mesh, spread.direction[2]), "flat");
    }
    return contest.best;
}

// Where a part forks, a loft for the stem and one for each tendon may do better than one shape for all.
void measure_branches(const ReferencePart& part, const geometry::MeshData& mesh, Measurement& outcome) {
    const SurfaceGap gap = gap_between(mesh, sculpt::sculpt(outcome.table), 4000);
    if (gap.worse_mean() < 0.6f && gap.worse_p95() < 2.5f) return;
    const std::vector<Branch> branches = split_branches(mesh);
    if (branches.size() < 2 || branches.size() > 9) return;
    sculpt::PartTable table = outcome.table;
    table.pieces.clear();
    const std::size_t each = branches.size() > 4 ? 62 : 80;
    for (std::size_t i = 0; i < branches.size(); ++i) {
        const Branch& branch = branches[i];
        Contest contest(branch.mesh, part);
        const std::size_t budget = i == 0 ? 220 : each;
        const Spread3 spread = spread_of(branch.mesh);
        std::vector<sculpt::Axis> axes{straight_axis(branch.mesh, spread.direction[0])};
        if (spread.deviation[0] > 2.0f * spread.deviation[1])
            for (const int points : {4, 6}) axes.push_back(curved_axis(branch.mesh, points));
        for (sculpt::Axis& axis : axes) {
            // From the root outward, and a branch starts a little within the stem.
            if (i > 0) {
                if (glm::distance(axis.points.back(), branch.root) < glm::distance(axis.points.front(), branch.root))
                    std::reverse(axis.points.begin(), axis.points.end());
                const glm::vec3 out = glm::normalize(axis.points[0] - axis.points[1]);
                axis.points[0] += 3.0f * out;
            } else if (glm::distance(axis.points.front(), branches[1].root) <
                       glm::distance(axis.points.back(), branches[1].root)) {
                std::reverse(axis.points.begin(), axis.points.end());
            }
            for (const LoftPlan& plan : {LoftPlan{4, 1}, LoftPlan{6, 1}, LoftPlan{8, 1}, LoftPlan{5, 2}, LoftPlan{7, 2},
                                         LoftPlan{9, 3}, LoftPlan{8, 5}, LoftPlan{11, 4}}) {
                const std::size_t numbers =
                    static_cast<std::size_t>(plan.stations) * (3 + 4 * static_cast<std::size_t>(plan.harmonics)) +
                    3 * axis.points.size() + 3;
                if (numbers > budget) continue;
                if (auto loft = fit_loft(branch.mesh, contest.nearest(), axis, plan)) {
                    loft->span = branch.span;
                    loft->is_tendon = i > 0 && branch.span.x > 0.35f;
                    contest.enter(*loft, "forked");
                }
            }
        }
        if (contest.best.score > 1e29f) return;
        table.pieces.push_back(contest.best.piece);
    }
    const SurfaceGap forked = gap_between(mesh, sculpt::sculpt(table), 4000);
    if (forked.mean() + 0.12f * forked.worse_p95() > gap.mean() + 0.12f * gap.worse_p95()) return;
    outcome.table = table;
    outcome.how = "forked into " + std::to_string(branches.size());
}

// Where a sheet lies in two layers, each gets a sheet of its own.
void measure_layers(const ReferencePart& part, const geometry::MeshData& mesh, Measurement& outcome) {
    const auto* sheet = std::get_if<sculpt::Sheet>(&outcome.table.pieces.front());
    if (!sheet || sheet->coordinates.kind == sculpt::CoordinatesKind::Dome) return;
    const std::vector<geometry::MeshData> layers = split_layers(mesh, sheet->coordinates);
    if (layers.size() < 2) return;
    sculpt::PartTable table = outcome.table;
    table.pieces.clear();
    std::size_t budget = 370;
    for (const geometry::MeshData& layer : layers) {
        const PieceFit best = measure_body(part, layer, budget, false);
        if (best.score > 1e29f) return;
        table.pieces.push_back(best.piece);
        budget = 600 - sculpt::count_numbers(table);
    }
    const auto distance = [&](const sculpt::PartTable& t) { return gap_between(mesh, sculpt::sculpt(t), 4000).mean(); };
    if (distance(table) > 0.8f * distance(outcome.table)) return;
    outcome.table = table;
    outcome.how += ", in two layers";
}

// The left half of a midline part, open at X = 0.
geometry::MeshData left_half(const geometry::MeshData& mesh) {
    geometry::MeshData half;
    half.positions = mesh.positions;
    for (const auto& t : mesh.triangles)
        if (mesh.positions[t[0]].x + mesh.positions[t[1]].x + mesh.positions[t[2]].x > 0.0f)
            half.triangles.push_back(t);
    for (glm::vec3& p : half.positions) p.x = std::max(p.x, 0.0f);
    std::vector<geometry::MeshData> bodies = geometry::split_components(half, 0.0f);
    return bodies.empty() ? geometry::MeshData{} : std::move(bodies.front());
}

// How far to the side of X = 0 the plane lies about which a midline part is most nearly symmetric.
float middle_of(const geometry::MeshData& mesh) {
    const SurfaceDistance nearest(mesh);
    const std::vector<SurfaceSample> samples = sample_surface(mesh, 1200);
    const auto mismatch = [&](float middle) {
        float sum = 0.0f;
        for (const SurfaceSample& sample : samples) {
            const glm::vec3 p = sample.position;
            sum += std::min(nearest.nearest({2.0f * middle - p.x, p.y, p.z}).distance, 3.0f);
        }
        return sum;
    };
    float best = 0.0f, least = mismatch(0.0f);
    for (const float step : {0.5f, 0.1f}) {
        const float center = best;
        for (int k = -8; k <= 8; ++k) {
            const float middle = center + step * static_cast<float>(k);
            const float sum = mismatch(middle);
            if (sum < least) least = sum, best = middle;
        }
    }
    return best;
}

}

Measurement measure_part(const ReferencePart& part, const geometry::MeshData& original) {
    geometry::MeshData mesh = original;
    // The reference's midline parts sit up to 2 mm beside its middle; ours are symmetric about X = 0.
    if (part.is_midline) {
        const float middle = middle_of(mesh);
        for (glm::vec3& p : mesh.positions) p.x -= middle;
    }
    Measurement outcome;
    outcome.table.structure = part.structure;
    outcome.table.kind = part.kind;
    outcome.table.is_midline = part.is_midline;
    outcome.table.note = part.note;
    const Choice choice = choice_for(part.structure);
    std::vector<geometry::MeshData> bodies = geometry::split_components(mesh, 0.04f);
    const auto is_across_middle = [](const geometry::MeshData& body) {
        const geometry::Box box = geometry::bounds_of(body.positions);
        return box.min.x < -1.5f && box.max.x > 1.5f &&
               std::abs(box.min.x + box.max.x) < 0.3f * (box.max.x - box.min.x);
    };
    // A midline part made of bodies beside the middle: measure the left ones.
    if (part.is_midline) {
        const bool is_one = std::any_of(bodies.begin(), bodies.end(), is_across_middle);
        if (!is_one) {
            outcome.table.mirrors_pieces = true;
            std::erase_if(bodies, [](const geometry::MeshData& body) {
                const geometry::Box box = geometry::bounds_of(body.positions);
                return box.min.x + box.max.x < 0.0f;
            });
        }
    }
    // Numbers by surface: a scrap beside a large body gets few, the bodies of a set share alike.
    double surface = 0.0;
    for (const geometry::MeshData& body : bodies) surface += geometry::area_mm2(body);
    for (const geometry::MeshData& body : bodies) {
        const bool is_symmetric = part.is_midline && !outcome.table.mirrors_pieces && is_across_middle(body);
        const double share = geometry::area_mm2(body) / surface;
        const std::size_t least = std::max<std::size_t>(share > 0.05 ? 84 : 60, choice.a_body);
        const auto numbers = std::max(least, static_cast<std::size_t>(share * static_cast<double>(choice.budget)));
        PieceFit best = measure_body(part, body, numbers, is_symmetric);
        if (best.score > 1e29f) continue;
        outcome.table.pieces.push_back(std::move(best.piece));
        if (outcome.how.empty()) outcome.how = best.how;
    }
    if (part.kind == scene::PartKind::Muscle && choice.shape == Wanted::Any && bodies.size() == 1 && !part.is_midline)
        measure_branches(part, mesh, outcome);
    if (choice.shape == Wanted::Sheet && outcome.table.pieces.size() == 1) measure_layers(part, mesh, outcome);
    if (bodies.size() > 1) outcome.how += " (" + std::to_string(bodies.size()) + " bodies)";
    // Thin arches over the middle do better as two halves that meet there.
    const SurfaceGap gap = gap_between(mesh, sculpt::sculpt(outcome.table), 4000);
    if (part.is_midline && choice.shape == Wanted::Any && bodies.size() == 1 && !outcome.table.mirrors_pieces &&
        gap.worse_mean() > 0.95f) {
        const PieceFit half = measure_body(part, left_half(mesh), choice.budget, false);
        sculpt::PartTable table = outcome.table;
        table.mirrors_pieces = true;
        table.pieces = {half.piece};
        if (half.score < 1e29f &&
            gap_between(mesh, sculpt::sculpt(table), 4000).worse_mean() < 0.8f * gap.worse_mean()) {
            outcome.table = table;
            outcome.how = "half " + half.how;
        }
    }
    outcome.table = with_volume_of(mesh, outcome.table);
    set_fibers(outcome.table);
    outcome.gap = gap_between(original, sculpt::sculpt(outcome.table), 4000);
    return outcome;
}

}
