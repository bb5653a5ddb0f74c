// SPDX-License-Identifier: MIT
#include "myoatlas/session/stage/sight.h"

#include <algorithm>

namespace myoatlas::session {

Sight::Sight(const scene::MeshLibrary& body) {
    constexpr int k_coarsest = 2;
    const auto skin =
        std::ranges::find_if(body.parts, [](const scene::Part& part) { return part.kind == scene::PartKind::Skin; });
    if (skin == body.parts.end()) return;
    scene::MeshLibrary only_skin = body;
    only_skin.parts = {*skin};
    skin_.emplace(std::move(only_skin), k_coarsest);
}

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

}
