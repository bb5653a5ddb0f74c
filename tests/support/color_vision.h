// How far apart two colors look: CIEDE2000 in normal sight, in three simulated deficiencies and in gray.
// Difference: G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 color-difference formula", Color Research and Application
// 30(1), 2005. Deficiencies: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A physiologically-based model for
// simulation of color vision deficiency", IEEE Transactions on Visualization and Computer Graphics 15(6), 2009, at full
// severity.
// Colors are sRGB, 0..1; lightness is that of CIELAB under D65, 0..100.
// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <glm/vec3.hpp>
#include <string_view>
#include <utility>

namespace myoatlas::support {

enum class Sight { Normal, Protanopia, Deuteranopia, Tritanopia };
inline constexpr std::array<std::pair<Sight, std::string_view>, 4> k_sights{{{Sight::Normal, "normal sight"},
                                                                             {Sight::Protanopia, "protanopia"},
                                                                             {Sight::Deuteranopia, "deuteranopia"},
                                                                             {Sight::Tritanopia, "tritanopia"}}};

glm::vec3 as_seen(glm::vec3 color, Sight);
// (L*, a*, b*).
glm::vec3 to_lab(glm::vec3 color);
float lightness_of(glm::vec3 color);
float difference_of_labs(glm::vec3 a, glm::vec3 b);
float difference_of(glm::vec3 a, glm::vec3 b, Sight = Sight::Normal);

}
