// Vertex slots, as shaders/include/attributes.glsl numbers them; a contract test keeps the two equal.
// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace myoatlas::render {

enum class Slot : std::uint32_t {
    Position = 0,
    Normal = 1,
    Part = 2,
    FiberPlace = 3,
    Fiber = 4,
    Shade = 5,
    Pain = 6,
    MarkerColor = 7,
    MarkerShape = 8,
    Decal = 9,
    Shared = 10,
    PainSlope = 12,
};

struct SlotName {
    Slot slot;
    std::string_view type, name; // as the shader spells them
};
constexpr std::array<SlotName, 12> k_slot_names{{
    {Slot::Position, "vec3", "a_position"},
    {Slot::Normal, "vec3", "a_normal"},
    {Slot::Part, "uint", "a_part"},
    {Slot::FiberPlace, "vec2", "a_fiber_place"},
    {Slot::Fiber, "vec3", "a_fiber"},
    {Slot::Shade, "vec3", "a_shade"},
    {Slot::Pain, "vec4", "a_pain"},
    {Slot::MarkerColor, "vec4", "a_marker_color"},
    {Slot::MarkerShape, "vec4", "a_marker_shape"},
    {Slot::Decal, "vec2", "a_decal"},
    {Slot::Shared, "float", "a_shared"},
    {Slot::PainSlope, "vec4", "a_pain_slope"},
}};

constexpr std::uint32_t index_of(Slot slot) {
    return static_cast<std::uint32_t>(slot);
}

// A place within a buffer, as OpenGL wants it told.
inline const void* at_offset(std::size_t bytes) {
    return reinterpret_cast<const void*>(bytes);
}

}
