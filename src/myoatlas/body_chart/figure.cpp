// SPDX-License-Identifier: MIT
#include "myoatlas/body_chart/figure.h"

#include "myoatlas/body_chart/line_art.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <utility>

namespace myoatlas::body_chart {
namespace {

// Samples along the side of a pixel; one will do for pictures as large as a printer takes, and spares their memory.
constexpr int k_finer = 2;
constexpr float k_large_px = 1.5e6f;
constexpr float k_margin_mm = 3.0f; // of paper around a figure
constexpr float k_line_px = 1.25f;

struct FlatBounds {
    glm::vec2 low{std::numeric_limits<float>::max()}, high{std::numeric_limits<float>::lowest()};
    bool is_empty() const { return low.x > high.x; }
};

float kept_of(const FigureView& view, std::uint32_t vertex) {
    return view.kept.empty() ? 1.0f : view.kept[vertex];
}

bool is_kept(const FigureView& view, const std::array<std::uint32_t, 3>& corners) {
    return view.kept.empty() || std::ranges::any_of(corners, [&](std::uint32_t v) { return view.kept[v] > 0.0f; });
}

// Right, up and toward the viewer.
glm::vec3 turned(const FigureView& view, glm::vec3 v) {
    return {glm::dot(v, view.right), glm::dot(v, view.up), glm::dot(v, view.toward)};
}

FlatBounds box_of(const geometry::MeshData& skin, const FigureView& view) {
    FlatBounds box;
    for (std::uint32_t v = 0; v < skin.positions.size(); ++v) {
        if (kept_of(view, v) <= 0.0f) continue;
        const glm::vec2 at(turned(view, skin.positions[v]));
        box.low = glm::min(box.low, at);
        box.high = glm::max(box.high, at);
    }
    if (box.is_empty()) return box;
    box.low -= k_margin_mm;
    box.high += k_margin_mm;
    return box;
}

std::array<std::uint8_t, 3> bytes_of(glm::vec3 shares) {
    const int a = static_cast<int>(std::lround(shares.x * 255.0f)),
              b = static_cast<int>(std::lround(shares.y * 255.0f));
    const int first = std::clamp(a, 0, 255), second = std::clamp(b, 0, 255 - first);
    return {static_cast<std::uint8_t>(first), static_cast<std::uint8_t>(second),
            static_cast<std::uint8_t>(255 - first - second)};
}

// The nearest skin of every sample, and the farthest.
class Raster {
public:
    Raster(const geometry::MeshData& skin, const FigureView& view, const FlatBounds& box, float mm, int width,
           int height)
        : skin_(skin), view_(view) {
        samples.width = width;
        samples.height = height;
        samples.mm = mm;
        const auto count = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
        samples.depth.assign(count, Samples::k_nothing);
        samples.normals.assign(count, glm::vec3(0.0f, 0.0f, 1.0f));
        samples.kept.assign(count, 0.0f);
        behind.assign(count, std::numeric_limits<float>::max());
        spots.resize(count);
        for (const glm::vec3& p : skin.positions) {
            const glm::vec3 at = turned(view, p);
            places_.emplace_back((at.x - box.low.x) / mm, (box.high.y - at.y) / mm, at.z);
        }
        for (const auto& corners : skin.triangles)
            if (is_kept(view, corners)) draw(corners);
        finish();
    }

    Samples samples;
    std::vector<float> behind;
    std::vector<Spot> spots;

private:
    void draw(const std::array<std::uint32_t, 3>& corners) {
        const std::array at{places_[corners[0]], places_[corners[1]], places_[corners[2]]};
        const glm::vec2 a(at[0]), ab = glm::vec2(at[1]) - a, ac = glm::vec2(at[2]) - a;
        const float twice = ab.x * ac.y - ab.y * ac.x; // below 0: it faces the viewer, as y runs down
        if (twice == 0.0f) return;
        const auto first = [](float v, int most) { return std::clamp(static_cast<int>(std::ceil(v - 0.5f)), 0, most); };
        const auto [x0, x1] = std::minmax({at[0].x, at[1].x, at[2].x});
        const auto [y0, y1] = std::minmax({at[0].y, at[1].y, at[2].y});
        const int from_x = first(x0, samples.width), to_x = first(x1 + 1.0f, samples.width);
        const int from_y = first(y0, samples.height), to_y = first(y1 + 1.0f, samples.height);
        for (int y = from_y; y < to_y; ++y)
            for (int x = from_x; x < to_x; ++x) {
                const glm::vec2 p = glm::vec2(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f) - a;
                const float v = (p.x * ac.y - p.y * ac.x) / twice, w = (ab.x * p.y - ab.y * p.x) / twice;
                if (v < 0.0f || w < 0.0f || v + w > 1.0f) continue;
                set(samples.index_of(x, y), corners, {1.0f - v - w, v, w}, at, twice < 0.0f);
            }
    }

    void set(std::size_t i, const std::array<std::uint32_t, 3>& corners, glm::vec3 shares,
             const std::array<glm::vec3, 3>& at, bool faces_viewer) {
        const float depth = shares.x * at[0].z + shares.y * at[1].z + shares.z * at[2].z;
        behind[i] = std::min(behind[i], depth);
        if (depth <= samples.depth[i]) return;
        samples.depth[i] = depth;
        spots[i] = faces_viewer ? Spot{corners, bytes_of(shares)} : Spot{};
    }

    // Looks up what belongs to the skin that stayed nearest.
    void finish() {
        for (std::size_t i = 0; i < spots.size(); ++i) {
            const Spot& spot = spots[i];
            if (!spot.is_skin()) samples.depth[i] = Samples::k_nothing; // the inside, where a region is cut open
            if (!spot.is_skin()) continue;
            glm::vec3 normal{0.0f};
            float kept = 0.0f;
            for (std::size_t k = 0; k < 3; ++k) {
                const auto share = static_cast<float>(spot.shares[k]) / 255.0f;
                normal += skin_.normals[spot.corners[k]] * share;
                kept += kept_of(view_, spot.corners[k]) * share;
            }
            if (const float length = glm::length(normal); length > 0.0f)
                samples.normals[i] = turned(view_, normal / length);
            samples.kept[i] = kept;
        }
    }

    const geometry::MeshData& skin_;
    const FigureView& view_;
    std::vector<glm::vec3> places_; // by vertex: samples right and down, mm toward the viewer
};

std::uint8_t byte_of(float value) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0f, 1.0f) * 255.0f));
}

// Brings the samples together into pixels.
void fill(Figure& figure, const Raster& raster, int finer) {
    const Samples& samples = raster.samples;
    const std::vector<float> lines = lines_of(samples, k_line_px * static_cast<float>(finer)),
                             tones = tones_of(samples);
    const auto count = static_cast<std::size_t>(figure.width) * static_cast<std::size_t>(figure.height);
    figure.spots.resize(count);
    figure.cover.resize(count);
    figure.tone.assign(count, 255);
    figure.line_art.resize(count);
    figure.front_mm.assign(count, Samples::k_nothing);
    figure.behind_mm.assign(count, 0.0f);
    const float share = 1.0f / static_cast<float>(finer * finer);
    for (int y = 0; y < figure.height; ++y)
        for (int x = 0; x < figure.width; ++x) {
            const std::size_t i = figure.index_of(x, y);
            float cover = 0.0f, tone = 0.0f, line_art = 0.0f, body = 0.0f;
            for (int dy = 0; dy < finer; ++dy)
                for (int dx = 0; dx < finer; ++dx) {
                    const std::size_t s = samples.index_of(finer * x + dx, finer * y + dy);
                    line_art += lines[s] * share;
                    if (!samples.is_body(s)) continue;
                    body += 1.0f;
                    cover += samples.kept[s] * share;
                    tone += tones[s];
                    if (samples.depth[s] > figure.front_mm[i]) {
                        figure.front_mm[i] = samples.depth[s];
                        figure.behind_mm[i] = raster.behind[s];
                        figure.spots[i] = raster.spots[s];
                    }
                }
            figure.cover[i] = byte_of(cover);
            figure.line_art[i] = byte_of(line_art);
            if (body > 0.0f) figure.tone[i] = byte_of(tone / body);
        }
}

}

Spot Figure::spot_at(glm::vec2 at) const {
    const int x = static_cast<int>(std::floor(at.x)), y = static_cast<int>(std::floor(at.y));
    return holds(x, y) ? spots[index_of(x, y)] : Spot{};
}

glm::vec2 Figure::place_of(glm::vec3 position_mm) const {
    const glm::vec3 from = turned(view, position_mm - corner);
    return glm::vec2(from.x, -from.y) / mm_per_pixel;
}

bool Figure::shows(glm::vec3 position_mm, std::uint32_t under, const geometry::MeshData& skin) const {
    if (!view.kept.empty() && (view.kept[under] < 0.5f || glm::dot(skin.normals[under], view.toward) <= 0.0f))
        return false;
    const glm::vec2 at = place_of(position_mm);
    const int x = static_cast<int>(std::floor(at.x)), y = static_cast<int>(std::floor(at.y));
    if (!holds(x, y) || !spots[index_of(x, y)].is_skin()) return false;
    const float depth = glm::dot(position_mm, view.toward);
    return std::abs(front_mm[index_of(x, y)] - depth) <= std::abs(depth - behind_mm[index_of(x, y)]);
}

glm::vec3 position_of(const Spot& spot, std::span<const glm::vec3> positions) {
    glm::vec3 sum{0.0f};
    for (std::size_t k = 0; k < 3; ++k) sum += positions[spot.corners[k]] * static_cast<float>(spot.shares[k]);
    return sum / 255.0f;
}

glm::vec2 size_of(const geometry::MeshData& skin, const FigureView& view) {
    const FlatBounds box = box_of(skin, view);
    return box.is_empty() ? glm::vec2(0.0f) : box.high - box.low;
}

Figure draw_figure(const geometry::MeshData& skin, FigureView view, float mm_per_pixel) {
    Figure figure;
    figure.mm_per_pixel = mm_per_pixel;
    const FlatBounds box = box_of(skin, view);
    if (!box.is_empty()) {
        const glm::vec2 size = (box.high - box.low) / mm_per_pixel;
        figure.width = std::max(1, static_cast<int>(std::ceil(size.x)));
        figure.height = std::max(1, static_cast<int>(std::ceil(size.y)));
        figure.corner = view.right * box.low.x + view.up * box.high.y;
        const int finer = size.x * size.y > k_large_px ? 1 : k_finer;
        fill(figure,
             Raster(skin, view, box, mm_per_pixel / static_cast<float>(finer), figure.width * finer,
                    figure.height * finer),
             finer);
    }
    figure.view = std::move(view);
    return figure;
}

}
