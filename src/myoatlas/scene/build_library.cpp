// SPDX-License-Identifier: MIT
#include "myoatlas/scene/build_library.h"

#include "myoatlas/geometry/mesh_measures.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

namespace myoatlas::scene {

namespace {

struct Storage {
    std::vector<Vertex> vertices;
    std::vector<std::uint32_t> indices;
};

float or_else(const std::vector<float>& values, std::size_t i, float fallback) {
    return i < values.size() ? values[i] : fallback;
}

float unit(float value) {
    return std::clamp(value, 0.0f, 1.0f);
}
std::uint16_t unorm16(float value) {
    return static_cast<std::uint16_t>(std::lround(unit(value) * 65535.0f));
}
std::uint8_t unorm8(float value) {
    return static_cast<std::uint8_t>(std::lround(unit(value) * 255.0f));
}
std::int16_t snorm16(float value) {
    return static_cast<std::int16_t>(std::lround(std::clamp(value, -1.0f, 1.0f) * 32767.0f));
}
std::int8_t snorm8(float value) {
    return static_cast<std::int8_t>(std::lround(std::clamp(value, -1.0f, 1.0f) * 127.0f));
}

Vertex pack_vertex(const geometry::MeshData& mesh, const std::vector<glm::vec3>& normals, std::size_t i,
                   std::size_t part) {
    Vertex vertex{};
    const glm::vec3 fiber = i < mesh.fiber.size() ? mesh.fiber[i] : glm::vec3{0.0f};
    for (int axis = 0; axis < 3; ++axis) {
        vertex.position[axis] = mesh.positions[i][axis];
        vertex.normal[axis] = snorm16(normals[i][axis]);
        vertex.fiber[axis] = snorm8(fiber[axis]);
    }
    vertex.part = static_cast<std::uint16_t>(part);
    vertex.along = unorm16(or_else(mesh.along, i, 0.0f));
    vertex.across = unorm16(or_else(mesh.across, i, 0.0f));
    vertex.fiber_coordinate = i < mesh.fiber_coordinate.size() ? unorm16(mesh.fiber_coordinate[i]) : vertex.across;
    vertex.tendon = unorm8(or_else(mesh.tendon, i, 0.0f));
    vertex.ambient_occlusion = unorm8(or_else(mesh.ambient_occlusion, i, 1.0f));
    vertex.ambient_occlusion_deep = unorm8(or_else(mesh.ambient_occlusion_deep, i, 1.0f));
    return vertex;
}

}

MeshLibrary build_library(std::vector<PartMesh> parts, std::string name) {
    std::sort(parts.begin(), parts.end(), [](const PartMesh& a, const PartMesh& b) {
        return a.structure != b.structure ? a.structure < b.structure : a.side < b.side;
    });
    auto storage = std::make_shared<Storage>();
    MeshLibrary library;
    library.name = std::move(name);
    for (const auto& source : parts) {
        const auto& mesh = source.mesh;
        const auto normals =
            mesh.normals.size() == mesh.positions.size() ? mesh.normals : geometry::smooth_normals(mesh);
        const geometry::Box box = geometry::bounds_of(mesh.positions);
        Part part;
        part.structure = source.structure;
        part.side = source.side;
        part.kind = source.kind;
        part.bounds_min = box.min;
        part.bounds_max = box.max;
        part.first_vertex = static_cast<std::uint32_t>(storage->vertices.size());
        part.vertex_count = static_cast<std::uint32_t>(mesh.positions.size());
        part.volume_mm3 = static_cast<float>(geometry::volume_mm3(mesh));
        for (std::size_t i = 0; i < mesh.positions.size(); ++i)
            storage->vertices.push_back(pack_vertex(mesh, normals, i, library.parts.size()));
        for (std::size_t level = 0; level < part.levels.size(); ++level) {
            const auto& triangles = level == 0 ? mesh.triangles : source.coarser[level - 1];
            if (level > 0 && triangles.empty()) {
                part.levels[level] = part.levels[level - 1];
                continue;
            }
            part.levels[level].first_index = static_cast<std::uint32_t>(storage->indices.size());
            part.levels[level].index_count = static_cast<std::uint32_t>(triangles.size() * 3);
            for (const auto& triangle : triangles)
                for (const auto corner : triangle) storage->indices.push_back(part.first_vertex + corner);
        }
        library.parts.push_back(std::move(part));
    }
    library.vertices = storage->vertices;
    library.indices = storage->indices;
    library.storage = storage;
    return library;
}

}
