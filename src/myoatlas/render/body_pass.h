// Draws the backdrop and the body: solid parts, contours, parts seen through, the faint skin.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/render/draw_plan.h"
#include "myoatlas/render/gl/program.h"
#include "myoatlas/render/gl/target.h"
#include "myoatlas/render/mesh_upload.h"
#include "myoatlas/render/shader_source.h"

#include <array>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <string_view>

namespace myoatlas::render {

class BodyPass {
public:
    // With `has_fast_pixels` the moving picture is shaded as finely as the still one.
    BodyPass(const ShaderSource&, bool has_fast_pixels);

    // Sets the colors of decals by ink, sRGB.
    void set_decal_colors(const std::array<glm::vec3, 2>&) const;
    // The backdrop alone in targets.body, and no triangle, part or depth, within the scissor. The uniform block Frame
    // is set, as for the others.
    void clear(const MeshUpload&, const gl::Targets&) const;
    // Draws the finest picture over what was cleared, into targets.body and its depth, within the scissor. PartStates
    // are bound.
    void draw(MeshUpload&, const DrawPlan&, const gl::Targets&, glm::vec2 depth_range) const;
    // Draws the cheapest picture into the given frame buffer with depth.
    void draw_moving(MeshUpload&, const DrawPlan&, const gl::Framebuffer&) const;

private:
    // Any vertex array is bound.
    void draw_backdrop() const;
    void draw_solid(const MeshUpload&, const gl::Program& plain, const gl::Program& decaled) const;
    void draw_triangles(const MeshUpload&) const;
    void light_triangles(const MeshUpload&, const gl::Targets&) const;
    void draw_contours(const MeshUpload&, const gl::Targets&, glm::vec2 depth_range) const;
    void draw_translucent(const MeshUpload&, const gl::Program&) const;

    // Flesh, tendon, bone and skin.
    struct BodyProgram {
        BodyProgram(const ShaderSource&, std::string_view variant);
        gl::Uniform<gl::TextureUnit> parts{"u_parts"};
        gl::Program program; // after its uniforms, which are found when it is built
    };
    // The same under decals.
    struct DecaledProgram {
        DecaledProgram(const ShaderSource&, std::string_view variant);
        gl::Uniform<gl::TextureUnit> parts{"u_parts"};
        gl::Uniform<glm::vec3> first{"u_decal_first"}, second{"u_decal_second"};
        gl::Program program;
    };
    // Which triangle is nearest.
    struct TriangleProgram {
        explicit TriangleProgram(const ShaderSource&);
        gl::Uniform<int> first{"u_first_triangle"};
        gl::Program program;
    };
    // Lights what TriangleProgram found.
    struct LightProgram {
        explicit LightProgram(const ShaderSource&);
        gl::Uniform<gl::TextureUnit> parts{"u_parts"}, triangles{"u_triangles"}, corners{"u_corners"},
            vertices{"u_vertices"}, decals{"u_decals"};
        gl::Uniform<glm::vec3> first{"u_decal_first"}, second{"u_decal_second"};
        gl::Program program;
    };
    struct ContourProgram {
        explicit ContourProgram(const ShaderSource&);
        gl::Uniform<gl::TextureUnit> parts{"u_parts"}, ids{"u_ids"}, depths{"u_depths"};
        gl::Uniform<glm::vec2> depth_range{"u_depth_range"};
        gl::Program program;
    };

    bool has_fast_pixels_;
    BodyProgram moving_;
    DecaledProgram moving_decals_, still_;
    TriangleProgram triangle_;
    LightProgram light_;
    gl::Program backdrop_, depth_, ghost_, through_;
    ContourProgram contour_;
};

}
