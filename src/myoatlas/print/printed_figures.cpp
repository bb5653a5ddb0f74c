// SPDX-License-Identifier: MIT
#include "myoatlas/print/printed_figures.h"

#include "myoatlas/io/documents/document.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <limits>
#include <map>
#include <numeric>
#include <utility>

namespace myoatlas::print {
namespace {

constexpr float k_least_gap_mm = 5.0f, k_most_gap_mm = 22.0f; // between figures
constexpr float k_most_row_gap_mm = 8.0f;
constexpr float k_dot_mm = 1.1f; // from dot to dot of what spills over

struct Sized {
    const body_chart::FigureSpec* spec = nullptr;
    body_chart::FigureView view;
    glm::vec2 body_mm{0.0f};
};
using FigureRow = std::vector<Sized>;

std::vector<FigureRow> rows_of(const body_chart::Page& page, const body_chart::ChartBody& body,
                               const anatomy::SurfaceMap& surface_map) {
    std::vector<FigureRow> rows;
    for (const auto& specs : page.rows) {
        FigureRow row;
        for (const body_chart::FigureSpec& spec : specs) {
            body_chart::FigureView view = body_chart::view_of(spec, surface_map);
            const glm::vec2 size = body_chart::size_of(body.skin, view);
            if (size.x > 0.0f && size.y > 0.0f) row.push_back({&spec, std::move(view), size});
        }
        if (!row.empty()) rows.push_back(std::move(row));
    }
    return rows;
}

float width_of(const FigureRow& row) {
    return std::accumulate(row.begin(), row.end(), 0.0f, [](float sum, const Sized& s) { return sum + s.body_mm.x; });
}
float height_of(const FigureRow& row) {
    return std::ranges::max(row, {}, [](const Sized& s) { return s.body_mm.y; }).body_mm.y;
}

// Paper for body: the largest scale at which every row fits.
float scale_for(const std::vector<FigureRow>& rows, glm::vec2 room_mm, float caption_mm) {
    float scale = std::numeric_limits<float>::max(), height = 0.0f;
    for (const FigureRow& row : rows) {
        scale = std::min(scale, (room_mm.x - k_least_gap_mm * static_cast<float>(row.size() - 1)) / width_of(row));
        height += height_of(row);
    }
    const auto count = static_cast<float>(rows.size());
    return std::min(scale, (room_mm.y - caption_mm * count - k_least_gap_mm * (count - 1.0f)) / height);
}

// Every even row folded in two, so that what stands mirrored comes side by side.
std::vector<FigureRow> folded(const std::vector<FigureRow>& rows) {
    std::vector<FigureRow> halves;
    for (const FigureRow& row : rows) {
        const std::size_t count = row.size();
        if (count % 2 == 1) halves.push_back(row);
        for (std::size_t i = 0; count % 2 == 0 && i < count / 2; ++i) halves.push_back({row[i], row[count - 1 - i]});
    }
    return halves;
}

// On a whole dot of the printer, so that a picture's pixels are its dots.
glm::vec2 on_dots(glm::vec2 at_mm) {
    return glm::round(at_mm / io::k_printed_dot_mm) * io::k_printed_dot_mm;
}

}

PrintedBox PrintedFigure::box() const {
    return {at_mm, at_mm + glm::vec2(figure.width, figure.height) * pixel_mm};
}

std::vector<PrintedFigure> draw_page(const body_chart::Page& page, const body_chart::ChartBody& body,
                                     const anatomy::SurfaceMap& surface_map, const PrintedBox& box, float caption_mm) {
    std::vector<FigureRow> rows = rows_of(page, body, surface_map);
    std::vector<PrintedFigure> figures;
    if (rows.empty()) return figures;
    float scale = scale_for(rows, box.size(), caption_mm);
    std::vector<FigureRow> other = folded(rows);
    if (const float larger = scale_for(other, box.size(), caption_mm); larger > 1.1f * scale) {
        scale = larger;
        rows = std::move(other);
    }
    float height = 0.0f;
    for (const FigureRow& row : rows) height += scale * height_of(row) + caption_mm;
    const auto gaps = static_cast<float>(rows.size() - 1);
    const float row_gap = std::clamp((box.size().y - height) / (gaps + 1.0f), 0.0f, k_most_row_gap_mm);
    float top = box.low.y;
    for (FigureRow& row : rows) {
        const auto count = static_cast<float>(row.size());
        const float gap =
            std::clamp((box.size().x - scale * width_of(row)) / (count + 1.0f), k_least_gap_mm, k_most_gap_mm);
        const float row_height = scale * height_of(row);
        float left = 0.5f * (box.low.x + box.high.x - scale * width_of(row) - gap * (count - 1.0f));
        for (Sized& sized : row) {
            PrintedFigure figure;
            figure.spec = sized.spec;
            figure.pixel_mm = io::k_printed_dot_mm;
            figure.figure = body_chart::draw_figure(body.skin, std::move(sized.view), io::k_printed_dot_mm / scale);
            figure.places = body_chart::places_of(figure.figure, surface_map, body.areas);
            figure.at_mm = on_dots({left, top + row_height - scale * sized.body_mm.y});
            figures.push_back(std::move(figure));
            left += scale * sized.body_mm.x + gap;
        }
        top += row_height + caption_mm + row_gap;
    }
    return figures;
}

void move_down(std::span<PrintedFigure> figures, float mm) {
    for (PrintedFigure& figure : figures) figure.at_mm = on_dots(figure.at_mm + glm::vec2(0.0f, mm));
}

void aim_places(PrintedFigure& figure, const body_chart::AreaWeights& areas, std::span<const float> by_vertex) {
    struct PlaceSum {
        glm::vec2 at{0.0f};
        float weight = 0.0f, nearest = std::numeric_limits<float>::max();
        glm::vec2 best{0.0f};
    };
    std::map<std::uint32_t, PlaceSum> sums;
    const auto each_pixel = [&](const auto& visit) {
        for (int y = 0; y < figure.figure.height; ++y)
            for (int x = 0; x < figure.figure.width; ++x) {
                const body_chart::Spot& spot = figure.figure.spots[figure.figure.index_of(x, y)];
                const float weight = spot.sample(by_vertex);
                if (weight < 0.15f) continue;
                for (const auto& [area, inside] : areas.at(spot.nearest_corner()))
                    if (inside >= 0.5f) visit(sums[area], glm::vec2(x, y) + 0.5f, weight);
            }
    };
    each_pixel([](PlaceSum& sum, glm::vec2 at, float weight) {
        sum.at += at * weight;
        sum.weight += weight;
    });
    each_pixel([](PlaceSum& sum, glm::vec2 at, float) {
        const float far = glm::distance(at, sum.at / sum.weight);
        if (far >= sum.nearest) return;
        sum.nearest = far;
        sum.best = at;
    });
    figure.places.list.clear();
    const float pixel_mm2 = figure.figure.mm_per_pixel * figure.figure.mm_per_pixel;
    for (const auto& [area, sum] : sums) figure.places.list.push_back({area, sum.best, sum.weight * pixel_mm2});
}

PrintedFigure measured_figure(const body_chart::FigureSpec& spec, const body_chart::ChartBody& body,
                              const anatomy::SurfaceMap& surface_map, float body_mm_per_pixel) {
    PrintedFigure figure;
    figure.spec = &spec;
    figure.pixel_mm = body_mm_per_pixel;
    figure.figure = body_chart::draw_figure(body.skin, body_chart::view_of(spec, surface_map), body_mm_per_pixel);
    figure.places = body_chart::places_of(figure.figure, surface_map, body.areas);
    return figure;
}

io::Image picture_of(const PrintedFigure& figure, std::span<const body_chart::Overlay> overlays) {
    body_chart::FigureColors colors;
    colors.dot_px = k_dot_mm / figure.pixel_mm;
    return {figure.figure.width, figure.figure.height, body_chart::colorized(figure.figure, {}, overlays, colors)};
}

}
