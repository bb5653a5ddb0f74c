// SPDX-License-Identifier: MIT
#include "myoatlas/body_chart/pages.h"

#include <algorithm>

namespace myoatlas::body_chart {

std::span<const Page> pages() {
    using enum Facing;
    constexpr auto k_left = core::Side::Left, k_right = core::Side::Right;
    static const std::vector<Page> list{
        {"body",
         {{{"front", Region::Body, Front},
           {"back", Region::Body, Back},
           {"right", Region::Body, Right},
           {"left", Region::Body, Left}}}},
        {"head",
         {{{"head_right", Region::Head, Right}, {"head_front", Region::Head, Front}, {"head_left", Region::Head, Left}},
          {{"head_back", Region::Head, Back}, {"head_top", Region::Head, Top}}}},
        {"hands",
         {{{"hand_right_palm", Region::Hand, Palm, k_right},
           {"hand_right_back", Region::Hand, Back, k_right},
           {"hand_left_back", Region::Hand, Back, k_left},
           {"hand_left_palm", Region::Hand, Palm, k_left}}}},
        {"feet",
         {{{"foot_right_top", Region::Foot, Top, k_right},
           {"foot_right_sole", Region::Foot, Sole, k_right},
           {"foot_left_sole", Region::Foot, Sole, k_left},
           {"foot_left_top", Region::Foot, Top, k_left}},
          {{"foot_right_outer", Region::Foot, Right, k_right},
           {"foot_right_inner", Region::Foot, Left, k_right},
           {"foot_left_inner", Region::Foot, Right, k_left},
           {"foot_left_outer", Region::Foot, Left, k_left}}}}};
    return list;
}

const Page* find_page(std::string_view id) {
    const auto found = std::ranges::find(pages(), id, &Page::id);
    return found == pages().end() ? nullptr : &*found;
}

}
