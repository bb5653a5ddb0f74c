// How things look: the colors and numbers of a theme. Facts never carry a color; this is where they get one.
// Colors are sRGB, 0..1. The front door reads themes from assets/themes.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/draw_list.h"

#include <array>
#include <glm/vec3.hpp>
#include <string>
#include <string_view>

namespace myoatlas::session {

// Of panels and words; defaults are those of the atlas theme.
struct InterfaceColors {
    glm::vec3 paper{0.965f, 0.955f, 0.935f}; // behind everything
    glm::vec3 card{1.0f, 0.994f, 0.982f};    // panels
    glm::vec3 field{0.955f, 0.938f, 0.912f}; // boxes to type in, unlit buttons
    glm::vec3 field_hover{0.930f, 0.906f, 0.872f};
    glm::vec3 line{0.890f, 0.865f, 0.825f};
    glm::vec3 text{0.165f, 0.145f, 0.130f}, text_soft{0.400f, 0.365f, 0.335f}, text_faint{0.440f, 0.400f, 0.365f};
    glm::vec3 accent{0.640f, 0.225f, 0.165f}, accent_soft{0.965f, 0.890f, 0.860f}, on_accent{1.0f, 0.985f, 0.965f};
    glm::vec3 caution{0.995f, 0.945f, 0.815f}, caution_text{0.470f, 0.290f, 0.030f}; // a serious caution
    friend bool operator==(const InterfaceColors&, const InterfaceColors&) = default;
};

// The themes that come with the atlas, in the order in which "theme next" goes through them; files may add others.
inline constexpr std::array<std::string_view, 4> k_shipped_themes{"atlas", "dark", "contrast", "projector"};

struct Theme {
    std::string id = "atlas";
    std::string name = "Atlas";
    scene::Backdrop backdrop;
    scene::Look look;
    InterfaceColors interface;

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
    // A stroke by how it feels, by referral::PainQuality; what was not said looks as `marked` does.
    glm::vec3 aching{0.26f, 0.33f, 0.66f}, burning{0.80f, 0.34f, 0.04f}, tingling{0.02f, 0.47f, 0.47f};
    glm::vec3 numb{0.34f, 0.37f, 0.42f}, sharp{0.66f, 0.06f, 0.40f};
    // Beside a chosen muscle's zone: where both agree, what the zone leaves of the drawing, the drawing of the zone.
    glm::vec3 match{0.08f, 0.48f, 0.30f}, unexplained{0.50f, 0.20f, 0.58f}, unfilled{0.86f, 0.36f, 0.10f};
    glm::vec3 point{0.72f, 0.08f, 0.09f};
    float point_radius_mm = 5.5f;

    // Dermatomes, nerves, joints, organs: one after the other, so that neighbors differ.
    std::array<glm::vec3, 7> causes{glm::vec3(0.20f, 0.42f, 0.70f), glm::vec3(0.87f, 0.60f, 0.13f),
                                    glm::vec3(0.26f, 0.56f, 0.36f), glm::vec3(0.72f, 0.32f, 0.55f),
                                    glm::vec3(0.16f, 0.60f, 0.64f), glm::vec3(0.78f, 0.36f, 0.24f),
                                    glm::vec3(0.44f, 0.38f, 0.66f)};

    // Where a muscle is fixed to its bones.
    glm::vec3 origin{0.776f, 0.204f, 0.165f}, insertion{0.176f, 0.384f, 0.675f};
    friend bool operator==(const Theme&, const Theme&) = default;
};

}
