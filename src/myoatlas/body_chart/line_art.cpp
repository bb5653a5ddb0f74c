// SPDX-License-Identifier: MIT
#include "myoatlas/body_chart/line_art.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace myoatlas::body_chart {
namespace {

// A jump of depth between neighbors: from here on a fold begins to show, from there on it is an outline.
constexpr float k_fold_mm = 2.5f, k_outline_mm = 14.0f;
constexpr float k_fold_width = 0.6f;                        // of an outline's
constexpr float k_grazing = 0.26f, k_fully_grazing = 0.04f; // how far skin faces the viewer where it turns away
constexpr float k_turning = 0.4f;                           // strength of the line where skin turns away
constexpr float k_relief_mm = 7.0f;                         // how far below its surroundings a hollow is quite dark
constexpr glm::vec3 k_light{-0.42f, 0.52f, 0.74f};

// Draws round dots with a soft rim; the darkest stays.
class LinePen {
public:
    LinePen(const Samples& samples, std::vector<float>& lines) : samples_(samples), lines_(lines) {}

    void dot(int x, int y, float radius, float strength) {
        const int reach = static_cast<int>(std::ceil(radius));
        for (int dy = -reach; dy <= reach; ++dy)
            for (int dx = -reach; dx <= reach; ++dx) {
                if (x + dx < 0 || y + dy < 0 || x + dx >= samples_.width || y + dy >= samples_.height) continue;
                const float far = std::sqrt(static_cast<float>(dx * dx + dy * dy));
                const float value = strength * std::clamp(radius + 0.5f - far, 0.0f, 1.0f);
                float& line = lines_[samples_.index_of(x + dx, y + dy)];
                line = std::max(line, value);
            }
    }

private:
    const Samples& samples_;
    std::vector<float>& lines_;
};

// The mean depth around each sample, over the body alone. Two passes of running sums, across and down.
std::vector<float> mean_depths(const Samples& samples, int reach) {
    struct DepthSum {
        float depth = 0.0f, count = 0.0f;
    };
    std::vector<DepthSum> rows(samples.depth.size());
    for (int y = 0; y < samples.height; ++y) {
        DepthSum running;
        const auto add = [&](int x, float sign) {
            if (x < 0 || x >= samples.width) return;
            const std::size_t i = samples.index_of(x, y);
            if (!samples.is_body(i)) return;
            running.depth += sign * samples.depth[i];
            running.count += sign;
        };
        for (int x = 0; x < reach; ++x) add(x, 1.0f);
        for (int x = 0; x < samples.width; ++x) {
            add(x + reach, 1.0f);
            add(x - reach - 1, -1.0f);
            rows[samples.index_of(x, y)] = running;
        }
    }
    std::vector<float> means(samples.depth.size(), 0.0f);
    std::vector<DepthSum> running(static_cast<std::size_t>(samples.width));
    const auto add = [&](int y, float sign) {
        if (y < 0 || y >= samples.height) return;
        for (int x = 0; x < samples.width; ++x) {
            const DepthSum& row = rows[samples.index_of(x, y)];
            running[static_cast<std::size_t>(x)].depth += sign * row.depth;
            running[static_cast<std::size_t>(x)].count += sign * row.count;
        }
    };
    for (int y = 0; y < reach; ++y) add(y, 1.0f);
    for (int y = 0; y < samples.height; ++y) {
        add(y + reach, 1.0f);
        add(y - reach - 1, -1.0f);
        for (int x = 0; x < samples.width; ++x) {
            const DepthSum& sum = running[static_cast<std::size_t>(x)];
            if (sum.count > 0.5f) means[samples.index_of(x, y)] = sum.depth / sum.count;
        }
    }
    return means;
}

}

std::vector<float> lines_of(const Samples& samples, float width) {
    std::vector<float> lines(samples.depth.size(), 0.0f);
    LinePen pen(samples, lines);
    constexpr std::array<std::array<int, 2>, 4> k_around{{{1, 0}, {-1, 0}, {0, 1}, {0, -1}}};
    const float outline = 0.5f * width, fold = k_fold_width * outline;
    for (int y = 0; y < samples.height; ++y)
        for (int x = 0; x < samples.width; ++x) {
            const std::size_t i = samples.index_of(x, y);
            if (!samples.is_body(i)) continue;
            const float facing = std::max(samples.normals[i].z, 0.05f);
            const float slope_mm = samples.mm * std::sqrt(std::max(0.0f, 1.0f - facing * facing)) / facing;
            float jump_mm = 0.0f;
            bool is_outline = false;
            for (const auto& [dx, dy] : k_around) {
                const int nx = x + dx, ny = y + dy;
                const bool is_inside = nx >= 0 && ny >= 0 && nx < samples.width && ny < samples.height;
                if (!is_inside || !samples.is_body(samples.index_of(nx, ny)))
                    is_outline = true;
                else
                    jump_mm = std::max(jump_mm, samples.depth[i] - samples.depth[samples.index_of(nx, ny)]);
            }
            const float kept = samples.kept[i] * samples.kept[i];
            if (is_outline) pen.dot(x, y, outline, kept);
            jump_mm -= 1.5f * std::min(slope_mm, 6.0f * samples.mm);
            if (const float strength = glm::smoothstep(k_fold_mm, k_outline_mm, jump_mm); strength > 0.02f)
                pen.dot(x, y, fold + (outline - fold) * strength, kept * (0.35f + 0.65f * strength));
            lines[i] = std::max(lines[i],
                                kept * k_turning * glm::smoothstep(k_grazing, k_fully_grazing, samples.normals[i].z));
        }
    return lines;
}

std::vector<float> tones_of(const Samples& samples) {
    const glm::vec3 light = glm::normalize(k_light);
    const auto reach = [&](float mm) { return std::max(1, static_cast<int>(std::lround(mm / samples.mm))); };
    const std::vector<float> near = mean_depths(samples, reach(5.0f)), far = mean_depths(samples, reach(18.0f));
    std::vector<float> tones(samples.depth.size(), 1.0f);
    for (std::size_t i = 0; i < tones.size(); ++i) {
        if (!samples.is_body(i)) continue;
        const float lit = 0.5f + 0.5f * glm::dot(samples.normals[i], light);
        const float hollow = std::max(near[i] - samples.depth[i], 0.0f) / (0.3f * k_relief_mm) +
                             std::max(far[i] - samples.depth[i], 0.0f) / k_relief_mm;
        const float round = glm::smoothstep(0.0f, 0.75f, samples.normals[i].z);
        tones[i] = std::clamp((0.25f + 0.75f * lit) * (0.55f + 0.45f * round) * std::exp(-0.28f * hollow), 0.0f, 1.0f);
    }
    return tones;
}

}
