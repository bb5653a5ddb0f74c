// Where shader text comes from: built in, or re-read from disk by a developer's front door.
// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace myoatlas::render {

// Returns the text of a shader file by its path in shaders/ ("body/body.frag"), or nothing.
using ShaderSource = std::function<std::optional<std::string>(std::string_view path)>;

// The shaders as they were when the program was built.
std::optional<std::string> embedded_shader(std::string_view path);

}
