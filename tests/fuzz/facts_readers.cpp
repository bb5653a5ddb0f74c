// SPDX-License-Identifier: MIT
#include "facts_readers.h"

#include "few_facts.h"
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/catalog_faults.h"
#include "myoatlas/io/base/csv_file.h"
#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/facts/catalog_files.h"
#include "myoatlas/io/facts/engine_rules.h"
#include "myoatlas/io/facts/lesson_file.h"
#include "myoatlas/io/facts/own_patterns.h"
#include "myoatlas/io/facts/pain_drawing.h"
#include "myoatlas/io/facts/said_words.h"
#include "myoatlas/io/sessions/session_file.h"
#include "myoatlas/io/tables/body_tables.h"
#include "myoatlas/search/said_pain.h"
#include "myoatlas/search/search_index.h"
#include "myoatlas/session/commands/command.h"
#include "promise.h"
#include "support/places.h"

#include <nlohmann/json.hpp>

namespace myoatlas::fuzz {

namespace {

const std::string k_facts = support::repository() / "assets/data";

const anatomy::Catalog& catalog() {
    static const anatomy::Catalog facts = [] {
        auto read = io::load_catalog(k_facts);
        promise(read.has_value(), "the shipped facts are read");
        return std::move(*read);
    }();
    return facts;
}

const anatomy::CatalogData& few() {
    static const anatomy::CatalogData facts = [] {
        anatomy::CatalogData data = few_facts(catalog().all());
        promise(anatomy::faults_of(data).empty(), "the few facts are without faults");
        return data;
    }();
    return facts;
}

const search::SaidGrammar& grammar() {
    static const search::SaidGrammar made = [] {
        const auto rules = io::load_engine_rules(k_facts, catalog());
        promise(rules.has_value(), "the shipped rules are read");
        const auto words = io::load_said_words(k_facts, catalog(), *rules);
        promise(words.has_value(), "the shipped words are read");
        return search::SaidGrammar(catalog(), *rules, *words);
    }();
    return made;
}

}

void read_json(std::string_view bytes) {
    promise_words(io::parse_json(bytes, "seed.json"));
}

void read_csv(std::string_view bytes) {
    const auto table = io::parse_csv(bytes, "seed.csv");
    promise_words(table);
    if (!table) return;
    for (const auto& row : table->rows)
        promise(row.cells.size() == table->headings.size(), "a row has a cell for each heading");
}

void read_drawing(std::string_view bytes) {
    const auto drawing = io::read_pain_drawing(file_of(bytes, "drawing.json"));
    promise_words(drawing);
    if (!drawing) return;
    const std::string again = file_of({}, "again.json");
    promise(io::write_pain_drawing(again, *drawing).has_value(), "what was read can be written");
    promise(io::read_pain_drawing(again).has_value(), "what was written is read");
}

void read_own_patterns(std::string_view bytes) {
    const std::string path = file_of(bytes, "own.json");
    anatomy::CatalogData data = few();
    const auto problems = io::merge_own_file(path, data);
    for (const auto& problem : problems) promise(!problem.what.empty(), "a problem is told in words");
    if (problems.empty()) promise(anatomy::faults_of(data).empty(), "what was merged is without faults");
}

void read_lesson(std::string_view bytes) {
    const auto lesson = io::read_lesson(file_of(bytes, "lesson.json"), catalog());
    promise_words(lesson);
    if (!lesson) return;
    const std::string again = file_of({}, "again.json");
    promise(io::write_lesson(again, *lesson).has_value(), "what was read can be written");
    const auto reread = io::read_lesson(again, catalog());
    promise(reread && *reread == *lesson, "what was written reads back equal");
}

void read_session(std::string_view bytes) {
    const auto file = io::parse_session(bytes, "seed.myoatlas");
    promise_words(file);
    if (!file) return;
    const auto again = io::parse_session(io::session_json(*file).dump(), "again.myoatlas");
    promise_words(again);
    promise(again.has_value(), "what was written is read");
}

void read_body_table(std::string_view bytes) {
    static const support::ScratchFolder folder;
    folder.written("muscles_seed.json", std::string(bytes));
    promise_words(io::load_body_tables(folder.path()));
}

void read_script(std::string_view bytes) {
    const auto script = session::parse_script(bytes);
    promise_words(script);
    if (!script) return;
    for (const auto& [command, number] : *script) {
        const auto again = session::parse_command(session::text_of(command));
        promise(again && *again == command, "a command's text reads back to it");
    }
}

void read_said(std::string_view bytes) {
    grammar().understand(bytes); // in every language, to find the one that fits
    grammar().query(bytes);
}

}
