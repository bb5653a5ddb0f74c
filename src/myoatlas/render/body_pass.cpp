// SPDX-License-Identifier: MIT
#include "myoatlas/render/body_pass.h"

#include "myoatlas/render/frame_block.h"
#include "myoatlas/render/gl/blend.h"
#include "myoatlas/render/part_states.h"
#include "myoatlas/render/shader_constants.h"
#include "myoatlas/render/shader_library.h"

#include <algorithm>
#include <limits>

namespace myoatlas::render {

namespace {

// Software OpenGL keeps every triangle that it was given until it fills them: 10 MB more than with as many as this,
// which some threads fill while the next are made ready.
constexpr std::size_t k_triangles_in_software = 16'000;

}

BodyPass::PlainProgram::PlainProgram(const ShaderSource& source, std::string_view variant)
    : program(build_program(source, variant)) {}

BodyPass::BodyProgram::BodyProgram(const ShaderSource& source, std::string_view variant)
    : program(build_program(source, variant, {&parts})) {
    program.use();
    parts.set({k_parts_unit});
}

BodyPass::DecaledProgram::DecaledProgram(const ShaderSource& source, std::string_view variant)
    : program(build_program(source, variant, {&parts, &first, &second})) {
    program.use();
    parts.set({k_parts_unit});
}

BodyPass::TriangleProgram::TriangleProgram(const ShaderSource& source)
    : program(build_program(source, "triangle", {&first})) {}

BodyPass::LightProgram::LightProgram(const ShaderSource& source)
    : program(build_program(source, "body_of_triangles",
                            {&parts, &triangles, &corners, &vertices, &decals, &first, &second})) {
    program.use();
    parts.set({k_parts_unit});
    triangles.set({gl::k_triangles_unit});
    corners.set({k_corners_unit});
    vertices.set({k_vertices_unit});
    decals.set({k_decals_unit});
}

BodyPass::ContourProgram::ContourProgram(const ShaderSource& source)
    : program(build_program(source, "contour", {&parts, &ids, &depths, &depth_range})) {
    program.use();
    parts.set({k_parts_unit});
    ids.set({gl::k_ids_unit});
    depths.set({gl::k_depths_unit});
}

BodyPass::BodyPass(const ShaderSource& source, bool has_fast_pixels)
    : has_fast_pixels_(has_fast_pixels), moving_(source, "body_moving"), moving_decals_(source, "body_moving_decals"),
      still_(source, "body_still"), triangle_(source), light_(source), backdrop_(source, "backdrop"),
      depth_(source, "depth"), ghost_(source, "ghost"), through_(source, "through"), contour_(source) {}

void BodyPass::build_shaders() const {
    const auto build = [](const auto&... programs) { (programs.get(), ...); };
    build(moving_, moving_decals_, still_, triangle_, light_, backdrop_, depth_, ghost_, through_, contour_);
}

void BodyPass::set_decal_colors(const std::array<glm::vec3, 2>& colors) {
    decal_colors_ = {to_linear(colors[0]), to_linear(colors[1])};
}

template <class Program> void BodyPass::use(const gl::Late<Program>& late) const {
    late->program.use();
    if constexpr (requires { late->second; }) {
        late->first.set(decal_colors_[0]);
        late->second.set(decal_colors_[1]);
    }
}

void BodyPass::draw_backdrop(const MeshUpload& mesh, const gl::Framebuffer& framebuffer) const {
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer.name());
    glBindVertexArray(mesh.vertex_array.name());
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_BLEND);
    glDisable(GL_CULL_FACE);
    use(backdrop_);
    glDrawArrays(GL_TRIANGLES, 0, 3);
}

namespace {

void test_depth() {
    glEnable(GL_CULL_FACE);
    glCullFace(GL_BACK);
    glEnable(GL_DEPTH_TEST);
    glDepthFunc(GL_LESS);
}

// Draws the chosen parts by `draw` and marks where they are in plain sight, so that seeing them through others leaves
// those places alone.
template <class Draw> void mark_chosen(const Draw& draw) {
    glEnable(GL_STENCIL_TEST);
    glStencilFunc(GL_ALWAYS, 1, 0xFF);
    glStencilOp(GL_KEEP, GL_KEEP, GL_REPLACE);
    draw();
    glDisable(GL_STENCIL_TEST);
}

}

template <class Plain, class Decaled>
void BodyPass::draw_solid(const MeshUpload& mesh, const gl::Late<Plain>& plain,
                          const gl::Late<Decaled>& decaled) const {
    test_depth();
    if (mesh.has(Batch::Decaled)) {
        use(decaled);
        draw_batch(mesh, Batch::Decaled);
    }
    use(plain);
    draw_batch(mesh, Batch::Solid);
    if (mesh.has(Batch::Chosen)) mark_chosen([&] { draw_batch(mesh, Batch::Chosen); });
}

// Calls draw(first triangle of the batch, how many) until all of the batch is drawn.
template <class Draw> void BodyPass::draw_some_at_a_time(const MeshUpload& mesh, Batch batch, const Draw& draw) const {
    const std::size_t at_once = has_fast_pixels_ ? std::numeric_limits<std::size_t>::max() : k_triangles_in_software;
    for (std::size_t from = 0; from < mesh.triangle_count(batch);) {
        const std::size_t count = std::min(at_once, mesh.triangle_count(batch) - from);
        draw(from, count);
        if (!has_fast_pixels_) glFlush();
        from += count;
    }
}

void BodyPass::draw_batch(const MeshUpload& mesh, Batch batch) const {
    draw_some_at_a_time(mesh, batch, [&](std::size_t from, std::size_t count) { mesh.draw(batch, from, count); });
}

void BodyPass::draw_triangles(const MeshUpload& mesh) const {
    test_depth();
    use(triangle_);
    const auto draw = [&](Batch batch) {
        draw_some_at_a_time(mesh, batch, [&](std::size_t from, std::size_t count) {
            triangle_->first.set(mesh.first_triangle(batch) + static_cast<GLint>(from));
            mesh.draw(batch, from, count);
        });
    };
    for (const Batch batch : {Batch::Solid, Batch::Decaled}) draw(batch);
    if (mesh.has(Batch::Chosen)) mark_chosen([&] { draw(Batch::Chosen); });
}

// Only pixels before which something lies are lit.
void BodyPass::light_triangles(const MeshUpload& mesh, const gl::Targets& targets) const {
    mesh.bind_textures();
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(gl::k_triangles_unit));
    glBindTexture(GL_TEXTURE_2D, targets.triangles.name());
    glActiveTexture(GL_TEXTURE0);
    glDisable(GL_CULL_FACE);
    glDepthFunc(GL_GREATER);
    glDepthMask(GL_FALSE);
    use(light_);
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glDepthMask(GL_TRUE);
    glDepthFunc(GL_LESS);
    glEnable(GL_CULL_FACE);
}

void BodyPass::draw_contours(const MeshUpload& mesh, const gl::Targets& targets, glm::vec2 depth_range) const {
    glBindFramebuffer(GL_FRAMEBUFFER, targets.picture_only.name());
    glDisable(GL_DEPTH_TEST);
    glEnable(GL_BLEND);
    gl::blend_over();
    use(contour_);
    contour_->depth_range.set(depth_range);
    const gl::SampledDepth sampled(targets);
    glBindVertexArray(mesh.vertex_array.name());
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glDisable(GL_BLEND);
    glEnable(GL_DEPTH_TEST);
}

// Draws only the nearest surface of a batch, blended: its depth first, then its color where it is that near.
template <class Body>
void BodyPass::draw_nearest(const MeshUpload& mesh, Batch batch, const gl::Late<Body>& body) const {
    if (!mesh.has(batch)) return;
    glDepthFunc(GL_LESS);
    glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_FALSE);
    use(depth_);
    draw_batch(mesh, batch);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glDepthFunc(GL_EQUAL);
    glDepthMask(GL_FALSE);
    glEnable(GL_BLEND);
    gl::blend_over();
    use(body);
    draw_batch(mesh, batch);
    glDisable(GL_BLEND);
    glDepthMask(GL_TRUE);
    glDepthFunc(GL_LESS);
}

template <class Body> void BodyPass::draw_translucent(const MeshUpload& mesh, const gl::Late<Body>& body) const {
    if (mesh.has(Batch::Chosen)) {
        glEnable(GL_BLEND);
        gl::blend_over();
        glDepthFunc(GL_GREATER);
        glDepthMask(GL_FALSE);
        glEnable(GL_STENCIL_TEST);
        glStencilFunc(GL_EQUAL, 0, 0xFF);
        glStencilOp(GL_KEEP, GL_KEEP, GL_INCR);
        use(through_);
        draw_batch(mesh, Batch::Chosen);
        glDisable(GL_STENCIL_TEST);
        glDepthMask(GL_TRUE);
        glDisable(GL_BLEND);
    }
    draw_nearest(mesh, Batch::Translucent, body);
    draw_nearest(mesh, Batch::TranslucentSkin, body);
    // The faint skin leaves no depth: what lies on it is drawn by the body's own.
    if (!mesh.has(Batch::Ghost)) return;
    glEnable(GL_BLEND);
    gl::blend_over();
    glDepthFunc(GL_LESS);
    glDepthMask(GL_FALSE);
    use(ghost_);
    draw_batch(mesh, Batch::Ghost);
    glDepthMask(GL_TRUE);
    glDisable(GL_BLEND);
}

void BodyPass::clear(const gl::Targets& targets) const {
    const GLuint none[4] = {0, 0, 0, 0};
    glBindFramebuffer(GL_FRAMEBUFFER, targets.triangles_depth.name());
    glClearBufferuiv(GL_COLOR, 0, none);
    glClearBufferfi(GL_DEPTH_STENCIL, 0, 1.0f, 0);
    glBindFramebuffer(GL_FRAMEBUFFER, targets.picture_and_parts.name());
    glClearBufferuiv(GL_COLOR, 1, none);
}

void BodyPass::draw(const MeshUpload& mesh, const gl::Targets& targets, glm::vec2 depth_range) const {
    glBindVertexArray(mesh.vertex_array.name());
    glBindFramebuffer(GL_FRAMEBUFFER, targets.triangles_depth.name());
    draw_triangles(mesh);
    glBindFramebuffer(GL_FRAMEBUFFER, targets.picture_and_parts.name());
    light_triangles(mesh, targets);
    draw_contours(mesh, targets, depth_range);
    glBindFramebuffer(GL_FRAMEBUFFER, targets.picture_depth.name());
    glEnable(GL_CULL_FACE);
    draw_translucent(mesh, still_);
}

void BodyPass::draw_moving(MeshUpload& mesh, const DrawPlan& plan, const gl::Framebuffer& framebuffer) const {
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer.name());
    glClearBufferfi(GL_DEPTH_STENCIL, 0, 1.0f, 0);
    draw_backdrop(mesh, framebuffer);
    const auto draw_with = [&](const auto& plain, const auto& decaled) {
        draw_solid(mesh, plain, decaled);
        if (plan.has_translucent_decals)
            draw_translucent(mesh, decaled);
        else
            draw_translucent(mesh, plain);
    };
    if (has_fast_pixels_)
        draw_with(still_, still_);
    else
        draw_with(moving_, moving_decals_);
}

}
