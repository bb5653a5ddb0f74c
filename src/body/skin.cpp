#include "body/skin.h"

#include "body/half_mesh.h"
#include "body/mesh_repair.h"
#include "body/remesh.h"
#include "body/skin_field.h"
#include "body/skin_region.h"
#include "core/parallel.h"
#include "scene/mesh_measures.h"

#include <algorithm>
#include <glm/common.hpp>

namespace body {

namespace {

constexpr float k_grid_mm = 2.0f;
constexpr float k_region_edge_mm = 3.0f; // of the surfaces that are joined
constexpr float k_blend_mm = 3.0f;
constexpr int k_smoothing_passes = 12; // over edges of about k_grid_mm: rounds creases off at 5 mm
constexpr int k_sizing_passes = 60;    // spreads a change of triangle size over some 15 mm

// Returns a value a vertex, averaged again and again with its neighbors'.
void spread(const scene::MeshData& mesh, std::vector<float>& values, int passes) {
    std::vector<float> sum, count;
    for (int pass = 0; pass < passes; ++pass) {
        sum.assign(values.size(), 0.0f);
        count.assign(values.size(), 0.0f);
        for (const auto& t : mesh.triangles)
            for (std::size_t i = 0; i < 3; ++i) {
                sum[t[i]] += values[t[(i + 1) % 3]] + values[t[(i + 2) % 3]];
                count[t[i]] += 2.0f;
            }
        for (std::size_t i = 0; i < values.size(); ++i)
            if (count[i] > 0.0f) values[i] = sum[i] / count[i];
    }
}

}

scene::MeshData sculpt_skin(const SkinTable& table) {
    std::vector<const SkinRegion*> regions;
    for (const auto& region : table.regions)
        if (is_sound(region)) regions.push_back(&region);
    if (regions.empty()) return {};
    std::vector<scene::MeshData> surfaces(regions.size());
    core::for_each_in_parallel(regions.size(), [&](std::size_t i) {
        surfaces[i] = build_region_surface(*regions[i], k_region_edge_mm);
    });
    scene::Box box = scene::bounds_of(surfaces.front().positions);
    for (const auto& surface : surfaces) {
        const scene::Box one = scene::bounds_of(surface.positions);
        box = {glm::min(box.min, one.min), glm::max(box.max, one.max)};
    }
    SkinField field{box.min, box.max, k_grid_mm};
    for (std::size_t i = 0; i < regions.size(); ++i) field.join(surfaces[i], k_blend_mm, !regions[i]->is_midline);

    scene::MeshData fine = field.surface();
    drop_scraps(fine, 0.05f);
    smooth(fine, k_smoothing_passes);
    fine = left_half_of(fine, 0.3f * k_grid_mm);
    std::vector<float> edge_mm;
    for (const auto& p : fine.positions) edge_mm.push_back(regions[static_cast<std::size_t>(field.outermost_at(p))]->edge_mm);
    spread(fine, edge_mm, k_sizing_passes);

    scene::MeshData skin = whole_of(remeshed(fine, edge_mm));
    skin.normals = scene::smooth_normals(skin);
    return skin;
}

}
