// SPDX-License-Identifier: MIT
#include "myoatlas/scene/part_mesh.h"

namespace myoatlas::scene {

PartMesh part_mesh_of(const MeshLibrary& library, const Part& part) {
    PartMesh taken{part.structure, part.side, part.kind, {}, {}};
    geometry::MeshData& mesh = taken.mesh;
    for (std::uint32_t v = part.first_vertex; v < part.first_vertex + part.vertex_count; ++v) {
        const Vertex& vertex = library.vertices[v];
        mesh.positions.push_back(library.position(v));
        mesh.normals.push_back(library.normal(v));
        mesh.along.push_back(static_cast<float>(vertex.along) / 65535.0f);
        mesh.across.push_back(static_cast<float>(vertex.across) / 65535.0f);
        mesh.fiber_coordinate.push_back(static_cast<float>(vertex.fiber_coordinate) / 65535.0f);
        mesh.fiber.emplace_back(vertex.fiber[0] / 127.0f, vertex.fiber[1] / 127.0f, vertex.fiber[2] / 127.0f);
        mesh.tendon.push_back(static_cast<float>(vertex.tendon) / 255.0f);
        mesh.ambient_occlusion.push_back(static_cast<float>(vertex.ambient_occlusion) / 255.0f);
        mesh.ambient_occlusion_deep.push_back(static_cast<float>(vertex.ambient_occlusion_deep) / 255.0f);
    }
    const LevelOfDetail& finest = part.levels.front();
    for (std::uint32_t i = finest.first_index; i + 2 < finest.first_index + finest.index_count; i += 3)
        mesh.triangles.push_back({library.indices[i] - part.first_vertex, library.indices[i + 1] - part.first_vertex,
                                  library.indices[i + 2] - part.first_vertex});
    return taken;
}

}
