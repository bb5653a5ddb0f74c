// What shaders and C++ both write down: the block Frame, the texels of the parts, the codes and numbers.
// SPDX-License-Identifier: MIT
#include "myoatlas/render/frame_block.h"
#include "myoatlas/render/gl/target.h"
#include "myoatlas/render/part_states.h"
#include "myoatlas/render/shader_constants.h"
#include "myoatlas/render/shader_library.h"
#include "myoatlas/scene/reveal.h"
#include "render/gl_fixture.h"
#include "support/tiny_body.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace myoatlas {

namespace {

using ShaderContractsTest = GlTest;

struct Member {
    GLint type = 0, offset = 0;
    bool operator==(const Member&) const = default;
};
using Members = std::map<std::string, Member>;

Members members_of_code() {
    const std::map<std::string_view, GLint> types{
        {"mat4", GL_FLOAT_MAT4}, {"vec3", GL_FLOAT_VEC3}, {"float", GL_FLOAT}};
    Members members;
    for (const render::FrameMember& member : render::k_frame_members)
        members[std::string(member.name)] = {types.at(member.type), static_cast<GLint>(member.offset)};
    return members;
}

// The members of the block Frame as the driver lays them out; none when the program does not use it.
Members members_of_shader(GLuint program) {
    Members members;
    const GLuint block = glGetUniformBlockIndex(program, "Frame");
    if (block == GL_INVALID_INDEX) return members;
    GLint count = 0;
    glGetActiveUniformBlockiv(program, block, GL_UNIFORM_BLOCK_ACTIVE_UNIFORMS, &count);
    std::vector<GLint> indices(static_cast<std::size_t>(count));
    glGetActiveUniformBlockiv(program, block, GL_UNIFORM_BLOCK_ACTIVE_UNIFORM_INDICES, indices.data());
    for (const GLint signed_index : indices) {
        const auto index = static_cast<GLuint>(signed_index);
        std::array<char, 128> name{};
        Member member;
        glGetActiveUniformName(program, index, static_cast<GLsizei>(name.size()), nullptr, name.data());
        glGetActiveUniformsiv(program, 1, &index, GL_UNIFORM_TYPE, &member.type);
        glGetActiveUniformsiv(program, 1, &index, GL_UNIFORM_OFFSET, &member.offset);
        members[name.data()] = member;
    }
    return members;
}

// A shader that writes one part a row and three texels a part, member by member.
std::optional<std::string> probe_shader(std::string_view path) {
    if (path != "probe.frag") return render::embedded_shader(path);
    return R"glsl(
#include "include/parts.glsl"
layout(location = 0) out vec4 o_color;
void main() {
    PartRow row = part_row(uint(gl_FragCoord.y));
    int x = int(gl_FragCoord.x);
    o_color = x == 0 ? vec4(row.color, row.opacity)
            : x == 1 ? vec4(row.tendon_color, row.highlight)
                     : vec4(float(row.material), row.uncovered, row.fiber_size);
}
)glsl";
}

}

TEST_F(ShaderContractsTest, the_block_frame_has_the_same_members_in_glsl_and_cpp) {
    int users = 0;
    for (const render::Variant& variant : render::shader_variants()) {
        const render::gl::Program program(
            std::string(variant.name),
            render::assemble_shader(render::embedded_shader, variant.vertex, variant.features),
            render::assemble_shader(render::embedded_shader, variant.fragment, variant.features));
        program.use();
        GLint name = 0;
        glGetIntegerv(GL_CURRENT_PROGRAM, &name);
        const Members members = members_of_shader(static_cast<GLuint>(name));
        if (members.empty()) continue;
        ++users;
        const Members expected = members_of_code();
        EXPECT_EQ(members.size(), expected.size()) << variant.name;
        for (const auto& [member, place] : members) {
            ASSERT_TRUE(expected.contains(member)) << variant.name << " " << member;
            EXPECT_EQ(place, expected.at(member)) << variant.name << " " << member << " at " << place.offset
                                                  << ", in C++ at " << expected.at(member).offset;
        }
    }
    EXPECT_GE(users, 12);
}

TEST_F(ShaderContractsTest, every_member_of_a_part_arrives_in_the_shader) {
    const scene::MeshLibrary body = support::tiny_body();
    const auto rows = static_cast<int>(body.parts.size());
    std::vector<scene::PartState> states(body.parts.size());
    for (std::size_t i = 0; i < states.size(); ++i) {
        const float step = 0.01f * static_cast<float>(i);
        states[i] = {{0.1f + step, 0.2f + step, 0.3f + step},
                     {0.4f + step, 0.5f + step, 0.6f + step},
                     static_cast<scene::Material>(i),
                     0.7f + step,
                     0.8f + step,
                     0.9f + step};
    }
    render::PartStates uploaded(body);
    uploaded.set(states);
    uploaded.bind();

    render::gl::Uniform<render::gl::TextureUnit> parts{"u_parts"};
    const render::gl::Program probe("probe", render::assemble_shader(probe_shader, "post/screen.vert", ""),
                                    render::assemble_shader(probe_shader, "probe.frag", ""));
    probe.find({&parts});
    probe.use();
    parts.set({render::k_parts_unit});
    const render::gl::VertexArray vertices = render::gl::VertexArray::make();
    const render::gl::Framebuffer frame = render::gl::Framebuffer::make();
    const render::gl::Texture image = render::gl::make_image(3, rows, GL_RGBA32F, GL_RGBA, GL_FLOAT);
    glBindVertexArray(vertices.name());
    glBindFramebuffer(GL_FRAMEBUFFER, frame.name());
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, image.name(), 0);
    ASSERT_EQ(glCheckFramebufferStatus(GL_FRAMEBUFFER), static_cast<GLenum>(GL_FRAMEBUFFER_COMPLETE));
    glViewport(0, 0, 3, rows);
    glDrawArrays(GL_TRIANGLES, 0, 3);
    std::vector<std::array<std::array<float, 4>, 3>> read(states.size());
    glReadPixels(0, 0, 3, rows, GL_RGBA, GL_FLOAT, read.data());

    const std::vector<glm::vec2> sizes = render::fiber_sizes(body);
    for (std::size_t i = 0; i < states.size(); ++i) {
        const scene::PartState& state = states[i];
        const glm::vec3 color = render::to_linear(state.color), tendon = render::to_linear(state.tendon_color);
        EXPECT_EQ(read[i][0], (std::array{color.r, color.g, color.b, state.opacity})) << i;
        EXPECT_EQ(read[i][1], (std::array{tendon.r, tendon.g, tendon.b, state.highlight})) << i;
        EXPECT_EQ(read[i][2], (std::array{static_cast<float>(state.material), state.uncovered, sizes[i].x, sizes[i].y}))
            << i;
    }
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

TEST(shader_constants, are_those_of_cpp) {
    const std::string text = render::shader_constants();
    const auto value_of = [&](const std::string& declared) {
        const auto at = text.find("const " + declared + " = ");
        EXPECT_NE(at, std::string::npos) << declared;
        return at == std::string::npos ? -1.0f : std::stof(text.substr(at + declared.size() + 9));
    };
    EXPECT_EQ(value_of("int k_material_muscle"), static_cast<float>(scene::Material::Muscle));
    EXPECT_EQ(value_of("int k_material_bone"), static_cast<float>(scene::Material::Bone));
    EXPECT_EQ(value_of("int k_material_skin"), static_cast<float>(scene::Material::Skin));
    EXPECT_EQ(value_of("int k_material_tendon"), static_cast<float>(scene::Material::Tendon));
    EXPECT_EQ(value_of("int k_material_flat"), static_cast<float>(scene::Material::BodyChart));
    EXPECT_EQ(value_of("float k_reveal_width"), scene::k_reveal_width);
    EXPECT_EQ(value_of("float k_reveal_reach"), scene::k_reveal_reach);
    EXPECT_EQ(value_of("float k_display_gamma"), render::k_display_gamma);
}

TEST(shader_constants, are_put_where_a_shader_includes_them) {
    const auto source = [](std::string_view) -> std::optional<std::string> { return "#include \"constants.glsl\"\n"; };
    EXPECT_EQ(render::assemble_shader(source, "any", ""), "#version 330 core\n" + render::shader_constants());
}

TEST(reveal, opens_every_place_by_its_end_and_none_before_its_start) {
    for (const float arrival : {0.0f, 0.5f, 1.0f}) {
        EXPECT_EQ(scene::opened(arrival, 0.0f), 0.0f);
        EXPECT_EQ(scene::opened(arrival, 1.0f), 1.0f);
    }
    EXPECT_GT(scene::opened(0.2f, 0.25f), scene::opened(0.3f, 0.25f));
}

}
