// SPDX-License-Identifier: MIT
#include "myoatlas/surface_map/surface_map.h"

#include "myoatlas/surface_map/area_painting.h"
#include "myoatlas/surface_map/mirror.h"
#include "myoatlas/surface_map/point_placing.h"
#include "myoatlas/surface_map/zone_painting.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <unordered_map>
#include <utility>

namespace myoatlas::surface_map {

namespace {

// Returns the weights on the other half of a symmetric skin; `arrival` goes with them where it is given.
std::vector<anatomy::SkinWeight> mirrored(const std::vector<anatomy::SkinWeight>& weights,
                                          const std::vector<std::uint32_t>& twins, std::vector<float>* arrival) {
    std::vector<std::size_t> order(weights.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return twins[weights[a].vertex] < twins[weights[b].vertex]; });
    std::vector<anatomy::SkinWeight> result;
    std::vector<float> times;
    for (const auto i : order) {
        result.push_back({twins[weights[i].vertex], weights[i].weight});
        if (arrival) times.push_back((*arrival)[i]);
    }
    if (arrival) *arrival = std::move(times);
    return result;
}

// Returns the skin of either, the stronger weight where both reach.
std::vector<anatomy::SkinWeight> joined(const std::vector<anatomy::SkinWeight>& a,
                                        const std::vector<anatomy::SkinWeight>& b) {
    std::vector<anatomy::SkinWeight> all;
    std::merge(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all),
               [](const auto& x, const auto& y) { return x.vertex < y.vertex; });
    std::vector<anatomy::SkinWeight> result;
    for (const anatomy::SkinWeight& each : all)
        if (!result.empty() && result.back().vertex == each.vertex)
            result.back().weight = std::max(result.back().weight, each.weight);
        else
            result.push_back(each);
    return result;
}

// Takes what belongs to a person's own points from `own` and all else from `kept`, both in the order of their points.
template <class Laid>
std::vector<Laid> in_catalog_order(const anatomy::Catalog& catalog, std::vector<Laid> kept, std::vector<Laid> own) {
    using ByPoint = std::unordered_map<std::string, std::vector<Laid>>;
    ByPoint kept_by_point, own_by_point;
    for (Laid& each : kept) kept_by_point[each.point].push_back(std::move(each));
    for (Laid& each : own) own_by_point[each.point].push_back(std::move(each));
    std::vector<Laid> all;
    for (const auto& muscle : catalog.all().muscles)
        for (const auto& point : muscle.points)
            for (Laid& each : (point.is_own() ? own_by_point : kept_by_point)[point.id]) all.push_back(std::move(each));
    return all;
}

class Drawing {
public:
    Drawing(const anatomy::Catalog& catalog, const scene::MeshLibrary& body, const SkinGraph& skin, Draft& draft)
        : catalog_(catalog), body_(body), skin_(skin), surface_map_(draft.surface_map), problems_(draft.problems),
          probe_(skin.mesh), twins_(mirror_of(skin)), landmarks_(catalog, body, probe_, !twins_.empty(), problems_),
          brush_(skin, probe_, landmarks_), painter_(skin, brush_) {}

    void draw() {
        surface_map_.positions = skin_.mesh.positions;
        surface_map_.normals = skin_.mesh.normals;
        surface_map_.area_mm2 = skin_.area_mm2;
        surface_map_.neighbor_begin = skin_.neighbors.begin;
        surface_map_.neighbors = skin_.neighbors.items;
        surface_map_.landmarks = landmarks_.placed();
        draw_areas();
        for (const auto& site : catalog_.all().endangerments) draw_site(site);
        for (const auto& muscle : catalog_.all().muscles)
            for (const auto& point : muscle.points) draw_point(point);
        for (const auto& cause : catalog_.all().other_causes)
            for (std::size_t chart = 0; chart < cause.charts.size(); ++chart) draw_cause(cause, chart);
    }

    void draw_own_points() {
        problems_.clear(); // of landmarks; the atlas's own affair
        for (const auto& muscle : catalog_.all().muscles)
            for (const auto& point : muscle.points)
                if (point.is_own()) draw_point(point);
    }

private:
    void draw_areas() {
        auto left = paint_areas(catalog_, core::Side::Left, skin_, brush_, problems_);
        std::vector<anatomy::SkinArea> right;
        if (twins_.empty()) {
            right = paint_areas(catalog_, core::Side::Right, skin_, brush_, problems_);
        } else {
            for (const auto& area : left)
                right.push_back({area.area, core::Side::Right, mirrored(area.weights, twins_, nullptr)});
        }
        for (std::size_t a = 0; a < left.size(); ++a) {
            surface_map_.areas.push_back(std::move(left[a]));
            surface_map_.areas.push_back(std::move(right[a]));
        }
    }

    anatomy::SkinSite site_on(const anatomy::Endangerment& site, core::Side side) {
        anatomy::SkinSite drawn{site.id, side, {}};
        std::map<std::uint32_t, float> weights; // the strongest stroke counts
        for (const auto& stroke : site.strokes)
            for (const auto& [vertex, distance] : brush_.paint(stroke, side, "endangerment " + site.id, problems_)) {
                float& weight = weights[vertex];
                weight = std::max(weight, brush_weight(distance, stroke.radius_mm));
            }
        for (const auto& [vertex, weight] : weights)
            if (weight > 0.0f) drawn.weights.push_back({vertex, weight});
        return drawn;
    }

    void draw_site(const anatomy::Endangerment& site) {
        anatomy::SkinSite left = site_on(site, core::Side::Left);
        anatomy::SkinSite right =
            twins_.empty() ? site_on(site, core::Side::Right)
                           : anatomy::SkinSite{site.id, core::Side::Right, mirrored(left.weights, twins_, nullptr)};
        surface_map_.sites.push_back(std::move(left));
        surface_map_.sites.push_back(std::move(right));
    }

    void draw_point(const anatomy::TriggerPoint& point) {
        glm::vec3 from[2] = {glm::vec3(0.0f), glm::vec3(0.0f)};
        constexpr core::Side sides[2] = {core::Side::Left, core::Side::Right};
        for (int s = 0; s < 2; ++s) {
            auto placed = place_point(point, sides[s], body_, probe_, landmarks_);
            if (placed) {
                from[s] = placed->position;
                surface_map_.points.push_back(std::move(*placed));
            } else {
                for (const core::Problem& problem : placed.problems())
                    problems_.push_back({point.is_own() ? point.own_place + "/anchor" : problem.where, problem.what});
            }
        }
        for (std::size_t z = 0; z < point.zones.size(); ++z) {
            const std::string where = point.is_own() ? fmt::format("{}/zones/{}", point.own_place, z)
                                                     : fmt::format("zone {}/{}", point.id, z);
            auto left = painter_.paint(point.zones[z], sides[0], from[0], where, problems_);
            left.point = point.id;
            anatomy::SkinZone right = left;
            if (twins_.empty()) {
                right = painter_.paint(point.zones[z], sides[1], from[1], where, problems_);
                right.point = point.id;
            } else {
                right.side = core::Side::Right;
                right.weights = mirrored(left.weights, twins_, &right.arrival);
            }
            surface_map_.zones.push_back(std::move(left));
            surface_map_.zones.push_back(std::move(right));
        }
    }

    void draw_cause(const anatomy::OtherCause& cause, std::size_t chart) {
        for (std::size_t z = 0; z < cause.charts[chart].zones.size(); ++z) {
            const anatomy::Zone& zone = cause.charts[chart].zones[z];
            const std::string where = fmt::format("other cause {}/charts/{}/zones/{}", cause.id, chart, z);
            const auto weights_on = [&](core::Side side) {
                return painter_.weights_of(zone.strokes, side, where, problems_);
            };
            const auto lay = [&](core::Side side, std::vector<anatomy::SkinWeight> weights) {
                surface_map_.causes.push_back({cause.id, static_cast<std::uint32_t>(chart), side, zone.grade,
                                               zone.depth == anatomy::ZoneDepth::Deep, std::move(weights)});
            };
            if (cause.side == anatomy::CauseSide::Right) {
                lay(core::Side::Right, weights_on(core::Side::Right));
                continue;
            }
            auto left = weights_on(core::Side::Left);
            if (cause.side == anatomy::CauseSide::Left) {
                lay(core::Side::Left, std::move(left));
                continue;
            }
            auto right = twins_.empty() ? weights_on(core::Side::Right) : mirrored(left, twins_, nullptr);
            if (cause.side == anatomy::CauseSide::Midline) {
                lay(core::Side::Midline, joined(left, right));
            } else {
                lay(core::Side::Left, std::move(left));
                lay(core::Side::Right, std::move(right));
            }
        }
    }

    const anatomy::Catalog& catalog_;
    const scene::MeshLibrary& body_;
    const SkinGraph& skin_;
    anatomy::SurfaceMap& surface_map_;
    core::Problems& problems_;
    SkinProbe probe_;
    std::vector<std::uint32_t> twins_;
    Landmarks landmarks_;
    Brush brush_;
    ZonePainter painter_;
};

}

Draft draw_surface_map(const anatomy::Catalog& catalog, const scene::MeshLibrary& body) {
    Draft draft;
    const auto skin = skin_graph_of(body);
    if (!skin) {
        draft.problems = skin.problems();
        return draft;
    }
    Drawing(catalog, body, *skin, draft).draw();
    return draft;
}

Draft draw_own_points(const anatomy::Catalog& catalog, const scene::MeshLibrary& body) {
    Draft draft;
    const auto skin = skin_graph_of(body);
    if (skin)
        Drawing(catalog, body, *skin, draft).draw_own_points();
    else
        draft.problems = skin.problems();
    return draft;
}

void add_own_points(anatomy::SurfaceMap& surface_map, anatomy::SurfaceMap own, const anatomy::Catalog& catalog) {
    surface_map.zones = in_catalog_order(catalog, std::move(surface_map.zones), std::move(own.zones));
    surface_map.points = in_catalog_order(catalog, std::move(surface_map.points), std::move(own.points));
}

core::Result<anatomy::SurfaceMap> build_surface_map(const anatomy::Catalog& catalog, const scene::MeshLibrary& body) {
    auto draft = draw_surface_map(catalog, body);
    if (!draft.problems.empty()) return std::move(draft.problems);
    return std::move(draft.surface_map);
}

}
