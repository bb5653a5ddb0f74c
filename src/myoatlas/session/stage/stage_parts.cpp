// SPDX-License-Identifier: MIT
#include "myoatlas/session/stage/stage_parts.h"

#include "myoatlas/session/views/views.h"

#include <algorithm>
#include <glm/common.hpp>
#include <map>

namespace myoatlas::session {

namespace {

using anatomy::Layer;

constexpr float k_lifted = 0.9f; // of highlight: seen through what covers it

// A number from 0 to 1 that belongs to a word, always the same.
float number_of(std::string_view word, std::uint32_t salt) {
    std::uint32_t h = 2166136261u ^ salt;
    for (const char c : word) h = (h ^ static_cast<unsigned char>(c)) * 16777619u;
    h ^= h >> 15;
    h *= 0x2C1B3C6Du;
    h ^= h >> 13;
    return static_cast<float>(h & 0xFFFFu) / 65535.0f;
}

Layer layer_of(const scene::Part& part, const anatomy::Structure* structure) {
    if (structure) return structure->layer;
    switch (part.kind) {
    case scene::PartKind::Muscle:
        return Layer::MuscleSuperficial;
    case scene::PartKind::Bone:
        return Layer::Bone;
    case scene::PartKind::Skin:
        return Layer::Skin;
    case scene::PartKind::Other:
        break;
    }
    return Layer::Other;
}

bool is_muscle_layer(Layer layer) {
    return layer >= Layer::MuscleSuperficial && layer <= Layer::MuscleDeepest;
}

// One family of warm reds: some muscles a little lighter, some browner, some rosier.
glm::vec3 muscle_color(const Theme& theme, std::string_view structure) {
    const float light = (number_of(structure, 11) - 0.5f) * theme.variation;
    const float hue = (number_of(structure, 29) - 0.5f) * theme.variation;
    return glm::clamp(theme.muscle * (1.0f + 0.20f * light) + glm::vec3(0.0f, 0.045f, -0.02f) * hue, 0.0f, 1.0f);
}

// Told by its color, also when something else is looked at.
bool keeps_color(Layer layer) {
    return layer == Layer::Bone || layer == Layer::Neurovascular;
}

scene::PartState plain_state(const scene::Part& part, const anatomy::Structure* structure, const Theme& theme) {
    scene::PartState state;
    state.tendon_color = theme.tendon;
    switch (part.kind) {
    case scene::PartKind::Muscle:
        state.material = scene::Material::Muscle;
        state.color = muscle_color(theme, part.structure);
        break;
    case scene::PartKind::Bone:
        state.material = scene::Material::Bone;
        state.color = theme.bone;
        break;
    case scene::PartKind::Skin:
        state.material = scene::Material::Skin;
        state.color = theme.skin;
        break;
    case scene::PartKind::Other:
        state.material = scene::Material::Tendon;
        state.color = theme.other;
        break;
    }
    if (structure && structure->layer == Layer::Neurovascular) {
        using enum anatomy::StructureKind;
        state.color = structure->kind == Artery ? theme.artery : structure->kind == Vein ? theme.vein : theme.nerve;
        state.tendon_color = state.color;
    }
    return state;
}

// The share of what was asked about the muscle of a structure that is known; nothing when nothing was asked.
std::optional<double> known_of(const std::string& structure, const World& world) {
    if (!world.catalog) return std::nullopt;
    std::optional<double> most;
    for (const anatomy::Muscle* muscle : world.catalog->muscles_of_structure(structure)) {
        const auto found = world.learned->standing.muscles.find(muscle->id);
        if (found == world.learned->standing.muscles.end()) continue;
        const study::Mastery& mastery = found->second;
        const double known = static_cast<double>(mastery.known) / static_cast<double>(mastery.seen);
        most = std::max(most.value_or(known), known);
    }
    return most;
}

// A part that is lit, and how: the selection, or a ranked source.
struct Light {
    float highlight = 0.0f;
    glm::vec3 color{0.0f};
    float amount = 0.0f;    // of `color` in its flesh
    bool is_opened = false; // what covers it turns to glass
};
using Lights = std::map<PartRef, Light>;

Lights lights_of(const Session& session, const World& world, const Theme& theme) {
    Lights lights;
    const bool has_skin = session.layers.of(Layer::Skin) >= 0.999f;
    if (session.answer && world.catalog && !session.selection) { // what is chosen is lit alone
        const auto& candidates = session.answer->candidates;
        const auto count = std::min(candidates.size(), static_cast<std::size_t>(std::max(0, theme.lit_candidates)));
        for (std::size_t rank = count; rank-- > 0;) {
            // Under whole skin they wait: what is painted is seen alone.
            const float shine = has_skin ? 0.0f : 0.92f - 0.12f * static_cast<float>(rank);
            for (const PartRef& ref : parts_of_muscle(candidates[rank].muscle, candidates[rank].side, *world.catalog))
                lights[ref] = {std::max(0.0f, shine), candidate_color(theme, rank), 0.9f, rank < 4};
        }
    }
    // While a chain is told the muscle warms up under the press.
    const float warmth = session.chain.is_told ? glm::mix(0.25f, 1.0f, phase_of(session.chain.at).press) : 1.0f;
    for (const PartRef& ref : parts_chosen(session, world.catalog))
        lights[ref] = {1.0f, theme.chosen, theme.chosen_amount * warmth, true};
    return lights;
}

// Skin is pointed at wherever one points: the whole body would light up.
bool is_pointed_at(const Session& session, const scene::Part& part, Layer layer) {
    return layer != Layer::Skin && session.hover && session.hover->structure == part.structure &&
           session.hover->side == part.side;
}

// What is pointed at takes on the color of highlights, a deeper one where it is pale itself.
void point_out(scene::PartState& state, const Theme& theme) {
    constexpr float k_pale = 0.62f, k_deeper = 0.66f;
    const auto lit = [&](glm::vec3 color) {
        const float light = 0.3f * color.r + 0.59f * color.g + 0.11f * color.b;
        const glm::vec3 toward = theme.look.highlight_color * (light > k_pale ? k_deeper : 1.0f);
        return glm::mix(color, toward, 0.6f * theme.hover_highlight);
    };
    state.color = lit(state.color);
    state.tendon_color = lit(state.tendon_color);
}

// Muscles that end in the skin lie right under it, over others of their layer (the platysma over the neck's).
bool ends_in_skin(const anatomy::Structure* structure) {
    const auto is_skin = [](const std::string& end) { return end == "skin"; };
    return structure && (std::ranges::any_of(structure->origin_on, is_skin) ||
                         std::ranges::any_of(structure->insertion_on, is_skin));
}

// True when some of `outer` lies within the box of `inner`, widened a little. Looks at every few vertices only.
bool does_cover(const scene::MeshLibrary& body, const scene::Part& outer, const scene::Part& inner) {
    constexpr float k_reach_mm = 8.0f;
    constexpr std::uint32_t k_step = 3;
    const glm::vec3 low = inner.bounds_min - k_reach_mm, high = inner.bounds_max + k_reach_mm;
    const auto is_inside = [&](glm::vec3 at) {
        return glm::all(glm::greaterThanEqual(at, low)) && glm::all(glm::lessThanEqual(at, high));
    };
    if (glm::any(glm::greaterThan(outer.bounds_min, high)) || glm::any(glm::lessThan(outer.bounds_max, low)))
        return false;
    for (std::uint32_t i = 0; i < outer.vertex_count; i += k_step)
        if (is_inside(body.position(outer.first_vertex + i))) return true;
    return false;
}

// True when some of `outer` lies on `inner`. Looks at a few vertices of each.
bool does_touch(const scene::MeshLibrary& body, const scene::Part& outer, const scene::Part& inner) {
    constexpr float k_reach_mm = 14.0f;
    constexpr std::uint32_t k_looked_at = 150;
    const auto step = [](const scene::Part& part) { return std::max(1u, part.vertex_count / k_looked_at); };
    for (std::uint32_t i = 0; i < outer.vertex_count; i += step(outer))
        for (std::uint32_t k = 0; k < inner.vertex_count; k += step(inner)) {
            const glm::vec3 gap = body.position(outer.first_vertex + i) - body.position(inner.first_vertex + k);
            if (glm::dot(gap, gap) < k_reach_mm * k_reach_mm) return true;
        }
    return false;
}

// Where a part lies, and how it is lit (null: not).
struct Placed {
    Layer layer = Layer::Other;
    bool ends_in_skin = false;
    const Light* light = nullptr;
};

// Turns to glass the muscles that cover the opened parts and are not lit. Returns the outermost layer of which
// something did.
Layer turn_to_glass(const scene::MeshLibrary& body, const std::vector<Placed>& placed,
                    const std::vector<std::size_t>& opened, float opacity, std::vector<scene::PartState>& states) {
    Layer glass = Layer::Other;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const Placed& outer = placed[i];
        if (!is_muscle_layer(outer.layer) || outer.light || states[i].opacity <= 0.0f) continue;
        const auto covers = [&](std::size_t k) {
            const Placed& inner = placed[k];
            if (outer.layer < inner.layer) return does_cover(body, body.parts[i], body.parts[k]);
            return outer.layer == inner.layer && outer.ends_in_skin && !inner.ends_in_skin &&
                   does_cover(body, body.parts[i], body.parts[k]) && does_touch(body, body.parts[i], body.parts[k]);
        };
        if (!std::any_of(opened.begin(), opened.end(), covers)) continue;
        states[i].opacity *= opacity;
        glass = std::min(glass, outer.layer);
    }
    return glass;
}

}

glm::vec3 candidate_color(const Theme& theme, std::size_t rank) {
    const float t = static_cast<float>(rank) / static_cast<float>(std::max(1, theme.lit_candidates - 1));
    return glm::mix(theme.first_candidate, theme.last_candidate, std::min(1.0f, t));
}

glm::vec3 mastery_color(const Theme& theme, std::optional<double> known) {
    if (!known) return theme.muted;
    return glm::mix(theme.last_candidate, theme.first_candidate, std::clamp(static_cast<float>(*known), 0.0f, 1.0f));
}

std::vector<scene::PartState> build_part_states(const Session& session, const World& world, const Theme& theme) {
    const auto& parts = world.body->parts;
    const Lights lights = lights_of(session, world, theme);
    std::vector<scene::PartState> states(parts.size());
    std::vector<Placed> placed(parts.size());
    std::vector<std::size_t> opened;
    bool is_focused = false;

    for (std::size_t i = 0; i < parts.size(); ++i) {
        const PartRef ref{parts[i].structure, parts[i].side};
        const anatomy::Structure* structure =
            world.catalog ? world.catalog->find_structure(parts[i].structure) : nullptr;
        placed[i] = {layer_of(parts[i], structure), ends_in_skin(structure), nullptr};
        const Layer layer = placed[i].layer;
        states[i] = plain_state(parts[i], structure, theme);
        if (session.is_mastery_shown && world.learned && parts[i].kind == scene::PartKind::Muscle)
            states[i].color = mastery_color(theme, known_of(parts[i].structure, world));
        // What only some people have is seen only when it is chosen or kept.
        states[i].opacity = structure && structure->is_variant ? 0.0f : session.layers.of(layer);
        // A layer over the skin wants skin to lie on.
        if (session.overlay && layer == Layer::Skin && states[i].opacity <= 0.0f) states[i].opacity = 1.0f;
        if (!session.isolated.empty()) {
            const bool is_kept = session.isolated.contains(ref);
            const bool is_bone = layer == Layer::Bone;
            states[i].opacity = is_kept ? 1.0f : is_bone ? states[i].opacity * theme.context_bone_opacity : 0.0f;
        }
        if (session.hidden.contains(ref)) states[i].opacity = 0.0f;
        const auto found = lights.find(ref);
        const bool is_faded = session.faded.contains(ref);
        if (found == lights.end()) {
            if (is_faded) states[i].opacity *= theme.covering_opacity;
            continue;
        }
        const Light& light = found->second;
        placed[i].light = &light;
        is_focused = true;
        // What is chosen is seen even when its layer is off; only hiding it takes it away.
        if (light.highlight > 0.0f && !session.hidden.contains(ref)) states[i].opacity = 1.0f;
        if (is_faded) states[i].opacity *= theme.covering_opacity;
        if (light.is_opened) opened.push_back(i);
    }

    const Layer glass = turn_to_glass(*world.body, placed, opened, theme.covering_opacity, states);

    for (std::size_t i = 0; i < parts.size(); ++i) {
        scene::PartState& state = states[i];
        const Layer layer = placed[i].layer;
        const Light* light = placed[i].light;
        if (light) {
            state.color = glm::mix(state.color, light->color, light->amount);
            state.highlight = light->highlight;
        } else if (is_focused && layer != Layer::Skin) {
            const float amount = theme.muted_amount * (keeps_color(layer) ? 0.35f : 1.0f);
            state.color = glm::mix(state.color, theme.muted, amount);
            state.tendon_color = glm::mix(state.tendon_color, theme.muted, amount * 0.6f);
        }
        if (is_pointed_at(session, parts[i], layer)) {
            const bool is_lifted = session.is_hover_lifted;
            state.highlight = std::max(state.highlight, is_lifted ? k_lifted : theme.hover_highlight);
            point_out(state, theme);
            if (is_lifted) state.opacity = 1.0f;
        }
        for (Layer outer = Layer::MuscleSuperficial; outer < layer && outer <= Layer::MuscleDeepest;
             outer = static_cast<Layer>(static_cast<int>(outer) + 1))
            if (session.layers.of(outer) < 0.999f) state.uncovered = 1.0f;
        if (!session.isolated.empty() || glass < layer) state.uncovered = 1.0f;
    }
    return states;
}

}
