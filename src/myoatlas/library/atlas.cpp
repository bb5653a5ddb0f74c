// SPDX-License-Identifier: MIT
#include "myoatlas/io/facts/catalog_files.h"
#include "myoatlas/io/facts/engine_rules.h"
#include "myoatlas/io/packs/pack.h"

#include <myoatlas/referral.h>

namespace myoatlas {

core::Result<Atlas> open_atlas(const std::filesystem::path& data_folder) {
    auto catalog = io::load_catalog(data_folder / "atlas");
    if (!catalog) return catalog.problems();
    auto rules = io::load_engine_rules(data_folder / "atlas", *catalog);
    if (!rules) return rules.problems();
    auto surface_map = io::read_surface_map_pack(data_folder / "built-in.chart");
    if (!surface_map) return surface_map.problems();
    Atlas atlas;
    atlas.catalog = std::make_shared<const anatomy::Catalog>(std::move(*catalog));
    atlas.surface_map = std::make_shared<const anatomy::SurfaceMap>(std::move(*surface_map));
    atlas.engine = std::make_shared<const referral::Engine>(atlas.catalog, atlas.surface_map, std::move(*rules));
    return atlas;
}

}
