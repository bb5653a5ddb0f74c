// A place where what lies beneath is easily hurt: an artery, a nerve, the lung. What hands and needles may do there,
// and the sign to stop at.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/stroke.h"
#include "myoatlas/core/local_text.h"
#include "myoatlas/core/word_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::anatomy {

// How deep what is endangered lies: no number holds for every body.
enum class SiteDepth : unsigned char { UnderTheSkin, ReachedByPressure, Deep };
constexpr auto k_site_depths = core::word_table<SiteDepth>({
    {SiteDepth::UnderTheSkin, "under_the_skin"},
    {SiteDepth::ReachedByPressure, "reached_by_pressure"},
    {SiteDepth::Deep, "deep"},
});
constexpr std::string_view name_of(SiteDepth value) {
    return k_site_depths.word_of(value);
}

struct Endangerment {
    std::string id; // "carotid_triangle"
    core::LocalText names;
    core::LocalText at_risk; // what lies there
    SiteDepth depth = SiteDepth::ReachedByPressure;
    core::LocalText hands, needles; // what they may do
    core::LocalText stop;           // the signs to stop at, as a sentence
    std::vector<Stroke> strokes;    // where it is, on the skin
    std::vector<std::string> sources;
};

}
