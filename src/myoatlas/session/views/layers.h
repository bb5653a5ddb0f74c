// How much of each layer is seen, 0..1, and the text form of it that `--layers` and scripts share.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/structure.h"
#include "myoatlas/core/result.h"

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace myoatlas::session {

constexpr std::size_t k_layer_count = 9;

// All layers from the outside in: skin, the four lays of muscle, bone; then other, joints, and nerves and vessels.
std::span<const anatomy::Layer> all_layers();

struct Layers {
    // Opacity by anatomy::Layer; everything but the skin and what is asked for unless told otherwise.
    std::array<float, k_layer_count> opacity{0.0f, 1.0f, 1.0f, 1.0f, 1.0f, 1.0f, 1.0f, 0.0f, 0.0f};

    float of(anatomy::Layer layer) const { return opacity[static_cast<std::size_t>(layer)]; }
    void set(anatomy::Layer layer, float value) { opacity[static_cast<std::size_t>(layer)] = value; }
    friend bool operator==(const Layers&, const Layers&) = default;
};

// Returns the layers with everything outside `outermost` taken away and the rest solid; other stays with the bones.
// Joints, and nerves and vessels, are there only when they are `outermost`.
Layers peeled_to(anatomy::Layer outermost);

// Reads "skin,bone", "all" (but what is asked for), "all,joint", "-muscle_superficial", "skin@0.3": names taken
// together replace the default; a specification that only takes away or changes opacity starts from the default. Empty
// gives the default.
core::Result<Layers> parse_layers(std::string_view spec);
// Returns a specification that parse_layers() reads back exactly.
std::string text_of(const Layers&);

}
