// SPDX-License-Identifier: MIT
#include "myoatlas/referral/overlap/painted_skin.h"
#include "myoatlas/referral/overlap/named_fingers.h"

#include "myoatlas/core/text.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

namespace myoatlas::referral {
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
class PaintLayer {
public:
    explicit PaintLayer(Workspace& work) : work_(work) {}

    enum Voice : unsigned char { Deep = 1, Surface = 2, Unsure = 4, OneSided = 8 };

    void lay(std::uint32_t vertex, float strength, unsigned char depth_votes) {
        float& strongest = work_.strength[vertex];
        unsigned char& said = work_.depth_votes[vertex];
        if (strongest <= 0.0f) work_.painted.push_back(vertex);
        if (strength > strongest) {
            // Being marked on a definite side outlasts a stronger mark that says less.
            said = static_cast<unsigned char>(depth_votes | (said & OneSided));
            strongest = strength;
        } else if (strength == strongest) {
            said |= depth_votes;
        } else {
            said |= depth_votes & OneSided;
        }
    }

    void finish(PaintedSkin& skin, const anatomy::SurfaceMap& surface_map) {
        std::sort(work_.painted.begin(), work_.painted.end());
        skin.vertices.reserve(work_.painted.size());
        for (const std::uint32_t v : work_.painted) {
            const float strength = work_.strength[v];
            const unsigned char said = work_.depth_votes[v];
            work_.strength[v] = 0.0f;
            work_.depth_votes[v] = 0;
            const bool is_unsure = said & Unsure;
            skin.vertices.push_back({v, strength, !is_unsure && (said & Deep), !is_unsure && (said & Surface)});
            const float mass = strength * surface_map.area_mm2[v];
            skin.mass_mm2 += said & OneSided ? mass : 0.5f * mass;
            (surface_map.positions[v].x >= 0.0f ? skin.left_mass_mm2 : skin.right_mass_mm2) += mass;
        }
        work_.painted.clear();
    }

private:
    Workspace& work_;
};

unsigned char depth_vote_of(PainDepth depth) {
    return depth == PainDepth::Deep      ? PaintLayer::Deep
           : depth == PainDepth::Surface ? PaintLayer::Surface
                                         : PaintLayer::Unsure;
}

void add_touched_areas(PaintedSkin& skin, const PainReport& report, const anatomy::SurfaceMap& surface_map,
                       const AreaIndex& areas, Slots& slots) {
    struct Inside {
        float marked = 0.0f, skin = 0.0f;
    };
    std::vector<Inside> inside;
    float total = 0.0f;
    for (const PaintedVertex& painted : skin.vertices) {
        const float skin_mm2 = surface_map.area_mm2[painted.vertex], marked = painted.strength * skin_mm2;
        total += marked;
        for (const std::uint32_t area : areas.at(painted.vertex)) {
            const std::uint32_t slot = slots.take(area);
            if (slot == inside.size()) inside.emplace_back();
            inside[slot].marked += marked;
            inside[slot].skin += skin_mm2;
        }
    }
    for (std::size_t i = 0; i < inside.size(); ++i) {
        const std::uint32_t area = slots.taken()[i];
        skin.touched.push_back({area, inside[i].marked / std::max(total, 1.0e-6f),
                                inside[i].skin / std::max(areas.mass_mm2[area], 1.0e-6f), false});
    }
    slots.clear();
    std::sort(skin.touched.begin(), skin.touched.end(),
              [](const MarkedArea& a, const MarkedArea& b) { return a.area < b.area; });

    for (MarkedArea& touched : skin.touched) {
        const anatomy::SkinArea& area = surface_map.areas[touched.area];
        touched.is_intended = std::any_of(report.areas.begin(), report.areas.end(), [&](const AreaMark& mark) {
            return mark.area == area.area && (!mark.side || *mark.side == core::Side::Midline ||
                                              area.side == core::Side::Midline || *mark.side == area.side);
        });
        if (report.marks.empty() || touched.of_drawing < k_good_part) continue;
        touched.is_intended = true;
        if (std::find(skin.areas.begin(), skin.areas.end(), area.area) == skin.areas.end())
            skin.areas.push_back(area.area);
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

PaintedSkin paint(const PainReport& report, const anatomy::Catalog& catalog, const anatomy::SurfaceMap& surface_map,
                  const SkinGrid& grid, const AreaIndex& areas, Workspace& work) {
    PaintedSkin skin;
    PaintLayer canvas(work);

    struct Dab {
        const PaintMark* mark;
        std::uint32_t vertex;
    };
    std::vector<Dab> dabs;
    for (std::size_t i = 0; i < report.marks.size(); ++i) {
        const PaintMark& mark = report.marks[i];
        const auto where = [&] { return "mark " + std::to_string(i + 1); };
        if (std::string fault = fault_of(mark); !fault.empty()) {
            skin.problems.push_back({where(), std::move(fault)});
        } else if (const auto vertex = grid.find_nearest(mark.at_mm, k_reach_mm); !vertex) {
            skin.problems.push_back({where(), "the place is off the body; expected skin within 30 mm"});
        } else if (mark.intensity > 0.0f) {
            dabs.push_back({&mark, *vertex});
            skin.strongest = std::max(skin.strongest, mark.intensity);
            if (mark.quality != PainQuality::Unsaid &&
                std::find(skin.qualities.begin(), skin.qualities.end(), mark.quality) == skin.qualities.end())
                skin.qualities.push_back(mark.quality);
        }
    }
    std::sort(skin.qualities.begin(), skin.qualities.end());
    // Strengths are relative, so that the same drawing gives the same answer whether made with light or heavy strokes.
    for (const Dab& dab : dabs) {
        const auto depth_votes = static_cast<unsigned char>(depth_vote_of(dab.mark->depth) | PaintLayer::OneSided);
        grid.disk(dab.vertex, dab.mark->radius_mm, work.walk, work.disk);
        // Where the brush ends is less certain than where it was set down.
        for (const std::uint32_t v : work.disk) {
            const float away_mm = glm::distance(surface_map.positions[v], surface_map.positions[dab.vertex]);
            const float strength = dab.mark->intensity / skin.strongest * (1.0f - away_mm / dab.mark->radius_mm);
            if (strength > 0.0f) canvas.lay(v, strength, depth_votes);
        }
    }

    const NamedFingers fingers(report, surface_map);
    for (const AreaMark& mark : report.areas) {
        const anatomy::Area* named = catalog.find_area(mark.area);
        if (!named) {
            skin.problems.push_back(
                {"area \"" + mark.area + "\"", "there is no such area" + nearest_id(catalog.all().areas, mark.area)});
            continue;
        }
        const bool is_one_sided = mark.side && *mark.side != core::Side::Midline;
        bool has_skin = false;
        for (const std::uint32_t a : areas.sides_of(mark.area)) {
            const anatomy::SkinArea& area = surface_map.areas[a];
            if (is_one_sided && area.side != *mark.side) continue;
            const bool counts_whole = is_one_sided || area.side == core::Side::Midline;
            const auto depth_votes =
                static_cast<unsigned char>(PaintLayer::Unsure | (counts_whole ? PaintLayer::OneSided : 0));
            const bool is_parted = fingers.part(*named);
            for (const anatomy::SkinWeight& weight : area.weights)
                if (!is_parted || fingers.hold(weight.vertex, area.side)) canvas.lay(weight.vertex, 1.0f, depth_votes);
            has_skin |= !area.weights.empty();
        }
        if (!has_skin) skin.problems.push_back({"area \"" + mark.area + "\"", "this body has no skin painted for it"});
        if (std::find(skin.areas.begin(), skin.areas.end(), mark.area) == skin.areas.end())
            skin.areas.push_back(mark.area);
    }

    canvas.finish(skin, surface_map);
    add_touched_areas(skin, report, surface_map, areas, work.areas);
    return skin;
}

}
