// SPDX-License-Identifier: MIT
#include "support/point_gaps.h"

#include "myoatlas/surface_map/skin_probe.h"

#include <fmt/format.h>
#include <glm/geometric.hpp>
#include <map>
#include <set>
#include <utility>

namespace myoatlas::support {
namespace {

using core::Side;

// The muscle as a skin of its own, to ask for its nearest place.
surface_map::Skin surface_of(const scene::MeshLibrary& body, const scene::Part& part) {
    surface_map::Skin surface;
    for (std::uint32_t v = 0; v < part.vertex_count; ++v)
        surface.positions.push_back(body.position(part.first_vertex + v));
    surface.triangles.resize(part.levels[0].index_count / 3);
    for (std::size_t i = 0; i < part.levels[0].index_count; ++i)
        surface.triangles[i / 3].corners[i % 3] = body.indices[part.levels[0].first_index + i] - part.first_vertex;
    return surface;
}

}

std::string faults_of_points(const anatomy::Catalog& catalog, const scene::MeshLibrary& body,
                             const anatomy::SurfaceMap& surface_map, float most_mm) {
    std::string faults;
    std::set<std::pair<std::string, Side>> placed;
    for (const auto& point : surface_map.points) {
        placed.emplace(point.point, point.side);
        const auto& structure = catalog.find_point(point.point)->anchor.structure;
        const auto* part = body.find_part(structure, point.side);
        if (!part) part = body.find_part(structure, Side::Midline);
        if (!part) {
            faults += fmt::format("{}: the body lacks {}\n", point.point, structure);
            continue;
        }
        const surface_map::Skin surface = surface_of(body, *part);
        const auto nearest = surface_map::SkinProbe(surface).nearest(point.position);
        const float gap = nearest ? glm::distance(nearest->position, point.position) : 999.0f;
        if (gap > most_mm)
            faults +=
                fmt::format("{} ({}) lies {:.1f} mm off {}\n", point.point, core::name_of(point.side), gap, structure);
        // A muscle of one body for both sides may reach over the midline; any other point stays on its side.
        if (part->side != Side::Midline && (point.position.x > 0.0f) != (point.side == Side::Left))
            faults += fmt::format("{} ({}) lies at x = {:.1f} mm\n", point.point, core::name_of(point.side),
                                  point.position.x);
    }
    for (const auto& muscle : catalog.all().muscles)
        for (const auto& point : muscle.points)
            for (const Side side : {Side::Left, Side::Right})
                if (!placed.count({point.id, side}))
                    faults += fmt::format("{} ({}) lies nowhere\n", point.id, core::name_of(side));
    return faults;
}

}
