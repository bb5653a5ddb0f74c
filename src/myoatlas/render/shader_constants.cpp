// SPDX-License-Identifier: MIT
#include "myoatlas/render/shader_constants.h"

#include "myoatlas/render/draw_plan.h"
#include "myoatlas/scene/draw_list.h"
#include "myoatlas/scene/reveal.h"

#include <limits>
#include <locale>
#include <sstream>
#include <type_traits>

namespace myoatlas::render {

namespace {

std::string line(std::string_view name, int value) {
    return "const int " + std::string(name) + " = " + std::to_string(value) + ";\n";
}

// With a point and every digit, so that the shader gets the same number.
std::string line(std::string_view name, float value) {
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text.precision(std::numeric_limits<float>::max_digits10);
    text << std::showpoint << "const float " << name << " = " << value << ";\n";
    return text.str();
}

template <class Code>
requires std::is_enum_v<Code> std::string line(std::string_view name, Code code) {
    return line(name, static_cast<int>(code));
}

}

std::string shader_constants() {
    using scene::Glyph, scene::MarkerShape, scene::Material;
    return line("k_material_muscle", Material::Muscle) + line("k_material_bone", Material::Bone) +
           line("k_material_skin", Material::Skin) + line("k_material_tendon", Material::Tendon) +
           line("k_material_flat", Material::BodyChart) + line("k_solid_opacity", k_solid_opacity) +
           line("k_chosen_highlight", k_chosen_highlight) + line("k_glyph_ring", Glyph::Ring) +
           line("k_glyph_cross", Glyph::Cross) + line("k_glyph_slash", Glyph::Slash) +
           line("k_glyph_roof", Glyph::Roof) + line("k_glyph_bars", Glyph::Bars) +
           line("k_glyph_line", scene::k_glyph_line) + line("k_shape_press", MarkerShape::Press) +
           line("k_shape_spot", MarkerShape::Spot) + line("k_reveal_width", scene::k_reveal_width) +
           line("k_reveal_reach", scene::k_reveal_reach) + line("k_display_gamma", k_display_gamma);
}

}
