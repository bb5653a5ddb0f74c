// SPDX-License-Identifier: MIT
#include "myoatlas/scene/contact.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/vector_relational.hpp>
#include <vector>

namespace myoatlas::scene {

namespace {

constexpr float k_touch_mm = 4.0f;    // nearer than this is touching
constexpr float k_beyond_mm = 2.2f;   // the edge of a patch, beyond the nearest place
constexpr float k_farthest_mm = 7.0f; // tendons end within this of their bone
constexpr float k_reach_mm = 12.0f;   // distances are told up to this
constexpr float k_ramp_mm = 10.0f;  // over which the field goes from 0 to 255; wider than triangles, so edges stay even
constexpr float k_sample_mm = 1.6f; // between samples of the touching surface
constexpr float k_cell_mm = 6.0f;
constexpr float k_through_mm = 1.5f; // a surface may lie this far behind what it touches
constexpr int k_smoothing = 1;       // rounds

struct Box3 {
    glm::vec3 low{1e30f}, high{-1e30f};
    bool holds(glm::vec3 p) const {
        return glm::all(glm::greaterThanEqual(p, low)) && glm::all(glm::lessThanEqual(p, high));
    }
    void add(glm::vec3 p) {
        low = glm::min(low, p);
        high = glm::max(high, p);
    }
    void widen(float mm) {
        low -= mm;
        high += mm;
    }
};

// Points of a surface, sorted into the cells of a grid.
class SampledSurface {
public:
    explicit SampledSurface(const std::vector<glm::vec3>& points) {
        for (const glm::vec3& p : points) box_.add(p);
        size_ = glm::ivec3((box_.high - box_.low) / k_cell_mm) + 1;
        first_.assign(static_cast<std::size_t>(size_.x) * static_cast<std::size_t>(size_.y) *
                              static_cast<std::size_t>(size_.z) +
                          1,
                      0);
        for (const glm::vec3& p : points) ++first_[index(cell_of(p)) + 1];
        for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
        points_.resize(points.size());
        std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
        for (const glm::vec3& p : points) points_[next[index(cell_of(p))]++] = p;
    }
    const Box3& box() const { return box_; }

    // Returns the distance to the nearest point that does not lie behind `place`; k_reach_mm when none is near.
    float distance(glm::vec3 place, glm::vec3 normal) const {
        float best = k_reach_mm * k_reach_mm;
        const glm::ivec3 low = glm::max(cell_of(place - k_reach_mm), glm::ivec3(0)),
                         high = glm::min(cell_of(place + k_reach_mm), size_ - 1);
        for (int z = low.z; z <= high.z; ++z)
            for (int y = low.y; y <= high.y; ++y) {
                if (low.x > high.x) return k_reach_mm;
                // Cells along X lie side by side.
                const std::size_t begin = first_[index({low.x, y, z})], end = first_[index({high.x, y, z}) + 1];
                for (std::size_t i = begin; i < end; ++i) {
                    const glm::vec3 d = points_[i] - place;
                    if (glm::dot(d, normal) > -k_through_mm) best = std::min(best, glm::dot(d, d));
                }
            }
        return std::sqrt(best);
    }

private:
    glm::ivec3 cell_of(glm::vec3 p) const { return glm::ivec3(glm::floor((p - box_.low) / k_cell_mm)); }
    std::size_t index(glm::ivec3 c) const {
        return (static_cast<std::size_t>(c.z) * static_cast<std::size_t>(size_.y) + static_cast<std::size_t>(c.y)) *
                   static_cast<std::size_t>(size_.x) +
               static_cast<std::size_t>(c.x);
    }
    Box3 box_;
    glm::ivec3 size_{1};
    std::vector<std::uint32_t> first_; // of each cell, and the end
    std::vector<glm::vec3> points_;
};

void sample_triangle(glm::vec3 a, glm::vec3 b, glm::vec3 c, std::vector<glm::vec3>& points) {
    const float longest = std::max({glm::distance(a, b), glm::distance(b, c), glm::distance(c, a)});
    const int steps = std::clamp(static_cast<int>(longest / k_sample_mm), 1, 24);
    for (int i = 0; i < steps; ++i)
        for (int j = 0; i + j < steps; ++j) {
            const float u = (static_cast<float>(i) + 0.33f) / static_cast<float>(steps),
                        v = (static_cast<float>(j) + 0.33f) / static_cast<float>(steps);
            points.push_back(a + u * (b - a) + v * (c - a));
        }
}

std::vector<glm::vec3> samples_of(const MeshLibrary& library, const Stretch& stretch, const Box3& near) {
    std::vector<glm::vec3> points;
    const LevelOfDetail& level = library.parts[stretch.part].levels[0];
    for (std::uint32_t i = level.first_index; i + 2 < level.first_index + level.index_count; i += 3) {
        const std::uint32_t* corner = library.indices.data() + i;
        float along = 0.0f;
        for (int k = 0; k < 3; ++k) along += static_cast<float>(library.vertices[corner[k]].along) / (3.0f * 65535.0f);
        if (along < stretch.from || along > stretch.to) continue;
        const glm::vec3 a = library.position(corner[0]);
        if (near.holds(a)) sample_triangle(a, library.position(corner[1]), library.position(corner[2]), points);
    }
    return points;
}

// Evens out a field over a part's finest triangles.
void smooth(const MeshLibrary& library, const Part& part, std::vector<float>& values) {
    const LevelOfDetail& level = part.levels[0];
    std::vector<float> sum(values.size()), count(values.size());
    for (int round = 0; round < k_smoothing; ++round) {
        std::fill(sum.begin(), sum.end(), 0.0f);
        std::fill(count.begin(), count.end(), 0.0f);
        for (std::uint32_t i = level.first_index; i + 2 < level.first_index + level.index_count; i += 3)
            for (std::uint32_t k = 0; k < 3; ++k) {
                const std::uint32_t at = library.indices[i + k] - part.first_vertex;
                sum[at] += values[library.indices[i + (k + 1) % 3] - part.first_vertex] +
                           values[library.indices[i + (k + 2) % 3] - part.first_vertex];
                count[at] += 2.0f;
            }
        for (std::size_t v = 0; v < values.size(); ++v)
            if (count[v] > 0.0f) values[v] = 0.75f * values[v] + 0.25f * sum[v] / count[v];
    }
}

}

std::vector<Contact> find_contacts(const MeshLibrary& library, const Stretch& stretch,
                                   std::span<const std::uint32_t> onto) {
    Box3 targets;
    for (const std::uint32_t part : onto) {
        targets.add(library.parts[part].bounds_min);
        targets.add(library.parts[part].bounds_max);
    }
    targets.widen(k_reach_mm);
    const std::vector<glm::vec3> points = samples_of(library, stretch, targets);
    if (points.empty()) return {};
    const SampledSurface surface(points);
    Box3 reached = surface.box();
    reached.widen(k_reach_mm);

    struct Field {
        std::uint32_t part;
        std::vector<float> distance;
    };
    std::vector<Field> fields;
    float nearest = k_reach_mm;
    for (const std::uint32_t index : onto) {
        const Part& part = library.parts[index];
        Field field{index, std::vector<float>(part.vertex_count, k_reach_mm)};
        float nearest_here = k_reach_mm;
        for (std::uint32_t v = 0; v < part.vertex_count; ++v) {
            const glm::vec3 place = library.position(part.first_vertex + v);
            if (!reached.holds(place)) continue;
            field.distance[v] = surface.distance(place, library.normal(part.first_vertex + v));
            nearest_here = std::min(nearest_here, field.distance[v]);
        }
        nearest = std::min(nearest, nearest_here);
        if (nearest_here < k_reach_mm) fields.push_back(std::move(field));
    }
    if (nearest > k_farthest_mm) return {};
    const float edge = std::max(k_touch_mm, nearest + k_beyond_mm);
    std::vector<Contact> contacts;
    for (Field& field : fields) {
        smooth(library, library.parts[field.part], field.distance);
        Contact contact{field.part, {}};
        contact.inside.reserve(field.distance.size());
        bool is_touched = false;
        for (const float distance : field.distance) {
            const float inside = std::clamp(0.5f + (edge - distance) / k_ramp_mm, 0.0f, 1.0f);
            is_touched |= inside > 0.5f;
            contact.inside.push_back(static_cast<std::uint8_t>(std::lround(inside * 255.0f)));
        }
        if (is_touched) contacts.push_back(std::move(contact));
    }
    return contacts;
}

}
