// SPDX-License-Identifier: MIT
#include "io/catalog_files.h"
#include "io/engine_rules.h"
#include "io/pack.h"

#include <myoatlas/referral.h>

namespace myoatlas {

core::Result<Atlas> open_atlas(const std::filesystem::path& data_folder) {
    auto catalog = io::load_catalog(data_folder / "atlas");
    if (!catalog) return catalog.problems();
    auto rules = io::load_engine_rules(data_folder / "atlas", *catalog);
    if (!rules) return rules.problems();
    auto map = io::read_chart_pack(data_folder / "built-in.chart");
    if (!map) return map.problems();
    Atlas atlas;
    atlas.catalog = std::make_shared<const anatomy::Catalog>(std::move(*catalog));
    atlas.map = std::make_shared<const anatomy::SurfaceMap>(std::move(*map));
    atlas.engine = std::make_shared<const referral::Engine>(atlas.catalog, atlas.map, std::move(*rules));
    return atlas;
}

}
