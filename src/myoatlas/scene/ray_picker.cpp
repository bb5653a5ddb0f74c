// SPDX-License-Identifier: MIT
#include "myoatlas/scene/ray_picker.h"

#include "myoatlas/geometry/embree.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <limits>

namespace myoatlas::scene {

namespace {

// Surfaces are seen from outside only: a hit whose normal points along the ray is passed through.
void keep_front_hits(const RTCFilterFunctionNArguments* arguments) {
    if (arguments->N != 1 || arguments->valid[0] == 0) return;
    const auto* ray = reinterpret_cast<const RTCRay*>(arguments->ray);
    const auto* hit = reinterpret_cast<const RTCHit*>(arguments->hit);
    if (hit->Ng_x * ray->dir_x + hit->Ng_y * ray->dir_y + hit->Ng_z * ray->dir_z > 0.0f) arguments->valid[0] = 0;
}

constexpr float k_never = std::numeric_limits<float>::infinity();

// Where a ray enters a box, in lengths of its direction, of which `inverse` is one over each axis; k_never where it
// misses the box.
float entry_of(glm::vec3 origin, glm::vec3 inverse, glm::vec3 low, glm::vec3 high) {
    const glm::vec3 a = (low - origin) * inverse, b = (high - origin) * inverse;
    const glm::vec3 near = glm::min(a, b), far = glm::max(a, b);
    const float entry = std::max({near.x, near.y, near.z, 0.0f}), exit = std::min({far.x, far.y, far.z});
    return entry <= exit ? entry : k_never;
}

}

struct RayPicker::Impl {
    struct Box {
        glm::vec3 low, high;
        unsigned part = 0;
    };
    struct Entered {
        float entry = 0.0f;
        unsigned part = 0;
    };

    static constexpr float k_slack_mm = 0.01f; // around a box

    MeshLibrary library;
    std::size_t level = 0;
    geometry::EmbreeDevice device = geometry::new_device();
    std::vector<geometry::EmbreeScene> part_scenes; // null until a ray enters the part's box
    std::vector<bool> visible;
    std::vector<Box> boxes;       // of visible parts
    std::vector<Entered> entered; // by the last ray, nearest first

    Impl(MeshLibrary body, int level_of_detail)
        : library(std::move(body)), level(static_cast<std::size_t>(level_of_detail)),
          part_scenes(library.parts.size()) {
        show(std::vector<bool>(library.parts.size(), true));
    }

    void show(const std::vector<bool>& wanted) {
        if (visible == wanted) return;
        visible = wanted;
        boxes.clear();
        for (unsigned i = 0; i < library.parts.size() && i < visible.size(); ++i)
            if (visible[i] && triangles_of(i).index_count > 0)
                boxes.push_back(
                    {library.parts[i].bounds_min - k_slack_mm, library.parts[i].bounds_max + k_slack_mm, i});
    }

    const LevelOfDetail& triangles_of(unsigned part) const { return library.parts[part].levels[level]; }

    RTCScene scene_of(unsigned index) {
        geometry::EmbreeScene& known = part_scenes[index];
        if (known) return known.get();
        const Part& part = library.parts[index];
        const LevelOfDetail& lod = triangles_of(index);
        RTCGeometry mesh = geometry::new_geometry(device.get(), RTC_GEOMETRY_TYPE_TRIANGLE);
        rtcSetSharedGeometryBuffer(mesh, RTC_BUFFER_TYPE_VERTEX, 0, RTC_FORMAT_FLOAT3, library.vertices.data(), 0,
                                   sizeof(Vertex), part.first_vertex + part.vertex_count);
        rtcSetSharedGeometryBuffer(mesh, RTC_BUFFER_TYPE_INDEX, 0, RTC_FORMAT_UINT3, library.indices.data(),
                                   std::size_t{lod.first_index} * sizeof(std::uint32_t), 3 * sizeof(std::uint32_t),
                                   lod.index_count / 3);
        rtcSetGeometryIntersectFilterFunction(mesh, keep_front_hits);
        rtcCommitGeometry(mesh);
        geometry::EmbreeScene scene = geometry::new_scene(device.get());
        rtcSetSceneFlags(scene.get(), RTC_SCENE_FLAG_COMPACT); // one ray at a time, over triangles kept half as large
        rtcAttachGeometry(scene.get(), mesh);
        rtcReleaseGeometry(mesh);
        geometry::commit(scene.get());
        known = std::move(scene);
        return known.get();
    }

    void find_entered(const Ray& ray) {
        constexpr float k_across = 1e20f; // instead of one over nothing
        glm::vec3 inverse;
        for (int axis = 0; axis < 3; ++axis)
            inverse[axis] = ray.direction[axis] != 0.0f ? 1.0f / ray.direction[axis] : k_across;
        entered.clear();
        for (const Box& box : boxes)
            if (const float entry = entry_of(ray.origin, inverse, box.low, box.high); entry < k_never)
                entered.push_back({entry, box.part});
        std::ranges::sort(entered, {}, &Entered::entry);
    }
};

RayPicker::RayPicker(MeshLibrary library, int level) : impl_(std::make_unique<Impl>(std::move(library), level)) {}
RayPicker::~RayPicker() = default;
RayPicker::RayPicker(RayPicker&&) noexcept = default;
RayPicker& RayPicker::operator=(RayPicker&&) noexcept = default;

void RayPicker::set_visible(const std::vector<bool>& visible) {
    impl_->show(visible);
}

std::optional<RayHit> RayPicker::pick(const Ray& ray) const {
    // A window of no size gives rays from nowhere, which Embree does not take.
    constexpr float k_farthest = 1.0e9f; // mm
    for (int axis = 0; axis < 3; ++axis)
        if (!(std::abs(ray.origin[axis]) < k_farthest && std::abs(ray.direction[axis]) < k_farthest))
            return std::nullopt;
    impl_->find_entered(ray);
    RTCRayHit query{};
    std::optional<unsigned> nearest;
    float distance = k_never;
    for (const auto& [entry, part] : impl_->entered) {
        if (entry > distance) break;
        RTCRayHit asked = geometry::make_ray(ray.origin, ray.direction, 0.0f, distance);
        if (!geometry::meets(impl_->scene_of(part), asked)) continue;
        query = asked;
        nearest = part;
        distance = asked.ray.tfar;
    }
    if (!nearest) return std::nullopt;

    const auto& library = impl_->library;
    RayHit hit;
    hit.part = *nearest;
    hit.distance_mm = query.ray.tfar;
    hit.position = ray.origin + ray.direction * query.ray.tfar;
    const auto& lod = impl_->triangles_of(hit.part);
    const auto* corners = &library.indices[lod.first_index + std::size_t{query.hit.primID} * 3];
    const glm::vec3 a = library.position(corners[0]), b = library.position(corners[1]),
                    c = library.position(corners[2]);
    hit.normal = glm::normalize(glm::cross(b - a, c - a));
    hit.corners = {corners[0], corners[1], corners[2]};
    hit.vertex = corners[0];
    for (int i = 1; i < 3; ++i)
        if (glm::distance(library.position(corners[i]), hit.position) <
            glm::distance(library.position(hit.vertex), hit.position))
            hit.vertex = corners[i];
    return hit;
}

}
