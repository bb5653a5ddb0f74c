// SPDX-License-Identifier: MIT
#include "myoatlas/session/stage/sight.h"

#include <algorithm>

namespace myoatlas::session {

namespace {

// A picker of the parts that are asked for, coarse; nothing where there is none.
template <class IsAskedFor> std::optional<scene::RayPicker> picker_of(const scene::MeshLibrary& body, IsAskedFor is) {
    constexpr int k_coarsest = 2;
    scene::MeshLibrary only = body;
    only.parts.clear();
    for (std::size_t i = 0; i < body.parts.size(); ++i)
        if (is(i)) only.parts.push_back(body.parts[i]);
    if (only.parts.empty()) return std::nullopt;
    return std::make_optional<scene::RayPicker>(std::move(only), k_coarsest);
}

}

Sight::Sight(const scene::MeshLibrary& body, const std::vector<bool>& opaque)
    : skin_(picker_of(body, [&](std::size_t i) { return body.parts[i].kind == scene::PartKind::Skin; })),
      opaque_(picker_of(body, [&](std::size_t i) { return i < opaque.size() && opaque[i]; })) {}

bool Sight::is_clear(glm::vec3 place, glm::vec3 toward) const {
    constexpr float k_off_the_skin_mm = 6.0f; // more than the coarse skin strays from the fine one
    return !skin_ || !skin_->pick({place + toward * k_off_the_skin_mm, toward});
}

float Sight::depth(glm::vec3 place, glm::vec3 toward) const {
    constexpr float k_away_mm = 4000.0f; // beyond any body
    if (!skin_) return 0.0f;
    const auto hit = skin_->pick({place + toward * k_away_mm, -toward});
    return hit ? std::max(0.0f, k_away_mm - hit->distance_mm) : 0.0f;
}

bool Sight::is_hidden(glm::vec3 place, glm::vec3 toward) const {
    constexpr float k_off_the_part_mm = 8.0f; // of an attachment, and of what the coarse part strays from the fine one
    return opaque_ && opaque_->pick({place + toward * k_off_the_part_mm, toward});
}

}
