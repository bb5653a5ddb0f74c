// SPDX-License-Identifier: MIT
#include "body/nearest_surface.h"

#include <algorithm>
#include <embree3/rtcore.h>
#include <limits>

namespace body {

struct NearestSurface::Impl {
    const scene::MeshData* mesh = nullptr;
    RTCDevice device = nullptr;
    RTCScene scene = nullptr;

    struct Query {
        const scene::MeshData* mesh;
        SurfacePoint best;
    };

    static bool visit(RTCPointQueryFunctionArguments* arguments) {
        auto& query = *static_cast<Query*>(arguments->userPtr);
        const auto& triangle = query.mesh->triangles[arguments->primID];
        const auto& positions = query.mesh->positions;
        const glm::vec3 p{arguments->query->x, arguments->query->y, arguments->query->z};
        const TrianglePoint found =
            nearest_on_triangle(p, positions[triangle[0]], positions[triangle[1]], positions[triangle[2]]);
        const float distance = glm::distance(p, found.position);
        // Ties go to the lower number, so that the answer does not depend on the order of visits.
        const bool is_better = distance < query.best.distance_mm ||
                               (distance == query.best.distance_mm && arguments->primID < query.best.triangle);
        if (!is_better) return false;
        query.best = {arguments->primID, found, distance};
        arguments->query->radius = distance;
        return true;
    }
};

NearestSurface::NearestSurface(const scene::MeshData& mesh) : impl_(std::make_unique<Impl>()) {
    impl_->mesh = &mesh;
    impl_->device = rtcNewDevice(nullptr);
    impl_->scene = rtcNewScene(impl_->device);
    RTCGeometry geometry = rtcNewGeometry(impl_->device, RTC_GEOMETRY_TYPE_TRIANGLE);
    auto* vertices = static_cast<float*>(rtcSetNewGeometryBuffer(geometry, RTC_BUFFER_TYPE_VERTEX, 0, RTC_FORMAT_FLOAT3,
                                                                 sizeof(glm::vec3), mesh.positions.size()));
    std::copy_n(&mesh.positions.front().x, mesh.positions.size() * 3, vertices);
    auto* indices = static_cast<unsigned*>(rtcSetNewGeometryBuffer(geometry, RTC_BUFFER_TYPE_INDEX, 0, RTC_FORMAT_UINT3,
                                                                   3 * sizeof(unsigned), mesh.triangles.size()));
    std::copy_n(mesh.triangles.front().data(), mesh.triangles.size() * 3, indices);
    rtcCommitGeometry(geometry);
    rtcAttachGeometry(impl_->scene, geometry);
    rtcReleaseGeometry(geometry);
    rtcCommitScene(impl_->scene);
}

NearestSurface::~NearestSurface() {
    rtcReleaseScene(impl_->scene);
    rtcReleaseDevice(impl_->device);
}

SurfacePoint NearestSurface::find(const glm::vec3& point) const {
    Impl::Query found{impl_->mesh, {}};
    found.best.distance_mm = std::numeric_limits<float>::infinity();
    found.best.triangle = ~0u;
    RTCPointQuery query{};
    query.x = point.x;
    query.y = point.y;
    query.z = point.z;
    query.radius = std::numeric_limits<float>::infinity();
    RTCPointQueryContext context;
    rtcInitPointQueryContext(&context);
    rtcPointQuery(impl_->scene, &query, &context, Impl::visit, &found);
    return found.best;
}

}
