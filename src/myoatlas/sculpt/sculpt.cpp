// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/sculpt.h"
#include "myoatlas/geometry/folds.h"
#include "myoatlas/geometry/mesh_measures.h"
#include "myoatlas/geometry/mesh_repair.h"
#include "myoatlas/sculpt/fibers/fiber_frame.h"
#include "myoatlas/sculpt/fibers/tendon.h"
#include "myoatlas/sculpt/shapes/loft.h"
#include "myoatlas/sculpt/shapes/sections.h"
#include "myoatlas/sculpt/shapes/sheet.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <utility>

namespace myoatlas::sculpt {
namespace {

void append(geometry::MeshData& to, const geometry::MeshData& from) {
    const auto first = static_cast<std::uint32_t>(to.positions.size());
    const auto join = [](auto& a, const auto& b) { a.insert(a.end(), b.begin(), b.end()); };
    join(to.positions, from.positions);
    join(to.normals, from.normals);
    join(to.along, from.along);
    join(to.across, from.across);
    join(to.fiber, from.fiber);
    join(to.tendon, from.tendon);
    for (const auto& t : from.triangles) to.triangles.push_back({t[0] + first, t[1] + first, t[2] + first});
}

struct SculptPiece {
    bool is_muscle;
    geometry::MeshData operator()(const Loft& loft) const { return loft_mesh(loft, is_muscle); }
    geometry::MeshData operator()(const Sections& sections) const { return sections_mesh(sections, is_muscle); }
    geometry::MeshData operator()(const Sheet& sheet) const { return sheet_mesh(sheet, is_muscle); }
};

}

geometry::MeshData sculpt(const PartTable& table) {
    geometry::MeshData mesh;
    for (const Piece& piece : table.pieces) {
        geometry::MeshData made = std::visit(SculptPiece{table.kind == scene::PartKind::Muscle}, piece);
        if (made.triangles.empty()) continue;
        if (table.origin_is_end) {
            for (float& along : made.along) along = 1.0f - along;
            for (glm::vec3& fiber : made.fiber) fiber = -fiber;
        }
        geometry::unfold(made);
        made.normals = geometry::smooth_normals(made);
        if (table.kind == scene::PartKind::Muscle && table.fiber != glm::vec3(0.0f)) {
            run_fibers(made, table.fiber);
            const float reach = extent_along(made, table.fiber);
            for (std::size_t i = 0; i < made.along.size(); ++i) made.tendon[i] = end_seam(made.along[i], reach);
        }
        lay_fibers_on_surface(made);
        if (made.across.empty()) set_across(made);
        append(mesh, made);
        if (table.mirrors_pieces) append(mesh, mirrored(made));
    }
    return mesh;
}

geometry::MeshData mirrored(const geometry::MeshData& mesh) {
    geometry::MeshData other = mesh;
    for (auto* vectors : {&other.positions, &other.normals, &other.fiber})
        for (glm::vec3& v : *vectors) v.x = -v.x;
    for (auto& t : other.triangles) std::swap(t[1], t[2]);
    return other;
}

std::size_t count_numbers(const PartTable& table) {
    std::size_t count = 0;
    const auto count_contour = [&](const Contour& contour) {
        for (std::size_t i = 0; i < 2; ++i) count += contour.center[static_cast<int>(i)] != 0.0f;
        for (const glm::vec4& term : contour.terms) {
            const bool is_symmetric = contour.center.x == 0.0f && term.x == 0.0f && term.w == 0.0f;
            count += is_symmetric ? 2u : 4u;
        }
    };
    for (const Piece& piece : table.pieces) {
        if (const auto* loft = std::get_if<Loft>(&piece)) {
            count += 3 * loft->axis.points.size() + 3;
            for (const LoftStation& station : loft->stations) {
                ++count;
                count_contour(station.contour);
            }
        } else if (const auto* sections = std::get_if<Sections>(&piece)) {
            count += 3 * sections->axis.points.size() + 3;
            for (const Station& station : sections->stations) {
                ++count;
                for (const Contour& contour : station.contours) count_contour(contour);
            }
        } else if (const auto* sheet = std::get_if<Sheet>(&piece)) {
            count += 14 + sheet->fiber_deg.size() + sheet->height.values.size() + sheet->thickness.values.size();
            for (const Contour& contour : sheet->outline) count_contour(contour);
        }
    }
    return count;
}

}
