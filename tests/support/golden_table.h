// How far each picture of tests/golden may be from the stored one, and why. A row is for one picture, or for all whose
// names begin with what stands before its star. What a row allows is small beside what a person would call a fault.
// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string_view>

namespace myoatlas::support {

struct Tolerance {
    double mean = 0.0; // of 255
    int max = 0;       // of 255, after leaving out the worst one pixel in a thousand
    int blur_px = 0;   // both pictures are blurred that far to each side before they are compared
};

struct GoldenRow {
    std::string_view name;
    Tolerance allowed;
    std::string_view why;
};

constexpr std::array k_golden_table{
    GoldenRow{"moving", {0.8, 40, 0}, "one sample a pixel: an edge that shifts flips whole pixels"},
    GoldenRow{"zone", {0.9, 30, 0}, "many small soft edges, each rounded otherwise by another driver"},
    GoldenRow{"zone_opening", {0.9, 30, 0}, "many small soft edges, each rounded otherwise by another driver"},
    GoldenRow{"muscles", {0.6, 10, 0}, "another release of the software driver rounds edges otherwise"},
    GoldenRow{"skin", {0.6, 10, 0}, "another release of the software driver rounds edges otherwise"},
    GoldenRow{"seen_through", {0.6, 10, 0}, "another release of the software driver rounds edges otherwise"},
    GoldenRow{"chosen", {0.6, 10, 0}, "another release of the software driver rounds edges otherwise"},
    GoldenRow{"zone_near", {0.9, 30, 0}, "many small soft edges, each rounded otherwise by another driver"},
    GoldenRow{"zone_shell", {0.9, 30, 0}, "many small soft edges, each rounded otherwise by another driver"},
    GoldenRow{"zone_shared", {0.9, 30, 0}, "many small soft edges, each rounded otherwise by another driver"},
    GoldenRow{"painted_*", {0.9, 30, 0}, "many small soft edges, each rounded otherwise by another driver"},
    GoldenRow{"chain_*", {0.9, 30, 0}, "many small soft edges, each rounded otherwise by another driver"},
    GoldenRow{"footprints", {0.6, 10, 0}, "another release of the software driver rounds edges otherwise"},
    GoldenRow{"footprints_moving", {0.8, 40, 0}, "one sample a pixel: an edge that shifts flips whole pixels"},
    GoldenRow{"points*", {0.9, 30, 0}, "many small soft edges, each rounded otherwise by another driver"},
    GoldenRow{"hovered", {0.6, 10, 0}, "another release of the software driver rounds edges otherwise"},
    GoldenRow{"laid_open", {0.6, 10, 0}, "another release of the software driver rounds edges otherwise"},
    GoldenRow{"theme_*", {0.9, 30, 0}, "many small soft edges, each rounded otherwise by another driver"},
    GoldenRow{"figure_*", {0.3, 8, 1}, "neither driver nor font: only compilers round otherwise"},
    GoldenRow{"page_*", {0.8, 40, 3}, "the type is what the system has: lines run otherwise in another font"},
    // As much as when all of it stands one pixel aside; a word in another's place is more, a single digit is less.
    GoldenRow{"panel_*", {1.1, 24, 2}, "releases of FreeType, Dear ImGui and Mesa set and soften edges otherwise"},
    GoldenRow{"chart_*", {0.4, 20, 2}, "releases of FreeType, Dear ImGui and Mesa set and soften edges otherwise"},
};

}
