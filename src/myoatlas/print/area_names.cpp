// SPDX-License-Identifier: MIT
#include "myoatlas/print/area_names.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <limits>
#include <optional>

namespace myoatlas::print {
namespace {

constexpr float k_cell_mm = 0.5f;
constexpr float k_clear_mm = 0.8f; // around a name
constexpr float k_least_line_mm = 3.0f, k_most_line_mm = 30.0f;
constexpr float k_widest_mm = 24.0f; // of a name, then it is broken
constexpr float k_slant = 7.0f;      // a level line is worth that many mm
const io::Type k_type{6.2f, 400, {0.30f, 0.25f, 0.23f}};
constexpr glm::vec3 k_line_color{0.34f, 0.28f, 0.25f};

// Which part of the page is taken, and by whom.
class Ground {
public:
    static constexpr std::uint8_t k_free = 0, k_taken = 255;

    explicit Ground(const PrintedBox& bounds) : bounds_(bounds) {
        const glm::vec2 cells = glm::ceil(bounds.size() / k_cell_mm);
        width_ = std::max(1, static_cast<int>(cells.x));
        height_ = std::max(1, static_cast<int>(cells.y));
        cells_.assign(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_), k_free);
    }
    void take(const PrintedFigure& figure, std::uint8_t owner) {
        for (int y = 0; y < figure.figure.height; ++y)
            for (int x = 0; x < figure.figure.width; ++x)
                if (figure.figure.cover[figure.figure.index_of(x, y)] > 24)
                    if (std::uint8_t* cell = at(figure.on_page({x, y}))) *cell = owner;
    }
    void take(const PrintedBox& box) {
        for (float y = box.low.y; y < box.high.y; y += k_cell_mm)
            for (float x = box.low.x; x < box.high.x; x += k_cell_mm)
                if (std::uint8_t* cell = at({x, y})) *cell = k_taken;
    }
    bool is_free(const PrintedBox& box) const {
        if (glm::any(glm::lessThan(box.low, bounds_.low)) || glm::any(glm::greaterThan(box.high, bounds_.high)))
            return false;
        for (float y = box.low.y; y <= box.high.y; y += k_cell_mm)
            for (float x = box.low.x; x <= box.high.x; x += k_cell_mm)
                if (owner_of({x, y}) != k_free) return false;
        return true;
    }
    // Returns how much of a line runs over its own figure; nothing when it meets another thing.
    std::optional<float> way_over(glm::vec2 from, glm::vec2 to, std::uint8_t owner) const {
        const float length = glm::distance(from, to);
        float over = 0.0f;
        for (float t = 0.0f; t <= length; t += k_cell_mm) {
            const std::uint8_t here = owner_of(glm::mix(from, to, t / length));
            if (here != k_free && here != owner) return std::nullopt;
            over += here == owner ? k_cell_mm : 0.0f;
        }
        return over;
    }

private:
    std::uint8_t* at(glm::vec2 mm) {
        const glm::vec2 cell = glm::floor((mm - bounds_.low) / k_cell_mm);
        const int x = static_cast<int>(cell.x), y = static_cast<int>(cell.y);
        if (x < 0 || y < 0 || x >= width_ || y >= height_) return nullptr;
        return &cells_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x)];
    }
    std::uint8_t owner_of(glm::vec2 mm) const {
        const std::uint8_t* cell = const_cast<Ground*>(this)->at(mm);
        return cell ? *cell : k_taken;
    }

    PrintedBox bounds_;
    int width_ = 0, height_ = 0;
    std::vector<std::uint8_t> cells_;
};

struct Line {
    glm::vec2 from{0.0f}, to{0.0f};
};

bool do_cross(const Line& a, const Line& b) {
    const auto turn = [](glm::vec2 p, glm::vec2 q, glm::vec2 r) {
        return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    };
    return turn(a.from, a.to, b.from) * turn(a.from, a.to, b.to) <= 0.0f &&
           turn(b.from, b.to, a.from) * turn(b.from, b.to, a.to) <= 0.0f;
}

struct NameSpot {
    float cost = std::numeric_limits<float>::max();
    Line line;
    PrintedBox box;
    io::PrintedText text;
};

class NameWriter {
public:
    NameWriter(std::span<const PrintedFigure> figures, const PrintedBox& bounds, std::span<const PrintedBox> taken)
        : figures_(figures), ground_(bounds) {
        for (std::size_t i = 0; i < figures.size(); ++i) ground_.take(figures[i], owner(i));
        for (const PrintedBox& box : taken) ground_.take(box);
    }

    void write(io::DocumentPage& page, const AreaName& name) {
        NameSpot best;
        for (std::size_t i = 0; i < figures_.size(); ++i) {
            const float most = most_seen(name);
            for (const body_chart::Place& place : figures_[i].places.list)
                if (std::ranges::find(name.areas, place.area) != name.areas.end() && place.seen_mm2 > 0.35f * most)
                    look_around(best, name.name, figures_[i].on_page(place.at), owner(i));
        }
        if (best.cost == std::numeric_limits<float>::max()) return;
        lines_.push_back(best.line);
        ground_.take({best.box.low - k_clear_mm, best.box.high + k_clear_mm});
        page.add(io::PrintedShape{{best.line.from, best.line.to}, 0.14f, k_line_color, {}, false});
        page.add(io::PrintedDisk{best.line.from, 0.38f, k_line_color});
        page.add(best.text);
    }

private:
    static std::uint8_t owner(std::size_t figure) { return static_cast<std::uint8_t>(figure + 1); }

    float most_seen(const AreaName& name) const {
        float most = 0.0f;
        for (const PrintedFigure& figure : figures_)
            for (const body_chart::Place& place : figure.places.list)
                if (std::ranges::find(name.areas, place.area) != name.areas.end())
                    most = std::max(most, place.seen_mm2);
        return most;
    }

    void look_around(NameSpot& best, const std::string& name, glm::vec2 from, std::uint8_t figure) const {
        io::PrintedText text{name, {}, k_type, io::Align::Left, 0.0f};
        io::TextSize size = io::size_of(text);
        if (size.width_mm > k_widest_mm) {
            text.width_mm = k_widest_mm;
            size = io::size_of(text);
            text.width_mm = size.width_mm + 0.3f;
        }
        constexpr int k_ways = 24;
        for (int way = 0; way < k_ways; ++way) {
            const float angle = 6.2831853f * static_cast<float>(way) / k_ways;
            const glm::vec2 direction(std::cos(angle), std::sin(angle));
            for (float length = k_least_line_mm; length <= k_most_line_mm; length += k_cell_mm) {
                const float cost = length + k_slant * std::abs(direction.y);
                if (cost >= best.cost) break;
                if (try_spot(best, text, size, {from, from + direction * length}, figure, cost)) break;
            }
        }
    }

    bool try_spot(NameSpot& best, io::PrintedText text, const io::TextSize& size, const Line& line, std::uint8_t figure,
                  float cost) const {
        const glm::vec2 way = glm::normalize(line.to - line.from);
        const float gap = 0.7f;
        PrintedBox box;
        if (std::abs(way.x) > 0.3f) { // beside the end of the line
            text.align = way.x > 0.0f ? io::Align::Left : io::Align::Right;
            box.low = {way.x > 0.0f ? line.to.x + gap : line.to.x - gap - size.width_mm,
                       line.to.y - 0.5f * size.height_mm};
        } else { // above or below it
            text.align = io::Align::Center;
            box.low = {line.to.x - 0.5f * size.width_mm,
                       way.y > 0.0f ? line.to.y + gap : line.to.y - gap - size.height_mm};
        }
        box.high = box.low + glm::vec2(size.width_mm, size.height_mm);
        if (!ground_.is_free({box.low - k_clear_mm, box.high + k_clear_mm})) return false;
        const auto over = ground_.way_over(line.from, line.to, figure);
        if (!over || std::ranges::any_of(lines_, [&](const Line& other) { return do_cross(line, other); }))
            return false;
        text.at_mm = {text.align == io::Align::Left     ? box.low.x
                      : text.align == io::Align::Center ? 0.5f * (box.low.x + box.high.x)
                                                        : box.high.x,
                      box.low.y + size.baseline_mm};
        best = {cost, line, box, std::move(text)};
        return true;
    }

    std::span<const PrintedFigure> figures_;
    Ground ground_;
    std::vector<Line> lines_;
};

}

void add_names(io::DocumentPage& page, std::span<const AreaName> names, std::span<const PrintedFigure> figures,
               const PrintedBox& bounds, std::span<const PrintedBox> taken) {
    NameWriter writer(figures, bounds, taken);
    for (const AreaName& name : names) writer.write(page, name);
}

}
