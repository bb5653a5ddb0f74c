// SPDX-License-Identifier: MIT
#include "myoatlas/render/overlay_pass.h"

#include "myoatlas/render/attributes.h"
#include "myoatlas/render/gl/blend.h"
#include "myoatlas/render/part_states.h"
#include "myoatlas/render/shader_library.h"

#include <algorithm>
#include <cstddef>

namespace myoatlas::render {

namespace {

constexpr float k_dot_spacing_mm = 4.6f;
constexpr float k_dot_radius_mm = 1.75f;
// Signs need more room than dots to be told apart.
constexpr float k_glyph_spacing_mm = 8.5f, k_glyph_radius_mm = 3.6f;
constexpr float k_sign_ink = 0.72f; // darker than the patch it stands on
constexpr std::size_t k_kept_surfaces = 10;
constexpr float k_lift_mm = 1.2f;
// Muscles may reach through the skin by this much without cutting the zone drawn on it.
constexpr float k_nearer_mm = 14.0f;

struct MarkerRow {
    float position[3];
    float color[4];
    float shape[4];
};

bool has_signs(const scene::PainOverlay& overlay) {
    return overlay.glyph != scene::Glyph::Dot;
}

void slot(Slot slot, GLint size, std::size_t stride, std::size_t offset, GLuint divisor) {
    glEnableVertexAttribArray(index_of(slot));
    glVertexAttribPointer(index_of(slot), size, GL_FLOAT, GL_FALSE, static_cast<GLsizei>(stride), at_offset(offset));
    glVertexAttribDivisor(index_of(slot), divisor);
}

void pain_slots(GLuint divisor) {
    slot(Slot::Position, 3, sizeof(PainPoint), offsetof(PainPoint, position), divisor);
    slot(Slot::Normal, 3, sizeof(PainPoint), offsetof(PainPoint, normal), divisor);
    slot(Slot::Pain, 4, sizeof(PainPoint), offsetof(PainPoint, essential), divisor);
    slot(Slot::PainSlope, 4, sizeof(PainPoint), offsetof(PainPoint, slope), divisor);
    slot(Slot::Shared, 1, sizeof(PainPoint), offsetof(PainPoint, shared), divisor);
}

template <class T> void fill(GLenum target, const gl::Buffer& buffer, const std::vector<T>& values) {
    glBindBuffer(target, buffer.name());
    glBufferData(target, static_cast<GLsizeiptr>(values.size() * sizeof(T)), values.data(), GL_DYNAMIC_DRAW);
}

}

OverlayPass::PainProgram::PainProgram(const ShaderSource& source)
    : program(build_program(source, "pain",
                            {&lift_mm, &nearer_mm, &reveal, &pulse, &glow, &parts, &ids, &depths, &depth_range,
                             &has_ids, &essential_color, &spillover_color, &ground_color})) {
    program.use();
    lift_mm.set(k_lift_mm);
    nearer_mm.set(k_nearer_mm);
    parts.set({k_parts_unit});
    ids.set({gl::k_ids_unit});
    depths.set({gl::k_depths_unit});
}

OverlayPass::DotProgram::DotProgram(const ShaderSource& source)
    : program(
          build_program(source, "dot", {&lift_mm, &nearer_mm, &dot_mm, &reveal, &pulse, &spillover_color, &glyph})) {
    program.use();
    lift_mm.set(k_lift_mm);
    nearer_mm.set(k_nearer_mm);
}

OverlayPass::MarkerProgram::MarkerProgram(const ShaderSource& source)
    : program(build_program(source, "marker", {&covered})) {}

OverlayPass::OverlayPass(const ShaderSource& source)
    : pain_(source), dot_(source), marker_(source), marker_array_(gl::VertexArray::make()),
      marker_buffer_(gl::Buffer::make()) {
    glBindVertexArray(marker_array_.name());
    glBindBuffer(GL_ARRAY_BUFFER, marker_buffer_.name());
    slot(Slot::Position, 3, sizeof(MarkerRow), offsetof(MarkerRow, position), 1);
    slot(Slot::MarkerColor, 4, sizeof(MarkerRow), offsetof(MarkerRow, color), 1);
    slot(Slot::MarkerShape, 4, sizeof(MarkerRow), offsetof(MarkerRow, shape), 1);
    glBindVertexArray(0);
}

void OverlayPass::build_shaders() const {
    pain_.get();
    dot_.get();
    marker_.get();
}

OverlayPass::Surface OverlayPass::upload(const PainSurface& made) {
    Surface surface;
    surface.zone = gl::VertexArray::make();
    surface.dots = gl::VertexArray::make();
    surface.points = gl::Buffer::make();
    surface.indices = gl::Buffer::make();
    surface.dot_points = gl::Buffer::make();
    glBindVertexArray(surface.zone.name());
    fill(GL_ARRAY_BUFFER, surface.points, made.points);
    pain_slots(0);
    fill(GL_ELEMENT_ARRAY_BUFFER, surface.indices, made.indices);
    glBindVertexArray(surface.dots.name());
    fill(GL_ARRAY_BUFFER, surface.dot_points, made.dots);
    pain_slots(1);
    glBindVertexArray(0);
    surface.index_count = static_cast<GLsizei>(made.indices.size());
    surface.dot_count = static_cast<GLsizei>(made.dots.size());
    return surface;
}

bool OverlayPass::is_made_from(const Surface& surface, const scene::PainOverlay& overlay) {
    return surface.has_signs == has_signs(overlay) && surface.is_flat == overlay.is_flat &&
           surface.made_from == overlay.vertices;
}

// Makes it the one used last.
void OverlayPass::keep(const scene::MeshLibrary& library, const scene::PainOverlay& overlay) {
    const auto found = std::ranges::find_if(kept_, [&](const Surface& each) { return is_made_from(each, overlay); });
    if (found != kept_.end()) {
        std::rotate(found, found + 1, kept_.end());
        return;
    }
    Surface& surface = kept_.emplace_back(
        upload(build_pain_surface(library, overlay, has_signs(overlay) ? k_glyph_spacing_mm : k_dot_spacing_mm)));
    surface.made_from = overlay.vertices;
    surface.has_signs = has_signs(overlay);
    surface.is_flat = overlay.is_flat;
}

void OverlayPass::prepare(const scene::MeshLibrary& library, const scene::DrawList& list) {
    for (const scene::PainOverlay& overlay : list.pain) keep(library, overlay);
    const std::size_t spare = std::max(list.pain.size(), k_kept_surfaces);
    if (kept_.size() > spare) kept_.erase(kept_.begin(), kept_.end() - static_cast<std::ptrdiff_t>(spare));
    surfaces_.clear();
    for (const scene::PainOverlay& overlay : list.pain) {
        const auto found =
            std::ranges::find_if(kept_, [&](const Surface& each) { return is_made_from(each, overlay); });
        surfaces_.push_back(static_cast<std::size_t>(found - kept_.begin()));
    }
    if (markers_ == list.markers) return;
    markers_ = list.markers;
    std::vector<MarkerRow> rows;
    rows.reserve(markers_.size());
    for (const scene::Marker& marker : markers_)
        rows.push_back({{marker.position.x, marker.position.y, marker.position.z},
                        {marker.color.r, marker.color.g, marker.color.b, marker.strength},
                        {marker.radius_mm, marker.pulse,
                         (marker.is_on_top ? 1.0f : 0.0f) + 2.0f * static_cast<float>(marker.shape),
                         static_cast<float>(marker.number)}});
    fill(GL_ARRAY_BUFFER, marker_buffer_, rows);
}

void OverlayPass::draw(const scene::DrawList& list, const gl::Targets& targets, glm::vec2 depth_range,
                       bool has_ids) const {
    glEnable(GL_BLEND);
    gl::blend_over();
    glDepthMask(GL_FALSE);
    draw_zones(list, targets, depth_range, has_ids);
    glBindFramebuffer(GL_FRAMEBUFFER, targets.picture_depth.name());
    glEnable(GL_DEPTH_TEST);
    draw_dots(list);
    draw_markers();
    glDepthMask(GL_TRUE);
    glDisable(GL_BLEND);
    glBindVertexArray(0);
}

// Zones read the depth to see what lies below them, so they test it themselves.
void OverlayPass::draw_zones(const scene::DrawList& list, const gl::Targets& targets, glm::vec2 depth_range,
                             bool has_ids) const {
    if (surfaces_.empty()) return;
    glBindFramebuffer(GL_FRAMEBUFFER, targets.picture_only.name());
    glDisable(GL_DEPTH_TEST);
    glEnable(GL_CULL_FACE);
    const gl::SampledDepth sampled(targets);
    pain_->program.use();
    pain_->depth_range.set(depth_range);
    pain_->has_ids.set(has_ids ? 1 : 0);
    for (std::size_t i = 0; i < surfaces_.size(); ++i) {
        const Surface& surface = kept_[surfaces_[i]];
        const scene::PainOverlay& overlay = list.pain[i];
        if (surface.index_count == 0) continue;
        pain_->reveal.set(overlay.reveal);
        pain_->pulse.set(overlay.pulse);
        pain_->essential_color.set(overlay.essential_color);
        pain_->spillover_color.set(overlay.spillover_color);
        pain_->ground_color.set(overlay.ground_color);
        pain_->glow.set(overlay.is_flat ? 0.0f : 1.0f);
        glBindVertexArray(surface.zone.name());
        glDrawElements(GL_TRIANGLES, surface.index_count, GL_UNSIGNED_INT, nullptr);
    }
}

void OverlayPass::draw_dots(const scene::DrawList& list) const {
    if (surfaces_.empty()) return;
    glDepthFunc(GL_LEQUAL);
    glDisable(GL_CULL_FACE);
    dot_->program.use();
    for (std::size_t i = 0; i < surfaces_.size(); ++i) {
        const Surface& surface = kept_[surfaces_[i]];
        const scene::PainOverlay& overlay = list.pain[i];
        if (surface.dot_count == 0) continue;
        dot_->reveal.set(overlay.reveal);
        dot_->pulse.set(overlay.pulse);
        dot_->spillover_color.set(overlay.is_flat ? overlay.spillover_color * k_sign_ink : overlay.spillover_color);
        dot_->dot_mm.set(has_signs(overlay) ? k_glyph_radius_mm : k_dot_radius_mm);
        dot_->glyph.set(static_cast<int>(overlay.glyph));
        glBindVertexArray(surface.dots.name());
        glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, surface.dot_count);
    }
}

void OverlayPass::draw_markers() const {
    if (markers_.empty()) return;
    glDisable(GL_CULL_FACE);
    marker_->program.use();
    glBindVertexArray(marker_array_.name());
    for (const bool is_covered : {true, false}) {
        glDepthFunc(is_covered ? GL_GREATER : GL_LEQUAL);
        marker_->covered.set(is_covered ? 1.0f : 0.0f);
        glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(markers_.size()));
    }
}

}
