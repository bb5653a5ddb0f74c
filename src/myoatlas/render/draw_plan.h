// Decides what of a library is drawn: which parts, in which pass, at which level of detail. No OpenGL.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/camera.h"
#include "myoatlas/scene/draw_list.h"
#include "myoatlas/scene/mesh_library.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <glm/vec2.hpp>
#include <vector>

namespace myoatlas::render {

// Parts to draw with one call, each at the level that was chosen for it.
struct PartBatch {
    std::vector<scene::LevelOfDetail> parts;
    bool is_empty() const { return parts.empty(); }
};

enum class Batch : std::uint8_t { Solid, Decaled, Chosen, Translucent, TranslucentSkin, Ghost };
constexpr std::size_t k_batch_count = 6;

// A pass for each way of drawing. A part is in one of solid, decaled (solid too), chosen, translucent and
// translucent_skin; chosen parts are solid and also show through what covers them.
struct DrawPlan {
    PartBatch solid, decaled, chosen, translucent, translucent_skin, ghost;
    // By Batch.
    std::array<const PartBatch*, k_batch_count> batches() const {
        return {&solid, &decaled, &chosen, &translucent, &translucent_skin, &ghost};
    }
    bool has_translucent_decals = false; // some part in `translucent` carries a decal
    std::uint32_t triangles = 0, parts = 0;
    // Where anything may be drawn, in -1..1 of the picture; empty when max < min.
    glm::vec2 bounds_min{1.0f}, bounds_max{-1.0f};
};

constexpr float k_solid_opacity = 0.999f;
constexpr float k_chosen_highlight = 0.75f;

// How fine parts are drawn. Software drivers pay for triangles, so parts keep theirs only as far as they are seen.
enum class Detail : std::uint8_t { Coarse, Fine };

// Hidden parts and parts outside the picture cost nothing; a solid skin hides everything under it.
DrawPlan build_draw_plan(const scene::MeshLibrary&, const scene::DrawList&, const scene::Camera&, int width, int height,
                         Detail);

}
