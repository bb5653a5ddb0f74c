// Words and pictures about what was charted, for those who draw zones.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/io/documents/image_file.h"
#include "myoatlas/scene/mesh_library.h"

#include <string>

namespace myoatlas {

// Returns, for each zone of the muscle, parent or point (of all when empty), the areas it was said to reach beside
// those it does.
std::string report_of(const anatomy::Catalog&, const anatomy::SurfaceMap&, const std::string& muscle);

bool has_region(const std::string& region);

// What a picture shows: the id of a muscle, a parent or a point, or "areas", "landmarks", "points". `region` is empty
// (what is drawn, or the whole body) or one that has_region().
io::Image picture_of(const anatomy::Catalog&, const anatomy::SurfaceMap&, const scene::MeshLibrary&,
                     const std::string& subject, const std::string& region, int height_px);

}
