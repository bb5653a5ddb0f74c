// SPDX-License-Identifier: MIT
#include "myoatlas/render/draw_plan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>
#include <glm/vec4.hpp>

namespace myoatlas::render {

namespace {

// What a part covers of the picture.
struct Footprint {
    bool is_seen = false;
    float pixels = 0.0f; // rough area
    glm::vec2 low{1.0f}, high{-1.0f};
};

Footprint footprint_of(const scene::Part& part, const glm::mat4& view_projection, glm::vec2 size) {
    Footprint print;
    glm::vec2 low{1e9f}, high{-1e9f};
    std::array<int, 6> outside{};
    bool is_behind = false;
    for (int corner = 0; corner < 8; ++corner) {
        const glm::vec3 at{corner & 1 ? part.bounds_max.x : part.bounds_min.x,
                           corner & 2 ? part.bounds_max.y : part.bounds_min.y,
                           corner & 4 ? part.bounds_max.z : part.bounds_min.z};
        const glm::vec4 clip = view_projection * glm::vec4(at, 1.0f);
        outside[0] += clip.x < -clip.w;
        outside[1] += clip.x > clip.w;
        outside[2] += clip.y < -clip.w;
        outside[3] += clip.y > clip.w;
        outside[4] += clip.z < -clip.w;
        outside[5] += clip.z > clip.w;
        if (clip.w <= 0.0f) {
            is_behind = true;
            continue;
        }
        low = glm::min(low, glm::vec2(clip) / clip.w);
        high = glm::max(high, glm::vec2(clip) / clip.w);
    }
    if (std::any_of(outside.begin(), outside.end(), [](int count) { return count == 8; })) return print;
    if (is_behind) {
        low = glm::vec2(-1.0f);
        high = glm::vec2(1.0f);
    }
    print.is_seen = true;
    const glm::vec2 span = (high - low) * 0.5f * size;
    print.pixels = span.x * span.y;
    print.low = glm::max(low, glm::vec2(-1.0f));
    print.high = glm::min(high, glm::vec2(1.0f));
    return print;
}

// `pixels` is a part's box on the picture. Half of its triangles face the viewer and fill perhaps half of the box: fine
// triangles need not be smaller than a pixel, coarse ones should stay larger than a few.
std::size_t level_for(const scene::Part& part, float pixels, Detail detail) {
    const auto triangles = [&](std::size_t level) { return static_cast<float>(part.levels[level].index_count) / 3.0f; };
    if (detail == Detail::Fine) return triangles(0) <= std::max(pixels * 0.45f, 64.0f) ? 0 : 1;
    return triangles(1) <= std::max(pixels / 16.0f, 24.0f) ? 1 : 2;
}

}

DrawPlan build_draw_plan(const scene::MeshLibrary& library, const scene::DrawList& list, const scene::Camera& camera,
                         int width, int height, Detail detail) {
    DrawPlan plan;
    const glm::vec2 size{static_cast<float>(width), static_cast<float>(height)};
    const glm::mat4 view_projection = camera.projection(size.x / size.y) * camera.view();
    const std::size_t count = std::min(library.parts.size(), list.parts.size());
    bool is_skin_solid = false;
    for (std::size_t i = 0; i < count; ++i)
        is_skin_solid |= library.parts[i].kind == scene::PartKind::Skin && list.parts[i].opacity >= k_solid_opacity;

    std::vector<bool> has_decal(count, false);
    if (list.decals)
        for (const scene::Decal& decal : *list.decals)
            if (decal.part < count) has_decal[decal.part] = true;

    for (std::size_t i = 0; i < count; ++i) {
        const scene::Part& part = library.parts[i];
        const scene::PartState& state = list.parts[i];
        const bool is_skin = part.kind == scene::PartKind::Skin;
        const bool is_ghost = is_skin && list.shows_ghost_skin && state.opacity <= 0.0f;
        if (state.opacity <= 0.0f && !is_ghost) continue;
        const bool is_chosen = state.highlight >= k_chosen_highlight && state.opacity >= k_solid_opacity;
        if (is_skin_solid && !is_skin && !is_chosen) continue;
        const Footprint print = footprint_of(part, view_projection, size);
        if (!print.is_seen) continue;

        std::size_t level = level_for(part, print.pixels, has_decal[i] ? Detail::Fine : detail); // for the edge
        if (is_ghost) level = std::max<std::size_t>(level, 1);
        const scene::LevelOfDetail& triangles = part.levels[level];
        if (triangles.index_count == 0) continue;
        PartBatch& batch = is_ghost                           ? plan.ghost
                           : state.opacity >= k_solid_opacity ? (is_chosen      ? plan.chosen
                                                                 : has_decal[i] ? plan.decaled
                                                                                : plan.solid)
                           : is_skin                          ? plan.translucent_skin
                                                              : plan.translucent;
        plan.has_translucent_decals |= &batch == &plan.translucent && has_decal[i];
        batch.parts.push_back(triangles);
        plan.triangles += triangles.index_count / 3;
        plan.parts += 1;
        plan.bounds_min = glm::min(plan.bounds_min, print.low);
        plan.bounds_max = glm::max(plan.bounds_max, print.high);
    }
    return plan;
}

}
