// The schemas of the data files and the program that reads these say the same: the same words, the same names of
// fields. That the files hold to the schemas is for schemas_test.py.
// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/area.h"
#include "myoatlas/anatomy/chapter.h"
#include "myoatlas/anatomy/endangerment.h"
#include "myoatlas/anatomy/home_care.h"
#include "myoatlas/anatomy/landmark.h"
#include "myoatlas/anatomy/merge_patterns.h"
#include "myoatlas/anatomy/muscle.h"
#include "myoatlas/anatomy/other_cause.h"
#include "myoatlas/anatomy/sources/findings.h"
#include "myoatlas/anatomy/structure.h"
#include "myoatlas/io/sessions/session_file.h"
#include "myoatlas/referral/pain_report.h"
#include "myoatlas/referral/safety/emergencies.h"
#include "myoatlas/sculpt/described/described.h"
#include "myoatlas/sculpt/part_table.h"
#include "myoatlas/sculpt/skin/skin_table.h"
#include "myoatlas/sculpt/warp/warp_table.h"
#include "myoatlas/search/said_words.h"
#include "myoatlas/study/fsrs.h"
#include "myoatlas/study/question.h"
#include "support/places.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace myoatlas {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Words = std::set<std::string>;

const fs::path k_root = support::repository();

std::string content_of(const fs::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

// By name, "areas" for areas.schema.json.
const std::map<std::string, json>& schemas() {
    static const std::map<std::string, json> k_schemas = [] {
        std::map<std::string, json> schemas;
        for (const auto& entry : fs::directory_iterator(k_root / "assets/schema"))
            schemas[entry.path().stem().stem().string()] = json::parse(content_of(entry.path()));
        return schemas;
    }();
    return k_schemas;
}

template <class Table> Words all(const Table& table, const Words& but = {}, const Words& and_also = {}) {
    Words words = and_also;
    for (const std::string_view word : table)
        if (!but.contains(std::string(word))) words.emplace(word);
    return words;
}
template <class Enum, std::size_t N> Words all(const core::WordTable<Enum, N>& table, const Words& but = {}) {
    return all(table.words(), but);
}

// Every list of words in a schema, by schema and pointer.
const std::map<std::string, Words>& known_words() {
    static const std::map<std::string, Words> k_known = {
        {"areas/$defs/area/properties/section", all(anatomy::k_area_sections)},
        {"body/$defs/part/properties/kind", all(scene::k_part_kinds, {"skin"})},
        {"body/$defs/sheet/properties/chart", all(sculpt::k_coordinates)},
        {"skin_relief/$defs/line/properties/shape", all(sculpt::k_relief_shapes)},
        {"conditions/$defs/link/properties/strength", all(anatomy::k_link_strengths)},
        {"decks/$defs/part/properties/kinds/items", all(study::k_question_kinds)},
        {"decks/$defs/part/properties/layers/items", all(anatomy::k_layers)},
        {"decks/$defs/part/properties/sections/items", all(anatomy::k_muscle_sections)},
        {"emergencies/$defs/emergency/properties/act", all(referral::k_acts, {"none"})},
        {"emergencies/$defs/findings/properties/qualities/items", all(referral::k_pain_qualities)},
        {"emergencies/$defs/findings/properties/side", all(core::k_sides, {"midline"})},
        {"endangerments/$defs/site/properties/depth", all(anatomy::k_site_depths)},
        {"engine/$defs/flag/properties/qualities/items", all(referral::k_pain_qualities)},
        {"engine/$defs/flag/properties/side", all(core::k_sides, {"midline"})},
        {"guide/$defs/chapter/properties/audience", all(anatomy::k_audiences)},
        {"guide/$defs/claim/properties/evidence", all(anatomy::k_supports)},
        {"home_care/$defs/care/properties/evidence", all(anatomy::k_supports)},
        {"home_care/$defs/care/properties/kind", all(anatomy::k_home_care_kinds)},
        {"courses/$defs/place/properties/face", all(sculpt::k_bone_faces)},
        {"joints/$defs/place/properties/face", all(sculpt::k_bone_faces)},
        {"landmarks/$defs/landmark/properties/toward", all(anatomy::k_towards)},
        {"muscles/$defs/anchor/properties/face", all(anatomy::k_muscle_faces)},
        {"muscles/$defs/muscle/properties/section", all(anatomy::k_muscle_sections)},
        {"muscles/$defs/trigger_point/properties/evidence", all(anatomy::k_evidence)},
        {"muscles/$defs/trigger_point/properties/kind", all(anatomy::k_point_kinds)},
        {"muscles/$defs/zone/properties/depth", all(anatomy::k_zone_depths)},
        {"muscles/$defs/zone/properties/grade", all(anatomy::k_zone_grades)},
        {"other_causes/$defs/chart/properties/evidence", all(anatomy::k_evidence)},
        {"other_causes/$defs/other_cause/properties/kind", all(anatomy::k_cause_kinds)},
        {"other_causes/$defs/other_cause/properties/side", all(anatomy::k_cause_sides)},
        {"other_causes/$defs/zone/properties/depth", all(anatomy::k_zone_depths)},
        {"other_causes/$defs/zone/properties/grade", all(anatomy::k_zone_grades)},
        {"pain_drawing/$defs/area/properties/side", all(core::k_sides)},
        {"pain_drawing/$defs/mark/properties/depth", all(referral::k_pain_depths)},
        {"pain_drawing/$defs/mark/properties/quality", all(referral::k_pain_qualities.words(), {}, {""})},
        {"progress/$defs/review/properties/rating", all(study::k_ratings)},
        {"said_parts/$defs/part/properties/aspects/items/properties/aspect", all(search::k_said_aspects)},
        {"muscles/$defs/review/properties/verdict", all(anatomy::k_verdicts)},
        {"session/$defs/drawing/properties/moment", all(io::k_visit_moments)},
        {"session/$defs/reply/properties/reply", all(io::k_client_replies)},
        {"session/$defs/viewed/properties/side", all(core::k_sides)},
        {"session/$defs/worked/properties/side", all(core::k_sides)},
        {"sources/$defs/proof/properties/seen", all(anatomy::k_seen)},
        {"sources/$defs/experiment/properties/agreement", all(anatomy::k_agreements)},
        {"sources/$defs/source/properties/kind", all(anatomy::k_source_kinds)},
        {"structures/$defs/structure/properties/fibers", all(anatomy::k_fiber_plans)},
        {"structures/$defs/structure/properties/kind", all(anatomy::k_structure_kinds)},
        {"structures/$defs/structure/properties/layer", all(anatomy::k_layers)},
        {"structures/$defs/structure/properties/pennation/properties/tendon_of", all(anatomy::k_tendon_ends)},
        {"structures/$defs/structure/properties/region", all(anatomy::k_regions)},
        {"warp/$defs/measure/properties/kind", all(sculpt::k_measure_kinds)},
        {"warp/$defs/measure/properties/turns", all(sculpt::k_warp_turns)},
    };
    return k_known;
}

// Calls `visit(pointer, value)` for every object in a schema.
template <class Visit> void visit_all(const json& value, const std::string& pointer, const Visit& visit) {
    if (value.is_object()) visit(pointer, value);
    if (!value.is_structured()) return;
    for (const auto& [key, element] : value.items()) visit_all(element, pointer + "/" + key, visit);
}

// The texts that a field may be, one a schema of it: {"change": {"const": "add"}}.
Words constants_of(const json& schema, const std::string& field) {
    Words words;
    visit_all(schema, "", [&](const std::string&, const json& object) {
        if (object.contains("properties") && object["properties"].contains(field))
            words.insert(object["properties"][field].value("const", std::string()));
    });
    return words;
}

Words properties_of(const json& schema) {
    Words names;
    visit_all(schema, "", [&](const std::string&, const json& object) {
        if (object.contains("properties"))
            for (const auto& [name, property] : object["properties"].items()) names.insert(name);
    });
    return names;
}

// What reads the files of each schema, in src/myoatlas.
const std::map<std::string, std::vector<std::string>> k_readers = {
    {"areas", {"io/facts/catalog_files.cpp", "io/facts/json_records.cpp"}},
    {"body", {"io/tables/body_tables.cpp", "io/tables/part_reader.cpp"}},
    {"cautions", {"io/facts/catalog_files.cpp", "io/facts/json_records.cpp"}},
    {"conditions", {"io/facts/catalog_files.cpp", "io/facts/json_records.cpp"}},
    {"decks", {"io/study/deck_file.cpp"}},
    {"emergencies", {"io/facts/emergency_file.cpp"}},
    {"endangerments", {"io/facts/endangerment_file.cpp", "io/facts/json_records.cpp"}},
    {"engine", {"io/facts/engine_rules.cpp"}},
    {"guide", {"io/facts/catalog_files.cpp", "io/facts/json_records.cpp"}},
    {"home_care", {"io/facts/home_care_file.cpp"}},
    {"courses", {"io/tables/course_tables.cpp", "io/tables/described_tables.h"}},
    {"joints", {"io/tables/joint_tables.cpp", "io/tables/described_tables.h"}},
    {"landmarks", {"io/facts/catalog_files.cpp", "io/facts/json_records.cpp"}},
    {"lesson", {"io/facts/lesson_file.cpp"}},
    {"muscles", {"io/facts/catalog_files.cpp", "io/facts/json_records.cpp"}},
    {"other_causes", {"io/facts/catalog_files.cpp", "io/facts/json_records.cpp"}},
    {"own_patterns", {"io/facts/own_patterns.cpp", "io/facts/json_records.cpp"}},
    {"pain_drawing", {"io/facts/pain_drawing.cpp"}},
    {"progress", {"io/study/progress_file.cpp"}},
    {"said_parts", {"io/facts/said_words.cpp"}},
    {"said_words", {"io/facts/said_words.cpp"}},
    {"session", {"io/sessions/session_file.cpp", "io/facts/pain_drawing.cpp"}},
    {"skin", {"io/tables/skin_table.cpp"}},
    {"skin_relief", {"io/tables/skin_table.cpp"}},
    {"sources", {"io/facts/catalog_files.cpp", "io/facts/json_records.cpp"}},
    {"structures", {"io/facts/catalog_files.cpp", "io/facts/json_records.cpp"}},
    {"terminology", {"io/facts/terminology_file.cpp"}},
    {"texts", {"loading/text_file.cpp"}},
    {"theme", {"loading/theme_file.cpp"}},
    {"translations", {"io/facts/translation_files.cpp"}},
    {"warp", {"io/tables/warp_tables.cpp"}},
};

}

TEST(Schemas, list_the_words_that_the_program_knows) {
    std::size_t found = 0;
    for (const auto& [name, schema] : schemas())
        visit_all(schema, name, [&](const std::string& pointer, const json& object) {
            if (!object.contains("enum") || !object["enum"].is_array()) return;
            const auto known = known_words().find(pointer);
            ASSERT_NE(known, known_words().end()) << "no table of words is known for " << pointer;
            EXPECT_EQ(object["enum"].get<Words>(), known->second) << pointer;
            ++found;
        });
    EXPECT_EQ(found, known_words().size());
}

TEST(Schemas, tell_alternatives_by_the_words_that_the_program_knows) {
    EXPECT_EQ(constants_of(schemas().at("own_patterns"), "change"), all(anatomy::k_pattern_changes));
    EXPECT_EQ(constants_of(schemas().at("body"), "shape"), all(sculpt::k_shapes));
}

TEST(Schemas, name_no_field_that_the_program_does_not_read) {
    const std::string base = content_of(k_root / "src/myoatlas/io/base/json_object.cpp"); // "schema_version"
    for (const auto& [name, schema] : schemas()) {
        const auto readers = k_readers.find(name);
        ASSERT_NE(readers, k_readers.end()) << "no reader is known for " << name;
        std::string code = base;
        for (const std::string& file : readers->second) code += content_of(k_root / "src/myoatlas" / file);
        for (const std::string& property : properties_of(schema))
            EXPECT_NE(code.find('"' + property + '"'), std::string::npos)
                << name << ".schema.json names \"" << property << "\", which is not read";
    }
}

TEST(Schemas, name_every_field_that_the_program_reads) {
    std::map<std::string, Words> named; // by reader
    for (const auto& [name, readers] : k_readers)
        for (const std::string& reader : readers) named[reader].merge(properties_of(schemas().at(name)));
    // record.text("name", ...), read_contours(piece, "outline", ...), {"bone", &t.bone}
    const std::regex read(
        R"re((?:\w\.(?:text|texts|text_map|word|words|flag|whole_number|number|numbers|vector|pair|object)re"
        R"re(|each_object|each_numbers|size_of_array|has)\(|read_\w+\(\w+, |\{)"(\w+)"(?:[,)]))re");
    for (const auto& [reader, names] : named) {
        const std::string code = content_of(k_root / "src/myoatlas" / reader);
        std::size_t count = 0;
        for (std::sregex_iterator it(code.begin(), code.end(), read), end; it != end; ++it, ++count)
            EXPECT_TRUE(names.contains((*it)[1])) << reader << " reads \"" << (*it)[1] << "\", which no schema names";
        EXPECT_TRUE(count > 0 || reader == "io/facts/catalog_files.cpp") << reader;
    }
}

}
