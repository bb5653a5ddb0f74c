// SPDX-License-Identifier: MIT
#include "myoatlas/render/renderer.h"
#include "myoatlas/render/shader_library.h"
#include "render/gl_fixture.h"
#include "support/places.h"
#include "support/tiny_body.h"

#include <filesystem>
#include <set>

namespace myoatlas {

namespace {

using ShadersTest = GlTest;

render::gl::Program build(const render::ShaderSource& source, const render::Variant& variant) {
    return {std::string(variant.name), render::assemble_shader(source, variant.vertex, variant.features),
            render::assemble_shader(source, variant.fragment, variant.features)};
}

// Returns why a program with these uniforms is refused, or "".
std::string refusal(std::string_view variant, std::initializer_list<render::gl::UniformPlace*> uniforms) {
    try {
        render::build_program(render::embedded_shader, variant, uniforms);
        return "";
    } catch (const std::runtime_error& error) {
        return error.what();
    }
}

}

TEST_F(ShadersTest, every_variant_builds) {
    for (const render::Variant& variant : render::shader_variants())
        EXPECT_NO_THROW(build(render::embedded_shader, variant)) << variant.name;
}

TEST_F(ShadersTest, the_renderer_builds_every_variant_with_the_uniforms_it_has) {
    std::set<std::string> asked;
    const auto source = [&](std::string_view path) {
        asked.insert(std::string(path));
        return render::embedded_shader(path);
    };
    const scene::MeshLibrary body = support::tiny_body();
    render::Renderer renderer(body, source);
    EXPECT_FALSE(asked.contains("pain/pain.frag")); // it is built when it is first drawn with
    EXPECT_NO_THROW(renderer.build_shaders());
    for (const render::Variant& variant : render::shader_variants()) {
        EXPECT_TRUE(asked.contains(std::string(variant.vertex))) << variant.name;
        EXPECT_TRUE(asked.contains(std::string(variant.fragment))) << variant.name;
    }
}

TEST_F(ShadersTest, a_uniform_that_the_shader_lacks_is_told_by_name) {
    render::gl::Uniform<float> covered{"u_covered"}, misspelt{"u_coverd"};
    EXPECT_NO_THROW(render::build_program(render::embedded_shader, "marker", {&covered}));
    EXPECT_EQ(refusal("marker", {&covered, &misspelt}),
              "The shader marker has no uniform u_coverd, or does not use it.");
}

TEST_F(ShadersTest, a_uniform_that_nothing_sets_is_told_by_name) {
    EXPECT_EQ(refusal("marker", {}), "Nothing sets the uniform u_covered of the shader marker.");
    render::gl::Uniform<render::gl::TextureUnit> parts{"u_parts"};
    EXPECT_EQ(refusal("body_moving", {}), "Nothing sets the uniform u_parts of the shader body_moving.");
    EXPECT_EQ(refusal("body_moving", {&parts}), "");
}

TEST_F(ShadersTest, a_uniform_of_another_type_is_told_by_name) {
    render::gl::Uniform<glm::vec3> covered{"u_covered"};
    EXPECT_EQ(refusal("marker", {&covered}),
              "The uniform u_covered of the shader marker is set in another type than it has.");
}

TEST_F(ShadersTest, a_uniform_is_set_where_it_was_found) {
    render::gl::Uniform<float> covered{"u_covered"};
    const render::gl::Program program = render::build_program(render::embedded_shader, "marker", {&covered});
    program.use();
    covered.set(0.25f);
    GLint name = 0;
    glGetIntegerv(GL_CURRENT_PROGRAM, &name);
    float value = 0.0f;
    glGetUniformfv(static_cast<GLuint>(name), glGetUniformLocation(static_cast<GLuint>(name), "u_covered"), &value);
    EXPECT_EQ(value, 0.25f);
}

TEST_F(ShadersTest, a_block_of_another_size_is_told_by_name) {
    const render::gl::Program program = build(render::embedded_shader, render::shader_variants().front());
    try {
        program.bind_block("Frame", 0, 64);
        FAIL() << "it was bound";
    } catch (const std::runtime_error& error) {
        EXPECT_NE(std::string(error.what()).find("block Frame of the shader backdrop"), std::string::npos);
    }
}

TEST_F(ShadersTest, a_broken_shader_is_told_by_name) {
    const auto broken = [](std::string_view path) -> std::optional<std::string> {
        if (path == "ghost/ghost.frag") return "void main() { nonsense; }";
        return render::embedded_shader(path);
    };
    try {
        render::build_program(broken, "ghost");
        FAIL() << "it built";
    } catch (const std::runtime_error& error) {
        EXPECT_NE(std::string(error.what()).find("ghost (fragment)"), std::string::npos) << error.what();
    }
}

TEST(shader_library, embeds_every_file_of_the_folder) {
    namespace fs = std::filesystem;
    const fs::path folder = support::repository() / "shaders";
    std::set<std::string> on_disk, embedded;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().extension() != ".md")
            on_disk.insert(fs::relative(entry.path(), folder).generic_string());
    for (const render::EmbeddedShader& shader : render::embedded_shaders()) embedded.insert(std::string(shader.path));
    EXPECT_EQ(on_disk, embedded);
}

TEST(shader_library, resolves_includes_once_and_names_a_missing_file) {
    const auto source = [](std::string_view path) -> std::optional<std::string> {
        if (path == "a") return "#include \"b\"\n#include \"b\"\nvoid main() {}\n";
        if (path == "b") return "int once;\n";
        if (path == "c") return "#include \"nowhere\"\n";
        return std::nullopt;
    };
    EXPECT_EQ(render::assemble_shader(source, "a", "ONE TWO"),
              "#version 330 core\n#define ONE\n#define TWO\nint once;\nvoid main() {}\n");
    EXPECT_THROW(render::assemble_shader(source, "c", ""), std::runtime_error);
}

}
