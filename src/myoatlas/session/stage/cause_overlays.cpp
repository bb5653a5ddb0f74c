// SPDX-License-Identifier: MIT
#include "myoatlas/session/stage/cause_overlays.h"

#include "myoatlas/session/stage/overlay_maker.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace myoatlas::session {

namespace {

// The causes of the layer, each with its number among those of its kind.
std::unordered_map<std::string_view, std::size_t> shown_of(const ShownOverlay& overlay,
                                                           const anatomy::Catalog& catalog) {
    std::unordered_map<std::string_view, std::size_t> shown;
    std::size_t number = 0;
    for (const anatomy::OtherCause& cause : catalog.all().other_causes) {
        if (cause.kind != cause_kind_of(overlay.kind)) continue;
        if (overlay.only.empty() || overlay.only == cause.id) shown.emplace(cause.id, number);
        ++number;
    }
    return shown;
}

// Endangerment sites in the color that warns.
std::vector<scene::PainOverlay> site_overlays(const ShownOverlay& overlay, const World& world, const Theme& theme) {
    OverlayMaker maker(world.surface_map->positions.size());
    for (const anatomy::SkinSite& site : world.surface_map->sites) {
        if (!overlay.only.empty() && overlay.only != site.site) continue;
        for (const anatomy::SkinWeight& weight : site.weights)
            if (scene::PainVertex* vertex = maker.at(weight.vertex)) {
                vertex->essential = std::max(vertex->essential, weight.weight);
                vertex->arrival = 0.0f;
            }
    }
    if (maker.overlay.vertices.empty()) return {};
    maker.overlay.essential_color = maker.overlay.spillover_color = theme.warning;
    return {std::move(maker.overlay)};
}

}

glm::vec3 cause_color(const Theme& theme, std::size_t nth) {
    return theme.causes[nth % theme.causes.size()];
}

std::vector<scene::PainOverlay> cause_overlays(const Session& session, const World& world, const Theme& theme) {
    if (!session.overlay) return {};
    const ShownOverlay& overlay = *session.overlay;
    if (overlay.kind == OverlayKind::Endangerments) return site_overlays(overlay, world, theme);
    const auto shown = shown_of(overlay, *world.catalog);
    std::vector<OverlayMaker> makers(theme.causes.size(), OverlayMaker(world.surface_map->positions.size()));
    for (const anatomy::SkinCause& drawn : world.surface_map->causes) {
        const auto found = shown.find(drawn.cause);
        if (found == shown.end()) continue;
        const bool is_sure = drawn.chart == 0 && drawn.grade == anatomy::ZoneGrade::Essential;
        if (overlay.only.empty() && !is_sure) continue; // all of a kind with all that is charted would be one color
        OverlayMaker& maker = makers[found->second % makers.size()];
        for (const anatomy::SkinWeight& weight : drawn.weights)
            if (scene::PainVertex* vertex = maker.at(weight.vertex)) {
                float& strength = is_sure ? vertex->essential : vertex->spillover;
                strength = std::max(strength, weight.weight);
                vertex->arrival = 0.0f;
            }
    }
    std::vector<scene::PainOverlay> overlays;
    for (std::size_t i = 0; i < makers.size(); ++i) {
        if (makers[i].overlay.vertices.empty()) continue;
        makers[i].overlay.essential_color = makers[i].overlay.spillover_color = theme.causes[i];
        overlays.push_back(std::move(makers[i].overlay));
    }
    return overlays;
}

void add_causes(Legend& legend, const Session& session, const World& world, const Theme& theme) {
    if (!session.overlay || !world.catalog) return;
    if (session.overlay->only.empty()) {
        legend.entries.push_back(
            {LegendMark::Layer, std::string(k_overlay_kinds.word_of(session.overlay->kind)),
             session.overlay->kind == OverlayKind::Endangerments ? theme.warning : theme.causes.front()});
        return;
    }
    if (const anatomy::Endangerment* site = world.catalog->find_endangerment(session.overlay->only)) {
        legend.entries.push_back({LegendMark::Cause, core::in_language(site->names, session.language), theme.warning});
        return;
    }
    const auto shown = shown_of(*session.overlay, *world.catalog);
    if (const anatomy::OtherCause* cause = world.catalog->find_other_cause(session.overlay->only);
        cause && !shown.empty())
        legend.entries.push_back({LegendMark::Cause, cause->names.name, cause_color(theme, shown.begin()->second)});
}

}
