// The measurements of one part of the body: what a table in assets/body holds, and all that sculpt() needs.
// Units: millimeters, frame +X subject's left, +Y up, +Z front; paired parts are measured on the left side.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/word_table.h"
#include "myoatlas/scene/mesh_library.h"

#include <cstddef>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <glm/vec4.hpp>
#include <string>
#include <variant>
#include <vector>

namespace myoatlas::sculpt {

// A closed curve as elliptic Fourier descriptors (Kuhl & Giardina 1982). Term h = (a, b, c, d) adds
// a cos ht + b sin ht to x and c cos ht + d sin ht to y, for t from 0 to two pi.
struct Contour {
    glm::vec2 center{0.0f};
    std::vector<glm::vec4> terms;
    bool is_paired = false; // sections of a midline part only: its mirror image (x -> -x) is there as well
    friend bool operator==(const Contour&, const Contour&) = default;
};

// A smooth curve through points; `side` fixes where the x axis of its sections starts.
struct Axis {
    std::vector<glm::vec3> points; // at least two
    glm::vec3 side{1.0f, 0.0f, 0.0f};
    friend bool operator==(const Axis&, const Axis&) = default;
};

struct LoftStation {
    float at = 0.0f; // along the axis from its first point, mm
    Contour contour; // phases of neighboring stations match
    friend bool operator==(const LoftStation&, const LoftStation&) = default;
};

// One contour a station, lofted smoothly; the ends close at the axis' first and last point.
struct Loft {
    Axis axis;
    std::vector<LoftStation> stations; // by `at`, strictly inside the axis
    glm::vec2 span{0.0f, 1.0f};        // the stretch of the whole part this piece makes: a branch may be (0.7, 1)
    bool is_tendon = false;            // a branch that is tendon all along
    friend bool operator==(const Loft&, const Loft&) = default;
};

struct Station {
    float at = 0.0f;
    std::vector<Contour> contours; // inside is where an odd number of them goes round
    friend bool operator==(const Station&, const Station&) = default;
};

// Several contours a station, joined through their distance fields: bones with processes and holes, branching tendons.
// Beyond the first and last station the part ends within a rounded cap, or at once where that station is empty.
struct Sections {
    Axis axis;
    std::vector<Station> stations;
    bool is_half = false; // a midline part, cut from X = 0 outward: the other half is the mirror image
    friend bool operator==(const Sections&, const Sections&) = default;
};

enum class CoordinatesKind : unsigned char { Plane, Cylinder, Sphere, Dome };
constexpr auto k_coordinates = core::word_table<CoordinatesKind>({
    {CoordinatesKind::Plane, "plane"},
    {CoordinatesKind::Cylinder, "cylinder"},
    {CoordinatesKind::Sphere, "sphere"},
    {CoordinatesKind::Dome, "dome"},
});
constexpr std::string_view name_of(CoordinatesKind value) {
    return k_coordinates.word_of(value);
}

// A surface coordinate system. Plane: u along x_axis, v along y_axis, height along x_axis × y_axis. Cylinder: y_axis is
// the axis, u the arc from x_axis × y_axis toward x_axis, height away from the axis. Sphere: as the cylinder, v the
// arc toward y_axis. Dome: about a ridge along x_axis, `half_length` to either side of `origin`; (u, v) less its
// nearest point of the ridge (u, 0) runs away from the top by the arc, in all directions (the azimuthal equidistant
// projection). u and v are mm at height 0; the center lies at `origin`, height 0 at `radius`.
struct SheetCoordinates {
    CoordinatesKind kind = CoordinatesKind::Plane;
    glm::vec3 origin{0.0f};
    glm::vec3 x_axis{1.0f, 0.0f, 0.0f}, y_axis{0.0f, 1.0f, 0.0f}; // unit, perpendicular
    float radius = 0.0f;                                          // Cylinder, Sphere, Dome
    float half_length = 0.0f;                                     // Dome
    friend bool operator==(const SheetCoordinates&, const SheetCoordinates&) = default;
};

// A cubic B-spline over a rectangle of the chart; rows along v, `columns` coefficients a row.
struct CoordinateGrid {
    int columns = 0;
    std::vector<float> values; // a multiple of `columns`, at least 4 × 4
    friend bool operator==(const CoordinateGrid&, const CoordinateGrid&) = default;
};

// A thin part: outline(s), height of the middle surface and thickness over a chart.
struct Sheet {
    SheetCoordinates coordinates;
    glm::vec2 low{0.0f}, high{0.0f};  // the rectangle of the grids, in (u, v)
    std::vector<Contour> outline;     // in (u, v); inside is where an odd number goes round
    CoordinateGrid height, thickness; // mm
    std::vector<float> fiber_deg;     // fiber direction in (u, v) at the corners (low, low), (high, low), (low, high),
                                      // (high, high), from u toward v; from origin to insertion. Empty: along v,
                                      // on a dome from the rim to the ridge.
    friend bool operator==(const Sheet&, const Sheet&) = default;
};

using Piece = std::variant<Loft, Sections, Sheet>;
enum class Shape : unsigned char { Loft, Sections, Sheet }; // in the order of the pieces
constexpr auto k_shapes = core::word_table<Shape>({
    {Shape::Loft, "loft"},
    {Shape::Sections, "sections"},
    {Shape::Sheet, "sheet"},
});

struct PartTable {
    std::string structure;                         // anatomy id, without side
    scene::PartKind kind = scene::PartKind::Other; // muscle, bone or other; the skin has a table of its own
    bool is_midline = false;
    bool origin_is_end = false; // the origin lies at the end of the axis, not at its start
    glm::vec3 fiber{0.0f};     // where fibers do not follow the axis: their direction, from origin to insertion; else 0
    bool is_described = false; // drawn by hand from described anatomy, not measured
    bool joins_measured = false;   // described pieces that are added to the part as measured, not in its place
    std::size_t joined_pieces = 0; // how many of the last pieces came so
    bool mirrors_pieces = false;   // midline parts: every piece stands for itself and its mirror image
    std::string note;              // what a reader should know; may be empty
    std::vector<Piece> pieces;     // one, or the separate bodies of a set
    friend bool operator==(const PartTable&, const PartTable&) = default;
};

// Returns how many measured numbers a table holds (its budget is about 400).
std::size_t count_numbers(const PartTable&);

}
