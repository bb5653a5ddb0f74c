// SPDX-License-Identifier: MIT
#include "body_rays.h"

#include <algorithm>
#include <embree3/rtcore.h>

namespace measure_skin {

namespace {

struct Hit {
    float distance;
    bool is_leaving;
};

std::optional<Hit> first_hit(RTCScene scene, glm::vec3 origin, glm::vec3 direction, float from, float to) {
    RTCRayHit query{};
    query.ray.org_x = origin.x;
    query.ray.org_y = origin.y;
    query.ray.org_z = origin.z;
    query.ray.dir_x = direction.x;
    query.ray.dir_y = direction.y;
    query.ray.dir_z = direction.z;
    query.ray.tnear = from;
    query.ray.tfar = to;
    query.ray.mask = ~0u;
    query.hit.geomID = RTC_INVALID_GEOMETRY_ID;
    RTCIntersectContext context;
    rtcInitIntersectContext(&context);
    rtcIntersect1(scene, &context, &query);
    if (query.hit.geomID == RTC_INVALID_GEOMETRY_ID) return std::nullopt;
    const float facing = query.hit.Ng_x * direction.x + query.hit.Ng_y * direction.y + query.hit.Ng_z * direction.z;
    return Hit{query.ray.tfar, facing > 0.0f};
}

void attach(RTCDevice device, RTCScene scene, const scene::MeshData& mesh) {
    if (mesh.triangles.empty()) return;
    RTCGeometry geometry = rtcNewGeometry(device, RTC_GEOMETRY_TYPE_TRIANGLE);
    auto* vertices = static_cast<float*>(rtcSetNewGeometryBuffer(geometry, RTC_BUFFER_TYPE_VERTEX, 0, RTC_FORMAT_FLOAT3,
                                                                 sizeof(glm::vec3), mesh.positions.size()));
    std::copy_n(&mesh.positions.front().x, mesh.positions.size() * 3, vertices);
    auto* indices = static_cast<unsigned*>(rtcSetNewGeometryBuffer(geometry, RTC_BUFFER_TYPE_INDEX, 0, RTC_FORMAT_UINT3,
                                                                   3 * sizeof(unsigned), mesh.triangles.size()));
    std::copy_n(mesh.triangles.front().data(), mesh.triangles.size() * 3, indices);
    rtcCommitGeometry(geometry);
    rtcAttachGeometry(scene, geometry);
    rtcReleaseGeometry(geometry);
}

}

struct BodyRays::Impl {
    RTCDevice device = rtcNewDevice(nullptr);
    RTCScene skin = rtcNewScene(device), flesh = rtcNewScene(device);
    ~Impl() {
        rtcReleaseScene(skin);
        rtcReleaseScene(flesh);
        rtcReleaseDevice(device);
    }
};

BodyRays::BodyRays(const scene::MeshData& skin, const std::vector<scene::MeshData>& flesh)
    : impl_(std::make_unique<Impl>()) {
    attach(impl_->device, impl_->skin, skin);
    for (const auto& mesh : flesh) attach(impl_->device, impl_->flesh, mesh);
    rtcCommitScene(impl_->skin);
    rtcCommitScene(impl_->flesh);
}

BodyRays::~BodyRays() = default;

std::optional<float> BodyRays::exit(glm::vec3 origin, glm::vec3 direction, float reach_mm, float bridge_mm) const {
    float from = 0.0f;
    std::optional<float> left;
    while (const auto hit = first_hit(impl_->skin, origin, direction, from, reach_mm)) {
        if (left && !hit->is_leaving && hit->distance - *left > bridge_mm) break;
        if (hit->is_leaving) left = hit->distance;
        if (left && bridge_mm <= 0.0f) break;
        from = hit->distance + 0.01f;
    }
    return left;
}

std::optional<float> BodyRays::outermost_flesh(glm::vec3 origin, glm::vec3 direction, float from_mm,
                                               float to_mm) const {
    const auto hit = first_hit(impl_->flesh, origin + direction * to_mm, -direction, 0.0f, to_mm - from_mm);
    if (!hit || hit->is_leaving) return std::nullopt;
    return to_mm - hit->distance;
}

float BodyRays::next_entry(glm::vec3 origin, glm::vec3 direction, float from_mm, float to_mm) const {
    const auto hit = first_hit(impl_->skin, origin, direction, from_mm + 0.01f, to_mm);
    return hit && !hit->is_leaving ? hit->distance : to_mm;
}

}
