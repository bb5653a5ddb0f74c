// SPDX-License-Identifier: MIT
#include "myoatlas/import/import_meshes.h"

#include "myoatlas/core/parallel.h"
#include "myoatlas/geometry/mesh_measures.h"

#include <mutex>
#include <utility>

namespace myoatlas::importing {
namespace {

// Cleaned; a problem when nothing is left of it.
core::Result<geometry::MeshData> read_and_clean(const std::filesystem::path& file, const io::MeshReader& reader,
                                                geometry::Cleaning& cleaning) {
    auto mesh = io::read_mesh_sandboxed(file, reader);
    if (!mesh) return mesh;
    constexpr float k_farthest = 1e6f; // in any unit; arithmetic on more would overflow
    const geometry::Box box = geometry::bounds_of(mesh->positions);
    for (int axis = 0; axis < 3; ++axis)
        if (box.min[axis] < -k_farthest || box.max[axis] > k_farthest)
            return core::Problem{file.string(), "The mesh reaches further than a million; expected a part of a body."};
    cleaning = geometry::clean(*mesh);
    if (mesh->triangles.empty()) return core::Problem{file.string(), "The mesh has no triangle with any area."};
    return mesh;
}

void append(const geometry::MeshData& mesh, geometry::MeshData& whole) {
    const auto first = static_cast<std::uint32_t>(whole.positions.size());
    whole.positions.insert(whole.positions.end(), mesh.positions.begin(), mesh.positions.end());
    for (const auto& [a, b, c] : mesh.triangles) whole.triangles.push_back({first + a, first + b, first + c});
}

void add(geometry::Cleaning& sum, const geometry::Cleaning& one) {
    sum.joined_vertices += one.joined_vertices;
    sum.dropped_triangles += one.dropped_triangles;
    sum.turned_triangles += one.turned_triangles;
    sum.open_edges += one.open_edges;
}

}

ReadMeshes read_meshes(const ImportPlan& plan, const io::PartStore& store, const io::MeshReader& reader,
                       const std::function<void()>& on_file) {
    ReadMeshes read_meshes;
    std::vector<ReadPart> parts(plan.parts.size());
    std::vector<core::Problems> left_out(plan.parts.size());
    std::mutex keeping;
    core::for_each_in_parallel(plan.parts.size(), [&](std::size_t i) {
        ReadPart& part = parts[i];
        part.planned = &plan.parts[i];
        for (const io::MeshSource& source : plan.parts[i].sources) {
            auto kept = store.find(source.file);
            if (!kept) {
                geometry::Cleaning cleaning;
                auto mesh = read_and_clean(source.file, reader, cleaning);
                if (!mesh) {
                    left_out[i].push_back({source.listed_as, mesh.problems().front().what});
                    on_file();
                    continue;
                }
                add(part.cleaning, cleaning);
                if (const auto written = store.keep(source.file, *mesh); !written) {
                    const std::lock_guard lock{keeping};
                    read_meshes.kept = written;
                }
                kept = std::move(*mesh);
            }
            part.files.push_back(source.listed_as);
            append(*kept, part.mesh);
            on_file();
        }
    });
    for (std::size_t i = 0; i < parts.size(); ++i) {
        read_meshes.left_out.insert(read_meshes.left_out.end(), left_out[i].begin(), left_out[i].end());
        if (!parts[i].mesh.triangles.empty()) read_meshes.parts.push_back(std::move(parts[i]));
    }
    return read_meshes;
}

}
