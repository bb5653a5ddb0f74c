// SPDX-License-Identifier: MIT
#include "myoatlas/surface_map/skin_probe.h"

#include "myoatlas/geometry/embree.h"

#include <glm/geometric.hpp>
#include <limits>

namespace myoatlas::surface_map {

namespace {

// Ericson, Real-Time Collision Detection (2005), 5.1.5.
glm::vec3 nearest_on_triangle(glm::vec3 p, glm::vec3 a, glm::vec3 b, glm::vec3 c) {
    const glm::vec3 ab = b - a, ac = c - a, ap = p - a;
    const float d1 = glm::dot(ab, ap), d2 = glm::dot(ac, ap);
    if (d1 <= 0.0f && d2 <= 0.0f) return a;
    const glm::vec3 bp = p - b;
    const float d3 = glm::dot(ab, bp), d4 = glm::dot(ac, bp);
    if (d3 >= 0.0f && d4 <= d3) return b;
    const float vc = d1 * d4 - d3 * d2;
    if (vc <= 0.0f && d1 >= 0.0f && d3 <= 0.0f) return a + ab * (d1 / (d1 - d3));
    const glm::vec3 cp = p - c;
    const float d5 = glm::dot(ab, cp), d6 = glm::dot(ac, cp);
    if (d6 >= 0.0f && d5 <= d6) return c;
    const float vb = d5 * d2 - d1 * d6;
    if (vb <= 0.0f && d2 >= 0.0f && d6 <= 0.0f) return a + ac * (d2 / (d2 - d6));
    const float va = d3 * d6 - d5 * d4;
    if (va <= 0.0f && d4 - d3 >= 0.0f && d5 - d6 >= 0.0f) return b + (c - b) * ((d4 - d3) / ((d4 - d3) + (d5 - d6)));
    const float scale = 1.0f / (va + vb + vc);
    return a + ab * (vb * scale) + ac * (vc * scale);
}

struct Search {
    const Skin* skin = nullptr;
    SkinPlace place;
    float distance = std::numeric_limits<float>::max();
};

bool visit(RTCPointQueryFunctionArguments* arguments) {
    auto& search = *static_cast<Search*>(arguments->userPtr);
    const glm::vec3 p(arguments->query->x, arguments->query->y, arguments->query->z);
    const auto& corners = search.skin->triangles[arguments->primID].corners;
    const glm::vec3 q = nearest_on_triangle(p, search.skin->positions[corners[0]], search.skin->positions[corners[1]],
                                            search.skin->positions[corners[2]]);
    const float distance = glm::distance(p, q);
    if (distance >= search.distance) return false;
    search.distance = distance;
    search.place = {arguments->primID, q};
    if (distance >= arguments->query->radius) return false;
    arguments->query->radius = distance;
    return true;
}

}

struct SkinProbe::Impl {
    const Skin& skin;
    geometry::EmbreeDevice device{rtcNewDevice("threads=1")};
    geometry::EmbreeScene scene{rtcNewScene(device.get())};

    explicit Impl(const Skin& the_skin) : skin(the_skin) {
        if (!skin.triangles.empty())
            geometry::attach_triangles(device.get(), scene.get(), skin.positions,
                                       {skin.triangles.front().corners.data(), 3 * skin.triangles.size()});
        rtcSetSceneFlags(scene.get(), RTC_SCENE_FLAG_ROBUST);
        rtcCommitScene(scene.get());
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    struct Hit {
        SkinPlace place;
        bool is_exit = false;
    };
    std::optional<Hit> cast(glm::vec3 start, glm::vec3 direction, float within_mm) const {
        RTCRayHit ray = geometry::make_ray(start, direction, 0.0f, within_mm);
        if (!geometry::meets(scene.get(), ray)) return std::nullopt;
        const glm::vec3 normal(ray.hit.Ng_x, ray.hit.Ng_y, ray.hit.Ng_z);
        return Hit{{ray.hit.primID, start + ray.ray.tfar * direction}, glm::dot(normal, direction) > 0.0f};
    }
};

SkinProbe::SkinProbe(const Skin& skin) : impl_(std::make_unique<Impl>(skin)) {}
SkinProbe::~SkinProbe() = default;
SkinProbe::SkinProbe(SkinProbe&&) noexcept = default;
SkinProbe& SkinProbe::operator=(SkinProbe&&) noexcept = default;

std::optional<SkinPlace> SkinProbe::nearest(glm::vec3 point, float within_mm) const {
    RTCPointQuery query{};
    query.x = point.x, query.y = point.y, query.z = point.z;
    query.radius = within_mm;
    RTCPointQueryContext context;
    rtcInitPointQueryContext(&context);
    Search search;
    search.skin = &impl_->skin;
    rtcPointQuery(impl_->scene.get(), &query, &context, visit, &search);
    if (search.distance > within_mm) return std::nullopt;
    return search.place;
}

std::optional<SkinPlace> SkinProbe::exit(glm::vec3 start, glm::vec3 direction, float within_mm) const {
    const auto ahead = impl_->cast(start, direction, within_mm);
    if (ahead && ahead->is_exit) return ahead->place;
    const auto behind = impl_->cast(start, -direction, within_mm);
    if (behind && !behind->is_exit) return behind->place;
    return std::nullopt;
}

}
