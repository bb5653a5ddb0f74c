// Words and pictures about what was charted, for those who draw zones.
// SPDX-License-Identifier: MIT
#pragma once
#include "anatomy/catalog.h"
#include "anatomy/surface_map.h"
#include "io/image_file.h"
#include "scene/mesh_library.h"

#include <string>

// Returns, for each zone of the muscle (of all muscles when empty), the areas it was said to reach beside those it
// does.
std::string report_of(const anatomy::Catalog&, const anatomy::SurfaceMap&, const std::string& muscle);

// What a picture shows: a muscle or point id, "areas", or "landmarks"; `region` a word of regions_of(), or empty.
io::Image picture_of(const anatomy::Catalog&, const anatomy::SurfaceMap&, const scene::MeshLibrary&,
                     const std::string& subject, const std::string& region, int height_px);
