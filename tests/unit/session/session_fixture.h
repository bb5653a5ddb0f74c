// A small invented world for sessions: a charted muscle of two structures, a bone, an uncharted muscle, two areas.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/session/apply/apply.h"
#include "myoatlas/session/timeline.h"
#include "support/catalog_builder.h"
#include "support/study_facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <memory>
#include <utility>
#include <vector>

namespace myoatlas {

class SessionFixture : public testing::Test {
protected:
    SessionFixture() {
        add_structure("upper_part", anatomy::StructureKind::Muscle, false);
        add_structure("lower_part", anatomy::StructureKind::Muscle, false);
        add_structure("loner", anatomy::StructureKind::Muscle, false);
        add_structure("spine", anatomy::StructureKind::Bone, true);
        anatomy::Muscle& sail = facts.muscle("sail");
        sail.names.name = "Sail muscle";
        sail.names.aliases = {"the sail"};
        sail.structures = {"upper_part", "lower_part"};
        facts.point(sail, "sail_1").anchor.structure = "upper_part";
        facts.point(sail, "sail_2").anchor.structure = "lower_part";
        facts.area("temple");
        facts.area("heel");
        anatomy::Condition& ache = facts.condition("ache");
        ache.muscles.push_back({"sail", anatomy::LinkStrength::Often, {"book_1"}});
        facts.chapter("first").names.name = "The first steps";
        facts.chapter("second");
        facts.other_cause("pulse", anatomy::CauseKind::Organ).names.name = "Pulse organ";
        facts.other_cause("strip", anatomy::CauseKind::Dermatome);
        add_lesson();
        add_sessions();
        skin.cause("pulse", 60, 100, 30);
        skin.cause("strip", 60, -150, 30);
        skin.area("temple", 60, 100, 25);
        skin.area("heel", 60, -150, 25);
        skin.zone("sail_1", anatomy::ZoneGrade::Essential, 60, 100, 30);
        skin.zone("sail_2", anatomy::ZoneGrade::Essential, 60, 0, 30);
        skin.place("sail_1", 60, 0);
        skin.place("sail_2", 60, -10);
        catalog = facts.build();
        surface_map = skin.build();
        engine = std::make_unique<referral::Engine>(catalog, surface_map);
        search::SaidVocabulary vocabulary;
        search::SaidWords& words = vocabulary.languages.emplace_back();
        words.language = "en";
        words.sides = {{"left", {"left"}, {}}, {"right", {"right"}, {}}};
        words.areas = {{"temple", {"temple"}, {}}, {"heel", {"heel"}, {}}};
        words.qualities = {{"burning", {"burning"}, {}}};
        said_grammar = std::make_unique<search::SaidGrammar>(*catalog, referral::Rules{}, vocabulary);
    }

    void add_structure(const std::string& id, anatomy::StructureKind kind, bool is_midline) {
        anatomy::Structure structure;
        structure.id = id;
        structure.names.name = "Structure " + id;
        structure.kind = kind;
        structure.layer =
            kind == anatomy::StructureKind::Bone ? anatomy::Layer::Bone : anatomy::Layer::MuscleSuperficial;
        structure.region = anatomy::Region::Back;
        structure.is_midline = is_midline;
        facts.data.structures.push_back(structure);
    }

    // Clients' sessions as if they were read: one with a visit a week ago, one without any.
    void add_sessions() {
        referral::Visit visit;
        visit.date = "2026-11-22";
        visit.notes = "for me";
        referral::PainDrawing drawing;
        drawing.marks.push_back({{60.0f, 100.0f, 0.0f}, 20.0f, 6.0f});
        visit.drawings.push_back({referral::VisitMoment::Before, drawing});
        session_files["anna.myoatlas"] = {{"A. B.", {visit}}, 1};
        session_files["ben.myoatlas"] = {{"ben", {}}, 2};
    }

    // Four steps: the sail, a question, one with two faulty lines, a pain.
    void add_lesson() {
        const auto step = [](const std::string& title, std::vector<std::string> commands) {
            anatomy::LessonStep made;
            made.title = {{"en", title}, {"es", title + " (es)"}};
            made.text = {{"en", "About " + title + "."}, {"es", "Sobre " + title + "."}};
            made.commands = std::move(commands);
            made.is_uncited = true;
            return made;
        };
        anatomy::Lesson& tour = facts.data.lessons.emplace_back();
        tour.id = "tour";
        tour.names = {{"en", "A tour"}, {"es", "Una vuelta"}};
        tour.steps = {step("sail", {"select sail left"}), step("question", {"peel bone"}),
                      step("broken", {"select no_such_muscle", "save stolen.png", "select spine"}),
                      step("pain", {"trace temple left"})};
        tour.steps[1].question = anatomy::LessonQuestion{{{"en", "Which?"}}, {{"en", "The loner."}}, {"select loner"}};
    }

    // Three more muscles, and decks of one kind of question each: names, places, nerves, points, paintings.
    void add_quiz_facts() {
        for (const auto& [id, nerve] :
             {std::pair{"jib", "Jib nerve"}, {"keel", "Keel nerve"}, {"mast", "Mast nerve"}}) {
            add_structure(std::string(id) + "_shape", anatomy::StructureKind::Muscle, false);
            anatomy::Muscle& muscle = facts.muscle(id);
            muscle.names.name = std::string("Muscle of ") + id;
            muscle.structures = {std::string(id) + "_shape"};
            muscle.innervation = nerve;
        }
        catalog = facts.build();
        engine = std::make_unique<referral::Engine>(catalog, surface_map);
        studies = support::study_facts_of(*catalog, *surface_map, *engine, texts);
        const auto add = [&](const char* id, study::QuestionKind kind) {
            study::Deck& deck = decks.emplace_back();
            deck.id = id;
            deck.names["en"] = id;
            study::DeckPart& part = deck.parts.emplace_back();
            part.filter.kinds = {kind};
        };
        add("names", study::QuestionKind::NameMuscle);
        add("places", study::QuestionKind::FindMuscle);
        add("nerves", study::QuestionKind::Nerve);
        add("points", study::QuestionKind::FindPoint);
        add("paintings", study::QuestionKind::PaintReferral);
    }

    session::World world() const {
        session::World all{catalog.get(), surface_map.get(), engine.get(), nullptr, said_grammar.get()};
        all.studies = studies.get();
        all.decks = studies ? &decks : nullptr;
        all.learned = studies ? &learned_nothing : nullptr;
        all.session_files = &session_files;
        return all;
    }

    // Runs a line of script, which must be well formed.
    session::Effects run(session::Session& session, const std::string& line) const {
        const auto command = session::parse_command(line);
        if (!command) {
            ADD_FAILURE() << line << ": " << command.problems().front().what;
            return {};
        }
        return session::apply(session, *command, world());
    }
    session::Effects run(session::Timeline& timeline, const std::string& line) const {
        const auto command = session::parse_command(line);
        if (!command) {
            ADD_FAILURE() << line << ": " << command.problems().front().what;
            return {};
        }
        return timeline.run(*command, world());
    }

    support::CatalogBuilder facts;
    support::SheetBuilder skin;
    std::shared_ptr<const anatomy::Catalog> catalog;
    std::shared_ptr<const anatomy::SurfaceMap> surface_map;
    std::unique_ptr<referral::Engine> engine;
    std::unique_ptr<search::SaidGrammar> said_grammar;
    core::TextCatalog texts;
    std::unique_ptr<study::StudyFacts> studies; // null until add_quiz_facts()
    std::vector<study::Deck> decks;
    session::Learned learned_nothing;
    session::SessionFiles session_files;
};

}
