// SPDX-License-Identifier: MIT
#include "myoatlas/cli/bench/bench_growth.h"

#include "myoatlas/cli/bench/bench_frames.h"
#include "myoatlas/core/process_stats.h"
#include "myoatlas/render/renderer.h"
#include "myoatlas/session/stage/stage_builder.h"
#include "myoatlas/session/views/views.h"
#include "myoatlas/ui/platform/offscreen_context.h"

#include <array>
#include <map>
#include <memory>
#include <utility>

namespace myoatlas::cli {
namespace {

struct Arrays {
    std::vector<scene::Vertex> vertices;
    std::vector<std::uint32_t> indices;
};

// Divides each triangle in four, adding a vertex in the middle of each edge.
void divide(std::vector<std::uint32_t>& corners, std::vector<scene::Vertex>& vertices) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> middles;
    const auto middle = [&](std::uint32_t a, std::uint32_t b) {
        const auto [found, is_new] =
            middles.try_emplace(std::minmax(a, b), static_cast<std::uint32_t>(vertices.size()));
        if (is_new) {
            scene::Vertex between = vertices[a];
            for (std::size_t axis = 0; axis < 3; ++axis)
                between.position[axis] = 0.5f * (vertices[a].position[axis] + vertices[b].position[axis]);
            vertices.push_back(between);
        }
        return found->second;
    };
    std::vector<std::uint32_t> divided;
    divided.reserve(corners.size() * 4);
    for (std::size_t i = 0; i + 2 < corners.size(); i += 3) {
        const std::uint32_t a = corners[i], b = corners[i + 1], c = corners[i + 2];
        const std::uint32_t ab = middle(a, b), bc = middle(b, c), ca = middle(c, a);
        divided.insert(divided.end(), {a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca});
    }
    corners = std::move(divided);
}

// The body at one level, divided so many times, with no other level to fall back to. Parts from `finer` on are divided
// once more.
scene::MeshLibrary grown(const scene::MeshLibrary& body, std::size_t level, int times, std::size_t finer) {
    auto arrays = std::make_shared<Arrays>();
    scene::MeshLibrary library = body;
    for (std::size_t p = 0; p < library.parts.size(); ++p) {
        scene::Part& part = library.parts[p];
        const auto from = body.vertices.subspan(part.first_vertex, part.vertex_count);
        std::vector<scene::Vertex> vertices(from.begin(), from.end());
        std::vector<std::uint32_t> corners;
        const scene::LevelOfDetail& drawn = part.levels[level];
        for (const std::uint32_t index : body.indices.subspan(drawn.first_index, drawn.index_count))
            corners.push_back(index - part.first_vertex);
        for (int time = 0; time < times + (p >= finer ? 1 : 0); ++time) divide(corners, vertices);
        part.first_vertex = static_cast<std::uint32_t>(arrays->vertices.size());
        part.vertex_count = static_cast<std::uint32_t>(vertices.size());
        part.levels.fill(
            {static_cast<std::uint32_t>(arrays->indices.size()), static_cast<std::uint32_t>(corners.size())});
        for (const std::uint32_t corner : corners) arrays->indices.push_back(corner + part.first_vertex);
        arrays->vertices.insert(arrays->vertices.end(), vertices.begin(), vertices.end());
    }
    library.vertices = arrays->vertices;
    library.indices = arrays->indices;
    library.storage = std::move(arrays);
    return library;
}

GrowthRow measure(render::Renderer& renderer, const scene::DrawList& list, scene::Camera camera, int width,
                  int height) {
    const std::vector<double> times = orbit_times_ms(renderer, list, camera, width, height, {2, 12, 30.0f});
    const std::uint32_t triangles = renderer.stats().triangles;
    std::vector<double> passes;
    for (int pass = 0; pass < render::k_still_passes; ++pass)
        passes.push_back(time_of_frame_ms(renderer, list, camera, width, height, render::Quality::Still));
    return {triangles, width, height, core::median(times), core::median(passes)};
}

}

std::vector<GrowthRow> measure_growth(const session::World& world, const session::Theme& theme) {
    constexpr int k_width = 1280, k_height = 720;
    constexpr std::array<std::pair<int, int>, 4> k_sizes{{{1280, 720}, {1920, 1080}, {2560, 1440}, {3840, 2160}}};
    const ui::OffscreenContext context;
    session::Session session;
    session.camera =
        session::find_view("anterior", world, static_cast<float>(k_width) / k_height).value_or(scene::Camera{});
    const scene::DrawList list = session::build_stage(session, world, theme).list;
    std::vector<GrowthRow> rows;
    const auto add = [&](std::size_t level, int times, std::size_t finer) {
        const scene::MeshLibrary library = grown(*world.body, level, times, finer);
        render::Renderer renderer(library);
        rows.push_back(measure(renderer, list, session.camera, k_width, k_height));
    };
    const std::size_t none = world.body->parts.size();
    for (const std::size_t level : {2u, 1u, 0u}) add(level, 0, none);
    add(0, 0, none / 2);
    add(0, 1, none);
    add(0, 1, none - none / 8);
    render::Renderer renderer(*world.body);
    for (const auto& [width, height] : k_sizes) rows.push_back(measure(renderer, list, session.camera, width, height));
    return rows;
}

}
