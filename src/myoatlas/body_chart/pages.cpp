// SPDX-License-Identifier: MIT
#include "myoatlas/body_chart/pages.h"

#include <algorithm>

namespace myoatlas::body_chart {

std::span<const Page> pages() {
    using enum Facing;
    constexpr auto k_left = core::Side::Left, k_right = core::Side::Right;
    static const std::vector<Page> list{
        {"body",
         {{{"front", FigureRegion::Body, Front},
           {"back", FigureRegion::Body, Back},
           {"right", FigureRegion::Body, Right},
           {"left", FigureRegion::Body, Left}}}},
        {"head",
         {{{"head_right", FigureRegion::Head, Right},
           {"head_front", FigureRegion::Head, Front},
           {"head_left", FigureRegion::Head, Left}},
          {{"head_back", FigureRegion::Head, Back}, {"head_top", FigureRegion::Head, Top}}}},
        {"hands",
         {{{"hand_right_palm", FigureRegion::Hand, Palm, k_right},
           {"hand_right_back", FigureRegion::Hand, Back, k_right},
           {"hand_left_back", FigureRegion::Hand, Back, k_left},
           {"hand_left_palm", FigureRegion::Hand, Palm, k_left}}}},
        {"feet",
         {{{"foot_right_top", FigureRegion::Foot, Top, k_right},
           {"foot_right_sole", FigureRegion::Foot, Sole, k_right},
           {"foot_left_sole", FigureRegion::Foot, Sole, k_left},
           {"foot_left_top", FigureRegion::Foot, Top, k_left}},
          {{"foot_right_outer", FigureRegion::Foot, Right, k_right},
           {"foot_right_inner", FigureRegion::Foot, Left, k_right},
           {"foot_left_inner", FigureRegion::Foot, Right, k_left},
           {"foot_left_outer", FigureRegion::Foot, Left, k_left}}}}};
    return list;
}

const Page* find_page(std::string_view id) {
    const auto found = std::ranges::find(pages(), id, &Page::id);
    return found == pages().end() ? nullptr : &*found;
}

}
