// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/embree.h"

#include <algorithm>
#include <new>

namespace myoatlas::geometry {

namespace {

template <class Handle> Handle needed(Handle handle) {
    if (!handle) throw std::bad_alloc();
    return handle;
}

}

EmbreeDevice new_device(const char* settings) {
    return EmbreeDevice(needed(rtcNewDevice(settings)));
}

EmbreeScene new_scene(RTCDevice device) {
    return EmbreeScene(needed(rtcNewScene(device)));
}

RTCGeometry new_geometry(RTCDevice device, RTCGeometryType type) {
    return needed(rtcNewGeometry(device, type));
}

void commit(RTCScene scene) {
    rtcCommitScene(scene);
    RTCDevice device = rtcGetSceneDevice(scene);
    const RTCError error = rtcGetDeviceError(device);
    rtcReleaseDevice(device); // counted by the asking
    if (error != RTC_ERROR_NONE) throw std::bad_alloc();
}

void attach_triangles(RTCDevice device, RTCScene scene, std::span<const glm::vec3> positions,
                      std::span<const std::uint32_t> corners) {
    if (corners.empty()) return;
    RTCGeometry geometry = new_geometry(device, RTC_GEOMETRY_TYPE_TRIANGLE);
    auto* vertices = static_cast<glm::vec3*>(needed(rtcSetNewGeometryBuffer(
        geometry, RTC_BUFFER_TYPE_VERTEX, 0, RTC_FORMAT_FLOAT3, sizeof(glm::vec3), positions.size())));
    std::ranges::copy(positions, vertices);
    auto* indices = static_cast<std::uint32_t*>(needed(rtcSetNewGeometryBuffer(
        geometry, RTC_BUFFER_TYPE_INDEX, 0, RTC_FORMAT_UINT3, 3 * sizeof(std::uint32_t), corners.size() / 3)));
    std::ranges::copy(corners, indices);
    rtcCommitGeometry(geometry);
    rtcAttachGeometry(scene, geometry);
    rtcReleaseGeometry(geometry);
}

void attach_triangles(RTCDevice device, RTCScene scene, const MeshData& mesh) {
    if (mesh.triangles.empty()) return;
    attach_triangles(device, scene, mesh.positions, {mesh.triangles.front().data(), 3 * mesh.triangles.size()});
}

RTCRayHit make_ray(const glm::vec3& origin, const glm::vec3& direction, float nearest, float farthest) {
    RTCRayHit ray{};
    ray.ray.org_x = origin.x;
    ray.ray.org_y = origin.y;
    ray.ray.org_z = origin.z;
    ray.ray.dir_x = direction.x;
    ray.ray.dir_y = direction.y;
    ray.ray.dir_z = direction.z;
    ray.ray.tnear = nearest;
    ray.ray.tfar = farthest;
    ray.ray.mask = ~0u;
    ray.hit.geomID = RTC_INVALID_GEOMETRY_ID;
    ray.hit.instID[0] = RTC_INVALID_GEOMETRY_ID;
    return ray;
}

bool meets(RTCScene scene, RTCRayHit& ray) {
#if RTC_VERSION_MAJOR >= 4
    RTCIntersectArguments arguments;
    rtcInitIntersectArguments(&arguments);
    rtcIntersect1(scene, &ray, &arguments);
#else
    RTCIntersectContext context;
    rtcInitIntersectContext(&context);
    rtcIntersect1(scene, &context, &ray);
#endif
    return ray.hit.geomID != RTC_INVALID_GEOMETRY_ID;
}

}
