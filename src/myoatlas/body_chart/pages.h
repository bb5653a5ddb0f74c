// Which figures there are, and how they stand together: the whole body, the head, the hands, the feet. The viewer faces
// the body: its right side is on the left of a figure seen from the front.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/side.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace myoatlas::body_chart {

enum class FigureRegion : std::uint8_t { Body, Head, Hand, Foot };

// The side of the region that is seen. Palm and Sole belong to hands and feet, whose Back is the other side.
enum class Facing : std::uint8_t { Front, Back, Left, Right, Top, Palm, Sole };

struct FigureSpec {
    std::string_view id; // "front", "hand_left_palm"
    FigureRegion region = FigureRegion::Body;
    Facing facing = Facing::Front;
    core::Side side = core::Side::Midline; // of a hand or foot
};

// Figures that share one scale, in rows from the top.
struct Page {
    std::string_view id; // "body", "head", "hands", "feet"
    std::vector<std::vector<FigureSpec>> rows;
};

std::span<const Page> pages();
// Returns null for an unknown id.
const Page* find_page(std::string_view id);

}
