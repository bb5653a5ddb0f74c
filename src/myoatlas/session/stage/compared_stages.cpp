// SPDX-License-Identifier: MIT
#include "myoatlas/session/stage/compared_stages.h"
#include "myoatlas/session/lookup.h"

#include <algorithm>
#include <glm/common.hpp>

namespace myoatlas::session {

namespace {

constexpr float k_reached = 0.3f; // of a zone's weight: there it counts as shared

// The session as if only this were chosen.
Session alone(const Session& session, const Selection& chosen, const World& world) {
    Session one = session;
    one.attachments.reset(); // those of the current one only; the pictures are to differ in what is compared
    one.answer.reset();
    one.candidate.reset();
    one.beside.clear();
    one.compared.clear();
    // The whole zone in its hue, nothing else on the skin: a drawing would split it by what both share.
    one.report = {};
    one.overlay.reset();
    one.chain = {};
    one.chain_paths.reset();
    if (session.selection == chosen) return one;
    one.selection = chosen;
    const anatomy::Muscle* muscle = world.catalog ? world.catalog->find_muscle(chosen.muscle) : nullptr;
    one.shown.reset();
    if (muscle && !muscle->points.empty()) one.shown = ShownReferral{chosen.muscle, chosen.side, {}};
    return one;
}

Theme in_hue(Theme theme, glm::vec3 hue) {
    constexpr float k_paler = 0.25f;
    theme.chosen = theme.essential = hue;
    theme.spillover = glm::mix(hue, glm::vec3(1.0f), k_paler);
    theme.point = hue * 0.85f;
    theme.chosen_amount = std::max(theme.chosen_amount, 0.62f);
    return theme;
}

bool reaches(const scene::PainVertex& vertex) {
    return std::max(vertex.essential, vertex.spillover) >= k_reached;
}

// Marks where the zones of two or more reach; returns true when there is such a place.
bool mark_shared(std::vector<Stage>& stages, const std::vector<bool>& has_zone) {
    std::vector<int> count;
    const auto each_zone = [&](auto visit) {
        for (std::size_t i = 0; i < stages.size(); ++i)
            if (has_zone[i])
                for (scene::PainVertex& vertex : stages[i].list.pain.back().vertices) visit(vertex);
    };
    each_zone([&](const scene::PainVertex& vertex) {
        if (!reaches(vertex)) return;
        if (vertex.vertex >= count.size()) count.resize(vertex.vertex + 1u, 0);
        ++count[vertex.vertex];
    });
    bool is_any = false;
    each_zone([&](scene::PainVertex& vertex) {
        if (!reaches(vertex) || count[vertex.vertex] < 2) return;
        vertex.shared = 1.0f;
        is_any = true;
    });
    return is_any;
}

}

glm::vec3 compared_color(const Theme& theme, std::size_t index) {
    return theme.compared[index % theme.compared.size()];
}

ComparedStages build_compared_stages(const Session& session, const World& world, const Theme& theme) {
    ComparedStages made;
    std::vector<bool> has_zone;
    bool has_points = false;
    for (std::size_t i = 0; i < session.compared.size(); ++i) {
        const Session one = alone(session, session.compared[i], world);
        made.stages.push_back(build_stage(one, world, in_hue(theme, compared_color(theme, i))));
        has_zone.push_back(!made.stages.back().list.pain.empty() && one.shown);
        has_points |= !made.stages.back().list.markers.empty();
        if (world.catalog)
            made.legend.entries.push_back(
                {LegendMark::Muscle, name_of(session.compared[i], *world.catalog), compared_color(theme, i)});
    }
    if (mark_shared(made.stages, has_zone)) made.legend.entries.push_back({LegendMark::Shared, {}, theme.marked});
    if (has_points) made.legend.entries.push_back({LegendMark::Point, {}, theme.point});
    return made;
}

}
