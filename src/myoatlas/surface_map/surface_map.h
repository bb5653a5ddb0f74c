// Lays the facts on a body: landmarks, areas, zones and trigger points, as the engine and the picture use them.
// Pure: the same catalog and body give the same map.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/core/result.h"
#include "myoatlas/scene/mesh_library.h"

namespace myoatlas::surface_map {

// A map with all that could be laid, and what could not be.
struct Draft {
    anatomy::SurfaceMap surface_map;
    core::Problems problems; // `where` is kind and id ("zone upper_trapezius_1/0")
};
Draft draw_surface_map(const anatomy::Catalog&, const scene::MeshLibrary&);

// Lays only a person's own points and their zones; problems are told by their place in the person's file.
Draft draw_own_points(const anatomy::Catalog&, const scene::MeshLibrary&);

// Makes the map of the atlas's facts one of this catalog, which differs only in the person's own points: takes those
// from `own`, and drops what the catalog no longer holds. Both are laid on the same body.
void add_own_points(anatomy::SurfaceMap&, anatomy::SurfaceMap own, const anatomy::Catalog&);

// Returns the map, or all problems when there is any. The right half of a symmetric skin mirrors the left exactly.
core::Result<anatomy::SurfaceMap> build_surface_map(const anatomy::Catalog&, const scene::MeshLibrary&);

}
