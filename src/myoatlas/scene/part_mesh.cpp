// SPDX-License-Identifier: MIT
#include "myoatlas/scene/part_mesh.h"

#include <algorithm>
#include <array>

namespace myoatlas::scene {

geometry::MeshData surface_of(const MeshLibrary& library, const Part& part) {
    geometry::MeshData mesh;
    mesh.positions.reserve(part.vertex_count);
    mesh.normals.reserve(part.vertex_count);
    for (std::uint32_t v = part.first_vertex; v < part.first_vertex + part.vertex_count; ++v) {
        mesh.positions.push_back(library.position(v));
        mesh.normals.push_back(library.normal(v));
    }
    const LevelOfDetail& finest = part.levels.front();
    mesh.triangles.reserve(finest.index_count / 3);
    for (std::uint32_t i = finest.first_index; i + 2 < finest.first_index + finest.index_count; i += 3) {
        std::array<std::uint32_t, 3> corners{};
        for (std::uint32_t k = 0; k < 3; ++k) corners[k] = library.indices[i + k] - part.first_vertex;
        if (std::ranges::all_of(corners, [&](std::uint32_t v) { return v < part.vertex_count; }))
            mesh.triangles.push_back(corners);
    }
    return mesh;
}

PartMesh part_mesh_of(const MeshLibrary& library, const Part& part) {
    PartMesh taken{part.structure, part.side, part.kind, surface_of(library, part), {}};
    geometry::MeshData& mesh = taken.mesh;
    for (std::uint32_t v = part.first_vertex; v < part.first_vertex + part.vertex_count; ++v) {
        const Vertex& vertex = library.vertices[v];
        mesh.along.push_back(static_cast<float>(vertex.along) / 65535.0f);
        mesh.across.push_back(static_cast<float>(vertex.across) / 65535.0f);
        mesh.fiber_coordinate.push_back(static_cast<float>(vertex.fiber_coordinate) / 65535.0f);
        mesh.fiber.emplace_back(vertex.fiber[0] / 127.0f, vertex.fiber[1] / 127.0f, vertex.fiber[2] / 127.0f);
        mesh.tendon.push_back(static_cast<float>(vertex.tendon) / 255.0f);
        mesh.ambient_occlusion.push_back(static_cast<float>(vertex.ambient_occlusion) / 255.0f);
        mesh.ambient_occlusion_deep.push_back(static_cast<float>(vertex.ambient_occlusion_deep) / 255.0f);
    }
    return taken;
}

}
