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

constexpr std::size_t k_most_compared = 4;

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
    glm::vec3 skin{0.871f, 0.808f, 0.769f}, other{0.84f, 0.82f, 0.75f};
    glm::vec3 nerve{0.89f, 0.74f, 0.25f}, artery{0.76f, 0.13f, 0.12f}, vein{0.20f, 0.32f, 0.62f};
    float variation = 1.0f; // how much one muscle differs from the next
    bool shows_ghost_skin = true;

    // What is not chosen steps back: its color goes toward `muted` by that amount; what covers the chosen parts turns
    // to glass of that opacity.
    glm::vec3 muted{0.89f, 0.86f, 0.82f};
    float muted_amount = 0.78f, covering_opacity = 0.16f, context_bone_opacity = 0.35f;
    glm::vec3 chosen{0.659f, 0.216f, 0.122f}; // a muscle's own red-brown, richer; the look's highlight is its rim
    float chosen_amount = 0.75f, hover_highlight = 0.7f;
    // Ranked source muscles, from the first to the last that is lit.
    glm::vec3 first_candidate{0.659f, 0.251f, 0.173f}, last_candidate{0.812f, 0.624f, 0.502f};
    int lit_candidates = 8;
    // What is compared, in its order; told apart by those who see no red from green, too.
    std::array<glm::vec3, k_most_compared> compared{
        {{0.78f, 0.24f, 0.16f}, {0.14f, 0.42f, 0.72f}, {0.16f, 0.55f, 0.36f}, {0.55f, 0.30f, 0.64f}}};

    // Pain. Each meaning has a hue of its own, and none that a tissue has: what the atlas says is violet, what the
    // client painted blue, and what both agree on the brightest. A test holds them apart, also for those who see fewer
    // colors.
    glm::vec3 essential{0.294f, 0.122f, 0.722f}, spillover{0.416f, 0.267f, 0.863f}, marked{0.039f, 0.635f, 0.863f};
    // A stroke by how it feels, by referral::PainQuality; what was not said looks as `marked` does.
    glm::vec3 aching{0.184f, 0.333f, 0.722f}, burning{1.0f, 0.627f, 0.0f}, tingling{0.024f, 0.478f, 0.502f};
    glm::vec3 numb{0.302f, 0.345f, 0.400f}, sharp{0.369f, 0.071f, 0.588f};
    // Beside a chosen muscle's zone: where both agree, what the zone leaves of the drawing, the drawing of the zone.
    glm::vec3 match{0.769f, 1.0f, 0.220f}, unexplained{0.039f, 0.635f, 0.863f}, unfilled{0.616f, 0.525f, 1.0f};
    glm::vec3 point{0.106f, 0.102f, 0.133f}; // ink on paper: a pin is told by its shape
    float point_radius_mm = 5.5f;

    // Dermatomes, nerves, joints, organs: one after the other, so that neighbors differ. Where not to press.
    std::array<glm::vec3, 7> causes{glm::vec3(0.537f, 0.745f, 0.902f), glm::vec3(0.522f, 0.380f, 0.882f),
                                    glm::vec3(0.059f, 0.443f, 0.412f), glm::vec3(0.235f, 0.176f, 0.467f),
                                    glm::vec3(0.733f, 0.533f, 0.090f), glm::vec3(0.557f, 0.200f, 0.059f),
                                    glm::vec3(0.824f, 0.961f, 0.220f)};
    glm::vec3 warning{0.69f, 0.0f, 0.125f};

    // Where a muscle is fixed to its bones: outlines, the insertion's double.
    glm::vec3 origin{0.039f, 0.353f, 0.549f}, insertion{0.090f, 0.212f, 0.424f};
    friend bool operator==(const Theme&, const Theme&) = default;
};

}
