// SPDX-License-Identifier: MIT
#include "myoatlas/session/stage/zone_places.h"
#include "myoatlas/session/views/views.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <limits>
#include <map>

namespace myoatlas::session {

namespace {

constexpr float k_counted_zone = 0.25f; // of a zone's weight
constexpr float k_cell_mm = 30.0f;      // places nearer than about this belong together
constexpr std::size_t k_most_places = 6, k_kept_places = 40;

using Cell = std::array<int, 3>;
Cell cell_of(glm::vec3 at) {
    return {static_cast<int>(std::floor(at.x / k_cell_mm)), static_cast<int>(std::floor(at.y / k_cell_mm)),
            static_cast<int>(std::floor(at.z / k_cell_mm))};
}

// The vertices of the skin that what is shown reaches, in groups that lie apart.
std::vector<std::vector<std::uint32_t>> groups_of(const ShownReferral& shown, const World& world) {
    std::map<Cell, std::vector<std::uint32_t>> cells;
    std::vector<bool> is_taken(world.surface_map->positions.size(), false);
    for (const anatomy::SkinZone& zone : world.surface_map->zones) {
        const anatomy::Muscle* muscle = world.catalog->muscle_of(zone.point);
        if (!muscle || muscle->id != shown.muscle || zone.side != shown.side) continue;
        if (!shown.point.empty() && shown.point != zone.point) continue;
        for (const anatomy::SkinWeight& weight : zone.weights) {
            if (weight.vertex >= is_taken.size() || weight.weight < k_counted_zone || is_taken[weight.vertex]) continue;
            is_taken[weight.vertex] = true;
            cells[cell_of(world.surface_map->positions[weight.vertex])].push_back(weight.vertex);
        }
    }
    std::vector<std::vector<std::uint32_t>> groups;
    while (!cells.empty()) {
        std::vector<Cell> open{cells.begin()->first};
        std::vector<std::uint32_t>& group = groups.emplace_back();
        while (!open.empty()) {
            const Cell at = open.back();
            open.pop_back();
            const auto found = cells.find(at);
            if (found == cells.end()) continue;
            group.insert(group.end(), found->second.begin(), found->second.end());
            cells.erase(found);
            for (int x = -1; x <= 1; ++x)
                for (int y = -1; y <= 1; ++y)
                    for (int z = -1; z <= 1; ++z) open.push_back({at[0] + x, at[1] + y, at[2] + z});
        }
    }
    std::ranges::stable_sort(groups, std::greater{}, &std::vector<std::uint32_t>::size);
    if (groups.size() > k_most_places) groups.resize(k_most_places);
    return groups;
}

glm::vec3 toward(float yaw_deg, float pitch_deg) {
    scene::Camera camera;
    camera.yaw_deg = yaw_deg;
    camera.pitch_deg = pitch_deg;
    return glm::normalize(camera.eye() - camera.target);
}

// The rest of the body, which may stand before a place: the trunk before the inner side of a hand.
class Cover {
public:
    explicit Cover(const std::vector<glm::vec3>& skin) {
        constexpr std::size_t k_kept = 6000; // of a body's skin: one about every 18 mm
        for (std::size_t i = 0; i < skin.size(); i += 1 + skin.size() / k_kept) kept_.push_back(skin[i]);
    }
    bool hides(const glm::vec3& at, const glm::vec3& viewer) const {
        constexpr float k_own_mm = 60.0f, k_thick_mm = 22.0f; // what is nearer is the place itself
        return std::ranges::any_of(kept_, [&](const glm::vec3& other) {
            const glm::vec3 way = other - at;
            const float before = glm::dot(way, viewer);
            return before > k_own_mm && glm::dot(way, way) - before * before < k_thick_mm * k_thick_mm;
        });
    }

private:
    std::vector<glm::vec3> kept_;
};

// How much of a place faces the viewer; `cover`, where given, takes away what it hides.
float seen_from(const ZonePlace& place, const glm::vec3& viewer, const Cover* cover) {
    float seen = 0.0f;
    for (std::size_t i = 0; i < place.normals.size(); ++i) {
        const float facing = glm::dot(place.normals[i], viewer);
        if (facing > 0.0f && !(cover && cover->hides(place.places[i], viewer))) seen += facing;
    }
    return seen;
}

// From where most of it is seen; level unless tilting shows clearly more.
void look_best(ZonePlace& place, const Cover& cover) {
    constexpr float k_tilted = 1.0f / 1.2f;
    struct Way {
        float yaw_deg, pitch_deg, at_most;
    };
    std::vector<Way> ways;
    for (const float pitch : {0.0f, 30.0f, -30.0f, 70.0f, -70.0f})
        for (float yaw = -165.0f; yaw <= 180.0f; yaw += 15.0f)
            ways.push_back(
                {yaw, pitch, seen_from(place, toward(yaw, pitch), nullptr) * (pitch != 0.0f ? k_tilted : 1)});
    std::ranges::stable_sort(ways, std::greater{}, &Way::at_most);
    float most = -1.0f;
    for (const Way& way : ways) {
        if (way.at_most <= most * 1.0001f) break; // nor would any after it
        const float seen =
            seen_from(place, toward(way.yaw_deg, way.pitch_deg), &cover) * (way.pitch_deg != 0.0f ? k_tilted : 1.0f);
        if (seen <= most * 1.0001f) continue;
        most = seen;
        place.yaw_deg = way.yaw_deg;
        place.pitch_deg = way.pitch_deg;
    }
}

void name_area(ZonePlace& place, const std::vector<std::uint32_t>& group, const anatomy::SurfaceMap& surface_map) {
    std::vector<bool> is_in(surface_map.positions.size(), false);
    for (const std::uint32_t vertex : group) is_in[vertex] = true;
    float most = 0.0f;
    for (const anatomy::SkinArea& area : surface_map.areas) {
        float sum = 0.0f;
        for (const anatomy::SkinWeight& weight : area.weights)
            if (weight.vertex < is_in.size() && is_in[weight.vertex]) sum += weight.weight;
        if (sum <= most) continue;
        most = sum;
        place.area = {area.area, area.side};
    }
}

// The share of a place's skin that is in the picture and faces the viewer.
float share_in_sight(const ZonePlace& place, const Session& session, const scene::Camera& camera) {
    Session then;
    then.viewport = session.viewport;
    then.insets = session.insets;
    then.camera = camera;
    const scene::Camera drawn = drawn_camera(then);
    const glm::mat4 to_clip = drawn.projection(session.viewport.x / std::max(1.0f, session.viewport.y)) * drawn.view();
    int seen = 0;
    for (std::size_t i = 0; i < place.places.size(); ++i) {
        const glm::vec4 clip = to_clip * glm::vec4(place.places[i], 1.0f);
        if (clip.w <= 0.0f) continue;
        const glm::vec2 at{(clip.x / clip.w * 0.5f + 0.5f) * session.viewport.x,
                           (0.5f - clip.y / clip.w * 0.5f) * session.viewport.y};
        const bool is_within = at.x >= session.insets.x && at.x <= session.viewport.x - session.insets.z &&
                               at.y >= session.insets.y && at.y <= session.viewport.y - session.insets.w;
        seen += is_within && glm::dot(place.normals[i], drawn.eye() - place.places[i]) > 0.0f;
    }
    return static_cast<float>(seen) / static_cast<float>(std::max<std::size_t>(1, place.places.size()));
}

}

std::shared_ptr<const std::vector<ZonePlace>> find_zone_places(const Session& session, const World& world) {
    if (!session.shown || !world.catalog || !world.surface_map) return nullptr;
    auto list = std::make_shared<std::vector<ZonePlace>>();
    const Cover cover(world.surface_map->positions);
    for (const std::vector<std::uint32_t>& group : groups_of(*session.shown, world)) {
        ZonePlace& place = list->emplace_back();
        place.low = glm::vec3(std::numeric_limits<float>::max());
        place.high = -place.low;
        for (const std::uint32_t vertex : group) {
            place.low = glm::min(place.low, world.surface_map->positions[vertex]);
            place.high = glm::max(place.high, world.surface_map->positions[vertex]);
        }
        for (std::size_t i = 0; i < group.size(); i += 1 + group.size() / k_kept_places) {
            place.places.push_back(world.surface_map->positions[group[i]]);
            place.normals.push_back(world.surface_map->normals[group[i]]);
        }
        look_best(place, cover);
        name_area(place, group, *world.surface_map);
    }
    if (list->empty()) return nullptr;
    return list;
}

scene::Camera view_of_place(const ZonePlace& place, float aspect) {
    constexpr float k_least_mm = 180.0f; // so that one sees what it is a part of
    scene::Camera camera;
    camera.yaw_deg = place.yaw_deg;
    camera.pitch_deg = place.pitch_deg;
    const glm::vec3 center = (place.low + place.high) * 0.5f;
    const glm::vec3 half = glm::max((place.high - place.low) * 0.5f, glm::vec3(k_least_mm * 0.5f));
    return scene::framed(camera, center - half, center + half, aspect, 1.15f);
}

std::vector<std::size_t> places_out_of_sight(const Session& session) {
    constexpr float k_least_in_sight = 0.3f;
    std::vector<std::size_t> far;
    if (!session.zone_places || !session.compared.empty()) return far;
    const scene::Camera& camera = session.camera_move ? session.camera_move->to : session.camera;
    for (std::size_t i = 0; i < session.zone_places->size(); ++i)
        if (share_in_sight((*session.zone_places)[i], session, camera) < k_least_in_sight) far.push_back(i);
    return far;
}

}
