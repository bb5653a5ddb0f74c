// SPDX-License-Identifier: MIT
#include "report.h"

#include "myoatlas/surface_map/zone_shares.h"
#include "preview.h"

#include <algorithm>
#include <fmt/format.h>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <map>

namespace myoatlas {

namespace {

constexpr glm::vec3 k_skin{0.90f, 0.83f, 0.77f};

struct ReportRegion {
    glm::vec3 low, high;
    std::vector<std::string> views;
};

const std::map<std::string, ReportRegion>& regions() {
    static const std::map<std::string, ReportRegion> all{
        {"body", {{-350, -20, -130}, {350, 1660, 250}, {"front", "back", "left"}}},
        {"head", {{-115, 1380, -20}, {115, 1655, 225}, {"front", "left", "back", "top"}}},
        {"face", {{-10, 1420, 60}, {100, 1600, 225}, {"front", "left"}}},
        {"neck", {{-120, 1330, -30}, {120, 1520, 190}, {"front", "left", "back"}}},
        {"trunk", {{-190, 760, -70}, {190, 1440, 250}, {"front", "back", "left"}}},
        {"shoulder", {{-30, 1150, -70}, {210, 1430, 210}, {"front", "back", "left"}}},
        {"pelvis", {{-190, 700, -80}, {190, 1010, 240}, {"front", "back", "left", "sole"}}},
        {"arm", {{120, 660, -50}, {345, 1390, 250}, {"front", "back", "left", "medial"}}},
        {"hand", {{205, 655, 40}, {340, 840, 205}, {"front", "back", "left", "medial"}}},
        {"leg", {{0, -15, -90}, {190, 900, 250}, {"front", "back", "left", "medial"}}},
        {"knee", {{20, 300, 0}, {150, 520, 150}, {"front", "back", "left", "medial"}}},
        {"foot", {{30, -15, -30}, {165, 130, 240}, {"left", "medial", "top", "sole", "front", "back"}}},
    };
    return all;
}

std::string list_of(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, " "));
}

bool is_about(const anatomy::Muscle& muscle, const anatomy::TriggerPoint& point, const std::string& subject) {
    return subject == muscle.id || subject == point.id || subject == muscle.parent;
}

// Returns where a point lies on the left, said by the landmarks nearest to it.
std::string place_of(const anatomy::SurfaceMap& surface_map, const std::string& point) {
    for (const auto& placed : surface_map.points) {
        if (placed.point != point || placed.side != core::Side::Left) continue;
        std::vector<std::pair<float, const anatomy::PlacedLandmark*>> near;
        for (const auto& landmark : surface_map.landmarks)
            if (landmark.side != core::Side::Right)
                near.emplace_back(glm::distance(landmark.position, placed.position), &landmark);
        const std::size_t count = std::min<std::size_t>(3, near.size());
        std::partial_sort(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(count), near.end());
        std::string text = fmt::format("{} at ({:.0f}, {:.0f}, {:.0f}), near", point, placed.position.x,
                                       placed.position.y, placed.position.z);
        for (std::size_t i = 0; i < count; ++i)
            text += fmt::format(" {} ({:.0f} mm)", near[i].second->landmark, near[i].first);
        return text + "\n";
    }
    return point + " lies nowhere\n";
}

glm::vec3 color_of_index(std::size_t i) {
    // Steps of the golden angle around the hue circle keep neighbors apart.
    const float hue = std::fmod(static_cast<float>(i) * 0.381966f, 1.0f) * 6.0f;
    const float value = i % 2 ? 0.95f : 0.75f;
    const glm::vec3 pure(glm::clamp(std::abs(hue - 3.0f) - 1.0f, 0.0f, 1.0f),
                         glm::clamp(2.0f - std::abs(hue - 2.0f), 0.0f, 1.0f),
                         glm::clamp(2.0f - std::abs(hue - 4.0f), 0.0f, 1.0f));
    return value * glm::mix(glm::vec3(1.0f), pure, 0.6f);
}

PreviewScene scene_of_areas(const anatomy::SurfaceMap& surface_map) {
    PreviewScene scene;
    scene.colors.assign(surface_map.positions.size(), glm::vec3(0.0f));
    std::vector<int> count(surface_map.positions.size(), 0);
    for (std::size_t a = 0; a < surface_map.areas.size(); ++a) {
        glm::vec3 middle(0.0f);
        for (const auto& w : surface_map.areas[a].weights) {
            scene.colors[w.vertex] += color_of_index(a / 2);
            ++count[w.vertex];
            middle += surface_map.positions[w.vertex];
        }
        if (surface_map.areas[a].side != core::Side::Left || surface_map.areas[a].weights.empty()) continue;
        middle /= static_cast<float>(surface_map.areas[a].weights.size());
        const auto nearest = std::min_element(surface_map.areas[a].weights.begin(), surface_map.areas[a].weights.end(),
                                              [&](const auto& l, const auto& r) {
                                                  return glm::distance(surface_map.positions[l.vertex], middle) <
                                                         glm::distance(surface_map.positions[r.vertex], middle);
                                              });
        scene.dots.push_back(
            {surface_map.positions[nearest->vertex], glm::vec3(0.0f), surface_map.areas[a].area, true});
    }
    for (std::size_t v = 0; v < count.size(); ++v)
        scene.colors[v] = count[v] ? scene.colors[v] / static_cast<float>(count[v]) : glm::vec3(1.0f, 0.0f, 1.0f);
    return scene;
}

}

bool has_region(const std::string& region) {
    return regions().count(region) > 0;
}

std::string report_of(const anatomy::Catalog& catalog, const anatomy::SurfaceMap& surface_map,
                      const std::string& muscle) {
    std::string text;
    int faulty = 0, count = 0;
    for (const auto& reading : surface_map::read_zones(catalog, surface_map)) {
        if (!muscle.empty() &&
            !is_about(*catalog.find_muscle(reading.muscle), *catalog.find_point(reading.point), muscle))
            continue;
        ++count;
        if (reading.zone == 0) text += place_of(surface_map, reading.point);
        faulty += !reading.missed.empty() || !reading.undeclared.empty();
        text += fmt::format("{} zone {} {} {:.0f} cm2\n  declared:", reading.point, reading.zone,
                            anatomy::name_of(reading.grade), reading.area_cm2);
        for (const auto& area : reading.declared) text += " " + area;
        text += "\n  drawn:   ";
        for (const auto& share : reading.drawn)
            if (share.share >= 0.02f)
                text += fmt::format(" {}{} {:.0f}% (covers {:.0f}% of it)", share.area,
                                    share.side == core::Side::Left ? "" : "[other side]", 100.0f * share.share,
                                    100.0f * share.covers);
        text += "\n";
        if (!reading.missed.empty()) text += "  DECLARED BUT HARDLY DRAWN: " + list_of(reading.missed) + "\n";
        if (!reading.undeclared.empty()) text += "  DRAWN BUT NOT DECLARED: " + list_of(reading.undeclared) + "\n";
    }
    return text + fmt::format("{} zones, {} of them differ from what was declared.\n", count, faulty);
}

io::Image picture_of(const anatomy::Catalog& catalog, const anatomy::SurfaceMap& surface_map,
                     const scene::MeshLibrary& body, const std::string& subject, const std::string& region,
                     int height_px) {
    PreviewScene scene;
    glm::vec3 low(1e9f), high(-1e9f);
    const auto include = [&](glm::vec3 p) {
        low = glm::min(low, p);
        high = glm::max(high, p);
    };
    if (subject == "areas") {
        scene = scene_of_areas(surface_map);
    } else {
        scene.colors.assign(surface_map.positions.size(), k_skin);
        if (subject == "landmarks") {
            for (const auto& landmark : surface_map.landmarks)
                if (landmark.side != core::Side::Right)
                    scene.dots.push_back({landmark.position, {0.8f, 0.1f, 0.1f}, landmark.landmark, true});
        } else if (subject == "points") {
            for (const auto& placed : surface_map.points)
                if (placed.side == core::Side::Left)
                    scene.dots.push_back({placed.position, {0.05f, 0.05f, 0.6f}, placed.point});
        } else {
            for (const auto& muscle : catalog.all().muscles)
                for (const auto& point : muscle.points) {
                    if (!is_about(muscle, point, subject)) continue;
                    for (const auto& zone : surface_map.zones) {
                        if (zone.point != point.id || zone.side != core::Side::Left) continue;
                        const glm::vec3 color = zone.grade == anatomy::ZoneGrade::Essential
                                                    ? glm::vec3(0.85f, 0.1f, 0.08f)
                                                    : glm::vec3(0.98f, 0.6f, 0.15f);
                        for (const auto& w : zone.weights) {
                            scene.colors[w.vertex] = glm::mix(scene.colors[w.vertex], color, 0.9f * w.weight);
                            include(surface_map.positions[w.vertex]);
                        }
                    }
                    for (const auto& placed : surface_map.points)
                        if (placed.point == point.id && placed.side == core::Side::Left) {
                            scene.dots.push_back({placed.position, {0.05f, 0.05f, 0.6f}, ""});
                            include(placed.position);
                        }
                }
        }
    }
    std::vector<PreviewView> views;
    const auto found = regions().find(region);
    if (found != regions().end()) {
        for (const auto& name : found->second.views)
            views.push_back({name, found->second.low, found->second.high, height_px});
    } else if (low.x > high.x) {
        const auto& whole = regions().at("body");
        for (const auto& name : whole.views) views.push_back({name, whole.low, whole.high, height_px});
    } else {
        const float margin = 90.0f;
        for (const char* name : {"front", "back", "left", "medial"})
            views.push_back({name, low - margin, high + margin, height_px});
    }
    return draw_preview(body, scene, views);
}

}
