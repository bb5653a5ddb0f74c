// Where a muscle's points lie over an artery, a nerve or the lung: what hands and needles may do there.
// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/skin_sites.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <string>

namespace myoatlas::ui {

namespace {

// Worked out once for a muscle: every vertex of the skin is looked at.
const std::vector<std::string>& sites_of(const PanelView& view, UiState& state, const anatomy::Muscle& muscle,
                                         core::Side side) {
    const std::string key = muscle.id + ' ' + std::string(core::name_of(side));
    if (state.sites_key == key) return state.sites;
    state.sites_key = key;
    state.sites.clear();
    for (const anatomy::PlacedPoint& placed : view.world.surface_map->points) {
        const auto is_it = [&](const anatomy::TriggerPoint& point) { return point.id == placed.point; };
        if (placed.side != side || std::ranges::none_of(muscle.points, is_it)) continue;
        for (std::string& site : anatomy::sites_at(*view.world.surface_map, placed.position))
            if (std::ranges::find(state.sites, site) == state.sites.end()) state.sites.push_back(std::move(site));
    }
    return state.sites;
}

}

void draw_site_notes(const PanelView& view, UiState& state, const anatomy::Muscle& muscle) {
    if (!view.world.surface_map || !view.world.catalog || !view.session.selection) return;
    const Style& style = view.style;
    bool is_first = true;
    for (const std::string& id : sites_of(view, state, muscle, view.session.selection->side)) {
        const anatomy::Endangerment* site = view.world.catalog->find_endangerment(id);
        if (!site) continue;
        if (is_first) heading(style, view.text("facts.sites"));
        is_first = false;
        const auto told = [&](const core::LocalText& texts) { return core::in_language(texts, view.session.language); };
        text_in(style.fonts.strong, style.palette.text_color, told(site->names));
        text_in(style.fonts.small, style.palette.text_soft, told(site->at_risk));
        text_in(style.fonts.small, style.palette.text_color,
                told(site->hands) + " " + told(site->needles) + " " + told(site->stop));
        gap(style, 3);
    }
}

}
