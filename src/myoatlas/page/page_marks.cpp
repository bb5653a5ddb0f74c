// SPDX-License-Identifier: MIT
#include "myoatlas/page/page_marks.h"

#include "myoatlas/session/stage/cause_overlays.h"
#include "myoatlas/session/stage/chain_paths.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <limits>

namespace myoatlas::page {

namespace {

// In coarser steps than a byte has: eyes see no difference, and fewer bytes are needed.
std::uint8_t byte_of(float value) {
    constexpr float k_steps = 63.0f;
    return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0f, 1.0f) * k_steps) * 4);
}

bool is_zone_of(const anatomy::SkinZone& zone, const ShownPattern& shown) {
    return zone.side == shown.selection.side && shown.has_point(zone.point);
}

}

SkinBytes zone_marks(const ShownPattern& shown, std::size_t vertices, const anatomy::SurfaceMap& surface_map) {
    SkinBytes bytes(vertices, {0, 0, 0, 0});
    for (const anatomy::SkinZone& zone : surface_map.zones) {
        if (!is_zone_of(zone, shown)) continue;
        const std::size_t grade = zone.grade == anatomy::ZoneGrade::Essential ? 0 : 1;
        for (std::size_t i = 0; i < zone.weights.size(); ++i) {
            if (zone.weights[i].vertex >= vertices) continue;
            auto& row = bytes[zone.weights[i].vertex];
            const bool is_new = row[0] == 0 && row[1] == 0;
            row[grade] = std::max(row[grade], byte_of(zone.weights[i].weight));
            const std::uint8_t arrival = byte_of(i < zone.arrival.size() ? zone.arrival[i] : 0.0f);
            row[2] = is_new ? arrival : std::min(row[2], arrival);
        }
    }
    return bytes;
}

SkinBytes drawing_marks(const session::Session& given, std::size_t vertices, const session::World& world,
                        const session::Theme& theme) {
    SkinBytes bytes(vertices, {0, 0, 0, 0});
    const auto lay = [&](const std::vector<scene::PainOverlay>& overlays) {
        constexpr float k_dotted = 0.5f; // of what is drawn dotted in the window
        for (const scene::PainOverlay& overlay : overlays)
            for (const scene::PainVertex& vertex : overlay.vertices) {
                const float strength = std::max(vertex.essential, k_dotted * vertex.spillover);
                if (vertex.vertex >= vertices || byte_of(strength) <= bytes[vertex.vertex][3]) continue;
                const glm::vec3& color = overlay.essential_color;
                bytes[vertex.vertex] = {byte_of(color.r), byte_of(color.g), byte_of(color.b), byte_of(strength)};
            }
    };
    session::Session session = given; // the zone of what is shown has a stream of its own
    session.shown.reset();
    if (session.mode == session::Mode::Pain) lay(session::pain_on_skin(session, world, theme).overlays);
    if (session.overlay) lay(session::cause_overlays(session, world, theme));
    return bytes;
}

bool has_drawing_marks(const session::Session& session) {
    const bool has_pain = !session.report.marks.empty() || !session.report.areas.empty();
    return session.overlay || (has_pain && session.mode == session::Mode::Pain);
}

std::vector<glm::vec3> way_of(const anatomy::PlacedPoint& point, const ShownPattern& shown,
                              const session::World& world) {
    constexpr float k_above_mm = 4.0f; // over what lies below it
    for (const session::ChainPath& path : session::find_chain_paths(
             {shown.muscle->id, shown.selection.side, point.point}, *world.catalog, *world.surface_map)) {
        std::vector<glm::vec3> way;
        const float length = session::length_of(path.way);
        const int steps = std::max(1, static_cast<int>(length / 12.0f));
        for (int i = 0; i <= steps; ++i) {
            const glm::vec3 at =
                session::place_along(path.way, length * static_cast<float>(i) / static_cast<float>(steps));
            const auto& places = world.surface_map->positions;
            const auto nearest =
                std::ranges::min_element(places, {}, [&](glm::vec3 p) { return glm::distance(p, at); });
            way.push_back(at +
                          k_above_mm * world.surface_map->normals[static_cast<std::size_t>(nearest - places.begin())]);
        }
        return way;
    }
    return {};
}

scene::Camera framed_zone(const scene::Camera& camera, const ShownPattern& shown,
                          const anatomy::SurfaceMap& surface_map) {
    constexpr float k_plain = 0.3f, k_further = 0.45f, k_least_mm = 950.0f; // of how far the rest reaches beyond
    glm::vec3 low[2], high[2];
    for (int grade = 0; grade < 2; ++grade) {
        low[grade] = glm::vec3(std::numeric_limits<float>::max());
        high[grade] = glm::vec3(std::numeric_limits<float>::lowest());
    }
    for (const anatomy::SkinZone& zone : surface_map.zones) {
        if (!is_zone_of(zone, shown)) continue;
        const std::size_t grade = zone.grade == anatomy::ZoneGrade::Essential ? 0 : 1;
        for (const anatomy::SkinWeight& weight : zone.weights) {
            if (weight.weight < k_plain) continue;
            low[grade] = glm::min(low[grade], surface_map.positions[weight.vertex]);
            high[grade] = glm::max(high[grade], surface_map.positions[weight.vertex]);
        }
    }
    if (low[0].x > high[0].x) return camera; // it has no zone that is mostly felt
    if (low[1].x <= high[1].x) {
        low[0] = glm::mix(low[0], glm::min(low[0], low[1]), k_further);
        high[0] = glm::mix(high[0], glm::max(high[0], high[1]), k_further);
    }
    scene::Camera nearer = scene::framed(camera, low[0], high[0], 1.0f, 1.25f);
    nearer.target.x *= 0.85f; // some of the body beside it
    nearer.distance_mm = std::max(nearer.distance_mm, k_least_mm);
    return nearer;
}

std::optional<ZoneMiddle> zone_middle(const ShownPattern& shown, const scene::Camera& camera,
                                      const anatomy::SurfaceMap& surface_map) {
    constexpr float k_plain = 0.5f, k_facing = 0.2f;
    for (const auto grade : {anatomy::ZoneGrade::Essential, anatomy::ZoneGrade::Spillover}) {
        // Of several zones the largest is named: a middle between two would lie in neither.
        std::vector<std::uint32_t> largest;
        for (const anatomy::SkinZone& zone : surface_map.zones) {
            if (!is_zone_of(zone, shown) || zone.grade != grade) continue;
            std::vector<std::uint32_t> seen;
            for (const anatomy::SkinWeight& weight : zone.weights) {
                const glm::vec3 toward = glm::normalize(camera.eye() - surface_map.positions[weight.vertex]);
                if (weight.weight >= k_plain && glm::dot(surface_map.normals[weight.vertex], toward) > k_facing)
                    seen.push_back(weight.vertex);
            }
            if (seen.size() > largest.size()) largest = std::move(seen);
        }
        if (largest.empty()) continue;
        glm::vec3 sum(0.0f);
        for (const std::uint32_t vertex : largest) sum += surface_map.positions[vertex];
        const glm::vec3 middle = sum / static_cast<float>(largest.size());
        const std::uint32_t nearest = *std::ranges::min_element(
            largest, {}, [&](std::uint32_t vertex) { return glm::distance(surface_map.positions[vertex], middle); });
        return ZoneMiddle{surface_map.positions[nearest], surface_map.normals[nearest]};
    }
    return std::nullopt;
}

}
