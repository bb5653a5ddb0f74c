// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/sources/citation.h"
#include "myoatlas/cli/output/causes_output.h"
#include "myoatlas/cli/output/emergency_output.h"
#include "myoatlas/cli/output/endangerment_output.h"
#include "myoatlas/cli/output/json_output.h"
#include "myoatlas/cli/output/knowledge.h"
#include "myoatlas/cli/output/lesson_output.h"
#include "myoatlas/cli/output/list_bodies.h"
#include "myoatlas/cli/output/study_output.h"
#include "myoatlas/core/terminal_text.h"
#include "myoatlas/core/text.h"
#include "myoatlas/loading/study_loading.h"

#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

namespace myoatlas::cli {
namespace {

template <class Records> void list_json(const Records& records) {
    Json rows = Json::array();
    for (const auto& record : records) rows.push_back(json_of(record));
    print_json(rows);
}

void list_muscles(loading::Context& context, bool is_json) {
    const auto catalog = context.catalog();
    if (is_json) {
        Json rows = Json::array();
        for (const anatomy::Muscle& muscle : catalog->all().muscles) rows.push_back(json_of(muscle, *catalog));
        return print_json(rows);
    }
    core::Table table({"MUSCLE", "NAME", "POINTS", "IN PLAIN WORDS"});
    for (const anatomy::Muscle& muscle : catalog->all().muscles)
        table.add({muscle.id, muscle.names.name, std::to_string(muscle.points.size()), muscle.names.lay});
    std::cout << table.text();
}

void list_points(loading::Context& context, bool is_json) {
    const auto catalog = context.catalog();
    if (is_json) {
        const referral::Engine* engine = engine_or_note(context);
        const anatomy::SurfaceMap* surface_map = surface_map_or_note(context);
        Json rows = Json::array();
        for (const anatomy::Muscle& muscle : catalog->all().muscles)
            for (const anatomy::TriggerPoint& point : muscle.points)
                rows.push_back(json_of(muscle, point, surface_map, engine));
        return print_json(rows);
    }
    core::Table table({"TRIGGER POINT", "NAME", "KIND", "PLACE"});
    for (const anatomy::Muscle& muscle : catalog->all().muscles)
        for (const anatomy::TriggerPoint& point : muscle.points)
            table.add({point.id, point.name, std::string(anatomy::name_of(point.kind)), point.place});
    std::cout << table.text();
}

void list_areas(loading::Context& context, bool is_json) {
    const auto catalog = context.catalog();
    if (is_json) {
        const anatomy::SurfaceMap* surface_map = surface_map_or_note(context);
        Json rows = Json::array();
        for (const anatomy::Area& area : catalog->all().areas) rows.push_back(json_of(area, surface_map));
        return print_json(rows);
    }
    core::Table table({"AREA", "SECTION", "NAME"});
    for (const anatomy::Area& area : catalog->all().areas)
        table.add({area.id, std::string(anatomy::name_of(area.section)), area.names.name});
    std::cout << table.text();
}

void list_conditions(loading::Context& context, bool is_json) {
    const auto catalog = context.catalog();
    if (is_json) return list_json(catalog->all().conditions);
    core::Table table({"CONDITION", "MUSCLES", "NAME"});
    for (const anatomy::Condition& condition : catalog->all().conditions)
        table.add({condition.id, std::to_string(condition.muscles.size()), condition.names.name});
    std::cout << table.text();
}

void list_structures(loading::Context& context, bool is_json) {
    const auto catalog = context.catalog();
    if (is_json) {
        const scene::MeshLibrary* body = body_or_note(context);
        const io::TermNumbers numbers = term_numbers(context);
        Json rows = Json::array();
        for (const anatomy::Structure& structure : catalog->all().structures) {
            const auto number = numbers.find(structure.id);
            for (Json& row : rows_of(structure, body)) {
                row["ta2"] = number == numbers.end() ? Json(nullptr) : Json(number->second);
                rows.push_back(std::move(row));
            }
        }
        return print_json(rows);
    }
    core::Table table({"STRUCTURE", "LAYER", "REGION", "SIDES", "NAME"});
    for (const anatomy::Structure& structure : catalog->all().structures)
        table.add({structure.id, std::string(anatomy::name_of(structure.layer)),
                   std::string(anatomy::name_of(structure.region)), structure.is_midline ? "midline" : "both",
                   structure.names.name});
    std::cout << table.text();
}

void list_sources(loading::Context& context, bool is_json) {
    const auto catalog = context.catalog();
    if (is_json) return list_json(catalog->all().sources);
    core::Table table({"SOURCE", "KIND", "REFERENCE"});
    for (const anatomy::Source& source : catalog->all().sources)
        table.add({source.id, std::string(anatomy::name_of(source.kind)), anatomy::full_reference(source)});
    std::cout << table.text();
}

void list_landmarks(loading::Context& context, bool is_json) {
    const auto catalog = context.catalog();
    if (is_json) return list_json(catalog->all().landmarks);
    core::Table table({"LANDMARK", "SIDES", "NAME"});
    for (const anatomy::Landmark& landmark : catalog->all().landmarks)
        table.add({landmark.id, landmark.is_midline ? "midline" : "both", landmark.names.name});
    std::cout << table.text();
}

void list_cautions(loading::Context& context, bool is_json) {
    const auto catalog = context.catalog();
    if (is_json) return list_json(catalog->all().cautions);
    core::Table table({"CAUTION", "SERIOUS", "OF", "TEXT"});
    for (const anatomy::Caution& caution : catalog->all().cautions)
        table.add({caution.id, caution.is_serious ? "yes" : "", caution.is_general ? "the person" : "the place",
                   caution.text});
    std::cout << table.text();
}

void list_emergencies(loading::Context& context, bool is_json) {
    const EmergencySpeech speech{context.rules(), context.language().code, ""};
    if (is_json) {
        Json rows = Json::array();
        for (const referral::Emergency& emergency : speech.rules.emergencies)
            rows.push_back(json_of(emergency, speech));
        return print_json(rows);
    }
    core::Table table({"EMERGENCY", "ACT", "NAME", "FOR CLIENTS"});
    for (const referral::Emergency& emergency : speech.rules.emergencies)
        table.add({emergency.id, std::string(referral::name_of(emergency.act)),
                   core::in_language(emergency.names, speech.language),
                   referral::with_number(speech.rules.emergency_words, emergency.plain, speech.language, "")});
    std::cout << table.text();
}

void list_endangerments(loading::Context& context, bool is_json) {
    const auto catalog = context.catalog();
    if (is_json) return list_json(catalog->all().endangerments);
    core::Table table({"ENDANGERMENT", "NAME", "BENEATH"});
    for (const anatomy::Endangerment& site : catalog->all().endangerments)
        table.add({site.id, core::in_language(site.names, context.language().code),
                   core::in_language(site.at_risk, context.language().code)});
    std::cout << table.text();
}

void list_guide(loading::Context& context, bool is_json) {
    const auto catalog = context.catalog();
    if (is_json) return list_json(catalog->all().chapters);
    core::Table table({"CHAPTER", "FOR", "NAME", "SUMMARY"});
    for (const anatomy::Chapter& chapter : catalog->all().chapters)
        table.add({chapter.id, std::string(anatomy::name_of(chapter.audience)), chapter.names.name, chapter.summary});
    std::cout << table.text();
}

void list_other_causes(loading::Context& context, bool is_json) {
    const auto catalog = context.catalog();
    if (is_json) return list_json(catalog->all().other_causes);
    core::Table table({"OTHER CAUSE", "KIND", "NAME", "IN PLAIN WORDS"});
    for (const anatomy::OtherCause& cause : catalog->all().other_causes)
        table.add({cause.id, std::string(anatomy::name_of(cause.kind)), cause.names.name, cause.names.lay});
    std::cout << table.text();
}

void list_lessons(loading::Context& context, bool is_json) {
    const auto catalog = context.catalog();
    const std::string language = context.language().code;
    if (is_json) {
        Json rows = Json::array();
        for (const anatomy::Lesson& lesson : catalog->all().lessons) rows.push_back(json_of(lesson, language));
        return print_json(rows);
    }
    core::Table table({"LESSON", "STEPS", "NAME", "ABOUT"});
    for (const anatomy::Lesson& lesson : catalog->all().lessons)
        table.add({lesson.id, std::to_string(lesson.steps.size()), anatomy::words_in(lesson.names, language),
                   anatomy::words_in(lesson.about, language)});
    std::cout << table.text();
}

void list_decks(loading::Context& context, bool is_json) {
    const loading::Studies studies = loading::load_studies(context);
    if (is_json) {
        Json rows = Json::array();
        for (const study::Deck& deck : studies.decks) rows.push_back(json_of(deck, *studies.facts));
        return print_json(rows);
    }
    const std::string& language = context.language().code;
    core::Table table({"DECK", "CARDS", "NAME", "ABOUT"});
    for (const study::Deck& deck : studies.decks)
        table.add({deck.id, std::to_string(study::cards_of(*studies.facts, deck).size()),
                   core::in_language(deck.names, language), core::in_language(deck.about, language)});
    std::cout << table.text();
}

struct Listing {
    std::string kind;
    void (*print)(loading::Context&, bool is_json);
};

const std::vector<Listing>& listings() {
    static const std::vector<Listing> k_listings{
        {"muscles", list_muscles},         {"trigger-points", list_points},       {"areas", list_areas},
        {"conditions", list_conditions},   {"structures", list_structures},       {"sources", list_sources},
        {"lessons", list_lessons},         {"landmarks", list_landmarks},         {"cautions", list_cautions},
        {"emergencies", list_emergencies}, {"endangerments", list_endangerments}, {"guide", list_guide},
        {"bodies", list_bodies},           {"other-causes", list_other_causes},   {"decks", list_decks}};
    return k_listings;
}

}

const std::vector<std::string>& list_kinds() {
    static const std::vector<std::string> k_kinds = [] {
        std::vector<std::string> kinds;
        for (const Listing& listing : listings()) kinds.push_back(listing.kind);
        return kinds;
    }();
    return k_kinds;
}

void list(loading::Context& context, const std::string& kind, bool is_json) {
    const auto found = std::find_if(listings().begin(), listings().end(),
                                    [&](const Listing& listing) { return listing.kind == kind; });
    if (found == listings().end())
        throw loading::Failure(loading::k_exit_bad_input,
                               "\"" + kind + "\" cannot be listed; expected one of: " + core::joined(list_kinds()));
    found->print(context, is_json);
}

}
