// Landmarks laid on one body: from the words of an anchor to a place on its skin.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/core/result.h"
#include "myoatlas/scene/mesh_library.h"
#include "myoatlas/surface_map/skin_probe.h"

#include <string_view>
#include <unordered_map>

namespace myoatlas::surface_map {

// Returns +1 for left and midline, -1 for right: the sign of "lateral" on the x axis.
constexpr float outward(core::Side side) {
    return side == core::Side::Right ? -1.0f : 1.0f;
}

class Landmarks {
public:
    // Finds all landmarks of the catalog on both sides; adds a problem for each that finds no structure or no skin.
    // `is_symmetric`: the right half of the skin mirrors the left, and so must the landmarks.
    Landmarks(const anatomy::Catalog&, const scene::MeshLibrary&, const SkinProbe&, bool is_symmetric, core::Problems&);

    // Returns null for an unknown landmark or one that missed the skin. A midline landmark is the same on every side.
    const geometry::TrianglePoint* find(std::string_view id, core::Side side) const;

    // In catalog order, left before right.
    const std::vector<anatomy::PlacedLandmark>& placed() const { return placed_; }

private:
    struct Pair {
        std::optional<geometry::TrianglePoint> left, right;
        bool is_midline = false, is_resolved = false;
    };
    void resolve(const anatomy::Landmark&); // after those it lies between; a catalog has no circles
    std::optional<geometry::TrianglePoint> meet_skin(const anatomy::Landmark&, core::Side);
    std::optional<glm::vec3> anchor_of(const anatomy::Landmark&, core::Side);

    const anatomy::Catalog& catalog_;
    const scene::MeshLibrary& body_;
    const SkinProbe& probe_;
    bool is_symmetric_;
    core::Problems& problems_;
    std::unordered_map<std::string_view, Pair> pairs_;
    std::vector<anatomy::PlacedLandmark> placed_;
};

}
