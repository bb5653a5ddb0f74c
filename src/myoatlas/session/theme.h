// How things look: the colors and numbers of a theme. Facts never carry a color; this is where they get one.
// Colors are sRGB, 0..1. The front door reads themes from assets/themes.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/draw_list.h"

#include <glm/vec3.hpp>
#include <string>

namespace myoatlas::session {

struct Theme {
    std::string id = "atlas";
    std::string name = "Atlas";
    scene::Backdrop backdrop;
    scene::Look look;

    // The body.
    glm::vec3 muscle{0.68f, 0.335f, 0.27f}, tendon{0.90f, 0.86f, 0.78f}, bone{0.925f, 0.898f, 0.851f};
    glm::vec3 skin{0.863f, 0.796f, 0.753f}, other{0.84f, 0.82f, 0.75f};
    float variation = 1.0f; // how much one muscle differs from the next
    bool shows_ghost_skin = true;

    // What is not chosen steps back: its color goes toward `muted` by that amount; what covers the chosen parts turns
    // to glass of that opacity.
    glm::vec3 muted{0.89f, 0.86f, 0.82f};
    float muted_amount = 0.78f, covering_opacity = 0.16f, context_bone_opacity = 0.35f;
    glm::vec3 chosen{0.69f, 0.188f, 0.157f};
    float chosen_amount = 0.5f, hover_highlight = 0.45f;
    // Ranked source muscles, from the first to the last that is lit.
    glm::vec3 first_candidate{0.80f, 0.20f, 0.15f}, last_candidate{0.83f, 0.62f, 0.45f};
    int lit_candidates = 8;

    // Pain.
    glm::vec3 essential{0.90f, 0.12f, 0.10f}, spillover{0.95f, 0.50f, 0.16f}, marked{0.56f, 0.13f, 0.38f};
    glm::vec3 point{0.72f, 0.08f, 0.09f};
    float point_radius_mm = 5.5f;

    // Where a muscle is fixed to its bones.
    glm::vec3 origin{0.776f, 0.204f, 0.165f}, insertion{0.176f, 0.384f, 0.675f};
    friend bool operator==(const Theme&, const Theme&) = default;
};

}
