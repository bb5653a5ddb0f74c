// SPDX-License-Identifier: MIT
#include "myoatlas/render/renderer.h"

#include "myoatlas/render/body_pass.h"
#include "myoatlas/render/draw_plan.h"
#include "myoatlas/render/frame_block.h"
#include "myoatlas/render/gl/target.h"
#include "myoatlas/render/mesh_upload.h"
#include "myoatlas/render/overlay_pass.h"
#include "myoatlas/render/part_states.h"
#include "myoatlas/render/shader_library.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

namespace myoatlas::render {

namespace {

constexpr GLint k_image_unit = 1; // the texture unit an image is copied from

// What the body's picture depends on; markers and pain are drawn over it.
bool has_same_body(const scene::DrawList& a, const scene::DrawList& b) {
    return a.parts == b.parts && a.backdrop == b.backdrop && a.look == b.look &&
           a.shows_ghost_skin == b.shows_ghost_skin && a.decals == b.decals && a.decal_colors == b.decal_colors;
}
bool has_same_overlay(const scene::DrawList& a, const scene::DrawList& b) {
    return a.markers == b.markers && a.pain == b.pain;
}

void require_opengl() {
    if (epoxy_gl_version() < 33)
        throw std::runtime_error("The graphics driver offers OpenGL " + std::to_string(epoxy_gl_version() / 10) + "." +
                                 std::to_string(epoxy_gl_version() % 10) + "; 3.3 or newer is needed.");
}

// Drivers that draw on the processor, by the name they give themselves: there triangles and pixels cost milliseconds.
bool is_software_driver() {
    const auto* text = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
    const std::string name = text ? text : "";
    for (const char* software :
         {"llvmpipe", "softpipe", "SwiftShader", "Software", "GDI Generic", "Microsoft Basic Render"})
        if (name.find(software) != std::string::npos) return true;
    return false;
}

}

// The frame buffer that is bound when it is made is bound again when it goes.
class BoundFramebuffer {
public:
    BoundFramebuffer() { glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &bound_); }
    ~BoundFramebuffer() { glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(bound_)); }
    BoundFramebuffer(const BoundFramebuffer&) = delete;
    BoundFramebuffer& operator=(const BoundFramebuffer&) = delete;

private:
    GLint bound_ = 0;
};

struct BlitProgram {
    explicit BlitProgram(const ShaderSource& source) : program(build_program(source, "blit", {&image})) {
        program.use();
        image.set({k_image_unit});
    }
    gl::Uniform<gl::TextureUnit> image{"u_image"};
    gl::Program program; // after its uniform, which is found when it is built
};

// One picture and what it was drawn from.
struct ViewState {
    std::unique_ptr<gl::Targets> targets;
    int width = 0, height = 0;
    bool has_drawn = false;
    bool has_body = false; // targets->kept holds the moving picture of the body alone
    scene::DrawList list;
    scene::Camera camera;
    FrameStats stats;
};

// It is the view that is drawn; the others wait in `waiting`.
struct Renderer::Impl : ViewState {
    Impl(const scene::MeshLibrary& library_, const ShaderSource& source)
        : library(library_), has_fast_pixels((require_opengl(), !is_software_driver())),
          mesh(library, !has_fast_pixels), parts(library_), body(source, has_fast_pixels), overlay(source),
          blit_program(source), frame_buffer(gl::Buffer::make()) {}

    scene::MeshLibrary library;
    bool has_fast_pixels;
    MeshUpload mesh;
    PartStates parts;
    BodyPass body;
    OverlayPass overlay;
    BlitProgram blit_program;
    gl::Buffer frame_buffer;
    std::size_t shown = 0;          // which view this is
    std::vector<ViewState> waiting; // by view; the shown one's place holds nothing of use
    // What the GPU has of a list, whichever view it belongs to.
    std::vector<scene::PartState> states;
    std::shared_ptr<const std::vector<scene::Decal>> decals;

    void show(std::size_t view) {
        if (view == shown) return;
        waiting.resize(std::max({waiting.size(), view + 1, shown + 1}));
        std::swap(static_cast<ViewState&>(*this), waiting[shown]);
        std::swap(static_cast<ViewState&>(*this), waiting[view]);
        shown = view;
    }
    void upload() {
        if (states != list.parts || states.empty()) {
            parts.set(list.parts);
            states = list.parts;
        }
        if (decals != list.decals) {
            mesh.paint(list.decals.get());
            decals = list.decals;
        }
        body.set_decal_colors(list.decal_colors);
    }

    void set_frame(glm::vec2 jitter, Quality quality) {
        FrameBlock block = build_frame_block(camera, list, width, height, jitter);
        if (quality == Quality::Moving) block.grain = 0.0f;
        glBindBuffer(GL_UNIFORM_BUFFER, frame_buffer.name());
        glBufferData(GL_UNIFORM_BUFFER, sizeof(block), &block, GL_DYNAMIC_DRAW);
        glBindBufferBase(GL_UNIFORM_BUFFER, k_frame_binding, frame_buffer.name());
    }

    DrawPlan plan_for(Quality quality) {
        DrawPlan plan = build_draw_plan(library, list, camera, width, height,
                                        quality == Quality::Still || has_fast_pixels ? Detail::Fine : Detail::Coarse);
        stats.triangles = plan.triangles;
        stats.parts = plan.parts;
        parts.bind();
        return plan;
    }

    // Copies one image over another, within the scissor; with a `share` below 1 it is mixed into it by that much.
    void blit(const gl::Texture& from, const gl::Framebuffer& to, float share) {
        glBindFramebuffer(GL_FRAMEBUFFER, to.name());
        glDisable(GL_DEPTH_TEST);
        glDisable(GL_CULL_FACE);
        if (share < 1.0f) {
            glEnable(GL_BLEND);
            glBlendColor(0.0f, 0.0f, 0.0f, share);
            glBlendFunc(GL_CONSTANT_ALPHA, GL_ONE_MINUS_CONSTANT_ALPHA);
        } else {
            glDisable(GL_BLEND);
        }
        glActiveTexture(GL_TEXTURE0 + k_image_unit);
        glBindTexture(GL_TEXTURE_2D, from.name());
        blit_program.program.use();
        glBindVertexArray(mesh.vertex_array.name());
        glDrawArrays(GL_TRIANGLES, 0, 3);
        glBindTexture(GL_TEXTURE_2D, 0);
        glActiveTexture(GL_TEXTURE0);
        glDisable(GL_BLEND);
    }

    // The pixels that the parts of a plan may cover.
    struct Area {
        GLint x = 0, y = 0;
        GLsizei width = 0, height = 0;
    };
    Area covered(const DrawPlan& plan) const {
        if (plan.bounds_max.x < plan.bounds_min.x) return {};
        constexpr int k_border = 3;
        const auto pixel = [](float ndc, int size) {
            return static_cast<int>((ndc * 0.5f + 0.5f) * static_cast<float>(size));
        };
        const int x = std::max(0, pixel(plan.bounds_min.x, width) - k_border);
        const int y = std::max(0, pixel(plan.bounds_min.y, height) - k_border);
        return {x, y, std::max(0, std::min(width, pixel(plan.bounds_max.x, width) + k_border + 1) - x),
                std::max(0, std::min(height, pixel(plan.bounds_max.y, height) + k_border + 1) - y)};
    }

    // Reads which triangles the first pass shows: the later ones, shifted by less than a pixel, draw only what is near.
    void keep_seen(const Area& area) {
        std::vector<std::uint32_t> seen(static_cast<std::size_t>(area.width) * static_cast<std::size_t>(area.height));
        glBindFramebuffer(GL_READ_FRAMEBUFFER, targets->triangles_depth.name());
        glPixelStorei(GL_PACK_ALIGNMENT, 4);
        glReadPixels(area.x, area.y, area.width, area.height, GL_RED_INTEGER, GL_UNSIGNED_INT, seen.data());
        mesh.keep_seen(seen);
    }

    void order(const DrawPlan& plan, bool may_lack_unseen) {
        if (has_fast_pixels)
            mesh.order(plan);
        else
            mesh.order_facing(plan, {camera, width, height}, may_lack_unseen);
    }

    // The first pass fills the picture; after its backdrop, and in the others, only where the body is changes.
    void draw_still_pass() {
        const int pass = stats.still_passes;
        set_frame(jitter_of_pass(pass), Quality::Still);
        const DrawPlan plan = plan_for(Quality::Still);
        order(plan, pass > 0);
        const Area area = covered(plan);
        body.clear(*targets);
        glScissor(area.x, area.y, area.width, area.height);
        if (pass > 0) glEnable(GL_SCISSOR_TEST);
        body.draw_backdrop(mesh, targets->picture_only);
        glEnable(GL_SCISSOR_TEST);
        body.draw(mesh, *targets, depth_range(camera));
        if (pass == 0) {
            if (!has_fast_pixels) keep_seen(area);
            glDisable(GL_SCISSOR_TEST);
        }
        blit(targets->picture, targets->kept_only, 1.0f / static_cast<float>(pass + 1));
        glDisable(GL_SCISSOR_TEST);
        stats.still_passes = pass + 1;
        has_body = false;
    }

    void draw_moving(const gl::Framebuffer& framebuffer) {
        const DrawPlan plan = plan_for(Quality::Moving);
        order(plan, false);
        body.draw_moving(mesh, plan, framebuffer);
    }

    void draw_overlay() {
        overlay.prepare(library, list);
        parts.bind();
        overlay.draw(list, *targets, depth_range(camera), stats.still_passes > 0);
    }

    // `passes`: how many still passes at most.
    void draw(const scene::DrawList& new_list, const scene::Camera& new_camera, int new_width, int new_height,
              Quality quality, int passes = 1) {
        const bool is_same_size = targets && width == new_width && height == new_height;
        if (!is_same_size) {
            targets.reset();
            targets = std::make_unique<gl::Targets>(new_width, new_height);
            width = new_width;
            height = new_height;
        }
        const bool is_same_body = is_same_size && has_drawn && camera == new_camera && has_same_body(list, new_list);
        const bool is_same_overlay = is_same_size && has_drawn && has_same_overlay(list, new_list);
        if (!is_same_body) {
            stats.still_passes = 0;
            has_body = false;
        }
        list = new_list;
        camera = new_camera;
        upload();
        glViewport(0, 0, width, height);
        glDisable(GL_SCISSOR_TEST);
        glPolygonMode(GL_FRONT_AND_BACK, GL_FILL);
        glDisable(GL_MULTISAMPLE);
        glDisable(GL_FRAMEBUFFER_SRGB);
        glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
        glDepthMask(GL_TRUE);
        stats.was_drawn = true;

        if (quality == Quality::Still && stats.still_passes < k_still_passes) {
            for (; passes > 0 && stats.still_passes < k_still_passes; --passes) draw_still_pass();
            set_frame(glm::vec2(0.0f), Quality::Still); // what lies over the body is not shifted
            blit(targets->kept, targets->picture_depth, 1.0f);
        } else if (stats.still_passes > 0) {
            if (is_same_overlay) {
                stats.was_drawn = false;
                return;
            }
            set_frame(glm::vec2(0.0f), Quality::Moving);
            blit(targets->kept, targets->picture_depth, 1.0f);
        } else if (is_same_body && is_same_overlay) {
            stats.was_drawn = false;
            return;
        } else if (is_same_body) {
            // Only the overlay moves: keep the body from now on.
            set_frame(glm::vec2(0.0f), Quality::Moving);
            if (!has_body) draw_moving(targets->kept_depth);
            has_body = true;
            blit(targets->kept, targets->picture_depth, 1.0f);
        } else {
            set_frame(glm::vec2(0.0f), Quality::Moving);
            draw_moving(targets->picture_depth);
        }
        draw_overlay();
        has_drawn = true;
        stats.draws += 1;
    }
};

Renderer::Renderer(const scene::MeshLibrary& library, const ShaderSource& source)
    : impl_(std::make_unique<Impl>(library, source)) {}
Renderer::~Renderer() = default;

void Renderer::build_shaders() const {
    impl_->body.build_shaders();
    impl_->overlay.build_shaders();
}

FrameView Renderer::draw(const scene::DrawList& list, const scene::Camera& camera, int width, int height,
                         Quality quality, std::size_t view) {
    impl_->show(view);
    const BoundFramebuffer bound;
    impl_->draw(list, camera, std::max(1, width), std::max(1, height), quality);
    return {impl_->targets->picture.name(), impl_->width, impl_->height};
}

FrameView Renderer::draw_finished(const scene::DrawList& list, const scene::Camera& camera, int width, int height) {
    const BoundFramebuffer bound;
    impl_->draw(list, camera, std::max(1, width), std::max(1, height), Quality::Still, k_still_passes);
    return {impl_->targets->picture.name(), impl_->width, impl_->height};
}

FrameStats Renderer::stats(std::size_t view) const {
    if (view == impl_->shown) return impl_->stats;
    return view < impl_->waiting.size() ? impl_->waiting[view].stats : FrameStats{};
}

void Renderer::keep_views(std::size_t count) {
    if (impl_->shown >= count) impl_->show(0);
    if (impl_->waiting.size() > count) impl_->waiting.resize(count);
}

std::vector<std::uint8_t> Renderer::read_pixels() const {
    if (!impl_->targets) return {};
    // OpenGL's first row is the lowest: some rows at a time, so that little memory is taken twice.
    constexpr int k_rows = 32;
    const std::size_t row = static_cast<std::size_t>(impl_->width) * 4;
    std::vector<std::uint8_t> bottom_up(row * k_rows), pixels;
    pixels.reserve(row * static_cast<std::size_t>(impl_->height));
    GLint bound = 0;
    glGetIntegerv(GL_READ_FRAMEBUFFER_BINDING, &bound);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, impl_->targets->picture_depth.name());
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    for (int top = impl_->height; top > 0; top -= k_rows) {
        const int low = std::max(0, top - k_rows);
        glReadPixels(0, low, impl_->width, top - low, GL_RGBA, GL_UNSIGNED_BYTE, bottom_up.data());
        for (int y = top - low; y-- > 0;) {
            const auto from = bottom_up.begin() + static_cast<std::ptrdiff_t>(row) * y;
            pixels.insert(pixels.end(), from, from + static_cast<std::ptrdiff_t>(row));
        }
    }
    glBindFramebuffer(GL_READ_FRAMEBUFFER, static_cast<GLuint>(bound));
    return pixels;
}

}
