// SPDX-License-Identifier: MIT
#include "myoatlas/io/base/bytes.h"
#include "myoatlas/io/base/file_bytes.h"
#include "myoatlas/io/packs/pack.h"
#include "myoatlas/io/packs/pack_frame.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::io {

namespace {

void put(ByteWriter& table, const glm::vec3& v) {
    for (int axis = 0; axis < 3; ++axis) table.put(v[axis]);
}

glm::vec3 get_vec3(ByteReader& table) {
    glm::vec3 v;
    for (int axis = 0; axis < 3; ++axis) v[axis] = table.get<float>();
    return v;
}

// Reads a count and then calls `make` that many times, stopping where the table ends.
template <class T, class Make> std::vector<T> get_list(ByteReader& table, Make make) {
    std::vector<T> list;
    const auto count = table.get<std::uint32_t>();
    for (std::uint32_t i = 0; i < count && table.is_sound(); ++i) list.push_back(make());
    return list;
}

template <class T> void put_count(ByteWriter& table, const std::vector<T>& list) {
    table.put(static_cast<std::uint32_t>(list.size()));
}

bool is_sound(const anatomy::SurfaceMap& surface_map) {
    const std::size_t count = surface_map.positions.size();
    if (surface_map.normals.size() != count || surface_map.area_mm2.size() != count) return false;
    if (surface_map.neighbor_begin.size() != (count == 0 ? surface_map.neighbor_begin.size() : count + 1)) return false;
    for (std::size_t v = 0; v + 1 < surface_map.neighbor_begin.size(); ++v)
        if (surface_map.neighbor_begin[v] > surface_map.neighbor_begin[v + 1]) return false;
    if (!surface_map.neighbor_begin.empty() && surface_map.neighbor_begin.back() != surface_map.neighbors.size())
        return false;
    if (!surface_map.neighbor_begin.empty() && surface_map.neighbor_begin.front() != 0) return false;
    for (const auto neighbor : surface_map.neighbors)
        if (neighbor >= count) return false;
    const auto is_finite = [](const glm::vec3& v) { return std::isfinite(v.x + v.y + v.z); };
    if (!std::ranges::all_of(surface_map.positions, is_finite) || !std::ranges::all_of(surface_map.normals, is_finite))
        return false;
    for (const float area : surface_map.area_mm2)
        if (!std::isfinite(area)) return false;
    for (const auto& point : surface_map.points)
        if (point.side > core::Side::Midline || !is_finite(point.position) || !is_finite(point.normal)) return false;
    for (const auto& landmark : surface_map.landmarks)
        if (landmark.side > core::Side::Midline || !is_finite(landmark.position)) return false;
    const auto fits = [&](const std::vector<anatomy::SkinWeight>& weights) {
        for (const auto& weight : weights)
            if (weight.vertex >= count || !(weight.weight >= 0.0f && weight.weight <= 1.0f)) return false;
        return true;
    };
    for (const auto& area : surface_map.areas)
        if (!fits(area.weights)) return false;
    for (const auto& cause : surface_map.causes)
        if (!fits(cause.weights)) return false;
    for (const auto& site : surface_map.sites)
        if (!fits(site.weights)) return false;
    for (const auto& zone : surface_map.zones)
        if (!fits(zone.weights) || zone.arrival.size() != zone.weights.size() ||
            std::ranges::any_of(zone.arrival, [](float arrival) { return std::isnan(arrival); }))
            return false;
    return true;
}

}

core::Status write_surface_map_pack(const std::filesystem::path& path, const anatomy::SurfaceMap& surface_map) {
    ByteWriter table;
    table.put_all(surface_map.positions);
    table.put_all(surface_map.normals);
    table.put_all(surface_map.area_mm2);
    table.put_all(surface_map.neighbor_begin);
    table.put_all(surface_map.neighbors);
    put_count(table, surface_map.areas);
    for (const auto& area : surface_map.areas) {
        table.put_text(area.area);
        table.put(area.side);
        table.put_all(area.weights);
    }
    put_count(table, surface_map.zones);
    for (const auto& zone : surface_map.zones) {
        table.put_text(zone.point);
        table.put(zone.side);
        table.put(zone.grade);
        table.put(static_cast<std::uint8_t>(zone.is_deep));
        table.put_all(zone.weights);
        table.put_all(zone.arrival);
    }
    put_count(table, surface_map.causes);
    for (const auto& cause : surface_map.causes) {
        table.put_text(cause.cause);
        table.put(cause.chart);
        table.put(cause.side);
        table.put(cause.grade);
        table.put(static_cast<std::uint8_t>(cause.is_deep));
        table.put_all(cause.weights);
    }
    put_count(table, surface_map.sites);
    for (const auto& site : surface_map.sites) {
        table.put_text(site.site);
        table.put(site.side);
        table.put_all(site.weights);
    }
    put_count(table, surface_map.points);
    for (const auto& point : surface_map.points) {
        table.put_text(point.point);
        table.put(point.side);
        put(table, point.position);
        put(table, point.normal);
    }
    put_count(table, surface_map.landmarks);
    for (const auto& landmark : surface_map.landmarks) {
        table.put_text(landmark.landmark);
        table.put(landmark.side);
        put(table, landmark.position);
    }
    return write_pack(path, k_surface_map_pack, {table.bytes(), {}});
}

core::Result<anatomy::SurfaceMap> read_surface_map_pack(const std::filesystem::path& path) {
    const auto file = FileBytes::read(path);
    if (!file) return file.problems();
    const auto content = open_pack(path, k_surface_map_pack, file.value()->bytes());
    if (!content) return content.problems();

    ByteReader table{content->table};
    anatomy::SurfaceMap surface_map;
    surface_map.positions = table.get_all<glm::vec3>();
    surface_map.normals = table.get_all<glm::vec3>();
    surface_map.area_mm2 = table.get_all<float>();
    surface_map.neighbor_begin = table.get_all<std::uint32_t>();
    surface_map.neighbors = table.get_all<std::uint32_t>();
    surface_map.areas = get_list<anatomy::SkinArea>(table, [&] {
        anatomy::SkinArea area;
        area.area = table.get_text();
        area.side = table.get<core::Side>();
        area.weights = table.get_all<anatomy::SkinWeight>();
        return area;
    });
    surface_map.zones = get_list<anatomy::SkinZone>(table, [&] {
        anatomy::SkinZone zone;
        zone.point = table.get_text();
        zone.side = table.get<core::Side>();
        zone.grade = table.get<anatomy::ZoneGrade>();
        zone.is_deep = table.get<std::uint8_t>() != 0;
        zone.weights = table.get_all<anatomy::SkinWeight>();
        zone.arrival = table.get_all<float>();
        return zone;
    });
    surface_map.causes = get_list<anatomy::SkinCause>(table, [&] {
        anatomy::SkinCause cause;
        cause.cause = table.get_text();
        cause.chart = table.get<std::uint32_t>();
        cause.side = table.get<core::Side>();
        cause.grade = table.get<anatomy::ZoneGrade>();
        cause.is_deep = table.get<std::uint8_t>() != 0;
        cause.weights = table.get_all<anatomy::SkinWeight>();
        return cause;
    });
    surface_map.sites = get_list<anatomy::SkinSite>(table, [&] {
        anatomy::SkinSite site;
        site.site = table.get_text();
        site.side = table.get<core::Side>();
        site.weights = table.get_all<anatomy::SkinWeight>();
        return site;
    });
    surface_map.points = get_list<anatomy::PlacedPoint>(table, [&] {
        anatomy::PlacedPoint point;
        point.point = table.get_text();
        point.side = table.get<core::Side>();
        point.position = get_vec3(table);
        point.normal = get_vec3(table);
        return point;
    });
    surface_map.landmarks = get_list<anatomy::PlacedLandmark>(table, [&] {
        anatomy::PlacedLandmark landmark;
        landmark.landmark = table.get_text();
        landmark.side = table.get<core::Side>();
        landmark.position = get_vec3(table);
        return landmark;
    });
    if (!table.is_sound() || !table.is_at_end() || !is_sound(surface_map))
        return core::Problem{path.string(), "This chart pack is damaged: its table does not fit together."};
    return surface_map;
}

}
