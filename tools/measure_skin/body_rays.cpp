// SPDX-License-Identifier: MIT
#include "body_rays.h"

#include "myoatlas/geometry/embree.h"

namespace myoatlas::measure_skin {

namespace {

struct BodyHit {
    float distance;
    bool is_leaving;
};

std::optional<BodyHit> first_hit(RTCScene scene, glm::vec3 origin, glm::vec3 direction, float from, float to) {
    RTCRayHit query = geometry::make_ray(origin, direction, from, to);
    if (!geometry::meets(scene, query)) return std::nullopt;
    const float facing = query.hit.Ng_x * direction.x + query.hit.Ng_y * direction.y + query.hit.Ng_z * direction.z;
    return BodyHit{query.ray.tfar, facing > 0.0f};
}

}

struct BodyRays::Impl {
    geometry::EmbreeDevice device = geometry::new_device();
    geometry::EmbreeScene skin = geometry::new_scene(device.get()), flesh = geometry::new_scene(device.get());
};

BodyRays::BodyRays(const geometry::MeshData& skin, const std::vector<geometry::MeshData>& flesh)
    : impl_(std::make_unique<Impl>()) {
    geometry::attach_triangles(impl_->device.get(), impl_->skin.get(), skin);
    for (const auto& mesh : flesh) geometry::attach_triangles(impl_->device.get(), impl_->flesh.get(), mesh);
    geometry::commit(impl_->skin.get());
    geometry::commit(impl_->flesh.get());
}

BodyRays::~BodyRays() = default;

std::optional<float> BodyRays::exit(glm::vec3 origin, glm::vec3 direction, float reach_mm, float bridge_mm) const {
    float from = 0.0f;
    std::optional<float> left;
    while (const auto hit = first_hit(impl_->skin.get(), origin, direction, from, reach_mm)) {
        if (left && !hit->is_leaving && hit->distance - *left > bridge_mm) break;
        if (hit->is_leaving) left = hit->distance;
        if (left && bridge_mm <= 0.0f) break;
        from = hit->distance + 0.01f;
    }
    return left;
}

std::optional<float> BodyRays::outermost_flesh(glm::vec3 origin, glm::vec3 direction, float from_mm,
                                               float to_mm) const {
    const auto hit = first_hit(impl_->flesh.get(), origin + direction * to_mm, -direction, 0.0f, to_mm - from_mm);
    if (!hit || hit->is_leaving) return std::nullopt;
    return to_mm - hit->distance;
}

float BodyRays::next_entry(glm::vec3 origin, glm::vec3 direction, float from_mm, float to_mm) const {
    const auto hit = first_hit(impl_->skin.get(), origin, direction, from_mm + 0.01f, to_mm);
    return hit && !hit->is_leaving ? hit->distance : to_mm;
}

}
