// SPDX-License-Identifier: MIT
#include "preview.h"

#include "glyphs.h"
#include "myoatlas/geometry/nearest_surface.h"
#include "myoatlas/scene/skin.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <optional>

namespace myoatlas {

namespace {

struct ViewAxes {
    glm::vec3 right{1, 0, 0}, up{0, 1, 0}, out{0, 0, 1}; // out: toward the viewer
};

ViewAxes frame_of(const std::string& view) {
    if (view == "back") return {{-1, 0, 0}, {0, 1, 0}, {0, 0, -1}};
    if (view == "left") return {{0, 0, -1}, {0, 1, 0}, {1, 0, 0}};
    if (view == "right" || view == "medial") return {{0, 0, 1}, {0, 1, 0}, {-1, 0, 0}};
    if (view == "top") return {{-1, 0, 0}, {0, 0, 1}, {0, 1, 0}};
    if (view == "sole") return {{1, 0, 0}, {0, 0, 1}, {0, -1, 0}};
    return {};
}

class PreviewImage {
public:
    PreviewImage(int width, int height) {
        image.width = width;
        image.height = height;
        image.rgba.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4, 255);
    }
    void set(int x, int y, glm::vec3 color, float opacity = 1.0f) {
        if (x < 0 || y < 0 || x >= image.width || y >= image.height) return;
        auto* pixel = &image.rgba[(static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                                   static_cast<std::size_t>(x)) *
                                  4];
        for (int k = 0; k < 3; ++k) {
            const float value =
                glm::mix(static_cast<float>(pixel[k]), 255.0f * glm::clamp(color[k], 0.0f, 1.0f), opacity);
            pixel[k] = static_cast<std::uint8_t>(std::lround(value));
        }
    }
    void write(int x, int y, const std::string& text, glm::vec3 color) {
        for (const char c : text) {
            const auto glyph = glyph_of(c);
            for (int row = 0; row < 5; ++row)
                for (int column = 0; column < 3; ++column)
                    if (glyph >> (14 - row * 3 - column) & 1) set(x + column, y + row, color);
            x += 4;
        }
    }
    io::Image image;
};

class SkinRays {
public:
    explicit SkinRays(const scene::MeshLibrary& body) : skin_(scene::skin_of(body)) {
        if (!skin_.triangles.empty()) surface_.emplace(skin_);
    }
    SkinRays(const SkinRays&) = delete;
    SkinRays& operator=(const SkinRays&) = delete;

    struct SeenSkin {
        float distance = 0.0f;
        glm::vec3 normal{0.0f}, color{0.0f};
    };
    // Sees only skin that faces the ray.
    bool cast(glm::vec3 origin, glm::vec3 direction, const std::vector<glm::vec3>& colors, SeenSkin& out) const {
        float start = 0.0f;
        for (int layer = 0; surface_ && layer < 16; ++layer) {
            const auto hit = surface_->find_along(origin, direction, start, 1e5f);
            if (!hit) return false;
            start = hit->distance_mm + 0.05f;
            const auto& corners = skin_.triangles[hit->triangle];
            const glm::vec3 a = skin_.positions[corners[0]];
            const glm::vec3 face = glm::cross(skin_.positions[corners[1]] - a, skin_.positions[corners[2]] - a);
            if (glm::dot(face, direction) >= 0.0f) continue;
            out = {hit->distance_mm, glm::vec3(0.0f), glm::vec3(0.0f)};
            for (int k = 0; k < 3; ++k) {
                const auto v = corners[static_cast<std::size_t>(k)];
                out.normal += hit->weight[k] * skin_.normals[v];
                out.color += hit->weight[k] * colors[v];
            }
            out.normal = glm::normalize(out.normal);
            return true;
        }
        return false;
    }

private:
    geometry::MeshData skin_;
    std::optional<geometry::NearestSurface> surface_; // of the skin; none without triangles
};

struct Panel {
    const PreviewView* view = nullptr;
    ViewAxes frame;
    glm::vec3 center{0.0f};
    float mm_per_px = 1.0f;
    int left = 0, width = 0, height = 0;
};

void draw_panel(const Panel& panel, const SkinRays& rays, const PreviewScene& scene, PreviewImage& canvas) {
    // Rays start at the near face of the box, so that what stands before it does not hide it.
    const glm::vec3 size = panel.view->box_max - panel.view->box_min;
    const float start_mm = 0.5f * std::abs(glm::dot(size, panel.frame.out));
    const bool is_medial = panel.view->name == "medial";
    const auto origin_of = [&](float x, float y) {
        glm::vec3 origin = panel.center + panel.frame.right * x + panel.frame.up * y + panel.frame.out * start_mm;
        if (is_medial) origin.x = 0.5f;
        return origin;
    };
    SkinRays::SeenSkin hit;
    for (int py = 0; py < panel.height; ++py)
        for (int px = 0; px < panel.width; ++px) {
            const int right = px - panel.width / 2, up = panel.height / 2 - py; // in whole pixels from the middle
            const float x = (static_cast<float>(right) + 0.5f) * panel.mm_per_px;
            const float y = (static_cast<float>(up) - 0.5f) * panel.mm_per_px;
            if (!rays.cast(origin_of(x, y), -panel.frame.out, scene.colors, hit)) continue;
            const glm::vec3 light = glm::normalize(panel.frame.out + 0.5f * panel.frame.up - 0.4f * panel.frame.right);
            const float shade = 0.35f + 0.65f * std::max(0.0f, glm::dot(hit.normal, light));
            canvas.set(panel.left + px, py, hit.color * shade);
        }
    for (const auto& dot : scene.dots) {
        const glm::vec3 d = dot.position - panel.center;
        const float x = glm::dot(d, panel.frame.right), y = glm::dot(d, panel.frame.up);
        const int px = static_cast<int>(std::lround(x / panel.mm_per_px)) + panel.width / 2;
        const int py = panel.height / 2 - static_cast<int>(std::lround(y / panel.mm_per_px));
        if (px < 0 || py < 0 || px >= panel.width || py >= panel.height) continue;
        if (std::abs(glm::dot(d, panel.frame.out)) > start_mm || (is_medial && dot.position.x < -1.0f)) continue;
        const glm::vec3 origin = origin_of(x, y);
        const float depth = glm::dot(origin - dot.position, panel.frame.out);
        const bool is_seen = !rays.cast(origin, -panel.frame.out, scene.colors, hit) || hit.distance > depth - 8.0f;
        if (!is_seen && dot.is_hidden_below_skin) continue;
        for (int dy = -2; dy <= 2; ++dy)
            for (int dx = -2; dx <= 2; ++dx)
                if (dx * dx + dy * dy <= 5)
                    canvas.set(panel.left + px + dx, py + dy, dot.color, is_seen ? 1.0f : 0.45f);
        canvas.write(panel.left + px + 4, py - 2, dot.label, glm::vec3(0.05f, 0.05f, 0.25f));
    }
    canvas.write(panel.left + 4, 4, panel.view->name, glm::vec3(0.0f));
}

}

io::Image draw_preview(const scene::MeshLibrary& body, const PreviewScene& scene,
                       const std::vector<PreviewView>& views) {
    std::vector<Panel> panels;
    int width = 0, height = 1;
    for (const auto& view : views) {
        Panel panel;
        panel.view = &view;
        panel.frame = frame_of(view.name);
        panel.center = 0.5f * (view.box_min + view.box_max);
        const glm::vec3 size = view.box_max - view.box_min;
        const float wide = std::abs(glm::dot(size, panel.frame.right)), tall = std::abs(glm::dot(size, panel.frame.up));
        panel.height = view.height_px;
        panel.mm_per_px = std::max(tall, 1.0f) / static_cast<float>(view.height_px);
        panel.width = static_cast<int>(wide / panel.mm_per_px) + 1;
        panel.left = width;
        width += panel.width + 6;
        height = std::max(height, panel.height);
        panels.push_back(panel);
    }
    PreviewImage canvas(std::max(width, 1), height);
    const SkinRays rays(body);
    for (const auto& panel : panels) draw_panel(panel, rays, scene, canvas);
    return std::move(canvas.image);
}

}
