// Draws the backdrop and the body: solid parts, contours, parts seen through, the faint skin.
// SPDX-License-Identifier: MIT
#pragma once
#include "render/draw_plan.h"
#include "render/gl/program.h"
#include "render/gl/target.h"
#include "render/mesh_upload.h"
#include "render/shader_source.h"

#include <array>
#include <glm/vec3.hpp>

namespace render {

class BodyPass {
public:
    // With `has_fast_pixels` the moving picture is shaded as finely as the still one.
    BodyPass(const ShaderSource&, bool has_fast_pixels);

    // Sets the two inks of decals, sRGB.
    void set_decal_colors(const std::array<glm::vec3, 2>&) const;
    // Draws the finest picture into targets.body and its depth. The uniform block Frame is set and the part table bound
    // to unit 0.
    void draw(const MeshUpload&, const DrawPlan&, const gl::Targets&, glm::vec2 depth_range) const;
    // Draws the cheapest picture into the given frame buffer with depth.
    void draw_moving(const MeshUpload&, const DrawPlan&, const gl::Framebuffer&) const;

private:
    // Any vertex array is bound.
    void draw_backdrop() const;
    void draw_solid(const DrawPlan&, const gl::Program& plain, const gl::Program& decaled) const;
    void draw_contours(const MeshUpload&, const gl::Targets&, glm::vec2 depth_range) const;
    void draw_translucent(const DrawPlan&, const gl::Program&) const;

    bool has_fast_pixels_;
    gl::Program backdrop_, body_moving_, body_moving_decals_, body_still_, body_still_ids_, depth_, ghost_, through_, contour_;
};

}
