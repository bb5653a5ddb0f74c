// SPDX-License-Identifier: MIT
#include "myoatlas/loading/study_loading.h"

#include "myoatlas/core/text.h"
#include "myoatlas/io/study/deck_file.h"

#include <algorithm>
#include <glm/geometric.hpp>

namespace myoatlas::loading {
namespace {

// What lies under a place, from the skin inward, as far as the first bone.
class LayersUnder {
public:
    LayersUnder(Context& context, scene::RayPicker* lent) : context_(context), picker_(lent) {}

    std::vector<std::string> operator()(const std::string& point) {
        const anatomy::SurfaceMap& map = *context_.surface_map();
        const auto placed = std::find_if(map.points.begin(), map.points.end(), [&](const anatomy::PlacedPoint& at) {
            return at.point == point && at.side != core::Side::Right;
        });
        if (placed == map.points.end() || map.positions.empty()) return {};
        if (!picker_) {
            own_ = std::make_shared<scene::RayPicker>(context_.body());
            picker_ = own_.get();
        }
        const scene::Ray ray = ray_to(map, *placed);
        return along(ray, glm::distance(ray.origin, placed->position));
    }

private:
    // From the skin nearest to it, a little outside, to the point.
    static scene::Ray ray_to(const anatomy::SurfaceMap& map, const anatomy::PlacedPoint& placed) {
        constexpr float k_outside_mm = 15.0f, k_too_near_mm = 1.0f;
        const auto nearest =
            std::min_element(map.positions.begin(), map.positions.end(), [&](const auto& a, const auto& b) {
                return glm::distance(a, placed.position) < glm::distance(b, placed.position);
            });
        const glm::vec3 way = placed.position - *nearest;
        const glm::vec3 inward = glm::length(way) < k_too_near_mm
                                     ? -map.normals[static_cast<std::size_t>(nearest - map.positions.begin())]
                                     : glm::normalize(way);
        return {*nearest - k_outside_mm * inward, inward};
    }

    // Not beyond the part of the body that the point, `at_mm` along the ray, lies in: a line that meets no bone there
    // would come out of the foot and meet the arm.
    std::vector<std::string> along(const scene::Ray& ray, float at_mm) const {
        constexpr std::size_t k_most = 6;
        constexpr float k_below_mm = 60.0f; // the point; farther no finger presses
        const std::vector<scene::Part>& parts = context_.body().parts;
        std::vector<bool> is_seen(parts.size(), true);
        std::vector<std::string> structures;
        while (structures.size() < k_most) {
            picker_->set_visible(is_seen);
            const auto hit = picker_->pick(ray);
            if (!hit || hit->distance_mm > at_mm + k_below_mm) break;
            const scene::Part& part = parts[hit->part];
            is_seen[hit->part] = false;
            const bool is_told = part.kind != scene::PartKind::Other;
            if (is_told && std::find(structures.begin(), structures.end(), part.structure) == structures.end())
                structures.push_back(part.structure);
            if (part.kind == scene::PartKind::Bone) break;
        }
        return structures;
    }

    Context& context_;
    scene::RayPicker* picker_;
    std::shared_ptr<scene::RayPicker> own_; // built when first asked; a function is copied
};

}

const study::Deck& Studies::deck_or_fail(std::string_view id_or_name) const {
    std::vector<std::string> ids;
    const std::string folded = core::fold(id_or_name);
    const study::Deck* named = nullptr;
    for (const study::Deck& deck : decks) {
        if (deck.id == id_or_name) return deck;
        ids.push_back(deck.id);
        for (const auto& [language, name] : deck.names)
            if (!named && core::fold(name) == folded) named = &deck;
    }
    if (named) return *named;
    throw Failure(k_exit_bad_input, "There is no deck \"" + std::string(id_or_name) + "\"; the nearest are " +
                                        core::joined(core::nearest(id_or_name, ids, 3)) +
                                        " (`myoatlas list decks` has all).");
}

Studies load_studies(Context& context, scene::RayPicker* picker) {
    study::StudyMeans means;
    means.catalog = context.english_catalog().get();
    means.language = context.language().code;
    means.texts = &context.texts();
    if (context.has_surface_map()) {
        means.surface_map = context.surface_map().get();
        means.engine = &context.engine();
        means.layers_under = LayersUnder(context, picker);
    }
    means.speech = context.speech();
    if (means.speech) means.told = means.speech->facts.get();
    Studies studies;
    studies.facts = std::make_unique<const study::StudyFacts>(std::move(means));
    auto decks = io::load_decks(context.atlas_folder(), *context.english_catalog());
    if (!decks) throw Failure(k_exit_bad_input, "The decks cannot be used.\n" + lines_of(decks.problems()));
    studies.decks = study::all_decks(*studies.facts, std::move(*decks));
    studies.cards = study::cards_of(*studies.facts, study::CardFilter{});
    return studies;
}

}
