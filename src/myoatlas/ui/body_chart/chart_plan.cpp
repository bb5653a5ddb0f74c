// SPDX-License-Identifier: MIT
#include "myoatlas/ui/body_chart/chart_plan.h"

#include <algorithm>

namespace myoatlas::ui {
namespace {

constexpr float k_least_gap = 16.0f, k_widest_gap = 72.0f; // between figures of a row
constexpr float k_row_gap = 10.0f, k_widest_row_gap = 34.0f;
constexpr float k_worth_breaking = 1.2f; // how much larger figures must get for a row to become two

using SlotRows = std::vector<std::vector<ChartSlot>>;

bool is_there(const ChartSlot& slot) {
    return slot.size_mm.x > 0.0f;
}

float width_of(const ChartSlot& slot, float mm_per_point) {
    return is_there(slot) ? std::max(slot.size_mm.x / mm_per_point, slot.caption_width) : 0.0f;
}

struct SlotRow {
    float width = 0.0f, height_mm = 0.0f; // points without gaps; mm
    float count = 0.0f;
};

SlotRow measured(const std::vector<ChartSlot>& slots, float mm_per_point) {
    SlotRow row;
    for (const ChartSlot& slot : slots) {
        row.width += width_of(slot, mm_per_point);
        row.height_mm = std::max(row.height_mm, slot.size_mm.y);
        row.count += is_there(slot) ? 1.0f : 0.0f;
    }
    return row;
}

// The scale at which a row fills a width: captions keep theirs, figures take what remains.
float scale_across(const std::vector<ChartSlot>& slots, float width) {
    float mm_per_point = 1.0e-3f;
    for (std::size_t round = 0; round <= slots.size(); ++round) { // each may find one more narrower than its caption
        float figures_mm = 0.0f, captions = 0.0f;
        for (const ChartSlot& slot : slots) {
            if (!is_there(slot)) continue;
            const bool is_narrow = slot.size_mm.x / mm_per_point < slot.caption_width;
            (is_narrow ? captions : figures_mm) += is_narrow ? slot.caption_width : slot.size_mm.x;
        }
        if (figures_mm > 0.0f) mm_per_point = std::max(mm_per_point, figures_mm / std::max(1.0f, width - captions));
    }
    return mm_per_point;
}

float scale_of(const SlotRows& rows, const Rect& room, float scale) {
    float mm_per_point = 1.0e-3f, height_mm = 0.0f, taken = -k_row_gap * scale;
    for (const auto& slots : rows) {
        const SlotRow row = measured(slots, 1.0f);
        if (row.count == 0.0f) continue;
        mm_per_point =
            std::max(mm_per_point, scale_across(slots, room.width - k_least_gap * scale * (row.count - 1.0f)));
        height_mm += row.height_mm;
        taken += (k_row_gap + ChartPlan::k_caption) * scale;
    }
    return std::max(mm_per_point, height_mm / std::max(1.0f, room.height - taken));
}

// The rows whose bit is set become two.
SlotRows with_broken(std::span<const std::vector<ChartSlot>> rows, unsigned broken) {
    SlotRows made;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto middle = rows[i].begin() + static_cast<std::ptrdiff_t>((rows[i].size() + 1) / 2);
        if ((broken >> i & 1u) == 0) {
            made.push_back(rows[i]);
        } else {
            made.emplace_back(rows[i].begin(), middle);
            made.emplace_back(middle, rows[i].end());
        }
    }
    return made;
}

ChartPlan placed(const SlotRows& rows, float mm_per_point, const Rect& room, float scale) {
    const float least_gap = k_least_gap * scale, caption = ChartPlan::k_caption * scale;
    ChartPlan plan;
    plan.mm_per_point = mm_per_point;
    float full = 0.0f, count = 0.0f;
    for (const auto& slots : rows) {
        const SlotRow row = measured(slots, mm_per_point);
        if (row.count == 0.0f) continue;
        full += row.height_mm / mm_per_point + caption;
        count += 1.0f;
    }
    const float between = std::max(0.0f, count - 1.0f);
    const float row_gap =
        std::clamp((room.height - full) / (between + 2.0f), k_row_gap * scale, k_widest_row_gap * scale);
    float top = room.y + (room.height - full - row_gap * between) * 0.5f;
    for (const auto& slots : rows) {
        const SlotRow row = measured(slots, mm_per_point);
        const float height = row.height_mm / mm_per_point;
        const float gap = std::clamp((room.width - row.width) / (row.count + 1.0f), least_gap, k_widest_gap * scale);
        float left = room.x + (room.width - row.width - gap * std::max(0.0f, row.count - 1.0f)) * 0.5f;
        for (const ChartSlot& slot : slots) {
            plan.figures.emplace_back();
            if (!is_there(slot)) continue;
            const glm::vec2 size = slot.size_mm / mm_per_point;
            const float width = width_of(slot, mm_per_point);
            // All stand on one line.
            plan.figures.back() = {left + (width - size.x) * 0.5f, top + height - size.y, size.x, size.y};
            left += width + gap;
        }
        if (row.count > 0.0f) top += height + caption + row_gap;
    }
    return plan;
}

}

ChartPlan plan_chart(std::span<const std::vector<ChartSlot>> rows, const Rect& room, float scale) {
    SlotRows best = {rows.begin(), rows.end()};
    float least = scale_of(best, room, scale);
    for (unsigned broken = 1; broken < 1u << std::min<std::size_t>(rows.size(), 4); ++broken) {
        SlotRows tried = with_broken(rows, broken);
        const float mm_per_point = scale_of(tried, room, scale);
        if (mm_per_point * k_worth_breaking > least) continue;
        least = mm_per_point;
        best = std::move(tried);
    }
    return placed(best, least, room, scale);
}

Rect chart_room(const Rect& free, float scale) {
    const float side = 8.0f * scale, top = 14.0f * scale, foot = 10.0f * scale;
    return {free.x + side, free.y + top, free.width - 2.0f * side, free.height - top - foot};
}

}
