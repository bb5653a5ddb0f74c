// SPDX-License-Identifier: MIT
#include "surface_distance.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <embree3/rtcore.h>
#include <glm/geometric.hpp>

namespace measure {
namespace {

glm::vec3 face_of(const scene::MeshData& mesh, std::size_t triangle) {
    const auto& t = mesh.triangles[triangle];
    return glm::cross(mesh.positions[t[1]] - mesh.positions[t[0]], mesh.positions[t[2]] - mesh.positions[t[0]]);
}

// Nearest point of a triangle, as barycentric weights (Ericson 2005, Real-Time Collision Detection, 5.1.5).
glm::vec3 nearest_corners(glm::vec3 p, glm::vec3 a, glm::vec3 b, glm::vec3 c) {
    const glm::vec3 ab = b - a, ac = c - a, ap = p - a;
    const float d1 = glm::dot(ab, ap), d2 = glm::dot(ac, ap);
    if (d1 <= 0 && d2 <= 0) return {1, 0, 0};
    const glm::vec3 bp = p - b;
    const float d3 = glm::dot(ab, bp), d4 = glm::dot(ac, bp);
    if (d3 >= 0 && d4 <= d3) return {0, 1, 0};
    const float vc = d1 * d4 - d3 * d2;
    if (vc <= 0 && d1 >= 0 && d3 <= 0) {
        const float v = d1 / (d1 - d3);
        return {1 - v, v, 0};
    }
    const glm::vec3 cp = p - c;
    const float d5 = glm::dot(ab, cp), d6 = glm::dot(ac, cp);
    if (d6 >= 0 && d5 <= d6) return {0, 0, 1};
    const float vb = d5 * d2 - d1 * d6;
    if (vb <= 0 && d2 >= 0 && d6 <= 0) {
        const float w = d2 / (d2 - d6);
        return {1 - w, 0, w};
    }
    const float va = d3 * d6 - d5 * d4;
    if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
        const float w = (d4 - d3) / ((d4 - d3) + (d5 - d6));
        return {0, 1 - w, w};
    }
    const float scale = 1.0f / (va + vb + vc);
    return {1 - vb * scale - vc * scale, vb * scale, vc * scale};
}

struct Search {
    const scene::MeshData* mesh;
    unsigned triangle = ~0u;
    glm::vec3 corners{0.0f};
};

bool visit(RTCPointQueryFunctionArguments* arguments) {
    auto& search = *static_cast<Search*>(arguments->userPtr);
    const auto& t = search.mesh->triangles[arguments->primID];
    const glm::vec3 p(arguments->query->x, arguments->query->y, arguments->query->z);
    const glm::vec3 a = search.mesh->positions[t[0]], b = search.mesh->positions[t[1]],
                    c = search.mesh->positions[t[2]];
    const glm::vec3 w = nearest_corners(p, a, b, c);
    const float distance = glm::distance(p, w.x * a + w.y * b + w.z * c);
    if (distance >= arguments->query->radius) return false;
    arguments->query->radius = distance;
    search.triangle = arguments->primID;
    search.corners = w;
    return true;
}

RTCDevice shared_device() {
    static const RTCDevice device = rtcNewDevice("threads=1");
    return device;
}

Spread spread_of(std::vector<float> distances) {
    if (distances.empty()) return {};
    double sum = 0.0;
    for (const float d : distances) sum += d;
    const auto at = distances.begin() + static_cast<std::ptrdiff_t>(0.95 * static_cast<double>(distances.size() - 1));
    std::nth_element(distances.begin(), at, distances.end());
    return {static_cast<float>(sum / static_cast<double>(distances.size())), *at};
}

}

std::vector<SurfacePoint> sample_surface(const scene::MeshData& mesh, std::size_t count) {
    std::vector<double> run{0.0};
    for (std::size_t i = 0; i < mesh.triangles.size(); ++i) run.push_back(run.back() + glm::length(face_of(mesh, i)));
    std::vector<SurfacePoint> points;
    if (!(run.back() > 0.0)) return points;
    std::size_t triangle = 0;
    for (std::size_t k = 0; k < count; ++k) {
        const double at = run.back() * (static_cast<double>(k) + 0.5) / static_cast<double>(count);
        while (triangle + 1 < mesh.triangles.size() && run[triangle + 1] < at) ++triangle;
        // Low-discrepancy pair (golden ratio's two-dimensional kin), folded into the triangle.
        double u = std::fmod(0.5 + 0.7548776662466927 * static_cast<double>(k), 1.0);
        double v = std::fmod(0.5 + 0.5698402909980532 * static_cast<double>(k), 1.0);
        if (u + v > 1.0) u = 1.0 - u, v = 1.0 - v;
        SurfacePoint point;
        point.triangle = static_cast<std::uint32_t>(triangle);
        point.corners = glm::vec3(1.0 - u - v, u, v);
        const auto& t = mesh.triangles[triangle];
        point.position = point.corners.x * mesh.positions[t[0]] + point.corners.y * mesh.positions[t[1]] +
                         point.corners.z * mesh.positions[t[2]];
        const glm::vec3 face = face_of(mesh, triangle);
        point.normal = face / std::max(glm::length(face), 1e-12f);
        points.push_back(point);
    }
    return points;
}

struct NearestSurface::Impl {
    scene::MeshData mesh;
    RTCScene scene = nullptr;
};

NearestSurface::NearestSurface(const scene::MeshData& mesh) : impl_(std::make_unique<Impl>()) {
    impl_->mesh.positions = mesh.positions;
    impl_->mesh.triangles = mesh.triangles;
    impl_->scene = rtcNewScene(shared_device());
    const RTCGeometry geometry = rtcNewGeometry(shared_device(), RTC_GEOMETRY_TYPE_TRIANGLE);
    void* vertices = rtcSetNewGeometryBuffer(geometry, RTC_BUFFER_TYPE_VERTEX, 0, RTC_FORMAT_FLOAT3, sizeof(glm::vec3),
                                             mesh.positions.size());
    std::memcpy(vertices, mesh.positions.data(), mesh.positions.size() * sizeof(glm::vec3));
    void* indices = rtcSetNewGeometryBuffer(geometry, RTC_BUFFER_TYPE_INDEX, 0, RTC_FORMAT_UINT3, 3 * sizeof(unsigned),
                                            mesh.triangles.size());
    std::memcpy(indices, mesh.triangles.data(), mesh.triangles.size() * 3 * sizeof(unsigned));
    rtcCommitGeometry(geometry);
    rtcAttachGeometry(impl_->scene, geometry);
    rtcReleaseGeometry(geometry);
    rtcCommitScene(impl_->scene);
}

NearestSurface::~NearestSurface() {
    rtcReleaseScene(impl_->scene);
}

SurfacePoint NearestSurface::nearest(glm::vec3 point) const {
    RTCPointQuery query{};
    query.x = point.x, query.y = point.y, query.z = point.z;
    query.radius = 1e6f;
    RTCPointQueryContext context;
    rtcInitPointQueryContext(&context);
    Search search{&impl_->mesh};
    rtcPointQuery(impl_->scene, &query, &context, visit, &search);
    SurfacePoint found;
    if (search.triangle == ~0u) return found;
    const auto& t = impl_->mesh.triangles[search.triangle];
    found.triangle = search.triangle;
    found.corners = search.corners;
    found.position = search.corners.x * impl_->mesh.positions[t[0]] + search.corners.y * impl_->mesh.positions[t[1]] +
                     search.corners.z * impl_->mesh.positions[t[2]];
    const glm::vec3 face = face_of(impl_->mesh, search.triangle);
    found.normal = face / std::max(glm::length(face), 1e-12f);
    found.distance = query.radius;
    return found;
}

SurfaceGap gap_between(const std::vector<SurfacePoint>& a_samples, const NearestSurface& a, const scene::MeshData& b) {
    const NearestSurface nearest_b(b);
    std::vector<float> there, back;
    for (const SurfacePoint& point : a_samples) there.push_back(nearest_b.nearest(point.position).distance);
    for (const SurfacePoint& point : sample_surface(b, a_samples.size()))
        back.push_back(a.nearest(point.position).distance);
    return {spread_of(std::move(there)), spread_of(std::move(back))};
}

SurfaceGap gap_between(const scene::MeshData& a, const scene::MeshData& b, std::size_t samples) {
    return gap_between(sample_surface(a, samples), NearestSurface(a), b);
}

}
