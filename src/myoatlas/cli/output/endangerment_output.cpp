// SPDX-License-Identifier: MIT
#include "myoatlas/cli/output/endangerment_output.h"

#include "myoatlas/anatomy/skin_sites.h"
#include "myoatlas/core/terminal_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace myoatlas::cli {
namespace {

std::string told(const core::LocalText& texts, std::string_view language = "en") {
    return core::in_language(texts, language);
}

}

Json json_of(const anatomy::Endangerment& site) {
    return {{"id", site.id},
            {"name", told(site.names)},
            {"names", site.names},
            {"at_risk", told(site.at_risk)},
            {"depth", anatomy::name_of(site.depth)},
            {"hands", told(site.hands)},
            {"needles", told(site.needles)},
            {"stop", told(site.stop)},
            {"sources", site.sources}};
}

std::string text_of(const anatomy::Endangerment& site, std::string_view language) {
    return core::labeled("Beneath", told(site.at_risk, language)) +
           core::labeled("Depth", core::in_words(anatomy::name_of(site.depth))) +
           core::labeled("Hands", told(site.hands, language)) + core::labeled("Needles", told(site.needles, language)) +
           core::labeled("Stop", told(site.stop, language));
}

std::vector<std::string> sites_of(const anatomy::SurfaceMap* surface_map, std::string_view point) {
    std::vector<std::string> sites;
    if (!surface_map) return sites;
    for (const core::Side side : {core::Side::Left, core::Side::Right})
        if (const anatomy::PlacedPoint* placed = find_placed(*surface_map, point, side))
            for (std::string& site : anatomy::sites_at(*surface_map, placed->position))
                if (std::find(sites.begin(), sites.end(), site) == sites.end()) sites.push_back(std::move(site));
    return sites;
}

std::string care_text(const anatomy::Catalog& catalog, const std::vector<std::string>& sites,
                      std::string_view language) {
    const auto in_it = [&](const core::LocalText& texts) { return told(texts, language); };
    std::string text;
    for (const std::string& id : sites)
        if (const anatomy::Endangerment* site = catalog.find_endangerment(id))
            text += core::labeled(text.empty() ? "Lies in" : "", in_it(site->names) + ": " + in_it(site->hands) + " " +
                                                                     in_it(site->needles) + " " + in_it(site->stop));
    return text;
}

}
