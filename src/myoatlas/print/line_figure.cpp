// SPDX-License-Identifier: MIT
#include "myoatlas/print/line_figure.h"

#include "myoatlas/body_chart/figure_view.h"
#include "myoatlas/print/printed_form.h"
#include "myoatlas/scene/glyph.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>

namespace myoatlas::print {
namespace {

using body_chart::FillPattern;
using body_chart::Overlay;

constexpr float k_body_mm_per_pixel = 2.0f, k_small_mm_per_pixel = 0.7f; // the whole body; head, hands, feet
constexpr float k_tolerance_px = 0.12f;
constexpr glm::vec3 k_skin{0.985f, 0.965f, 0.940f}, k_art_color{0.30f, 0.25f, 0.23f};
constexpr float k_patch_level = 0.22f, k_edge_level = 0.35f;
constexpr float k_dot_grid_mm = 1.15f, k_sign_grid_mm = 2.1f;
constexpr float k_drawn_edge_mm = 0.45f;

std::vector<float> bytes_field(const std::vector<std::uint8_t>& bytes) {
    std::vector<float> field(bytes.size());
    std::ranges::transform(bytes, field.begin(), [](std::uint8_t byte) { return static_cast<float>(byte) / 255.0f; });
    return field;
}

std::vector<float> skin_field(const body_chart::Figure& figure, std::span<const float> by_vertex) {
    std::vector<float> field(figure.spots.size(), 0.0f);
    for (std::size_t i = 0; i < field.size(); ++i)
        field[i] = figure.spots[i].sample(by_vertex) * (figure.cover[i] > 100 ? 1.0f : 0.0f);
    return field;
}

class Painter {
public:
    Painter(io::DocumentPage& page, const LineFigure& figure, const FigureWindow& window)
        : page_(page), figure_(figure), window_(window) {}

    void add_rings(const std::vector<Ring>& rings, std::optional<glm::vec3> fill, float line_mm = 0.0f,
                   glm::vec3 line = k_art_color) {
        io::PrintedRings printed;
        const PrintedBox box = window_.box();
        for (const Ring& ring : rings) {
            std::vector<glm::vec2> placed;
            glm::vec2 low(1e9f), high(-1e9f);
            for (const glm::vec2& pixel : ring) {
                placed.push_back(window_.on_page(pixel));
                low = glm::min(low, placed.back());
                high = glm::max(high, placed.back());
            }
            const bool is_seen = high.x > box.low.x && high.y > box.low.y && low.x < box.high.x && low.y < box.high.y;
            if (is_seen) printed.rings_mm.push_back(std::move(placed));
        }
        if (printed.rings_mm.empty()) return;
        printed.fill = fill;
        printed.line_mm = line_mm;
        printed.line = line;
        printed.within_mm = {box.low, box.high};
        page_.add(std::move(printed));
    }

    void add(const Overlay& overlay) {
        const std::vector<float> field = skin_field(figure_.figure, overlay.by_vertex);
        const auto contours = [&](float level) {
            return contours_of(field, figure_.figure.width, figure_.figure.height, level, k_tolerance_px);
        };
        switch (overlay.pattern) {
        case FillPattern::Solid:
            add_rings(contours(k_patch_level), glm::mix(k_skin, overlay.color, 0.62f * overlay.strength), 0.2f,
                      overlay.color * 0.85f);
            break;
        case FillPattern::Edge:
        case FillPattern::Stripes: // where several reach: the outline alone, so that both stay to be read
            add_rings(contours(k_edge_level), std::nullopt, k_drawn_edge_mm, overlay.color);
            break;
        case FillPattern::Dots:
        case FillPattern::Signs:
            add_grid(field, overlay);
            break;
        }
    }

private:
    float at(const std::vector<float>& field, glm::vec2 pixel) const {
        const int x = static_cast<int>(std::floor(pixel.x)), y = static_cast<int>(std::floor(pixel.y));
        return figure_.figure.holds(x, y) ? field[figure_.figure.index_of(x, y)] : 0.0f;
    }

    // A sign in every cell of a grid whose rows are shifted in turn, larger where there is more.
    void add_grid(const std::vector<float>& field, const Overlay& overlay) {
        const bool has_signs = overlay.pattern == FillPattern::Signs;
        const float step = has_signs ? k_sign_grid_mm : k_dot_grid_mm, row_mm = 0.866f * step;
        const PrintedBox box = window_.box();
        int row = 0;
        for (float y = box.low.y + 0.5f * row_mm; y < box.high.y; y += row_mm, ++row)
            for (float x = box.low.x + (row % 2 == 0 ? 0.5f : 1.0f) * step; x < box.high.x; x += step) {
                const float value = at(field, window_.pixels.low + (glm::vec2(x, y) - box.low) / window_.pixel_mm);
                if (value < (has_signs ? 0.2f : 0.1f)) continue;
                if (has_signs)
                    add_sign(overlay, {x, y}, step * (0.28f + 0.12f * std::min(1.0f, value)));
                else
                    page_.add(io::PrintedDisk{
                        {x, y}, 0.31f * step * std::sqrt(std::clamp(1.5f * value, 0.2f, 1.0f)), overlay.color});
            }
    }

    void add_sign(const Overlay& overlay, glm::vec2 at, float half) {
        const glm::vec3 color = overlay.color * 0.8f;
        const float line = 2.0f * half * scene::k_glyph_line * 0.75f;
        if (overlay.glyph == scene::Glyph::Dot) page_.add(io::PrintedDisk{at, half * scene::k_glyph_dot, color});
        if (overlay.glyph == scene::Glyph::Ring) {
            Ring ring;
            for (int i = 0; i < 14; ++i) {
                const float angle = 6.2831853f * static_cast<float>(i) / 14.0f;
                ring.push_back(at + half * scene::k_glyph_ring * glm::vec2(std::cos(angle), std::sin(angle)));
            }
            page_.add(io::PrintedShape{std::move(ring), line, color, {}, true});
        }
        for (const auto& [from, to] : scene::strokes_of(overlay.glyph))
            page_.add(io::PrintedShape{
                {at + half * glm::vec2(from.x, -from.y), at + half * glm::vec2(to.x, -to.y)}, line, color, {}, false});
    }

    io::DocumentPage& page_;
    const LineFigure& figure_;
    const FigureWindow& window_;
};

FigureWindow window_of(const PrintedBox& pixels, const PrintedBox& box) {
    FigureWindow window;
    window.pixels = pixels;
    const glm::vec2 scale = box.size() / pixels.size();
    window.pixel_mm = std::min(scale.x, scale.y);
    window.at_mm = box.low + 0.5f * (box.size() - pixels.size() * window.pixel_mm);
    return window;
}

}

const body_chart::FigureView& LineFigures::view_of(const body_chart::FigureSpec& spec) {
    const auto known = views_.find(spec.id);
    return known != views_.end() ? known->second
                                 : views_.emplace(spec.id, body_chart::view_of(spec, surface_map_)).first->second;
}

const LineFigure& LineFigures::of(const body_chart::FigureSpec& spec) {
    std::unique_ptr<LineFigure>& kept = figures_[spec.id];
    if (kept) return *kept;
    kept = std::make_unique<LineFigure>();
    kept->spec = &spec;
    const bool is_whole = spec.region == body_chart::FigureRegion::Body;
    body_chart::Figure& figure = kept->figure;
    figure = body_chart::draw_figure(body_.skin, view_of(spec), is_whole ? k_body_mm_per_pixel : k_small_mm_per_pixel);
    kept->body = contours_of(bytes_field(figure.cover), figure.width, figure.height, 0.5f, k_tolerance_px);
    kept->lines = contours_of(bytes_field(figure.line_art), figure.width, figure.height, 0.42f, k_tolerance_px);
    return *kept;
}

FigureWindow whole_window(const LineFigure& figure, const PrintedBox& box) {
    return window_of({{0.0f, 0.0f}, {figure.figure.width, figure.figure.height}}, box);
}

FigureWindow window_around(const LineFigure& figure, const PrintedBox& pixels, float least_body_mm,
                           const PrintedBox& box) {
    const float mm = figure.figure.mm_per_pixel;
    const glm::vec2 middle = 0.5f * (pixels.low + pixels.high);
    const glm::vec2 whole(figure.figure.width, figure.figure.height);
    constexpr float k_margin_body_mm = 55.0f;
    glm::vec2 size = glm::max(pixels.size() + 2.0f * k_margin_body_mm / mm, glm::vec2(least_body_mm / mm));
    // The window has the shape of the box; more of the body is better than bare paper.
    const glm::vec2 shape = box.size();
    size = glm::max(size, glm::vec2(size.y * shape.x / shape.y, size.x * shape.y / shape.x));
    glm::vec2 low = middle - 0.5f * size;
    for (int i = 0; i < 2; ++i)
        low[i] = size[i] >= whole[i] ? 0.5f * (whole[i] - size[i]) : std::clamp(low[i], 0.0f, whole[i] - size[i]);
    return window_of({low, low + size}, box);
}

PrintedBox seen_pixels(const LineFigure& figure, std::span<const float> by_vertex, float least) {
    PrintedBox box{glm::vec2(1e9f), glm::vec2(-1e9f)};
    const std::vector<float> field = skin_field(figure.figure, by_vertex);
    for (int y = 0; y < figure.figure.height; ++y)
        for (int x = 0; x < figure.figure.width; ++x)
            if (field[figure.figure.index_of(x, y)] >= least) {
                box.low = glm::min(box.low, glm::vec2(x, y));
                box.high = glm::max(box.high, glm::vec2(x + 1, y + 1));
            }
    return box;
}

float seen_mm2(const LineFigure& figure, std::span<const float> by_vertex, float least) {
    const auto pixels =
        std::ranges::count_if(skin_field(figure.figure, by_vertex), [least](float value) { return value >= least; });
    return static_cast<float>(pixels) * figure.figure.mm_per_pixel * figure.figure.mm_per_pixel;
}

void add_line_figure(io::DocumentPage& page, const LineFigure& figure, const FigureWindow& window,
                     std::span<const Overlay> overlays) {
    Painter painter(page, figure, window);
    painter.add_rings(figure.body, k_skin);
    for (const Overlay& overlay : overlays) painter.add(overlay);
    painter.add_rings(figure.lines, k_art_color);
}

}
