// SPDX-License-Identifier: MIT
#include "referral/painted_skin.h"

#include "core/text.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

namespace referral {
namespace {

constexpr float k_reach_mm = 30.0f;       // how far off the skin a mark may be
constexpr float k_max_radius_mm = 300.0f; // a disk of this size covers half a back
constexpr float k_max_intensity = 10.0f;
constexpr float k_good_part = 0.15f; // of the painted skin, for an area to count as meant

template <class Records> std::string nearest_id(const Records& records, const std::string& id) {
    std::vector<std::string> ids;
    for (const auto& record : records) ids.push_back(record.id);
    const auto best = core::nearest(id, ids, 1);
    return best.empty() ? "" : "; the nearest is \"" + best.front() + "\"";
}

// Strengths per vertex while marks are being laid on; the strongest mark of a vertex stands.
class Canvas {
public:
    explicit Canvas(std::size_t vertices) : strength_(vertices, 0.0f), voices_(vertices, 0) {}

    enum Voice : unsigned char { Deep = 1, Surface = 2, Unsure = 4, OneSided = 8 };

    void lay(std::uint32_t vertex, float strength, unsigned char voices) {
        if (strength > strength_[vertex]) {
            // Being marked on a definite side outlasts a stronger mark that says less.
            voices_[vertex] = static_cast<unsigned char>(voices | (voices_[vertex] & OneSided));
            strength_[vertex] = strength;
        } else if (strength == strength_[vertex]) {
            voices_[vertex] |= voices;
        } else {
            voices_[vertex] |= voices & OneSided;
        }
    }

    void finish(PaintedSkin& skin, const anatomy::SurfaceMap& map) const {
        for (std::uint32_t v = 0; v < strength_.size(); ++v) {
            if (strength_[v] <= 0.0f) continue;
            const bool is_unsure = voices_[v] & Unsure;
            skin.vertices.push_back(
                {v, strength_[v], !is_unsure && (voices_[v] & Deep), !is_unsure && (voices_[v] & Surface)});
            const float mass = strength_[v] * map.area_mm2[v];
            skin.mass_mm2 += voices_[v] & OneSided ? mass : 0.5f * mass;
            (map.positions[v].x >= 0.0f ? skin.left_mass_mm2 : skin.right_mass_mm2) += mass;
        }
    }

private:
    std::vector<float> strength_;
    std::vector<unsigned char> voices_;
};

unsigned char voice_of(const std::string& depth) {
    return depth == "deep" ? Canvas::Deep : depth == "surface" ? Canvas::Surface : Canvas::Unsure;
}

void add_areas_of_marks(PaintedSkin& skin, const anatomy::SurfaceMap& map) {
    std::vector<float> strength(map.positions.size(), 0.0f);
    float total = 0.0f;
    for (const PaintedVertex& painted : skin.vertices) {
        strength[painted.vertex] = painted.strength;
        total += painted.strength * map.area_mm2[painted.vertex];
    }
    for (const anatomy::SkinArea& area : map.areas) {
        float inside = 0.0f;
        for (const anatomy::SkinWeight& weight : area.weights)
            inside += strength[weight.vertex] * map.area_mm2[weight.vertex];
        const bool is_new = std::find(skin.areas.begin(), skin.areas.end(), area.area) == skin.areas.end();
        if (is_new && inside >= k_good_part * total && inside > 0.0f) skin.areas.push_back(area.area);
    }
}

}

std::string fault_of(const PaintMark& mark) {
    if (!std::isfinite(mark.at_mm.x) || !std::isfinite(mark.at_mm.y) || !std::isfinite(mark.at_mm.z))
        return "the place holds a number that is not finite; expected three plain numbers in mm";
    if (!(mark.radius_mm > 0.0f && mark.radius_mm <= k_max_radius_mm))
        return "the radius is " + core::plain_number(mark.radius_mm) + "; expected more than 0 and at most " +
               core::plain_number(k_max_radius_mm) + " mm";
    if (!(mark.intensity >= 0.0f && mark.intensity <= k_max_intensity))
        return "the intensity is " + core::plain_number(mark.intensity) + "; expected 0 to 10";
    return {};
}

PaintedSkin paint(const PainReport& report, const anatomy::Catalog& catalog, const anatomy::SurfaceMap& map,
                  const SkinGrid& grid) {
    PaintedSkin skin;
    Canvas canvas(map.positions.size());

    // Strengths are relative, so that the same drawing gives the same answer whether made with light or heavy strokes.
    float strongest = 0.0f;
    std::vector<const PaintMark*> marks;
    for (std::size_t i = 0; i < report.marks.size(); ++i) {
        const std::string where = "mark " + std::to_string(i + 1);
        if (const std::string fault = fault_of(report.marks[i]); !fault.empty())
            skin.problems.push_back({where, fault});
        else if (!grid.find_nearest(report.marks[i].at_mm, k_reach_mm))
            skin.problems.push_back({where, "the place is off the body; expected skin within 30 mm"});
        else {
            marks.push_back(&report.marks[i]);
            strongest = std::max(strongest, report.marks[i].intensity);
        }
    }
    for (const PaintMark* mark : marks) {
        if (mark->intensity <= 0.0f) continue;
        const auto voices = static_cast<unsigned char>(voice_of(mark->depth) | Canvas::OneSided);
        for (const std::uint32_t v : grid.disk(*grid.find_nearest(mark->at_mm, k_reach_mm), mark->radius_mm))
            canvas.lay(v, mark->intensity / strongest, voices);
    }

    for (const AreaMark& mark : report.areas) {
        if (!catalog.find_area(mark.area)) {
            skin.problems.push_back(
                {"area \"" + mark.area + "\"", "there is no such area" + nearest_id(catalog.all().areas, mark.area)});
            continue;
        }
        const bool is_one_sided = mark.side && *mark.side != core::Side::Midline;
        bool has_skin = false;
        for (const anatomy::SkinArea& area : map.areas) {
            if (area.area != mark.area || (is_one_sided && area.side != *mark.side)) continue;
            const bool counts_whole = is_one_sided || area.side == core::Side::Midline;
            const auto voices = static_cast<unsigned char>(Canvas::Unsure | (counts_whole ? Canvas::OneSided : 0));
            for (const anatomy::SkinWeight& weight : area.weights) canvas.lay(weight.vertex, 1.0f, voices);
            has_skin |= !area.weights.empty();
        }
        if (!has_skin) skin.problems.push_back({"area \"" + mark.area + "\"", "this body has no skin painted for it"});
        if (std::find(skin.areas.begin(), skin.areas.end(), mark.area) == skin.areas.end())
            skin.areas.push_back(mark.area);
    }

    canvas.finish(skin, map);
    if (!marks.empty()) add_areas_of_marks(skin, map);
    return skin;
}

}
