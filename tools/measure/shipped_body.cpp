// SPDX-License-Identifier: MIT
#include "shipped_body.h"
#include "myoatlas/core/parallel.h"
#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/sculpt/finish/levels.h"
#include "myoatlas/sculpt/packing/contact_resolution.h"
#include "sculpt/table_parts.h"

#include <mutex>

namespace myoatlas::measure {

core::Result<std::vector<scene::PartMesh>> shipped_body(const std::filesystem::path& tables) {
    constexpr std::size_t k_finest_triangles = 716'000; // as in the sculpt tool
    auto parts = sculpt_tool::parts_of_tables(tables);
    if (!parts) return parts.problems();
    sculpt::limit_triangles(*parts, k_finest_triangles);
    sculpt::resolve_contacts(*parts);
    return parts;
}

core::Result<std::vector<scene::PartMesh>> reference_body(const std::vector<ReferencePart>& parts) {
    std::vector<scene::PartMesh> body(parts.size());
    core::Problems problems;
    std::mutex reporting;
    core::for_each_in_parallel(parts.size(), [&](std::size_t i) {
        auto mesh = load_part(parts[i]);
        if (!mesh) {
            const std::lock_guard lock{reporting};
            problems.insert(problems.end(), mesh.problems().begin(), mesh.problems().end());
            return;
        }
        body[i].structure = parts[i].structure;
        body[i].side = parts[i].is_midline ? core::Side::Midline : core::Side::Left;
        body[i].kind = parts[i].kind;
        body[i].mesh = std::move(*mesh);
        body[i].mesh.normals = geometry::smooth_normals(body[i].mesh);
    });
    if (!problems.empty()) return problems;
    return body;
}

}
