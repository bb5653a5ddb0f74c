// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/sources/citation.h"
#include "myoatlas/cli/output/causes_output.h"
#include "myoatlas/cli/output/emergency_output.h"
#include "myoatlas/cli/output/endangerment_output.h"
#include "myoatlas/cli/output/json_output.h"
#include "myoatlas/cli/output/knowledge.h"
#include "myoatlas/cli/output/lesson_output.h"
#include "myoatlas/core/terminal_text.h"
#include "myoatlas/core/text.h"
#include "myoatlas/session/study/lessons.h"

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

// A label in the language, beside its text.
std::string labeled(const core::TextCatalog& texts, std::string_view key, std::string_view text) {
    return core::labeled(texts(key), text);
}

std::string heading(const std::string& name, std::string_view kind, const std::string& id) {
    return core::without_controls(name) + "\n" + std::string(kind) + " " + id + "\n\n";
}

std::string names_text(const core::TextCatalog& texts, const anatomy::Names& names) {
    std::string text = labeled(texts, "show.latin", names.latin) + labeled(texts, "show.plain_name", names.lay) +
                       labeled(texts, "show.aliases", core::joined(names.aliases));
    for (const auto& [language, name] : names.translations)
        if (name != names.name) text += core::labeled(texts("show.in_language", {{"language", language}}), name);
    return text;
}

std::string sources_text(const core::TextCatalog& texts, const anatomy::Catalog& catalog,
                         const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids)
        if (const anatomy::Source* source = catalog.find_source(id))
            text += core::labeled(text.empty() ? texts("show.sources") : "",
                                  anatomy::full_reference(*source) + " [" + id + "]");
    return text;
}

std::string cautions_text(const core::TextCatalog& texts, const anatomy::Catalog& catalog,
                          const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids)
        if (const anatomy::Caution* caution = catalog.find_caution(id))
            text += core::labeled(text.empty() ? texts("show.cautions") : "", caution->name + ": " + caution->text);
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
    const core::TextCatalog& texts = context.texts();
    const auto catalog = context.catalog();
    const referral::Engine* engine = engine_or_note(context);
    Shown shown{json_of(muscle, point, surface_map_or_note(context), engine), {}};
    shown.text =
        labeled(texts, "show.where", point.place) +
        labeled(texts, "show.kind", texts("show.point." + std::string(anatomy::name_of(point.kind)), {})) +
        labeled(texts, "show.refers", names_of_areas(*catalog, shown.json["essential_areas"])) +
        labeled(texts, "show.spills", names_of_areas(*catalog, shown.json["spillover_areas"])) +
        labeled(texts, "show.symptoms", core::joined(point.symptoms)) +
        labeled(texts, "show.satellites", names_of_muscles(*catalog, point.satellites)) +
        labeled(texts, "show.position", position_text(shown.json["position_mm"])) +
        labeled(texts, "show.evidence",
                texts("refer.evidence." + std::string(anatomy::name_of(point.evidence)), {}) + " [" +
                    core::joined(point.sources) + "]") +
        labeled(texts, "show.own", point.own_place) +
        care_text(*catalog, shown.json["endangerments"].get<std::vector<std::string>>(), context.language().code);
    return shown;
}

Shown show_muscle(loading::Context& context, const anatomy::Muscle& muscle) {
    const core::TextCatalog& texts = context.texts();
    const auto catalog = context.catalog();
    Shown shown{json_of(muscle, *catalog), heading(muscle.names.name, texts("show.is.muscle"), muscle.id)};
    shown.text += names_text(texts, muscle.names) + labeled(texts, "show.short", muscle.plain) +
                  labeled(texts, "show.origin", muscle.origin) + labeled(texts, "show.insertion", muscle.insertion) +
                  labeled(texts, "show.action", muscle.action) +
                  labeled(texts, "show.nerve",
                          muscle.innervation + (muscle.roots.empty() ? "" : " (" + core::joined(muscle.roots) + ")")) +
                  labeled(texts, "show.palpation", muscle.palpation) +
                  labeled(texts, "show.with", names_of_muscles(*catalog, muscle.synergists)) +
                  labeled(texts, "show.against", names_of_muscles(*catalog, muscle.antagonists)) +
                  labeled(texts, "show.kept_up", core::joined(muscle.perpetuating_factors, "; ")) +
                  cautions_text(texts, *catalog, muscle.cautions) + sources_text(texts, *catalog, muscle.sources);
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
    const core::TextCatalog& texts = context.texts();
    const auto catalog = context.catalog();
    Shown shown{json_of(area, surface_map_or_note(context)),
                heading(area.names.name, texts("show.is.area"), area.id) + names_text(texts, area.names) +
                    labeled(texts, "show.section", core::in_words(anatomy::name_of(area.section))) +
                    cautions_text(texts, *catalog, area.red_flags)};
    shown.json["caution_texts"] = cautions_json(*catalog, area.red_flags);
    shown.json["muscles"] = Json::array();
    const referral::Engine* engine = engine_or_note(context);
    if (!engine) return shown;
    referral::PainReport report;
    report.areas.push_back({area.id, core::Side::Left});
    std::vector<std::string> muscles;
    for (const referral::Candidate& candidate : context.answer_to(report).candidates)
        if (candidate.side == core::Side::Left) muscles.push_back(candidate.muscle);
    shown.json["muscles"] = muscles;
    shown.text += labeled(texts, "show.muscles", names_of_muscles(*catalog, muscles));
    return shown;
}

Shown show_condition(loading::Context& context, const anatomy::Condition& condition) {
    const core::TextCatalog& texts = context.texts();
    const auto catalog = context.catalog();
    Shown shown{json_of(condition), heading(condition.names.name, texts("show.is.condition"), condition.id)};
    shown.text += names_text(texts, condition.names) + labeled(texts, "show.known", condition.about) +
                  cautions_text(texts, *catalog, condition.cautions) +
                  sources_text(texts, *catalog, condition.sources) + "\n";
    shown.json["caution_texts"] = cautions_json(*catalog, condition.cautions);
    core::Table table({texts("refer.muscle"), texts("show.linked"), texts("refer.sources")});
    for (const anatomy::ConditionLink& link : condition.muscles)
        table.add({link.muscle, texts("show.link." + std::string(anatomy::name_of(link.strength)), {}),
                   link.is_uncited ? std::string(texts("show.none")) : core::joined(link.sources)});
    shown.text += table.text();
    return shown;
}

// The exact words first; what a client reads stands under them where it is said otherwise.
std::string claim_text(const core::TextCatalog& texts, const anatomy::Claim& claim) {
    std::string text = core::wrapped(claim.text, 2);
    if (!claim.plain.empty()) text += core::labeled("  " + std::string(texts("show.plainly")), claim.plain, 11);
    const std::string sources = claim.is_uncited ? std::string(texts("show.uncited")) : core::joined(claim.sources);
    return text + core::wrapped("[" + std::string(anatomy::name_of(claim.support)) + "; " + sources + "]", 4) + "\n";
}

Shown show_chapter(const core::TextCatalog& texts, const anatomy::Catalog& catalog, const anatomy::Chapter& chapter) {
    Shown shown{json_of(chapter), heading(chapter.names.name, texts("show.is.chapter"), chapter.id)};
    shown.json["caution_texts"] = cautions_json(catalog, chapter.cautions);
    shown.text += names_text(texts, chapter.names) + labeled(texts, "show.for", anatomy::name_of(chapter.audience)) +
                  labeled(texts, "show.short", chapter.summary) + cautions_text(texts, catalog, chapter.cautions) +
                  "\n";
    std::vector<std::string> sources;
    for (const anatomy::ChapterSection& section : chapter.sections) {
        shown.text += section.title + "\n";
        for (const anatomy::Claim& claim : section.claims) shown.text += claim_text(texts, claim);
        for (const std::string& id : section.sources())
            if (std::find(sources.begin(), sources.end(), id) == sources.end()) sources.push_back(id);
    }
    shown.text += labeled(texts, "show.read_on", core::joined(chapter.see)) + sources_text(texts, catalog, sources);
    return shown;
}

Shown show_structure(loading::Context& context, const anatomy::Structure& structure) {
    const core::TextCatalog& texts = context.texts();
    const auto catalog = context.catalog();
    const scene::MeshLibrary* body = body_or_note(context);
    Json json{{"id", structure.id}, {"name", structure.names.name}, {"latin", structure.names.latin}};
    json["sides"] = rows_of(structure, body);
    const io::TermNumbers numbers = term_numbers(context);
    const auto number = numbers.find(structure.id);
    const bool has_number = number != numbers.end();
    json["ta2"] = has_number ? Json(number->second) : Json(nullptr);
    json["muscles"] = Json::array();
    for (const anatomy::Muscle* muscle : catalog->muscles_of_structure(structure.id))
        json["muscles"].push_back(muscle->id);
    std::string text = heading(structure.names.name, texts("show.is.structure"), structure.id) +
                       names_text(texts, structure.names) +
                       labeled(texts, "show.kind", anatomy::name_of(structure.kind)) +
                       labeled(texts, "show.layer", core::in_words(anatomy::name_of(structure.layer))) +
                       labeled(texts, "show.region", anatomy::name_of(structure.region)) +
                       labeled(texts, "show.compartment", structure.compartment) +
                       labeled(texts, "show.variant", structure.is_variant ? texts("show.is_variant") : "") +
                       labeled(texts, "show.ta2", has_number ? std::to_string(number->second) : "") +
                       labeled(texts, "show.shape", structure.is_described ? texts("show.is_described") : "") +
                       labeled(texts, "show.charted_as", core::joined(json["muscles"].get<std::vector<std::string>>()));
    if (structure.fibers.plan != anatomy::FiberPlan::Unknown) {
        std::string fibers(anatomy::name_of(structure.fibers.plan));
        if (structure.fibers.angle_deg > 0.0f)
            fibers += ", about " + core::plain_number(structure.fibers.angle_deg) + " degrees (" +
                      core::joined(structure.fibers.pennation_sources) + ")";
        text += labeled(texts, "show.fibers", fibers);
    }
    text += labeled(texts, "show.origin_on", core::joined(structure.origin_on)) +
            labeled(texts, "show.insertion_on", core::joined(structure.insertion_on));
    for (const Json& row : json["sides"])
        if (row["triangles"].is_number())
            text += core::labeled(texts("answer.side." + row["side"].get<std::string>(), {}),
                                  row["vertices"].dump() + " vertices, " + row["triangles"].dump() +
                                      " triangles, FMA id " + row["fma"].dump());
    return {std::move(json), std::move(text)};
}

Shown show_source(const core::TextCatalog& texts, const anatomy::Source& source) {
    std::string proofs;
    for (const anatomy::Proof& proof : source.proofs)
        proofs += labeled(texts, "show.proof", proof.what + " (" + proof.where + "; " + proof.checked_on + ")");
    if (source.proofs.empty() && source.kind != anatomy::SourceKind::Own)
        proofs = labeled(texts, "show.proof", texts("show.unchecked"));
    return {json_of(source), heading(source.title, texts("show.is.source"), source.id) +
                                 labeled(texts, "show.reference", anatomy::full_reference(source)) +
                                 labeled(texts, "show.kind", anatomy::name_of(source.kind)) +
                                 labeled(texts, "show.doi", source.doi) + labeled(texts, "show.isbn", source.isbn) +
                                 labeled(texts, "show.pubmed", source.pmid) + labeled(texts, "show.web", source.url) +
                                 labeled(texts, "show.note", source.note) + proofs};
}

Shown show_caution(const core::TextCatalog& texts, const anatomy::Catalog& catalog, const anatomy::Caution& caution) {
    return {json_of(caution), heading(caution.id, texts("show.is.caution"), caution.id) +
                                  labeled(texts, "show.for_therapists", caution.text) +
                                  labeled(texts, "show.for_clients", caution.plain) +
                                  labeled(texts, "show.serious", texts(caution.is_serious ? "show.yes" : "show.no")) +
                                  sources_text(texts, catalog, caution.sources)};
}

Shown shown_of(loading::Context& context, const search::Named& named) {
    const core::TextCatalog& texts = context.texts();
    const auto catalog = context.catalog();
    switch (named.kind) {
    case Kind::Muscle:
        return show_muscle(context, *catalog->find_muscle(named.id));
    case Kind::Area:
        return show_area(context, *catalog->find_area(named.id));
    case Kind::Condition:
        return show_condition(context, *catalog->find_condition(named.id));
    case Kind::Chapter:
        return show_chapter(texts, *catalog, *catalog->find_chapter(named.id));
    case Kind::Structure:
        return show_structure(context, *catalog->find_structure(named.id));
    case Kind::Source:
        return show_source(texts, *catalog->find_source(named.id));
    case Kind::Caution:
        return show_caution(texts, *catalog, *catalog->find_caution(named.id));
    case Kind::OtherCause: {
        const anatomy::OtherCause& cause = *catalog->find_other_cause(named.id);
        return {json_of(cause), heading(cause.names.name,
                                        texts("causes.is." + std::string(anatomy::name_of(cause.kind)), {}), cause.id) +
                                    names_text(texts, cause.names) + text_of(cause, *catalog, texts)};
    }
    case Kind::Landmark: {
        const anatomy::Landmark& landmark = *catalog->find_landmark(named.id);
        return {json_of(landmark), heading(landmark.names.name, texts("show.is.landmark"), landmark.id) +
                                       names_text(texts, landmark.names)};
    }
    case Kind::TriggerPoint:
        break;
    }
    const anatomy::Muscle& muscle = *catalog->muscle_of(named.id);
    const anatomy::TriggerPoint& point = *catalog->find_point(named.id);
    Shown shown = shown_point(context, muscle, point);
    shown.text = heading(point.name, texts("show.is.trigger_point"), point.id) +
                 labeled(texts, "show.muscle", muscle.names.name + " (" + muscle.id + ")") + shown.text;
    return shown;
}

// What has an id, and no name that is looked up.
bool show_by_id(loading::Context& context, const std::string& id, bool is_json) {
    if (const anatomy::Endangerment* site = context.catalog()->find_endangerment(id)) {
        Json document{{"is", "endangerment"}};
        document.update(json_of(*site));
        if (is_json)
            print_json(document);
        else
            std::cout << heading(core::in_language(site->names, context.language().code), "Endangerment site", id)
                      << text_of(*site, context.language().code);
        return true;
    }
    if (const auto lesson = session::find_lesson(*context.catalog(), id)) {
        Json document{{"is", "lesson"}};
        document.update(whole_json_of(**lesson, context.language().code));
        if (is_json)
            print_json(document);
        else
            std::cout << text_of(**lesson, *context.catalog(), context.texts(), context.language().code);
        return true;
    }
    const referral::Emergency* emergency = referral::find_emergency(context.rules(), id);
    if (!emergency) return false;
    const EmergencySpeech speech{context.rules(), context.language().code, ""};
    Json document{{"is", "emergency"}};
    document.update(json_of(*emergency, speech));
    if (is_json)
        print_json(document);
    else
        std::cout << heading(document["name"].get<std::string>(), "Emergency", id) +
                         core::labeled("Act", core::in_words(referral::name_of(emergency->act))) +
                         core::labeled("For therapists", document["text"].get<std::string>()) +
                         core::labeled("For clients", document["plain"].get<std::string>());
    return true;
}

}

void show(loading::Context& context, const std::string& name, bool is_json) {
    if (show_by_id(context, name, is_json)) return;
    const search::Named named =
        named_or_fail(*context.catalog(), name,
                      {Kind::Muscle, Kind::TriggerPoint, Kind::Area, Kind::Condition, Kind::Structure, Kind::Chapter,
                       Kind::Source, Kind::Caution, Kind::OtherCause, Kind::Landmark});
    Shown shown = shown_of(context, named);
    if (!is_json) {
        std::cout << core::without_controls(shown.text);
        return;
    }
    // A muscle has a kind of its own; a trigger point's "kind" (central, attachment) moves aside.
    Json document{
        {"is", named.kind == Kind::TriggerPoint ? "trigger_point" : std::string(anatomy::name_of(named.kind))}};
    document.update(shown.json);
    print_json(document);
}

}
