// SPDX-License-Identifier: MIT
#include "myoatlas/import/import_meshes.h"

#include "myoatlas/core/parallel.h"
#include "myoatlas/geometry/mesh_measures.h"

#include <optional>
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

namespace {

// One part of a plan being read; each on its own thread.
class PartReading {
public:
    PartReading(const PlannedPart& planned, const io::PartStore& store, const io::MeshReader& reader,
                const std::function<void()>& on_file)
        : store_(store), reader_(reader), on_file_(on_file), spares_(planned.spares) {
        part.planned = &planned;
        for (const io::MeshSource& source : planned.sources) {
            bool is_read = take(source);
            while (!is_read && !spares_.empty()) {
                is_read = take(spares_.front());
                spares_.erase(spares_.begin());
            }
            on_file_();
        }
        for (const io::MeshSource& spare : spares_)
            left_out.push_back({spare.listed_as, "There is a mesh for \"" + planned.structure->id + "\" already: " +
                                                     (part.files.empty() ? std::string("none") : part.files.front()) +
                                                     "."});
    }

    ReadPart part;
    core::Problems left_out;
    core::Status kept = core::Done{};

private:
    bool take(const io::MeshSource& source) {
        auto mesh = store_.find(source.file);
        if (!mesh) {
            geometry::Cleaning cleaning;
            auto read = read_and_clean(source.file, reader_, cleaning);
            if (!read) {
                left_out.push_back({source.listed_as, read.problems().front().what});
                return false;
            }
            add(part.cleaning, cleaning);
            if (const auto written = store_.keep(source.file, *read); !written) kept = written;
            mesh = std::move(*read);
        }
        part.files.push_back(source.listed_as);
        append(*mesh, part.mesh);
        return true;
    }

    const io::PartStore& store_;
    const io::MeshReader& reader_;
    const std::function<void()>& on_file_;
    std::vector<io::MeshSource> spares_;
};

}

ReadMeshes read_meshes(const ImportPlan& plan, const io::PartStore& store, const io::MeshReader& reader,
                       const std::function<void()>& on_file) {
    ReadMeshes read_meshes;
    std::vector<std::optional<PartReading>> readings(plan.parts.size());
    core::for_each_in_parallel(plan.parts.size(),
                               [&](std::size_t i) { readings[i].emplace(plan.parts[i], store, reader, on_file); });
    for (auto& reading : readings) {
        read_meshes.left_out.insert(read_meshes.left_out.end(), reading->left_out.begin(), reading->left_out.end());
        if (!reading->kept) read_meshes.kept = reading->kept;
        if (!reading->part.mesh.triangles.empty()) read_meshes.parts.push_back(std::move(reading->part));
    }
    return read_meshes;
}

}
