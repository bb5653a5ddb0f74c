// Draws the backdrop and the body: solid parts, contours, parts seen through, the faint skin.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/render/draw_plan.h"
#include "myoatlas/render/gl/late.h"
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
    // With `has_fast_pixels` the moving picture is shaded as finely as the still one. Its shaders are built when they
    // are first drawn with.
    BodyPass(const ShaderSource&, bool has_fast_pixels);

    // Builds all that any picture may draw with. Throws std::runtime_error for a shader that does not build.
    void build_shaders() const;
    // Sets the colors of decals by ink, sRGB.
    void set_decal_colors(const std::array<glm::vec3, 2>&);
    // No triangle, part or depth in the targets. The scissor is off: software drivers clear a part of an image by
    // drawing, with shaders of their own.
    void clear(const gl::Targets&) const;
    // The uniform block Frame is set, here and below.
    void draw_backdrop(const MeshUpload&, const gl::Framebuffer&) const;
    // Draws the finest picture of what is ordered over what was cleared, into targets.picture and its depth, within the
    // scissor. PartStates are bound.
    void draw(const MeshUpload&, const gl::Targets&, glm::vec2 depth_range) const;
    // Draws the cheapest picture into the given frame buffer with depth.
    void draw_moving(MeshUpload&, const DrawPlan&, const gl::Framebuffer&) const;

private:
    template <class Plain, class Decaled>
    void draw_solid(const MeshUpload&, const gl::Late<Plain>&, const gl::Late<Decaled>&) const;
    template <class Draw> void draw_some_at_a_time(const MeshUpload&, Batch, const Draw&) const;
    void draw_batch(const MeshUpload&, Batch) const;
    void draw_triangles(const MeshUpload&) const;
    void light_triangles(const MeshUpload&, const gl::Targets&) const;
    void draw_contours(const MeshUpload&, const gl::Targets&, glm::vec2 depth_range) const;
    template <class Body> void draw_nearest(const MeshUpload&, Batch, const gl::Late<Body>&) const;
    template <class Body> void draw_translucent(const MeshUpload&, const gl::Late<Body>&) const;
    template <class Program> void use(const gl::Late<Program>&) const;

    struct PlainProgram {
        PlainProgram(const ShaderSource&, std::string_view variant);
        gl::Program program;
    };
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
    std::array<glm::vec3, 2> decal_colors_{}; // linear
    gl::Late<BodyProgram> moving_;
    gl::Late<DecaledProgram> moving_decals_, still_;
    gl::Late<TriangleProgram> triangle_;
    gl::Late<LightProgram> light_;
    gl::Late<PlainProgram> backdrop_, depth_, ghost_, through_;
    gl::Late<ContourProgram> contour_;
};

}
