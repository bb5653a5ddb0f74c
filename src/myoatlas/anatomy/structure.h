// A part of the body that has a shape: a muscle or one of its heads, a bone, the skin, a ligament.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/fibers.h"
#include "myoatlas/anatomy/language/names.h"
#include "myoatlas/core/word_table.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::anatomy {

enum class StructureKind : unsigned char { Muscle, Bone, Skin, Other, Nerve, Artery, Vein };
enum class Layer : unsigned char {
    Skin,
    MuscleSuperficial,
    MuscleIntermediate,
    MuscleDeep,
    MuscleDeepest,
    Bone,
    Other,
    Joint,        // ligaments and what else makes joints whole: seen when asked for
    Neurovascular // nerves, arteries and veins: seen when asked for
};

enum class Region : unsigned char {
    Head,
    Neck,
    Shoulder,
    Arm,
    Forearm,
    Hand,
    Thorax,
    Back,
    Abdomen,
    Pelvis,
    Hip,
    Thigh,
    Leg,
    Foot
};

constexpr auto k_structure_kinds = core::word_table<StructureKind>({
    {StructureKind::Muscle, "muscle"},
    {StructureKind::Bone, "bone"},
    {StructureKind::Skin, "skin"},
    {StructureKind::Other, "other"},
    {StructureKind::Nerve, "nerve"},
    {StructureKind::Artery, "artery"},
    {StructureKind::Vein, "vein"},
});
constexpr std::string_view name_of(StructureKind value) {
    return k_structure_kinds.word_of(value);
}

constexpr auto k_layers = core::word_table<Layer>({
    {Layer::Skin, "skin"},
    {Layer::MuscleSuperficial, "muscle_superficial"},
    {Layer::MuscleIntermediate, "muscle_intermediate"},
    {Layer::MuscleDeep, "muscle_deep"},
    {Layer::MuscleDeepest, "muscle_deepest"},
    {Layer::Bone, "bone"},
    {Layer::Other, "other"},
    {Layer::Joint, "joint"},
    {Layer::Neurovascular, "neurovascular"},
});
constexpr std::string_view name_of(Layer value) {
    return k_layers.word_of(value);
}
// True of a layer that is there only when it is asked for.
constexpr bool is_asked_for(Layer layer) {
    return layer == Layer::Joint || layer == Layer::Neurovascular;
}
constexpr std::optional<Layer> parse_layer(std::string_view word) {
    return k_layers.value_of(word);
}

constexpr auto k_regions = core::word_table<Region>({
    {Region::Head, "head"},
    {Region::Neck, "neck"},
    {Region::Shoulder, "shoulder"},
    {Region::Arm, "arm"},
    {Region::Forearm, "forearm"},
    {Region::Hand, "hand"},
    {Region::Thorax, "thorax"},
    {Region::Back, "back"},
    {Region::Abdomen, "abdomen"},
    {Region::Pelvis, "pelvis"},
    {Region::Hip, "hip"},
    {Region::Thigh, "thigh"},
    {Region::Leg, "leg"},
    {Region::Foot, "foot"},
});
constexpr std::string_view name_of(Region value) {
    return k_regions.word_of(value);
}

// One record serves both sides of a paired structure.
struct Structure {
    std::string id; // "descending_part_of_trapezius", without side
    Names names;
    StructureKind kind = StructureKind::Other;
    Layer layer = Layer::Other;
    Region region = Region::Head;
    std::string compartment; // "anterior compartment of leg"; may be empty
    bool is_midline = false;
    bool is_variant = false;                          // only some people have it; seen when it is chosen
    bool is_described = false;                        // its shape was drawn from described anatomy, not measured
    Fibers fibers;                                    // of a muscle
    std::vector<std::string> origin_on, insertion_on; // structures a muscle is fixed to
    std::string fma_left, fma_right; // ids of the reference manifest; a midline structure has both alike
};

}
