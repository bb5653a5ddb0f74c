// SPDX-License-Identifier: MIT
#include "myoatlas/sculpt/warp/fit_warp.h"

#include "myoatlas/scene/skin.h"
#include "myoatlas/sculpt/warp/warped_body.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>
#include <glm/vec2.hpp>
#include <limits>

namespace myoatlas::sculpt {
namespace {

constexpr int k_rounds = 9;

struct Border {
    double y = 0.0, x = 0.0, half = 0.0;
};

// Returns where air is between the left arm and the trunk, from the finger tips up to the armpit.
std::vector<Border> borders_of(const geometry::MeshData& skin, double low, double high) {
    constexpr double k_step_mm = 12.0, k_inner_mm = 60.0, k_least_gap_mm = 10.0;
    std::vector<Border> borders;
    for (double y = low; y < high; y += k_step_mm) {
        std::vector<double> across;
        for (const glm::vec3& p : skin.positions)
            if (p.x > k_inner_mm && std::abs(p.y - y) < k_step_mm) across.push_back(p.x);
        std::ranges::sort(across);
        Border best{y, 0.0, 0.0};
        for (std::size_t i = 1; i < across.size(); ++i)
            if (const double half = 0.5 * (across[i] - across[i - 1]); half > best.half)
                best = {y, 0.5 * (across[i] + across[i - 1]), half};
        if (2.0 * best.half > k_least_gap_mm) borders.push_back(best);
    }
    return borders;
}

class Fit {
public:
    Fit(const scene::MeshLibrary& body, const WarpTable& table)
        : body_(body), table_(table), skin_(scene::skin_of(body)), values_(table.measures.size(), 1.0) {}

    core::Result<FittedWarp> run() {
        core::Problems problems;
        for (const auto& each : table_.measures) {
            const auto found = find_measure(body_, each.measure);
            if (found)
                found_.push_back(*found);
            else
                problems.push_back(
                    {each.measure.id, found.problems().front().where + ": " + found.problems().front().what});
        }
        for (const MeasurePlace& place : table_.arm_axis) axis_.push_back(place_of(place, problems));
        if (table_.bust) bust_level_ = place_of(table_.bust->level, problems);
        if (skin_.positions.empty()) problems.push_back({"skin", "The body has none to measure."});
        if (!problems.empty()) return problems;
        if (!axis_.empty()) borders_ = borders_of(skin_, axis_.back().y, axis_.front().y);

        const std::vector<double> own = measure(body_, found_);
        FittedWarp fitted;
        for (std::size_t i = 0; i < own.size(); ++i) {
            values_[i] = table_.measures[i].ratio();
            fitted.measures.push_back({own[i], own[i] * table_.measures[i].ratio(), 0.0});
        }
        for (int round = 0; round < k_rounds; ++round) {
            fitted.warp = warp_now();
            const std::vector<double> made = measure(warped(body_, fitted.warp), found_);
            for (std::size_t i = 0; i < made.size(); ++i) {
                fitted.measures[i].made_mm = made[i];
                if (round + 1 < k_rounds) improve(i, fitted.measures[i]);
            }
        }
        return fitted;
    }

private:
    glm::dvec3 place_of(const MeasurePlace& place, core::Problems& problems) const {
        const auto found = find_measure(body_, {place.on, MeasureKind::Height, place, {}, {}, {}});
        if (found) return body_.position(found->place);
        problems.push_back(found.problems().front());
        return {};
    }

    void improve(std::size_t i, const FittedMeasure& now) {
        const WarpTurn turns = table_.measures[i].turns;
        if (now.made_mm <= 0.0 || turns == WarpTurn::Nothing || turns == WarpTurn::Height) return;
        values_[i] *= now.wanted_mm / now.made_mm;
    }

    BodyWarp warp_now() const {
        BodyWarp warp;
        warp.name = table_.name;
        warp.trunk = trunk_now();
        if (axis_.size() > 1) add_arm(warp);
        if (table_.bust) add_bust(warp);
        return warp;
    }

    SliceColumn trunk_now() const {
        const double floor = scene::find_skin(body_)->bounds_min.y;
        std::vector<Knot> heights{{floor, floor}}, breadths, depths;
        for (std::size_t i = 0; i < values_.size(); ++i) {
            const double y = body_.position(found_[i].place).y;
            const WarpTurn turns = table_.measures[i].turns;
            if (turns == WarpTurn::Height) heights.push_back({y, floor + (y - floor) * values_[i]});
            if (turns == WarpTurn::Breadth || turns == WarpTurn::Girth) breadths.push_back({y, values_[i]});
            if (turns == WarpTurn::Depth || turns == WarpTurn::Girth) depths.push_back({y, values_[i]});
        }
        SliceColumn trunk;
        trunk.height = SmoothCurve(std::move(heights), SmoothCurve::End::Straight);
        trunk.breadth = SmoothCurve(std::move(breadths));
        trunk.depth = SmoothCurve(std::move(depths));
        trunk.center_z = trunk.moved_z = SmoothCurve({{0.0, table_.middle_z_mm}});
        return trunk;
    }

    void add_arm(BodyWarp& warp) const {
        const glm::dvec3 shoulder = axis_.front();
        warp.arm_top = shoulder.y;
        const BodyWarp trunk_only{"", warp.trunk, {}, {}, {}, 0.0, {}};
        const glm::dvec3 moved = carry(trunk_only, shoulder).to;
        const double at_top = warp.trunk.breadth(shoulder.y);

        std::vector<Knot> heights{{shoulder.y, moved.y}}, scales{{shoulder.y, at_top}};
        for (std::size_t i = 0; i < values_.size(); ++i) {
            const WarpTurn turns = table_.measures[i].turns;
            if (turns == WarpTurn::ArmGirth) scales.push_back({body_.position(found_[i].place).y, values_[i]});
            if (turns != WarpTurn::ArmLength) continue;
            const double end = body_.position(found_[i].to).y;
            heights.push_back({end, heights.back().value - (heights.back().at - end) * values_[i]});
        }
        SliceColumn& arm = warp.arm;
        arm.height = SmoothCurve(heights, SmoothCurve::End::Straight);
        arm.breadth = arm.depth = SmoothCurve(std::move(scales));
        std::vector<Knot> x, z, to_x, to_z;
        const double swing = std::tan(glm::radians(static_cast<double>(table_.swing_deg)));
        for (const glm::dvec3& place : axis_) {
            const double down = moved.y - arm.height(place.y);
            x.push_back({place.y, place.x});
            z.push_back({place.y, place.z});
            to_x.push_back({place.y, moved.x + (place.x - shoulder.x) * at_top + swing * down});
            to_z.push_back({place.y, moved.z + (place.z - shoulder.z) * at_top});
        }
        using enum SmoothCurve::End;
        arm.center_x = SmoothCurve(x, Straight);
        arm.center_z = SmoothCurve(z, Straight);
        arm.moved_x = SmoothCurve(to_x, Straight);
        arm.moved_z = SmoothCurve(to_z, Straight);
        add_border(warp);
    }

    // Through the air between trunk and arm; above the armpit straight on, ever wider. Where the air is thin the skin
    // on both sides takes part, or it would be stretched there.
    void add_border(BodyWarp& warp) const {
        constexpr double k_armpit_mm = 70.0, k_within_shoulder_mm = 45.0, k_least_half_mm = 15.0;
        std::vector<Knot> x, half;
        for (const Border& border : borders_) {
            x.push_back({border.y, border.x});
            half.push_back({border.y, std::max(k_least_half_mm, 0.9 * border.half)});
        }
        if (!borders_.empty()) half.push_back({borders_.back().y + k_armpit_mm, k_within_shoulder_mm});
        warp.border_x = SmoothCurve(std::move(x));
        warp.border_half_width = SmoothCurve(std::move(half));
    }

    void add_bust(BodyWarp& warp) const {
        glm::dvec3 center{table_.bust->aside_mm, bust_level_.y, -1e9};
        constexpr float k_near_mm = 12.0f;
        for (const glm::vec3& p : skin_.positions)
            if (glm::distance(glm::vec2(p), glm::vec2(center)) < k_near_mm)
                center.z = std::max(center.z, static_cast<double>(p.z));
        warp.bust = Bust{center, glm::dvec3(table_.bust->raise), table_.bust->radius_mm};
    }

    const scene::MeshLibrary& body_;
    const WarpTable& table_;
    geometry::MeshData skin_;
    std::vector<FoundMeasure> found_;
    std::vector<glm::dvec3> axis_;
    std::vector<Border> borders_;
    glm::dvec3 bust_level_{0.0};
    std::vector<double> values_; // of each measure: what it turns
};

}

core::Result<FittedWarp> fit_warp(const scene::MeshLibrary& body, const WarpTable& table) {
    return Fit(body, table).run();
}

}
