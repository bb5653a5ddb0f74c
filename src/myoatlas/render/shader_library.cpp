// SPDX-License-Identifier: MIT
#include "myoatlas/render/shader_library.h"

#include "myoatlas/render/frame_block.h"
#include "myoatlas/render/shader_constants.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace myoatlas::render {

namespace {

constexpr std::array<Variant, 14> k_variants{{
    {"backdrop", "post/screen.vert", "backdrop/backdrop.frag", ""},
    {"body_moving", "body/moving.vert", "body/moving.frag", ""},
    {"body_moving_decals", "body/moving.vert", "body/moving.frag", "WITH_DECALS"},
    {"body_still", "body/body.vert", "body/body.frag", ""},
    {"triangle", "body/triangle.vert", "body/triangle.frag", ""},
    {"body_of_triangles", "post/screen.vert", "body/body.frag", "OF_TRIANGLES BEHIND_ALL"},
    {"depth", "body/depth.vert", "body/depth.frag", ""},
    {"ghost", "ghost/ghost.vert", "ghost/ghost.frag", ""},
    {"through", "ghost/ghost.vert", "ghost/through.frag", ""},
    {"pain", "pain/pain.vert", "pain/pain.frag", ""},
    {"dot", "pain/dot.vert", "pain/dot.frag", ""},
    {"marker", "marker/marker.vert", "marker/marker.frag", ""},
    {"contour", "post/screen.vert", "post/contour.frag", ""},
    {"blit", "post/screen.vert", "post/blit.frag", ""},
}};

void append(const ShaderSource& source, std::string_view path, std::vector<std::string>& seen, std::string& out) {
    if (std::find(seen.begin(), seen.end(), path) != seen.end()) return;
    seen.emplace_back(path);
    const std::optional<std::string> text =
        path == k_shader_constants_path ? std::optional(shader_constants()) : source(path);
    if (!text) throw std::runtime_error("The shader file " + std::string(path) + " is missing.");
    std::istringstream lines(*text);
    for (std::string line; std::getline(lines, line);) {
        constexpr std::string_view k_include = "#include \"";
        if (line.starts_with(k_include)) {
            const auto end = line.find('"', k_include.size());
            append(source, line.substr(k_include.size(), end - k_include.size()), seen, out);
        } else {
            out += line + '\n';
        }
    }
}

}

std::optional<std::string> embedded_shader(std::string_view path) {
    for (const EmbeddedShader& shader : embedded_shaders())
        if (shader.path == path) return std::string(shader.text);
    return std::nullopt;
}

std::string assemble_shader(const ShaderSource& source, std::string_view path, std::string_view features) {
    std::string out = "#version 330 core\n";
    std::istringstream words{std::string(features)};
    for (std::string word; words >> word;) out += "#define " + word + "\n";
    std::vector<std::string> seen;
    append(source, path, seen, out);
    return out;
}

std::span<const Variant> shader_variants() {
    return k_variants;
}

gl::Program build_program(const ShaderSource& source, std::string_view variant_name,
                          std::initializer_list<gl::UniformPlace*> uniforms) {
    const auto variant = std::ranges::find(k_variants, variant_name, &Variant::name);
    if (variant == k_variants.end())
        throw std::runtime_error("There is no shader called " + std::string(variant_name) + ".");
    gl::Program program(std::string(variant->name), assemble_shader(source, variant->vertex, variant->features),
                        assemble_shader(source, variant->fragment, variant->features));
    program.find(uniforms);
    program.bind_block("Frame", k_frame_binding, sizeof(FrameBlock));
    return program;
}

}
