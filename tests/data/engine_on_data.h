// The engine on the facts and the body that ship, and drawings of what its points refer.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/io/facts/catalog_files.h"
#include "myoatlas/io/facts/engine_rules.h"
#include "myoatlas/io/packs/pack.h"
#include "myoatlas/referral/engine.h"
#include "support/places.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <gtest/gtest.h>
#include <memory>
#include <string>
#include <vector>

namespace myoatlas::support {

// What ships, read once for all tests of a program.
struct Shipped {
    std::shared_ptr<const anatomy::Catalog> catalog;
    std::shared_ptr<const anatomy::SurfaceMap> surface_map;
    referral::Rules rules;
    std::unique_ptr<referral::Engine> engine;

    referral::Engine engine_with(const referral::Weights& weights) const {
        referral::Rules changed = rules;
        changed.weights = weights;
        return {catalog, surface_map, std::move(changed)};
    }
};

inline const Shipped& shipped() {
    static const Shipped k_shipped = [] {
        Shipped all;
        auto facts = io::load_catalog(support::repository() / "assets/data");
        auto surface_map = io::read_surface_map_pack(support::build_folder() / "data/built-in.chart");
        if (!facts || !surface_map) return all;
        all.catalog = std::make_shared<const anatomy::Catalog>(std::move(*facts));
        all.surface_map = std::make_shared<const anatomy::SurfaceMap>(std::move(*surface_map));
        auto rules = io::load_engine_rules(support::repository() / "assets/data", *all.catalog);
        if (!rules) return all;
        all.rules = std::move(*rules);
        all.engine = std::make_unique<referral::Engine>(all.catalog, all.surface_map, all.rules);
        return all;
    }();
    return k_shipped;
}

// A person's drawing of the essential pain of one point on the left: dabs of one brush over the skin of weight a half
// and more. The brush suits the zone, as a finger tip is not painted with a brush for the back.
inline std::vector<referral::PaintMark> drawing_of(const anatomy::SurfaceMap& surface_map, const std::string& point) {
    std::vector<anatomy::SkinWeight> skin;
    float mass_mm2 = 0.0f;
    for (const anatomy::SkinZone& zone : surface_map.zones) {
        if (zone.point != point || zone.side != core::Side::Left || zone.grade != anatomy::ZoneGrade::Essential)
            continue;
        for (const anatomy::SkinWeight& weight : zone.weights) {
            mass_mm2 += weight.weight * surface_map.area_mm2[weight.vertex];
            if (weight.weight >= 0.5f) skin.push_back(weight);
        }
    }
    std::stable_sort(skin.begin(), skin.end(), [](const auto& a, const auto& b) { return a.weight > b.weight; });
    const float radius_mm = std::clamp(0.6f * std::sqrt(mass_mm2 / 3.14f), 6.0f, 18.0f);
    std::vector<referral::PaintMark> marks;
    for (const anatomy::SkinWeight& weight : skin) {
        const glm::vec3 at = surface_map.positions[weight.vertex];
        const bool is_painted = std::any_of(marks.begin(), marks.end(), [&](const referral::PaintMark& mark) {
            return glm::distance(mark.at_mm, at) < 0.7f * radius_mm;
        });
        if (is_painted) continue;
        marks.emplace_back().at_mm = at;
        marks.back().radius_mm = radius_mm;
    }
    return marks;
}

inline referral::PainReport report_of(std::vector<referral::PaintMark> marks, const glm::vec3& shift_mm, float radius) {
    referral::PainReport report;
    report.marks = std::move(marks);
    for (referral::PaintMark& mark : report.marks) {
        mark.at_mm += shift_mm;
        mark.radius_mm *= radius;
    }
    return report;
}

// From 0; the number of candidates when the muscle's left side is not among them.
inline std::size_t rank_of_left(const referral::Answer& answer, const std::string& muscle) {
    const auto at = std::find_if(answer.candidates.begin(), answer.candidates.end(), [&](const auto& candidate) {
        return candidate.muscle == muscle && candidate.side == core::Side::Left;
    });
    return static_cast<std::size_t>(at - answer.candidates.begin());
}

// How often the muscle of a point is found back from a drawing of its pain, in percent.
struct FoundBack {
    std::size_t drawings = 0;
    double first = 0.0, three = 0.0;
};

inline FoundBack found_back(const referral::Engine& engine, const std::vector<glm::vec3>& shifts_mm, float radius) {
    FoundBack found;
    for (const anatomy::Muscle& muscle : shipped().catalog->all().muscles)
        for (const anatomy::TriggerPoint& point : muscle.points) {
            const std::vector<referral::PaintMark> drawn = drawing_of(*shipped().surface_map, point.id);
            if (drawn.empty()) continue;
            for (const glm::vec3& shift : shifts_mm) {
                const auto answer = engine.candidates_for(report_of(drawn, shift, radius));
                const std::size_t rank = rank_of_left(answer, muscle.id);
                const bool is_found = rank < answer.candidates.size();
                ++found.drawings;
                found.first += is_found && rank == 0;
                found.three += is_found && rank < 3;
            }
        }
    const double percent = 100.0 / static_cast<double>(std::max<std::size_t>(found.drawings, 1));
    found.first *= percent;
    found.three *= percent;
    return found;
}

class EngineOnShippedData : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(shipped().engine) << "the facts, the rules or the chart cannot be read"; }
};

}
