// SPDX-License-Identifier: MIT
#include "myoatlas/render/body_pass.h"

#include "myoatlas/render/frame_block.h"
#include "myoatlas/render/gl/blend.h"
#include "myoatlas/render/part_states.h"
#include "myoatlas/render/shader_constants.h"
#include "myoatlas/render/shader_library.h"

namespace myoatlas::render {

namespace {

constexpr GLsizei k_backdrop_vertices = k_backdrop_columns * k_backdrop_rows * 6;

void draw_batch(const PartBatch& batch) {
    if (batch.is_empty()) return;
    glMultiDrawElements(GL_TRIANGLES, batch.counts.data(), GL_UNSIGNED_INT, batch.offsets.data(),
                        static_cast<GLsizei>(batch.counts.size()));
}

// Draws only the nearest surface of a batch, blended: its depth first, then its color where it is that near.
void draw_nearest(const PartBatch& batch, const gl::Program& depth, const gl::Program& color) {
    if (batch.is_empty()) return;
    glDepthFunc(GL_LESS);
    glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_FALSE);
    depth.use();
    draw_batch(batch);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glDepthFunc(GL_EQUAL);
    glDepthMask(GL_FALSE);
    glEnable(GL_BLEND);
    gl::blend_over();
    color.use();
    draw_batch(batch);
    glDisable(GL_BLEND);
    glDepthMask(GL_TRUE);
    glDepthFunc(GL_LESS);
}

}

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

BodyPass::ContourProgram::ContourProgram(const ShaderSource& source)
    : program(build_program(source, "contour", {&parts, &ids, &depths, &depth_range})) {
    program.use();
    parts.set({k_parts_unit});
    ids.set({gl::k_ids_unit});
    depths.set({gl::k_depths_unit});
}

BodyPass::BodyPass(const ShaderSource& source, bool has_fast_pixels)
    : has_fast_pixels_(has_fast_pixels), moving_(source, "body_moving"), moving_decals_(source, "body_moving_decals"),
      still_(source, "body_still"), still_ids_(source, "body_still_ids"), backdrop_(build_program(source, "backdrop")),
      depth_(build_program(source, "depth")), ghost_(build_program(source, "ghost")),
      through_(build_program(source, "through")), contour_(source) {}

void BodyPass::draw_backdrop() const {
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_BLEND);
    glDisable(GL_CULL_FACE);
    backdrop_.use();
    glDrawArrays(GL_TRIANGLES, 0, k_backdrop_vertices);
}

void BodyPass::set_decal_colors(const std::array<glm::vec3, 2>& colors) const {
    for (const DecaledProgram* body : {&moving_decals_, &still_, &still_ids_}) {
        body->program.use();
        body->first.set(to_linear(colors[0]));
        body->second.set(to_linear(colors[1]));
    }
}

void BodyPass::draw_solid(const DrawPlan& plan, const gl::Program& plain, const gl::Program& decaled) const {
    glEnable(GL_CULL_FACE);
    glCullFace(GL_BACK);
    glEnable(GL_DEPTH_TEST);
    glDepthFunc(GL_LESS);
    if (!plan.decaled.is_empty()) {
        decaled.use();
        draw_batch(plan.decaled);
    }
    plain.use();
    draw_batch(plan.solid);
    if (plan.chosen.is_empty()) return;
    // Marks where the chosen parts are in plain sight, so that seeing them through others leaves those places alone.
    glEnable(GL_STENCIL_TEST);
    glStencilFunc(GL_ALWAYS, 1, 0xFF);
    glStencilOp(GL_KEEP, GL_KEEP, GL_REPLACE);
    draw_batch(plan.chosen);
    glDisable(GL_STENCIL_TEST);
}

void BodyPass::draw_contours(const MeshUpload& mesh, const gl::Targets& targets, glm::vec2 depth_range) const {
    glBindFramebuffer(GL_FRAMEBUFFER, targets.body_only.name());
    glDisable(GL_DEPTH_TEST);
    glEnable(GL_BLEND);
    gl::blend_over();
    contour_.program.use();
    contour_.depth_range.set(depth_range);
    const gl::SampledDepth sampled(targets);
    glBindVertexArray(mesh.vertex_array.name());
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glDisable(GL_BLEND);
    glEnable(GL_DEPTH_TEST);
}

void BodyPass::draw_translucent(const DrawPlan& plan, const gl::Program& body) const {
    if (!plan.chosen.is_empty()) {
        glEnable(GL_BLEND);
        gl::blend_over();
        glDepthFunc(GL_GREATER);
        glDepthMask(GL_FALSE);
        glEnable(GL_STENCIL_TEST);
        glStencilFunc(GL_EQUAL, 0, 0xFF);
        glStencilOp(GL_KEEP, GL_KEEP, GL_INCR);
        through_.use();
        draw_batch(plan.chosen);
        glDisable(GL_STENCIL_TEST);
        glDepthMask(GL_TRUE);
        glDisable(GL_BLEND);
    }
    draw_nearest(plan.translucent, depth_, body);
    draw_nearest(plan.translucent_skin, depth_, body);
    // The faint skin leaves no depth: what lies on it is drawn by the body's own.
    if (plan.ghost.is_empty()) return;
    glEnable(GL_BLEND);
    gl::blend_over();
    glDepthFunc(GL_LESS);
    glDepthMask(GL_FALSE);
    ghost_.use();
    draw_batch(plan.ghost);
    glDepthMask(GL_TRUE);
    glDisable(GL_BLEND);
}

void BodyPass::draw(const MeshUpload& mesh, const DrawPlan& plan, const gl::Targets& targets,
                    glm::vec2 depth_range) const {
    glBindFramebuffer(GL_FRAMEBUFFER, targets.body_and_parts.name());
    const GLuint no_part[4] = {0, 0, 0, 0};
    glClearBufferuiv(GL_COLOR, 1, no_part);
    glClearBufferfi(GL_DEPTH_STENCIL, 0, 1.0f, 0);
    glBindFramebuffer(GL_FRAMEBUFFER, targets.body_only.name());
    glBindVertexArray(mesh.vertex_array.name());
    draw_backdrop();

    glBindFramebuffer(GL_FRAMEBUFFER, targets.body_and_parts.name());
    draw_solid(plan, still_ids_.program, still_ids_.program);
    draw_contours(mesh, targets, depth_range);
    glBindFramebuffer(GL_FRAMEBUFFER, targets.body_depth.name());
    glEnable(GL_CULL_FACE);
    draw_translucent(plan, still_.program);
}

void BodyPass::draw_moving(const MeshUpload& mesh, const DrawPlan& plan, const gl::Framebuffer& framebuffer) const {
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer.name());
    glClearBufferfi(GL_DEPTH_STENCIL, 0, 1.0f, 0);
    glBindVertexArray(mesh.vertex_array.name());
    draw_backdrop();
    const gl::Program& body = has_fast_pixels_ ? still_.program : moving_.program;
    const gl::Program& decaled = has_fast_pixels_ ? still_.program : moving_decals_.program;
    draw_solid(plan, body, decaled);
    draw_translucent(plan, plan.has_translucent_decals ? decaled : body);
}

}
