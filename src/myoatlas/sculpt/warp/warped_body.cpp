// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/warp/warped_body.h"

#include "myoatlas/core/parallel.h"
#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/scene/part_mesh.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>
#include <memory>
#include <vector>

namespace myoatlas::sculpt {
namespace {

struct Storage {
    std::vector<scene::Vertex> vertices;
    std::shared_ptr<const void> source; // what the indices belong to
};

template <class Whole> void write_direction(const glm::dvec3& direction, double full, Whole (&to)[3]) {
    const double length = glm::length(direction);
    if (length <= 0.0) return;
    for (int axis = 0; axis < 3; ++axis)
        to[axis] = static_cast<Whole>(std::lround(std::clamp(direction[axis] / length, -1.0, 1.0) * full));
}

scene::Vertex moved(const scene::Vertex& vertex, const Carried& carried) {
    scene::Vertex made = vertex;
    const glm::dvec3 normal(vertex.normal[0], vertex.normal[1], vertex.normal[2]);
    const glm::dvec3 fiber(vertex.fiber[0], vertex.fiber[1], vertex.fiber[2]);
    for (int axis = 0; axis < 3; ++axis) made.position[axis] = static_cast<float>(carried.to[axis]);
    write_direction(glm::transpose(glm::inverse(carried.jacobian)) * normal, 32767.0, made.normal);
    write_direction(carried.jacobian * fiber, 127.0, made.fiber);
    return made;
}

void measure_part(const scene::MeshLibrary& body, scene::Part& part) {
    const geometry::MeshData surface = scene::surface_of(body, part);
    const geometry::Box box = geometry::bounds_of(surface.positions);
    part.bounds_min = box.min;
    part.bounds_max = box.max;
    part.volume_mm3 = static_cast<float>(geometry::volume_mm3(surface));
}

}

scene::MeshLibrary warped(const scene::MeshLibrary& body, const BodyWarp& warp) {
    auto storage = std::make_shared<Storage>();
    storage->vertices.resize(body.vertices.size());
    storage->source = body.storage;
    scene::MeshLibrary made = body;
    made.name = warp.name;
    made.vertices = storage->vertices;
    made.storage = storage;
    core::for_each_in_parallel(body.parts.size(), [&](std::size_t i) {
        const scene::Part& part = body.parts[i];
        for (std::uint32_t v = part.first_vertex; v < part.first_vertex + part.vertex_count; ++v) {
            const auto& p = body.vertices[v].position;
            const glm::dvec3 place(p[0], p[1], p[2]);
            storage->vertices[v] = moved(body.vertices[v], part.kind == scene::PartKind::Skin ? carry_skin(warp, place)
                                                                                              : carry(warp, place));
        }
        measure_part(made, made.parts[i]);
    });
    return made;
}

}
