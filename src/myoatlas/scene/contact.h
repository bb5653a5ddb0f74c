// Finds where one part lies on another, as a field over its vertices whose edge can be drawn smoothly.
// Units: millimeters.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/mesh_library.h"

#include <cstdint>
#include <span>
#include <vector>

namespace myoatlas::scene {

// For each vertex of the touched part, from 0 (far outside) over 128 (the patch's edge) to 255 (well inside).
struct Contact {
    std::uint32_t part = 0; // of the library
    std::vector<std::uint8_t> inside;
};

// The stretch of a part that may touch, by `along`.
struct Stretch {
    std::uint32_t part = 0;
    float from = 0.0f, to = 1.0f;
};

// Returns the patches of the parts in `onto` that the stretch touches: those within a few mm of it on the side that
// faces it, or a little further where it nowhere comes that near. Parts it does not come near to at all are left out.
std::vector<Contact> find_contacts(const MeshLibrary&, const Stretch&, std::span<const std::uint32_t> onto);

}
