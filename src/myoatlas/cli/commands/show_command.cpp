// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/citation.h"
#include "myoatlas/cli/output/json_output.h"
#include "myoatlas/cli/output/knowledge.h"
#include "myoatlas/core/terminal_text.h"
#include "myoatlas/core/text.h"

#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

namespace myoatlas::cli {
namespace {

using anatomy::Kind;

// All that is shown of one thing, as JSON and as text.
struct Shown {
    Json json;
    std::string text;
};

std::string heading(const std::string& name, std::string_view kind, const std::string& id) {
    return name + "\n" + std::string(kind) + " " + id + "\n\n";
}

std::string names_text(const anatomy::Names& names) {
    std::string text = core::labeled("Latin", names.latin) + core::labeled("Plain name", names.lay) +
                       core::labeled("Also called", core::joined(names.aliases));
    for (const auto& [language, name] : names.translations) text += core::labeled("In " + language, name);
    return text;
}

std::string sources_text(const anatomy::Catalog& catalog, const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids)
        if (const anatomy::Source* source = catalog.find_source(id))
            text += core::labeled(text.empty() ? "Sources" : "", anatomy::full_reference(*source) + " [" + id + "]");
    return text;
}

std::string cautions_text(const anatomy::Catalog& catalog, const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids)
        if (const anatomy::Caution* caution = catalog.find_caution(id))
            text += core::labeled(text.empty() ? "Take care" : "", caution->name + ": " + caution->text);
    return text;
}

Json cautions_json(const anatomy::Catalog& catalog, const std::vector<std::string>& ids) {
    Json cautions = Json::array();
    for (const std::string& id : ids)
        if (const anatomy::Caution* caution = catalog.find_caution(id)) cautions.push_back(json_of(*caution));
    return cautions;
}

std::string names_of_areas(const anatomy::Catalog& catalog, const Json& ids) {
    std::vector<std::string> names;
    for (const auto& id : ids)
        if (const anatomy::Area* area = catalog.find_area(id.get<std::string>())) names.push_back(area->names.name);
    return core::joined(names, "; ");
}

// Muscles, whole muscles and structures by their names.
std::string names_of_muscles(const anatomy::Catalog& catalog, const std::vector<std::string>& ids) {
    std::vector<std::string> names;
    for (const std::string& id : ids) {
        const anatomy::Muscle* muscle = catalog.find_muscle(id);
        const anatomy::Structure* structure = catalog.find_structure(id);
        names.push_back(muscle ? muscle->names.name : structure ? structure->names.name : core::in_words(id));
    }
    return core::joined(names, "; ");
}

std::string position_text(const Json& position) {
    std::string text;
    for (const auto& [side, mm] : position.items()) text += (text.empty() ? "" : "; ") + side + " " + mm.dump();
    return text.empty() ? text : text + " mm";
}

Shown shown_point(loading::Context& context, const anatomy::Muscle& muscle, const anatomy::TriggerPoint& point) {
    const auto catalog = context.catalog();
    const referral::Engine* engine = engine_or_note(context);
    Shown shown{json_of(muscle, point, surface_map_or_note(context), engine), {}};
    shown.text = core::labeled("Where", point.place) + core::labeled("Kind", anatomy::name_of(point.kind)) +
                 core::labeled("Refers to", names_of_areas(*catalog, shown.json["essential_areas"])) +
                 core::labeled("Spills over to", names_of_areas(*catalog, shown.json["spillover_areas"])) +
                 core::labeled("Symptoms", core::joined(point.symptoms)) +
                 core::labeled("Satellites", names_of_muscles(*catalog, point.satellites)) +
                 core::labeled("Position", position_text(shown.json["position_mm"])) +
                 core::labeled("Evidence", core::in_words(anatomy::name_of(point.evidence)) + " [" +
                                               core::joined(point.sources) + "]") +
                 core::labeled("Your own", point.own_place);
    return shown;
}

Shown show_muscle(loading::Context& context, const anatomy::Muscle& muscle) {
    const auto catalog = context.catalog();
    Shown shown{json_of(muscle, *catalog), heading(muscle.names.name, "Muscle", muscle.id)};
    shown.text +=
        names_text(muscle.names) + core::labeled("In short", muscle.plain) + core::labeled("Origin", muscle.origin) +
        core::labeled("Insertion", muscle.insertion) + core::labeled("Action", muscle.action) +
        core::labeled("Nerve",
                      muscle.innervation + (muscle.roots.empty() ? "" : " (" + core::joined(muscle.roots) + ")")) +
        core::labeled("Palpation", muscle.palpation) +
        core::labeled("Works with", names_of_muscles(*catalog, muscle.synergists)) +
        core::labeled("Works against", names_of_muscles(*catalog, muscle.antagonists)) +
        core::labeled("Kept up by", core::joined(muscle.perpetuating_factors, "; ")) +
        cautions_text(*catalog, muscle.cautions) + sources_text(*catalog, muscle.sources);
    shown.json["points"] = Json::array();
    shown.json["caution_texts"] = cautions_json(*catalog, muscle.cautions);
    for (const anatomy::TriggerPoint& point : muscle.points) {
        Shown each = shown_point(context, muscle, point);
        shown.json["points"].push_back(std::move(each.json));
        shown.text += "\n" + point.name + " (" + point.id + ")\n" + each.text;
    }
    return shown;
}

Shown show_area(loading::Context& context, const anatomy::Area& area) {
    const auto catalog = context.catalog();
    Shown shown{json_of(area, surface_map_or_note(context)),
                heading(area.names.name, "Area", area.id) + names_text(area.names) +
                    core::labeled("Section", core::in_words(anatomy::name_of(area.section))) +
                    cautions_text(*catalog, area.red_flags)};
    shown.json["caution_texts"] = cautions_json(*catalog, area.red_flags);
    shown.json["muscles"] = Json::array();
    const referral::Engine* engine = engine_or_note(context);
    if (!engine) return shown;
    referral::PainReport report;
    report.areas.push_back({area.id, core::Side::Left});
    std::vector<std::string> muscles;
    for (const referral::Candidate& candidate : engine->candidates_for(report).candidates)
        if (candidate.side == core::Side::Left) muscles.push_back(candidate.muscle);
    shown.json["muscles"] = muscles;
    shown.text += core::labeled("Muscles", names_of_muscles(*catalog, muscles));
    return shown;
}

Shown show_condition(loading::Context& context, const anatomy::Condition& condition) {
    const auto catalog = context.catalog();
    Shown shown{json_of(condition), heading(condition.names.name, "Condition", condition.id)};
    shown.text += names_text(condition.names) + core::labeled("What is known", condition.about) +
                  cautions_text(*catalog, condition.cautions) + sources_text(*catalog, condition.sources) + "\n";
    shown.json["caution_texts"] = cautions_json(*catalog, condition.cautions);
    core::Table table({"MUSCLE", "LINKED", "SOURCES"});
    for (const anatomy::ConditionLink& link : condition.muscles)
        table.add({link.muscle, core::in_words(anatomy::name_of(link.strength)), core::joined(link.sources)});
    shown.text += table.text();
    return shown;
}

// The exact words first; what a client reads stands under them where it is said otherwise.
std::string claim_text(const anatomy::Claim& claim) {
    std::string text = core::wrapped(claim.text, 2);
    if (!claim.plain.empty()) text += core::labeled("  Plainly", claim.plain, 11);
    const std::string sources = claim.is_uncited ? "uncited" : core::joined(claim.sources);
    return text + core::wrapped("[" + std::string(anatomy::name_of(claim.support)) + "; " + sources + "]", 4) + "\n";
}

Shown show_chapter(const anatomy::Catalog& catalog, const anatomy::Chapter& chapter) {
    Shown shown{json_of(chapter), heading(chapter.names.name, "Chapter", chapter.id)};
    shown.json["caution_texts"] = cautions_json(catalog, chapter.cautions);
    shown.text += names_text(chapter.names) + core::labeled("For", anatomy::name_of(chapter.audience)) +
                  core::labeled("In short", chapter.summary) + cautions_text(catalog, chapter.cautions) + "\n";
    std::vector<std::string> sources;
    for (const anatomy::ChapterSection& section : chapter.sections) {
        shown.text += section.title + "\n";
        for (const anatomy::Claim& claim : section.claims) shown.text += claim_text(claim);
        for (const std::string& id : section.sources())
            if (std::find(sources.begin(), sources.end(), id) == sources.end()) sources.push_back(id);
    }
    shown.text += core::labeled("Read on", core::joined(chapter.see)) + sources_text(catalog, sources);
    return shown;
}

Shown show_structure(loading::Context& context, const anatomy::Structure& structure) {
    const auto catalog = context.catalog();
    const scene::MeshLibrary* body = body_or_note(context);
    Json json{{"id", structure.id}, {"name", structure.names.name}, {"latin", structure.names.latin}};
    json["sides"] = rows_of(structure, body);
    json["muscles"] = Json::array();
    for (const anatomy::Muscle* muscle : catalog->muscles_of_structure(structure.id))
        json["muscles"].push_back(muscle->id);
    std::string text =
        heading(structure.names.name, "Structure", structure.id) + names_text(structure.names) +
        core::labeled("Kind", anatomy::name_of(structure.kind)) +
        core::labeled("Layer", core::in_words(anatomy::name_of(structure.layer))) +
        core::labeled("Region", anatomy::name_of(structure.region)) +
        core::labeled("Compartment", structure.compartment) +
        core::labeled("Variant", structure.is_variant ? "only some people have it; shown when chosen" : "") +
        core::labeled("Shape", structure.is_described ? "drawn from described anatomy, not measured" : "") +
        core::labeled("Charted as", core::joined(json["muscles"].get<std::vector<std::string>>()));
    if (structure.fibers.plan != anatomy::FiberPlan::Unknown) {
        std::string fibers(anatomy::name_of(structure.fibers.plan));
        if (structure.fibers.angle_deg > 0.0f)
            fibers += ", about " + core::plain_number(structure.fibers.angle_deg) + " degrees (" +
                      core::joined(structure.fibers.pennation_sources) + ")";
        text += core::labeled("Fibers", fibers);
    }
    text += core::labeled("Origin on", core::joined(structure.origin_on)) +
            core::labeled("Insertion on", core::joined(structure.insertion_on));
    for (const Json& row : json["sides"])
        if (row["triangles"].is_number())
            text += core::labeled(row["side"].get<std::string>(), row["vertices"].dump() + " vertices, " +
                                                                      row["triangles"].dump() + " triangles, FMA id " +
                                                                      row["fma"].dump());
    return {std::move(json), std::move(text)};
}

Shown show_source(const anatomy::Source& source) {
    return {json_of(source),
            heading(source.title, "Source", source.id) + core::labeled("Reference", anatomy::full_reference(source)) +
                core::labeled("Kind", anatomy::name_of(source.kind)) + core::labeled("DOI", source.doi) +
                core::labeled("ISBN", source.isbn) + core::labeled("PubMed", source.pmid) +
                core::labeled("Web", source.url) + core::labeled("Note", source.note)};
}

Shown show_caution(const anatomy::Catalog& catalog, const anatomy::Caution& caution) {
    return {json_of(caution),
            heading(caution.id, "Caution", caution.id) + core::labeled("For therapists", caution.text) +
                core::labeled("For clients", caution.plain) +
                core::labeled("Serious", caution.is_serious ? "yes" : "no") + sources_text(catalog, caution.sources)};
}

Shown shown_of(loading::Context& context, const search::Named& named) {
    const auto catalog = context.catalog();
    switch (named.kind) {
    case Kind::Muscle:
        return show_muscle(context, *catalog->find_muscle(named.id));
    case Kind::Area:
        return show_area(context, *catalog->find_area(named.id));
    case Kind::Condition:
        return show_condition(context, *catalog->find_condition(named.id));
    case Kind::Chapter:
        return show_chapter(*catalog, *catalog->find_chapter(named.id));
    case Kind::Structure:
        return show_structure(context, *catalog->find_structure(named.id));
    case Kind::Source:
        return show_source(*catalog->find_source(named.id));
    case Kind::Caution:
        return show_caution(*catalog, *catalog->find_caution(named.id));
    case Kind::Landmark: {
        const anatomy::Landmark& landmark = *catalog->find_landmark(named.id);
        return {json_of(landmark), heading(landmark.names.name, "Landmark", landmark.id) + names_text(landmark.names)};
    }
    case Kind::TriggerPoint:
        break;
    }
    const anatomy::Muscle& muscle = *catalog->muscle_of(named.id);
    const anatomy::TriggerPoint& point = *catalog->find_point(named.id);
    Shown shown = shown_point(context, muscle, point);
    shown.text = heading(point.name, "Trigger point", point.id) +
                 core::labeled("Muscle", muscle.names.name + " (" + muscle.id + ")") + shown.text;
    return shown;
}

}

void show(loading::Context& context, const std::string& name, bool is_json) {
    const search::Named named =
        named_or_fail(*context.catalog(), name,
                      {Kind::Muscle, Kind::TriggerPoint, Kind::Area, Kind::Condition, Kind::Structure, Kind::Chapter,
                       Kind::Source, Kind::Caution, Kind::Landmark});
    Shown shown = shown_of(context, named);
    if (!is_json) {
        std::cout << shown.text;
        return;
    }
    // A muscle has a kind of its own; a trigger point's "kind" (central, attachment) moves aside.
    Json document{
        {"is", named.kind == Kind::TriggerPoint ? "trigger_point" : std::string(anatomy::name_of(named.kind))}};
    document.update(shown.json);
    print_json(document);
}

}
