// How the interface looks: warm paper, quiet ink, one accent. Colors are sRGB, 0..1; lengths are points at scale 1.
// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <cmath>
#include <glm/vec3.hpp>
#include <glm/vec4.hpp>

struct ImFont;

namespace myoatlas::session {
struct Theme;
}

namespace myoatlas::ui {

struct Palette {
    glm::vec4 paper{0.965f, 0.955f, 0.935f, 1.0f}; // behind everything
    glm::vec4 card{1.0f, 0.994f, 0.982f, 0.97f};   // panels
    glm::vec4 field{0.955f, 0.938f, 0.912f, 1.0f}; // boxes to type in, unlit buttons
    glm::vec4 field_hover{0.930f, 0.906f, 0.872f, 1.0f};
    glm::vec4 line{0.890f, 0.865f, 0.825f, 1.0f};
    glm::vec4 text_color{0.165f, 0.145f, 0.130f, 1.0f};
    glm::vec4 text_soft{0.400f, 0.365f, 0.335f, 1.0f};
    glm::vec4 text_faint{0.440f, 0.400f, 0.365f, 1.0f};
    glm::vec4 accent{0.640f, 0.225f, 0.165f, 1.0f}; // brick red
    glm::vec4 accent_soft{0.965f, 0.890f, 0.860f, 1.0f};
    glm::vec4 on_accent{1.0f, 0.985f, 0.965f, 1.0f};
    glm::vec4 caution{0.995f, 0.945f, 0.815f, 1.0f}; // ground of a serious caution
    glm::vec4 caution_text{0.470f, 0.290f, 0.030f, 1.0f};
    glm::vec4 essential{0.294f, 0.122f, 0.722f, 1.0f}; // as the zones on the skin
    glm::vec4 spillover{0.416f, 0.267f, 0.863f, 1.0f};
    // As drawn on the skin: strokes by referral::PainQuality, and how a drawing and a zone agree.
    std::array<glm::vec3, 6> qualities{};
    glm::vec3 match{0.0f}, unexplained{0.0f}, unfilled{0.0f};
};

Palette palette_of(const session::Theme&);

constexpr float k_large_points = 58.0f, k_numerals_points = 130.0f; // of Fonts::large and Fonts::numerals

// Fonts at their sizes. All set once a Gui lives; they may be one and the same when the system lacks others.
struct Fonts {
    ImFont* body = nullptr;
    ImFont* reading = nullptr; // for pages of text
    ImFont* small = nullptr;
    ImFont* strong = nullptr;
    ImFont* caps = nullptr; // headings of sections
    ImFont* title = nullptr;
    ImFont* large = nullptr;    // a word or two, to be read from afar
    ImFont* numerals = nullptr; // digits and a colon alone, larger still
    ImFont* italic = nullptr;
};

struct Style {
    Palette palette;
    Fonts fonts;
    float scale = 1.0f; // pixels (or points) for each point at scale 1

    bool has_touch = false; // what is pressed is large enough for a finger

    float px(float points) const { return points * scale; }
    // For the padding of a card, whose content is measured in whole pixels: a part of one would bring a scroll bar.
    float whole_px(float points) const { return std::round(px(points)); }
    // The height of something to press.
    float press(float points) const { return px(has_touch && points < k_touch ? k_touch : points); }

private:
    static constexpr float k_touch = 44.0f;
};

// Gives ImGui's own widgets the look; lengths follow style.scale.
void use_style(const Style&);

}
