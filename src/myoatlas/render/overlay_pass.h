// Draws what lies over the body: pain zones and markers, against the depth the body left.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/render/gl/handle.h"
#include "myoatlas/render/gl/late.h"
#include "myoatlas/render/gl/program.h"
#include "myoatlas/render/gl/target.h"
#include "myoatlas/render/shader_source.h"
#include "myoatlas/render/stipple.h"
#include "myoatlas/scene/draw_list.h"
#include "myoatlas/scene/mesh_library.h"

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <vector>

namespace myoatlas::render {

class OverlayPass {
public:
    // Its shaders are built when they are first drawn with.
    explicit OverlayPass(const ShaderSource&);

    // Builds all of them. Throws std::runtime_error for one that does not build.
    void build_shaders() const;

    // Uploads what changed. Surfaces of a few overlays are kept, as several pictures take turns.
    void prepare(const scene::MeshLibrary&, const scene::DrawList&);
    // Draws into the targets' picture against their depth, which is never written; the uniform block Frame is set and
    // PartStates are bound. `has_ids`: the targets' part ids are those of this picture.
    void draw(const scene::DrawList&, const gl::Targets&, glm::vec2 depth_range, bool has_ids) const;

private:
    struct Surface {
        std::vector<scene::PainVertex> made_from;
        bool has_signs = false, is_flat = false;
        gl::VertexArray zone, dots;
        gl::Buffer points, indices, dot_points;
        GLsizei index_count = 0, dot_count = 0;
    };
    static Surface upload(const PainSurface&);
    void draw_zones(const scene::DrawList&, const gl::Targets&, glm::vec2 depth_range, bool has_ids) const;
    void draw_dots(const scene::DrawList&) const;
    static bool is_made_from(const Surface&, const scene::PainOverlay&);
    void keep(const scene::MeshLibrary&, const scene::PainOverlay&);
    void draw_markers() const;

    // The solid zones.
    struct PainProgram {
        explicit PainProgram(const ShaderSource&);
        gl::Uniform<float> lift_mm{"u_lift_mm"}, nearer_mm{"u_nearer_mm"}, reveal{"u_reveal"}, pulse{"u_pulse"};
        gl::Uniform<float> glow{"u_glow"};
        gl::Uniform<gl::TextureUnit> parts{"u_parts"}, ids{"u_ids"}, depths{"u_depths"};
        gl::Uniform<glm::vec2> depth_range{"u_depth_range"};
        gl::Uniform<int> has_ids{"u_has_ids"};
        gl::Uniform<glm::vec3> essential_color{"u_essential_color"}, spillover_color{"u_spillover_color"};
        gl::Uniform<glm::vec3> ground_color{"u_skin_color"};
        gl::Program program; // after its uniforms, which are found when it is built
    };
    struct DotProgram {
        explicit DotProgram(const ShaderSource&);
        gl::Uniform<float> lift_mm{"u_lift_mm"}, nearer_mm{"u_nearer_mm"}, dot_mm{"u_dot_mm"};
        gl::Uniform<float> reveal{"u_reveal"}, pulse{"u_pulse"};
        gl::Uniform<glm::vec3> spillover_color{"u_spillover_color"};
        gl::Uniform<int> glyph{"u_glyph"};
        gl::Program program;
    };
    struct MarkerProgram {
        explicit MarkerProgram(const ShaderSource&);
        gl::Uniform<float> covered{"u_covered"};
        gl::Program program;
    };

    gl::Late<PainProgram> pain_;
    gl::Late<DotProgram> dot_;
    gl::Late<MarkerProgram> marker_;
    std::vector<Surface> kept_;         // the one used last is last
    std::vector<std::size_t> surfaces_; // of the list, in `kept_`
    std::vector<scene::Marker> markers_;
    gl::VertexArray marker_array_;
    gl::Buffer marker_buffer_;
};

}
