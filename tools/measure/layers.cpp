// SPDX-License-Identifier: MIT
#include "layers.h"
#include "myoatlas/geometry/components.h"
#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/geometry/nearest_surface.h"
#include "myoatlas/sculpt/shapes/sheet.h"

#include <glm/geometric.hpp>

namespace myoatlas::measure {

std::vector<geometry::MeshData> split_layers(const geometry::MeshData& mesh,
                                             const sculpt::SheetCoordinates& coordinates) {
    constexpr float k_clear_mm = 0.05f, k_far_mm = 80.0f;
    const geometry::NearestSurface surface(mesh);
    geometry::MeshData outer, inner;
    outer.positions = inner.positions = mesh.positions;
    for (const auto& t : mesh.triangles) {
        const glm::vec3 middle = (mesh.positions[t[0]] + mesh.positions[t[1]] + mesh.positions[t[2]]) / 3.0f;
        const glm::vec3 place = sculpt::coordinates_of(coordinates, middle);
        const glm::vec3 up = glm::normalize(sculpt::point_of_coordinates(coordinates, place + glm::vec3(0, 0, 1)) -
                                            sculpt::point_of_coordinates(coordinates, place));
        // The outer face of the outermost layer has nothing above it, its inner face one surface.
        int above = 0;
        for (float from = k_clear_mm; above < 2;) {
            const auto hit = surface.find_along(middle, up, from, k_far_mm);
            if (!hit) break;
            ++above;
            from = hit->distance_mm + k_clear_mm;
        }
        (above < 2 ? outer : inner).triangles.push_back(t);
    }
    std::vector<geometry::MeshData> layers;
    for (const geometry::MeshData* layer : {&outer, &inner}) {
        if (geometry::area_mm2(*layer) < geometry::area_mm2(mesh) / 12.0) continue;
        // Scraps at the rims belong to no layer.
        geometry::MeshData whole;
        for (const geometry::MeshData& body : geometry::split_components(*layer, 0.08f)) {
            const auto first = static_cast<std::uint32_t>(whole.positions.size());
            whole.positions.insert(whole.positions.end(), body.positions.begin(), body.positions.end());
            for (const auto& t : body.triangles) whole.triangles.push_back({t[0] + first, t[1] + first, t[2] + first});
        }
        layers.push_back(std::move(whole));
    }
    return layers;
}

}
