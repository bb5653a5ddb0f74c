// SPDX-License-Identifier: MIT
#include "myoatlas/scene/ray_picker.h"

#include "myoatlas/geometry/embree.h"

#include <cmath>
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

}

struct RayPicker::Impl {
    MeshLibrary library;
    int level = 0;
    geometry::EmbreeDevice device = geometry::new_device();
    geometry::EmbreeScene scene = geometry::new_scene(device.get());
    std::vector<geometry::EmbreeScene> part_scenes;
    std::vector<RTCGeometry> instances; // null for a part with no triangles
    std::vector<bool> visible;

    Impl(MeshLibrary body, int level_of_detail) : library(std::move(body)), level(level_of_detail) {
        rtcSetSceneFlags(scene.get(),
                         RTC_SCENE_FLAG_DYNAMIC); // visibility changes often; its few instances rebuild fast
        visible.assign(library.parts.size(), true);
        for (std::size_t i = 0; i < library.parts.size(); ++i) add_part(static_cast<unsigned>(i));
        geometry::commit(scene.get());
    }

    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    ~Impl() {
        for (auto instance : instances)
            if (instance) rtcReleaseGeometry(instance);
    }

    void add_part(unsigned index) {
        const Part& part = library.parts[index];
        const LevelOfDetail& lod = part.levels[static_cast<std::size_t>(level)];
        part_scenes.push_back(nullptr);
        instances.push_back(nullptr);
        if (lod.index_count == 0) return;
        RTCGeometry mesh = geometry::new_geometry(device.get(), RTC_GEOMETRY_TYPE_TRIANGLE);
        rtcSetSharedGeometryBuffer(mesh, RTC_BUFFER_TYPE_VERTEX, 0, RTC_FORMAT_FLOAT3, library.vertices.data(), 0,
                                   sizeof(Vertex), part.first_vertex + part.vertex_count);
        rtcSetSharedGeometryBuffer(mesh, RTC_BUFFER_TYPE_INDEX, 0, RTC_FORMAT_UINT3, library.indices.data(),
                                   std::size_t{lod.first_index} * sizeof(std::uint32_t), 3 * sizeof(std::uint32_t),
                                   lod.index_count / 3);
        rtcSetGeometryIntersectFilterFunction(mesh, keep_front_hits);
        rtcCommitGeometry(mesh);
        part_scenes.back() = geometry::new_scene(device.get());
        RTCScene part_scene = part_scenes.back().get();
        rtcSetSceneFlags(part_scene, RTC_SCENE_FLAG_COMPACT); // one ray at a time, over triangles kept half as large
        rtcAttachGeometry(part_scene, mesh);
        rtcReleaseGeometry(mesh);
        geometry::commit(part_scene);

        RTCGeometry instance = geometry::new_geometry(device.get(), RTC_GEOMETRY_TYPE_INSTANCE);
        rtcSetGeometryInstancedScene(instance, part_scene);
        rtcCommitGeometry(instance);
        rtcAttachGeometryByID(scene.get(), instance, index);
        instances.back() = instance;
    }
};

RayPicker::RayPicker(MeshLibrary library, int level) : impl_(std::make_unique<Impl>(std::move(library), level)) {}
RayPicker::~RayPicker() = default;
RayPicker::RayPicker(RayPicker&&) noexcept = default;
RayPicker& RayPicker::operator=(RayPicker&&) noexcept = default;

void RayPicker::set_visible(const std::vector<bool>& visible) {
    if (visible == impl_->visible) return;
    for (std::size_t i = 0; i < impl_->instances.size(); ++i) {
        const bool is_shown = i < visible.size() && visible[i];
        if (is_shown == impl_->visible[i] || !impl_->instances[i]) continue;
        if (is_shown)
            rtcEnableGeometry(impl_->instances[i]);
        else
            rtcDisableGeometry(impl_->instances[i]);
    }
    impl_->visible.assign(impl_->library.parts.size(), false);
    for (std::size_t i = 0; i < impl_->visible.size() && i < visible.size(); ++i) impl_->visible[i] = visible[i];
    geometry::commit(impl_->scene.get());
}

std::optional<RayHit> RayPicker::pick(const Ray& ray) const {
    // A window of no size gives rays from nowhere, which Embree does not take.
    constexpr float k_farthest = 1.0e9f; // mm
    for (int axis = 0; axis < 3; ++axis)
        if (!(std::abs(ray.origin[axis]) < k_farthest && std::abs(ray.direction[axis]) < k_farthest))
            return std::nullopt;
    RTCRayHit query = geometry::make_ray(ray.origin, ray.direction, 0.0f, std::numeric_limits<float>::infinity());
    if (!geometry::meets(impl_->scene.get(), query)) return std::nullopt;

    const auto& library = impl_->library;
    RayHit hit;
    hit.part = query.hit.instID[0];
    hit.distance_mm = query.ray.tfar;
    hit.position = ray.origin + ray.direction * query.ray.tfar;
    const auto& lod = library.parts[hit.part].levels[static_cast<std::size_t>(impl_->level)];
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
