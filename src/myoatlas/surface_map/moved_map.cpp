// SPDX-License-Identifier: MIT
#include "myoatlas/surface_map/moved_map.h"

#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/scene/skin.h"
#include "myoatlas/surface_map/skin_probe.h"

#include <utility>

namespace myoatlas::surface_map {

core::Result<anatomy::SurfaceMap> moved_map(anatomy::SurfaceMap map, const scene::MeshLibrary& body,
                                            const CarryPlace& within, const CarryPlace& on_skin) {
    geometry::MeshData skin = scene::skin_of(body);
    if (skin.positions.empty() || skin.positions.size() != map.positions.size())
        return core::Problem{"skin", "The chart of zones and areas was not laid on this body."};
    map.area_mm2 = geometry::vertex_areas_mm2(skin);
    // A triangle is carried by its corners, so what lay within it settles on it again.
    const SkinProbe probe(skin);
    for (anatomy::PlacedLandmark& landmark : map.landmarks) {
        landmark.position = on_skin(landmark.position, glm::vec3(0.0f)).position;
        const bool is_midline = landmark.side == core::Side::Midline;
        if (const auto nearest = probe.nearest(landmark.position)) landmark.position = nearest->position;
        if (is_midline) landmark.position.x = 0.0f;
    }
    map.positions = std::move(skin.positions);
    map.normals = std::move(skin.normals);
    for (anatomy::PlacedPoint& point : map.points) {
        const CarriedPlace carried = within(point.position, point.normal);
        point.position = carried.position;
        point.normal = carried.normal;
    }
    return map;
}

}
