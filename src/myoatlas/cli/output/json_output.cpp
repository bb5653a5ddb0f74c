// SPDX-License-Identifier: MIT
#include "myoatlas/cli/output/json_output.h"
#include "myoatlas/cli/output/endangerment_output.h"
#include "myoatlas/search/part_matching.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <nlohmann/json.hpp>

namespace myoatlas::cli {
namespace {

void add_names(Json& row, const anatomy::Names& names) {
    row["name"] = names.name;
    row["latin"] = names.latin;
    row["lay"] = names.lay;
    row["aliases"] = names.aliases;
    row["translations"] = Json::object();
    for (const auto& [language, text] : names.translations) row["translations"][language] = text;
}

// Returns the vertex of the area nearest to its mean: a place on the skin, also where the area bends round a limb.
glm::vec3 center_of(const anatomy::SkinArea& area, const anatomy::SurfaceMap& surface_map) {
    glm::vec3 mean(0.0f);
    float mass = 0.0f;
    for (const anatomy::SkinWeight& weight : area.weights) {
        mean += surface_map.area_mm2[weight.vertex] * surface_map.positions[weight.vertex];
        mass += surface_map.area_mm2[weight.vertex];
    }
    mean /= std::max(mass, 1.0e-6f);
    const auto nearest = std::min_element(area.weights.begin(), area.weights.end(), [&](const auto& a, const auto& b) {
        return glm::distance(surface_map.positions[a.vertex], mean) <
               glm::distance(surface_map.positions[b.vertex], mean);
    });
    return surface_map.positions[nearest->vertex];
}

// One id, or a list of them where a structure joins several parts of the reference.
Json ids_in(const std::string& text) {
    const std::vector<std::string> ids = search::ids_in(text);
    if (ids.size() == 1) return ids.front();
    return ids.empty() ? Json("") : Json(ids);
}

}

Json json_of(const anatomy::Source& source) {
    Json row{{"id", source.id},
             {"kind", anatomy::name_of(source.kind)},
             {"authors", source.authors},
             {"year", source.year},
             {"title", source.title},
             {"doi", source.doi},
             {"container", source.container},
             {"locator", source.locator},
             {"isbn", source.isbn},
             {"pmid", source.pmid},
             {"url", source.url},
             {"note", source.note},
             {"school", source.school},
             {"superseded_by", source.superseded_by}};
    row["proofs"] = Json::array();
    for (const anatomy::Proof& proof : source.proofs)
        row["proofs"].push_back({{"seen", anatomy::name_of(proof.seen)},
                                 {"what", proof.what},
                                 {"where", proof.where},
                                 {"checked_on", proof.checked_on}});
    row["experiments"] = Json::array();
    for (const anatomy::Experiment& experiment : source.experiments) {
        Json felt = Json::array();
        for (const anatomy::FeltArea& each : experiment.felt)
            felt.push_back({{"area", each.area}, {"percent", each.percent}});
        row["experiments"].push_back({{"muscle", experiment.muscle},
                                      {"points", experiment.points},
                                      {"people", experiment.people},
                                      {"stimulus", experiment.stimulus},
                                      {"site", experiment.site},
                                      {"felt", std::move(felt)},
                                      {"agreement", anatomy::name_of(experiment.agreement)},
                                      {"note", experiment.note}});
    }
    row["prevalence"] = Json::array();
    for (const anatomy::Prevalence& found : source.prevalence)
        row["prevalence"].push_back({{"muscle", found.muscle},
                                     {"condition", found.condition},
                                     {"people", found.people},
                                     {"controls", found.controls},
                                     {"active_percent", found.active_percent},
                                     {"controls_percent", found.controls_percent},
                                     {"blinded", found.is_blinded},
                                     {"note", found.note}});
    return row;
}

Json json_of(const anatomy::Area& area, const anatomy::SurfaceMap* surface_map) {
    Json row{{"id", area.id}};
    add_names(row, area.names);
    row["section"] = anatomy::name_of(area.section);
    row["cautions"] = area.red_flags;
    row["center_mm"] = Json::object();
    if (!surface_map) return row;
    for (const anatomy::SkinArea& skin : surface_map->areas)
        if (skin.area == area.id && !skin.weights.empty())
            row["center_mm"][std::string(core::name_of(skin.side))] = rounded_mm(center_of(skin, *surface_map));
    return row;
}

Json json_of(const anatomy::Condition& condition) {
    Json row{{"id", condition.id}};
    add_names(row, condition.names);
    row["about"] = condition.about;
    row["muscles"] = Json::array();
    for (const anatomy::ConditionLink& link : condition.muscles)
        row["muscles"].push_back(
            {{"id", link.muscle}, {"strength", anatomy::name_of(link.strength)}, {"sources", link.sources}});
    row["cautions"] = condition.cautions;
    row["sources"] = condition.sources;
    return row;
}

Json json_of(const anatomy::Caution& caution) {
    return {{"id", caution.id},
            {"name", caution.name},
            {"text", caution.text},
            {"plain", caution.plain},
            {"serious", caution.is_serious},
            {"general", caution.is_general},
            {"source", caution.sources.empty() ? "" : caution.sources.front()},
            {"sources", caution.sources}};
}

Json json_of(const anatomy::Chapter& chapter) {
    Json row{{"id", chapter.id}};
    add_names(row, chapter.names);
    row["audience"] = anatomy::name_of(chapter.audience);
    row["summary"] = chapter.summary;
    row["sections"] = Json::array();
    for (const anatomy::ChapterSection& section : chapter.sections) {
        Json claims = Json::array();
        for (const anatomy::Claim& claim : section.claims)
            claims.push_back({{"text", claim.text},
                              {"plain", claim.words(true)},
                              {"evidence", anatomy::name_of(claim.support)},
                              {"uncited", claim.is_uncited},
                              {"sources", claim.sources}});
        row["sections"].push_back({{"id", section.id},
                                   {"title", section.title},
                                   {"claims", std::move(claims)},
                                   {"sources", section.sources()}});
    }
    row["cautions"] = chapter.cautions;
    row["see"] = chapter.see;
    return row;
}

Json json_of(const anatomy::Landmark& landmark) {
    Json row{{"id", landmark.id}};
    add_names(row, landmark.names);
    row["midline"] = landmark.is_midline;
    return row;
}

Json json_of(const anatomy::Muscle& muscle, const anatomy::Catalog& catalog) {
    Json row{{"id", muscle.id}};
    add_names(row, muscle.names);
    const anatomy::Structure* first =
        muscle.structures.empty() ? nullptr : catalog.find_structure(muscle.structures.front());
    row["region"] = first ? anatomy::name_of(first->region) : "";
    row["section"] = anatomy::name_of(muscle.section);
    row["parent"] = muscle.parent;
    row["structures"] = muscle.structures;
    row["origin"] = muscle.origin;
    row["insertion"] = muscle.insertion;
    row["action"] = muscle.action;
    row["innervation"] = muscle.innervation;
    row["roots"] = muscle.roots;
    row["palpation"] = muscle.palpation;
    row["plain"] = muscle.plain;
    row["synergists"] = muscle.synergists;
    row["antagonists"] = muscle.antagonists;
    row["perpetuating_factors"] = muscle.perpetuating_factors;
    row["cautions"] = muscle.cautions;
    row["trigger_points"] = Json::array();
    for (const anatomy::TriggerPoint& point : muscle.points) row["trigger_points"].push_back(point.id);
    row["sources"] = muscle.sources;
    return row;
}

Json rows_of(const anatomy::Structure& structure, const scene::MeshLibrary* body) {
    Json rows = Json::array();
    using core::Side;
    const auto sides = structure.is_midline ? std::vector{Side::Midline} : std::vector{Side::Left, Side::Right};
    for (const Side side : sides) {
        Json row{{"id", structure.id}, {"side", core::name_of(side)}, {"kind", anatomy::name_of(structure.kind)}};
        add_names(row, structure.names);
        row["fma"] = ids_in(side == Side::Right ? structure.fma_right : structure.fma_left);
        row["layer"] = anatomy::name_of(structure.layer);
        row["region"] = anatomy::name_of(structure.region);
        row["compartment"] = structure.compartment;
        row["variant"] = structure.is_variant;
        row["described"] = structure.is_described;
        if (structure.kind == anatomy::StructureKind::Muscle) {
            row["fibers"] = anatomy::name_of(structure.fibers.plan);
            row["pennation_deg"] = structure.fibers.angle_deg > 0.0f ? Json(structure.fibers.angle_deg) : Json(nullptr);
            row["pennation_sources"] = structure.fibers.pennation_sources;
            row["origin_on"] = structure.origin_on;
            row["insertion_on"] = structure.insertion_on;
        }
        row["vertices"] = nullptr;
        row["triangles"] = nullptr;
        if (body) {
            const scene::Part* part = body->find_part(structure.id, side);
            row["vertices"] = part ? part->vertex_count : 0;
            row["triangles"] = part ? part->levels[0].index_count / 3 : 0;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

Json json_of(const anatomy::Muscle& muscle, const anatomy::TriggerPoint& point, const anatomy::SurfaceMap* surface_map,
             const referral::Engine* engine) {
    Json row{{"id", point.id}, {"muscle", muscle.id}, {"name", point.name}, {"kind", anatomy::name_of(point.kind)}};
    row["position_mm"] = Json::object();
    for (const core::Side side : {core::Side::Left, core::Side::Right})
        if (const anatomy::PlacedPoint* placed = surface_map ? find_placed(*surface_map, point.id, side) : nullptr)
            row["position_mm"][std::string(core::name_of(side))] = rounded_mm(placed->position);
    row["place"] = point.place;
    row["structure"] = point.anchor.structure;
    row["essential_areas"] = Json::array();
    row["spillover_areas"] = Json::array();
    if (engine)
        for (const referral::PointReferral& referral : engine->referral_of(muscle.id, core::Side::Left)) {
            if (referral.point != point.id) continue;
            row["essential_areas"] = areas_of(referral, anatomy::ZoneGrade::Essential);
            row["spillover_areas"] = areas_of(referral, anatomy::ZoneGrade::Spillover);
        }
    row["symptoms"] = point.symptoms;
    row["satellites"] = point.satellites;
    row["sources"] = point.sources;
    row["evidence"] = anatomy::name_of(point.evidence);
    row["charted"] = Json::array();
    for (const anatomy::ChartedAreas& chart : point.charted)
        row["charted"].push_back(
            {{"sources", chart.sources}, {"essential", chart.essential}, {"spillover", chart.spillover}});
    row["own"] = point.is_own();
    row["endangerments"] = sites_of(surface_map, point.id);
    return row;
}

std::vector<std::string> areas_of(const referral::PointReferral& referral, anatomy::ZoneGrade grade) {
    std::vector<std::string> ids;
    for (const referral::AreaShare& share : referral.areas)
        if (share.grade == grade && std::find(ids.begin(), ids.end(), share.area) == ids.end())
            ids.push_back(share.area);
    return ids;
}

const anatomy::PlacedPoint* find_placed(const anatomy::SurfaceMap& surface_map, std::string_view point,
                                        core::Side side) {
    const auto found =
        std::find_if(surface_map.points.begin(), surface_map.points.end(),
                     [&](const anatomy::PlacedPoint& placed) { return placed.point == point && placed.side == side; });
    return found == surface_map.points.end() ? nullptr : &*found;
}

}
