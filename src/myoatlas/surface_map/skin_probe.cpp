// SPDX-License-Identifier: MIT
#include "myoatlas/surface_map/skin_probe.h"

#include "myoatlas/geometry/embree.h"

#include <glm/geometric.hpp>
#include <limits>

namespace myoatlas::surface_map {

namespace {

// Places from the first corner they lie near to, so that what is on a corner or an edge is there to the last bit.
glm::vec3 place_of(const glm::vec3& weight, glm::vec3 a, glm::vec3 b, glm::vec3 c) {
    if (weight[0] == 1.0f) return a;
    if (weight[1] == 1.0f) return b;
    if (weight[2] == 1.0f) return c;
    if (weight[0] == 0.0f) return b + (c - b) * weight[2];
    return a + (b - a) * weight[1] + (c - a) * weight[2];
}

struct NearestSearch {
    const geometry::MeshData* skin = nullptr;
    geometry::TrianglePoint place;
    float distance = std::numeric_limits<float>::max();
};

bool visit(RTCPointQueryFunctionArguments* arguments) {
    auto& search = *static_cast<NearestSearch*>(arguments->userPtr);
    const glm::vec3 p(arguments->query->x, arguments->query->y, arguments->query->z);
    const auto& corners = search.skin->triangles[arguments->primID];
    const auto& positions = search.skin->positions;
    const glm::vec3 &a = positions[corners[0]], &b = positions[corners[1]], &c = positions[corners[2]];
    geometry::TrianglePoint found = geometry::nearest_on_triangle(p, a, b, c, arguments->primID);
    found.position = place_of(found.weight, a, b, c);
    const float distance = glm::distance(p, found.position);
    if (distance >= search.distance) return false;
    search.distance = distance;
    search.place = found;
    if (distance >= arguments->query->radius) return false;
    arguments->query->radius = distance;
    return true;
}

}

struct SkinProbe::Impl {
    const geometry::MeshData& skin;
    geometry::EmbreeDevice device = geometry::new_device("threads=1");
    geometry::EmbreeScene scene = geometry::new_scene(device.get());

    explicit Impl(const geometry::MeshData& the_skin) : skin(the_skin) {
        geometry::attach_triangles(device.get(), scene.get(), skin);
        rtcSetSceneFlags(scene.get(), RTC_SCENE_FLAG_ROBUST);
        geometry::commit(scene.get());
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    struct SkinHit {
        geometry::TrianglePoint place;
        bool is_exit = false;
    };
    std::optional<SkinHit> cast(glm::vec3 start, glm::vec3 direction, float within_mm) const {
        RTCRayHit ray = geometry::make_ray(start, direction, 0.0f, within_mm);
        if (!geometry::meets(scene.get(), ray)) return std::nullopt;
        const glm::vec3 normal(ray.hit.Ng_x, ray.hit.Ng_y, ray.hit.Ng_z);
        return SkinHit{
            {ray.hit.primID, start + ray.ray.tfar * direction, {1.0f - ray.hit.u - ray.hit.v, ray.hit.u, ray.hit.v}},
            glm::dot(normal, direction) > 0.0f};
    }
};

SkinProbe::SkinProbe(const geometry::MeshData& skin) : impl_(std::make_unique<Impl>(skin)) {}
SkinProbe::~SkinProbe() = default;
SkinProbe::SkinProbe(SkinProbe&&) noexcept = default;
SkinProbe& SkinProbe::operator=(SkinProbe&&) noexcept = default;

std::optional<geometry::TrianglePoint> SkinProbe::nearest(glm::vec3 point, float within_mm) const {
    RTCPointQuery query{};
    query.x = point.x, query.y = point.y, query.z = point.z;
    query.radius = within_mm;
    RTCPointQueryContext context;
    rtcInitPointQueryContext(&context);
    NearestSearch search;
    search.skin = &impl_->skin;
    rtcPointQuery(impl_->scene.get(), &query, &context, visit, &search);
    if (search.distance > within_mm) return std::nullopt;
    return search.place;
}

std::optional<geometry::TrianglePoint> SkinProbe::exit(glm::vec3 start, glm::vec3 direction, float within_mm) const {
    const auto ahead = impl_->cast(start, direction, within_mm);
    if (ahead && ahead->is_exit) return ahead->place;
    const auto behind = impl_->cast(start, -direction, within_mm);
    if (behind && !behind->is_exit) return behind->place;
    return std::nullopt;
}

}
