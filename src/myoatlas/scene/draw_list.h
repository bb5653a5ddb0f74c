// The picture as a value: what to draw and how, with no anatomy in it. Two equal lists make equal pictures.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/glyph.h"

#include <array>
#include <cstdint>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <glm/vec4.hpp>
#include <memory>
#include <string>
#include <vector>

namespace myoatlas::scene {

enum class Material : std::uint8_t { Muscle, Bone, Skin, Tendon, BodyChart };

// State of one part of the MeshLibrary, by index.
struct PartState {
    glm::vec3 color{0.8f}; // sRGB, 0..1; flesh or base color
    glm::vec3 tendon_color{0.93f, 0.88f, 0.80f};
    Material material = Material::BodyChart;
    float opacity = 0.0f;   // 0 hidden (costs nothing), 1 solid, between: seen through
    float highlight = 0.0f; // 0..1: selected or hovered, a rim and a lift; from 0.75 seen through what covers it
    float uncovered = 0.0f; // 0..1: 1 when what covered it is gone, so that it lies in the open
    friend bool operator==(const PartState&, const PartState&) = default;
};

// A cross in a ring, as charts mark a trigger point; a finger that presses; a soft spot of light.
enum class MarkerShape : std::uint8_t { Point, Press, Spot };

// A round marker that always faces the viewer: a trigger point, a landmark, a pain mark.
struct Marker {
    MarkerShape shape = MarkerShape::Point;
    glm::vec3 position{0.0f}; // mm
    float radius_mm = 6.0f;
    glm::vec3 color{1.0f};
    float strength = 1.0f; // 0..1
    float pulse = 0.0f;    // 0..1 phase of its halo; how far a finger has pressed
    bool is_on_top = true; // seen faintly through what covers it
    int number = 0;        // 1 to 9 is written on it
    std::uint32_t tag = 0; // opaque to the renderer; the session knows what it stands for
    friend bool operator==(const Marker&, const Marker&) = default;
};

// Pain laid over the skin: a quantity, never a recolored mesh.
struct PainVertex {
    std::uint32_t vertex = 0; // of the skin part
    float essential = 0.0f;   // 0..1, drawn solid
    float spillover = 0.0f;   // 0..1, drawn stippled
    float arrival = 0.0f;     // 0..1, when the reveal gets there
    float ground = 0.0f;      // 0..1, how much of a shell of skin is drawn below, where nothing lies close under it
    float shared = 0.0f;      // 0..1, hatched: another pattern reaches there, too
    friend bool operator==(const PainVertex&, const PainVertex&) = default;
};

struct PainOverlay {
    std::vector<PainVertex> vertices; // by vertex, each at most once
    glm::vec3 essential_color{0.29f, 0.12f, 0.72f};
    glm::vec3 spillover_color{0.42f, 0.27f, 0.86f};
    glm::vec3 ground_color{0.87f, 0.81f, 0.77f};
    Glyph glyph = Glyph::Dot; // of the stipple
    bool is_flat = false;     // a calm even color, its glyphs over it; else it glows and glyphs stand beside it
    float reveal = 1.0f;      // 0..1: how far the zone has opened from its point
    float pulse = 0.0f;       // 0..1 phase
    friend bool operator==(const PainOverlay&, const PainOverlay&) = default;
};

enum class DecalInk : std::uint8_t { First, Second };

// A patch on a part, over whatever color it has: the outline of a footprint, the second ink's double.
struct Decal {
    std::uint32_t part = 0; // of the MeshLibrary
    DecalInk ink = DecalInk::First;
    std::vector<std::uint8_t> inside; // one a vertex of the part: 0 far outside, 128 at the patch's edge, 255 inside
    friend bool operator==(const Decal&, const Decal&) = default;
};

struct Backdrop {
    glm::vec3 top{0.965f, 0.955f, 0.935f}, bottom{0.86f, 0.84f, 0.81f};
    friend bool operator==(const Backdrop&, const Backdrop&) = default;
};

// How light and ink behave; the numbers of a theme. Colors are sRGB, strengths around 0..1 (0 is off).
struct Look {
    glm::vec3 key_color{1.0f, 0.965f, 0.91f}, sky_color{0.965f, 0.945f, 0.925f}, ground_color{0.80f, 0.66f, 0.56f};
    glm::vec3 ink_color{0.30f, 0.17f, 0.13f};      // contours
    glm::vec3 highlight_color{1.0f, 0.94f, 0.77f}; // rim of what is selected or hovered
    glm::vec3 ghost_color{0.55f, 0.47f, 0.42f};    // the faint skin
    float key = 1.05f, fill = 0.2f, ambient = 0.46f, rim = 0.4f;
    float sheen = 0.6f, fiber = 1.0f, contour = 0.7f, ghost = 0.32f, grain = 0.010f;
    friend bool operator==(const Look&, const Look&) = default;
};

struct DrawList {
    std::vector<PartState> parts; // one for each part of the MeshLibrary, same order
    std::vector<Marker> markers;
    std::vector<PainOverlay> pain;                    // drawn in order
    std::shared_ptr<const std::vector<Decal>> decals; // null: none
    std::array<glm::vec3, 2> decal_colors{glm::vec3(0.04f, 0.35f, 0.55f), glm::vec3(0.09f, 0.21f, 0.42f)}; // by ink
    Backdrop backdrop;
    Look look;
    bool shows_ghost_skin = false; // a faint rim of the skin around what is drawn
    friend bool operator==(const DrawList&, const DrawList&) = default;
};

}
