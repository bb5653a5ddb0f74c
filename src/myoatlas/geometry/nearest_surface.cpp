// SPDX-License-Identifier: MIT
#include "myoatlas/geometry/nearest_surface.h"

#include "myoatlas/geometry/embree.h"

#include <limits>

namespace myoatlas::geometry {

namespace {

constexpr std::uint32_t k_no_triangle = ~0u;

// One for all, never released: a device of its own for each small mesh would cost more than the mesh.
RTCDevice shared_device() {
    static const RTCDevice device = new_device().release();
    return device;
}

}

struct NearestSurface::Impl {
    const geometry::MeshData* mesh = nullptr;
    geometry::EmbreeScene scene;

    struct Query {
        const geometry::MeshData* mesh;
        SurfacePoint best;
    };

    static bool visit(RTCPointQueryFunctionArguments* arguments) {
        auto& query = *static_cast<Query*>(arguments->userPtr);
        const auto& triangle = query.mesh->triangles[arguments->primID];
        const auto& positions = query.mesh->positions;
        const glm::vec3 p{arguments->query->x, arguments->query->y, arguments->query->z};
        const TrianglePoint found = nearest_on_triangle(p, positions[triangle[0]], positions[triangle[1]],
                                                        positions[triangle[2]], arguments->primID);
        const float distance = glm::distance(p, found.position);
        // Ties go to the lower number, so that the answer does not depend on the order of visits.
        const bool is_better = distance < query.best.distance_mm ||
                               (distance == query.best.distance_mm && arguments->primID < query.best.triangle);
        if (!is_better) return false;
        query.best = {found, distance};
        arguments->query->radius = distance;
        return true;
    }
};

NearestSurface::NearestSurface(const geometry::MeshData& mesh) : impl_(std::make_unique<Impl>()) {
    impl_->mesh = &mesh;
    impl_->scene = new_scene(shared_device());
    geometry::attach_triangles(shared_device(), impl_->scene.get(), mesh);
    commit(impl_->scene.get());
}

NearestSurface::~NearestSurface() = default;

SurfacePoint NearestSurface::find(const glm::vec3& point) const {
    return *find_within(point, std::numeric_limits<float>::infinity());
}

std::optional<SurfacePoint> NearestSurface::find_within(const glm::vec3& point, float reach_mm) const {
    Impl::Query found{impl_->mesh, {}};
    found.best.distance_mm = reach_mm;
    found.best.triangle = k_no_triangle;
    RTCPointQuery query{};
    query.x = point.x;
    query.y = point.y;
    query.z = point.z;
    query.radius = reach_mm;
    RTCPointQueryContext context;
    rtcInitPointQueryContext(&context);
    rtcPointQuery(impl_->scene.get(), &query, &context, Impl::visit, &found);
    if (found.best.triangle == k_no_triangle) return std::nullopt;
    return found.best;
}

std::optional<SurfacePoint> NearestSurface::find_along(const glm::vec3& origin, const glm::vec3& direction,
                                                       float from_mm, float to_mm) const {
    RTCRayHit ray = geometry::make_ray(origin, direction, from_mm, to_mm);
    if (!geometry::meets(impl_->scene.get(), ray)) return std::nullopt;
    SurfacePoint hit;
    hit.triangle = ray.hit.primID;
    hit.distance_mm = ray.ray.tfar;
    hit.position = origin + direction * ray.ray.tfar;
    hit.weight = {1.0f - ray.hit.u - ray.hit.v, ray.hit.u, ray.hit.v};
    return hit;
}

}
