// SPDX-License-Identifier: MIT
#include "support/point_gaps.h"

#include "myoatlas/scene/part_mesh.h"
#include "myoatlas/surface_map/skin_probe.h"

#include <fmt/format.h>
#include <glm/geometric.hpp>
#include <map>
#include <set>
#include <utility>

namespace myoatlas::support {
namespace {

using core::Side;

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
        const geometry::MeshData surface = scene::surface_of(body, *part);
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
