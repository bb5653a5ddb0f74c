// A part of the body that has a shape: a muscle or one of its heads, a bone, the skin, a ligament.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/fibers.h"
#include "myoatlas/anatomy/names.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::anatomy {

enum class StructureKind : unsigned char { Muscle, Bone, Skin, Other };
enum class Layer : unsigned char {
    Skin,
    MuscleSuperficial,
    MuscleIntermediate,
    MuscleDeep,
    MuscleDeepest,
    Bone,
    Other
};

std::string_view name_of(StructureKind); // "muscle" ...
std::string_view name_of(Layer);         // "muscle_superficial" ...
std::optional<StructureKind> parse_structure_kind(std::string_view);
std::optional<Layer> parse_layer(std::string_view);

// One record serves both sides of a paired structure.
struct Structure {
    std::string id; // "descending_part_of_trapezius", without side
    Names names;
    StructureKind kind = StructureKind::Other;
    Layer layer = Layer::Other;
    std::string region;      // "head" "neck" "shoulder" "arm" "forearm" "hand" "thorax" "back" "abdomen" "pelvis" "hip"
                             // "thigh" "leg" "foot"
    std::string compartment; // "anterior compartment of leg"; may be empty
    bool is_midline = false;
    bool is_variant = false;                          // only some people have it; seen when it is chosen
    bool is_described = false;                        // its shape was drawn from described anatomy, not measured
    Fibers fibers;                                    // of a muscle
    std::vector<std::string> origin_on, insertion_on; // structures a muscle is fixed to
    std::string fma_left, fma_right; // ids of the reference manifest; a midline structure has both alike
};

}
