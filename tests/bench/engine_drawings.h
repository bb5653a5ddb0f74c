// What the engine is timed with: reports of several kinds on the facts and the body that ship, the same on a catalog
// ten times larger, and a clock that other programs on the machine do not disturb.
// SPDX-License-Identifier: MIT
#pragma once
#include "data/engine_on_data.h"
#include "grown_catalog.h"

#include <algorithm>
#include <ctime>
#include <memory>
#include <string>
#include <vector>

namespace myoatlas::support {

struct Drawing {
    std::string name;
    referral::PainReport report;
};

inline std::vector<Drawing> drawings() {
    const Shipped& all = shipped();
    std::vector<Drawing> made;
    referral::PainReport named, two, zone, spread, full;
    named.areas = {{"head_temporal", core::Side::Left}};
    two.areas = {{"head_temporal", core::Side::Left}, {"heel", core::Side::Right}};
    zone.marks = drawing_of(*all.surface_map, "infraspinatus_1");
    zone.marks.resize(std::min<std::size_t>(zone.marks.size(), 10));
    const std::vector<glm::vec3>& skin = all.surface_map->positions;
    for (std::size_t i = 0; i < 10; ++i) spread.marks.emplace_back().at_mm = skin[i * (skin.size() / 10)];
    full = spread;
    full.areas = two.areas;
    full.conditions = {all.catalog->all().conditions.front().id};
    full.symptoms = {all.rules.symptoms.front().id};
    return {{"named_area", std::move(named)},
            {"two_areas", std::move(two)},
            {"painted_zone", std::move(zone)},
            {"painted_ten_places", std::move(spread)},
            {"everything_at_once", std::move(full)}};
}

// True for each vertex that any of the drawings may touch.
inline std::vector<bool> drawn_skin() {
    const anatomy::SurfaceMap& surface_map = *shipped().surface_map;
    std::vector<bool> is_drawn(surface_map.positions.size(), false);
    for (const Drawing& drawing : drawings()) {
        for (const anatomy::SkinArea& area : surface_map.areas)
            for (const referral::AreaMark& mark : drawing.report.areas)
                if (mark.area == area.area)
                    for (const anatomy::SkinWeight& weight : area.weights) is_drawn[weight.vertex] = true;
        for (const referral::PaintMark& mark : drawing.report.marks)
            for (std::size_t v = 0; v < surface_map.positions.size(); ++v)
                if (glm::distance(surface_map.positions[v], mark.at_mm) <= 2.0f * mark.radius_mm) is_drawn[v] = true;
    }
    return is_drawn;
}

// Ten times the catalog. Copies that lie elsewhere leave the drawings as they are; copies spread over all the skin make
// the zones ten times as dense.
enum class Copies { Elsewhere, Everywhere };

inline std::unique_ptr<referral::Engine> engine_ten_times_larger(Copies copies) {
    const Shipped& all = shipped();
    const Grown grown =
        grow(*all.catalog, *all.surface_map, 10,
             copies == Copies::Elsewhere ? drawn_skin() : std::vector<bool>(all.surface_map->positions.size(), false));
    if (!grown.catalog) return nullptr;
    return std::make_unique<referral::Engine>(grown.catalog, grown.surface_map, all.rules);
}

// The time this thread has been at work.
inline double worked_us() {
#ifdef CLOCK_THREAD_CPUTIME_ID
    std::timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1.0e6 + static_cast<double>(now.tv_nsec) / 1.0e3;
#else
    return static_cast<double>(std::clock()) * 1.0e6 / CLOCKS_PER_SEC;
#endif
}

inline double time_of(const referral::Engine& engine, const referral::PainReport& report) {
    const double start = worked_us();
    const referral::Answer answer = engine.candidates_for(report);
    return worked_us() - start;
}

// Value below which that part (0..1) of the values lies.
inline double quantile(std::vector<double> values, double part) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0.0 : values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
}

}
