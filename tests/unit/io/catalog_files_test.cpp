// SPDX-License-Identifier: MIT
#include "myoatlas/io/facts/catalog_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::StartsWith;

namespace {

// A folder of small sound files, made anew for each test; a test writes over one and looks at the problems.
class CatalogFiles : public testing::Test {
protected:
    CatalogFiles() : folder(fs::path(testing::TempDir()) / ("catalog_files_" + name_of_test())) {
        fs::remove_all(folder);
        write("sources.json", R"({"schema_version": 1, "sources": [
            {"id": "book", "kind": "book", "authors": "A", "year": 1999, "title": "T"}]})");
        write("structures/all.json", R"({"schema_version": 1, "structures": [
            {"id": "slab", "name": "Slab", "kind": "muscle", "layer": "muscle_deep", "region": "back",
             "fma": {"left": "F1", "right": "F2"}},
            {"id": "keel", "name": "Keel", "kind": "bone", "layer": "bone", "region": "back", "midline": true, "fma": "F3"}]})");
        write("landmarks/all.json", R"({"schema_version": 1, "landmarks": [
            {"id": "spot", "name": "Spot", "on": "slab", "at": [0.5, 1, 0], "toward": "back"},
            {"id": "edge", "name": "Edge", "on": "keel", "at": [0.5, 0, 0], "midline": true},
            {"id": "mid", "name": "Middle", "between": ["spot", "edge"], "t": 0.25, "offset_mm": [1, 2, 3]}]})");
        write("areas/all.json", R"({"schema_version": 1, "areas": [
            {"id": "temple", "name": "Temple", "section": "head_neck", "cautions": ["care"],
             "strokes": [{"path": ["spot", {"landmark": "mid", "offset_mm": [0, 5, 0], "opposite": true}], "radius_mm": 12}]}]})");
        write("cautions.json", R"({"schema_version": 1, "cautions": [
            {"id": "care", "name": "Care", "text": "Mind.", "plain": "Please mind.", "serious": true, "sources": ["book"]}]})");
        write("muscles/upper.json", muscle("upper", "upper_1"));
        write("conditions.json", R"({"schema_version": 1, "conditions": [
            {"id": "ache", "name": "Ache", "about": "Known.", "sources": ["book"],
             "muscles": [{"id": "upper", "strength": "often", "sources": ["book"]}]}]})");
        write("guide/01_first.json", R"({"schema_version": 1, "chapters": [
            {"id": "first", "name": "First", "summary": "Short.", "audience": "clients", "cautions": ["care"], "see": ["first"],
             "sections": [{"id": "one", "title": "One", "claims": [
                {"text": "So it is.", "plain": "So.", "evidence": "studied", "sources": ["book"]},
                {"text": "We think.", "evidence": "traditional", "sources": [], "uncited": true}]}]}]})");
    }
    ~CatalogFiles() override {
        std::error_code error;
        fs::remove_all(folder, error);
    }

    static std::string name_of_test() { return testing::UnitTest::GetInstance()->current_test_info()->name(); }

    static std::string muscle(const std::string& id, const std::string& point) {
        return R"({"schema_version": 1, "muscles": [
            {"id": ")" +
               id +
               R"(", "name": "Upper", "translations": {"es": "superior"}, "section": "head_neck", "structures": ["slab"],
             "origin": "o", "insertion": "i", "action": "a", "innervation": "n", "sources": ["book"],
             "trigger_points": [{"id": ")" +
               point + R"(", "name": "P", "kind": "central", "place": "here",
               "anchor": {"structure": "slab", "along": 0.5, "across": 0.5},
               "zones": [{"grade": "spillover", "depth": "deep", "areas": ["temple"],
                          "strokes": [{"path": ["spot"], "radius_mm": 14}]}],
               "sources": ["book"], "evidence": "traditional"}]}]})";
    }

    void write(const std::string& name, const std::string& text) {
        fs::create_directories((folder / name).parent_path());
        std::ofstream(folder / name) << text;
    }

    // Replaces the first `what` in a file.
    void spoil(const std::string& name, const std::string& what, const std::string& by) {
        std::ifstream file(folder / name);
        std::string text{std::istreambuf_iterator<char>(file), {}};
        const std::size_t at = text.find(what);
        ASSERT_NE(at, std::string::npos) << what;
        write(name, text.replace(at, what.size(), by));
    }

    core::Problems problems() const {
        const auto catalog = io::load_catalog(folder);
        return catalog ? core::Problems{} : catalog.problems();
    }

    void expect_one(const std::string& where, const std::string& words) const {
        const core::Problems found = problems();
        ASSERT_THAT(found, SizeIs(1)) << (found.size() > 1 ? found[1].where + ": " + found[1].what : "");
        EXPECT_EQ(found[0].where, where);
        EXPECT_THAT(found[0].what, HasSubstr(words));
    }

    fs::path folder;
};

}

TEST_F(CatalogFiles, reads_every_field_of_sound_files) {
    const auto catalog = io::load_catalog(folder);
    ASSERT_TRUE(catalog) << catalog.problems()[0].where << ": " << catalog.problems()[0].what;
    const anatomy::Landmark& middle = *catalog->find_landmark("mid");
    EXPECT_EQ(middle.anchor.from, "spot");
    EXPECT_EQ(middle.anchor.to, "edge");
    EXPECT_EQ(middle.anchor.t, 0.25f);
    EXPECT_EQ(middle.anchor.offset_mm, glm::vec3(1, 2, 3));
    EXPECT_TRUE(catalog->find_landmark("edge")->is_midline);
    EXPECT_EQ(catalog->find_landmark("spot")->anchor.toward, anatomy::Toward::Back);
    const anatomy::StrokePoint& end = catalog->find_area("temple")->strokes[0].path[1];
    EXPECT_EQ(end.landmark, "mid");
    EXPECT_TRUE(end.is_opposite);
    EXPECT_EQ(end.offset_mm, glm::vec3(0, 5, 0));
    const anatomy::TriggerPoint& point = *catalog->find_point("upper_1");
    EXPECT_EQ(point.evidence, anatomy::Evidence::Traditional);
    EXPECT_EQ(point.zones[0].grade, anatomy::ZoneGrade::Spillover);
    EXPECT_EQ(point.zones[0].depth, anatomy::ZoneDepth::Deep);
    EXPECT_EQ(catalog->find_muscle("upper")->names.translations.at("es"), "superior");
    EXPECT_EQ(catalog->find_structure("keel")->fma_right, "F3");
    EXPECT_EQ(catalog->find_structure("slab")->fma_right, "F2");
    EXPECT_TRUE(catalog->find_caution("care")->is_serious);
    EXPECT_EQ(catalog->find_source("book")->year, 1999);
    EXPECT_EQ(catalog->find_condition("ache")->muscles[0].strength, anatomy::LinkStrength::Often);
    const anatomy::Chapter& chapter = *catalog->find_chapter("first");
    EXPECT_EQ(chapter.audience, anatomy::Audience::Clients);
    const std::vector<anatomy::Claim>& claims = chapter.sections[0].claims;
    EXPECT_EQ(claims[0].words(true), "So.");
    EXPECT_EQ(claims[0].support, anatomy::Support::Studied);
    EXPECT_EQ(claims[1].words(true), "We think.");
    EXPECT_TRUE(claims[1].is_uncited);
}

TEST_F(CatalogFiles, tell_where_in_the_guide_a_claim_is_faulty) {
    spoil("guide/01_first.json", R"("sources": ["book"])", R"("sources": ["bok"])");
    spoil("guide/01_first.json", "traditional", "certain");
    const core::Problems found = problems();
    ASSERT_THAT(found, SizeIs(2));
    EXPECT_EQ(found[0].where, "guide/01_first.json#/chapters/0/sections/0/claims/1/evidence");
    EXPECT_EQ(found[1].where, "guide/01_first.json#/chapters/0/sections/0/claims/0/sources/0");
}

TEST_F(CatalogFiles, reads_a_folder_by_the_names_of_its_files) {
    write("muscles/a.json", muscle("first", "first_1"));
    const auto catalog = io::load_catalog(folder);
    ASSERT_TRUE(catalog);
    EXPECT_EQ(catalog->all().muscles[0].id, "first");
    EXPECT_EQ(catalog->all().muscles[1].id, "upper");
}

TEST_F(CatalogFiles, live_without_files_that_are_not_written_yet) {
    fs::remove_all(folder / "muscles");
    fs::remove(folder / "conditions.json");
    EXPECT_THAT(problems(), IsEmpty());
}

TEST_F(CatalogFiles, report_a_missing_folder) {
    const auto catalog = io::load_catalog(folder / "nowhere");
    ASSERT_FALSE(catalog);
    EXPECT_THAT(catalog.problems()[0].what, HasSubstr("no such folder"));
}

TEST_F(CatalogFiles, report_the_line_and_column_of_what_is_not_json) {
    write("cautions.json", "{\"schema_version\": 1,\n  \"cautions\": [,]}\n");
    const auto found = problems();
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found[0].where, "cautions.json: line 2, column 16");
    EXPECT_THAT(found[0].what, HasSubstr("not JSON"));
}

TEST_F(CatalogFiles, report_a_file_that_was_cut_short) {
    write("conditions.json", R"({"schema_version": 1, "conditions": [{"id": "ac)");
    const auto found = problems();
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_THAT(found[0].where, StartsWith("conditions.json: line 1"));
    EXPECT_THAT(found[0].what, HasSubstr("ends too early"));
}

TEST_F(CatalogFiles, report_an_empty_file) {
    write("conditions.json", "");
    ASSERT_THAT(problems(), SizeIs(1));
}

TEST_F(CatalogFiles, report_numbers_that_json_does_not_know) {
    spoil("muscles/upper.json", "\"radius_mm\": 14", "\"radius_mm\": NaN");
    ASSERT_FALSE(problems().empty());
    EXPECT_THAT(problems()[0].where, StartsWith("muscles/upper.json: line 7"));
}

TEST_F(CatalogFiles, report_numbers_too_large_to_hold) {
    spoil("areas/all.json", "12}", "1e999}");
    ASSERT_FALSE(problems().empty());
    EXPECT_THAT(problems()[0].where, StartsWith("areas/all.json: line 3"));
    EXPECT_THAT(problems()[0].what, HasSubstr("1e999"));
}

TEST_F(CatalogFiles, report_an_unknown_field_with_its_neighbor) {
    spoil("muscles/upper.json", "\"insertion\"", "\"insertions\": \"i\", \"insertion\"");
    expect_one("muscles/upper.json#/muscles/0/insertions", "the nearest is \"insertion\"");
}

TEST_F(CatalogFiles, report_a_field_written_twice) {
    spoil("muscles/upper.json", "\"origin\": \"o\"", "\"origin\": \"o\", \"origin\": \"p\"");
    ASSERT_FALSE(problems().empty());
    EXPECT_EQ(problems()[0].where, "muscles/upper.json#/muscles/0/origin");
    EXPECT_THAT(problems()[0].what, HasSubstr("twice"));
}

TEST_F(CatalogFiles, report_a_wrong_type_and_nothing_that_follows_from_it) {
    spoil("muscles/upper.json", "\"origin\": \"o\"", "\"origin\": 7");
    expect_one("muscles/upper.json#/muscles/0/origin", "expected a text");
}

TEST_F(CatalogFiles, report_a_missing_field_and_nothing_that_follows_from_it) {
    spoil("muscles/upper.json", "\"origin\": \"o\",", "");
    expect_one("muscles/upper.json#/muscles/0/origin", "missing");
}

TEST_F(CatalogFiles, report_words_outside_their_list) {
    spoil("muscles/upper.json", "spillover", "spilling");
    expect_one("muscles/upper.json#/muscles/0/trigger_points/0/zones/0/grade", "essential, spillover");
}

TEST_F(CatalogFiles, report_the_nearest_of_an_unknown_word_wherever_words_are_closed) {
    spoil("conditions.json", "often", "sometime");
    expect_one("conditions.json#/conditions/0/muscles/0/strength", "the nearest is \"sometimes\"");
    spoil("conditions.json", "sometime", "often");
    spoil("guide/01_first.json", "\"clients\"", "\"client\"");
    expect_one("guide/01_first.json#/chapters/0/audience", "the nearest is \"clients\"");
    spoil("guide/01_first.json", "\"client\"", "\"clients\"");
    spoil("areas/all.json", "head_neck", "head_and_neck");
    expect_one("areas/all.json#/areas/0/section", "the nearest is \"head_neck\"");
}

TEST_F(CatalogFiles, report_a_word_that_is_no_text_once) {
    spoil("structures/all.json", "\"region\": \"back\"", "\"region\": 7");
    expect_one("structures/all.json#/structures/0/region", "expected one of: head, neck");
}

TEST_F(CatalogFiles, report_another_schema_version) {
    spoil("areas/all.json", "\"schema_version\": 1", "\"schema_version\": 2");
    expect_one("areas/all.json#/schema_version", "expected 1");
}

TEST_F(CatalogFiles, report_a_list_that_is_none) {
    spoil("conditions.json", R"("muscles": [{"id": "upper", "strength": "often", "sources": ["book"]}])",
          R"("muscles": {})");
    expect_one("conditions.json#/conditions/0/muscles", "expected a list");
}

TEST_F(CatalogFiles, report_an_offset_that_is_no_triple) {
    spoil("landmarks/all.json", "[1, 2, 3]", "[1, 2]");
    expect_one("landmarks/all.json#/landmarks/2/offset_mm", "three numbers");
}

TEST_F(CatalogFiles, report_unknown_ids_where_they_stand) {
    spoil("areas/all.json", "\"mid\"", "\"mud\"");
    expect_one("areas/all.json#/areas/0/strokes/0/path/1", "the nearest is \"mid\"");
}

TEST_F(CatalogFiles, report_an_id_used_in_two_files) {
    write("muscles/zz.json", muscle("upper", "upper_2"));
    expect_one("muscles/zz.json#/muscles/0/id", "used twice");
}

TEST_F(CatalogFiles, report_every_mistake_of_every_file_in_one_run) {
    spoil("sources.json", "\"book\", \"authors\"", "\"novel\", \"authors\"");          // 1 an unknown kind
    spoil("structures/all.json", "muscle_deep", "muscle_deepish");                     // 2 an unknown layer
    spoil("landmarks/all.json", "\"toward\": \"back\"", "\"toward\": \"moon\"");       // 3 an unknown direction
    spoil("landmarks/all.json", "[\"spot\", \"edge\"]", "[\"spot\"]");                 // 4 half a pair
    spoil("areas/all.json", "\"radius_mm\": 12", "\"radius_mm\": -12");                // 5 a negative radius
    spoil("areas/all.json", "[\"care\"]", "[\"cure\"]");                               // 6 an unknown caution
    spoil("cautions.json", "\"Mind.\"", "\"\"");                                       // 7 an empty text
    spoil("muscles/upper.json", "\"areas\": [\"temple\"]", "\"areas\": [\"tempel\"]"); // 8 an unknown area
    spoil("muscles/upper.json", "\"sources\": [\"book\"], \"evidence\"",
          "\"sources\": [], \"evidence\"");             // 9 no source
    spoil("conditions.json", "\"about\"", "\"abuot\""); // 10 a misspelled field
    const core::Problems found = problems();
    for (const char* where :
         {"sources.json#/sources/0/kind", "structures/all.json#/structures/0/layer",
          "landmarks/all.json#/landmarks/0/toward", "landmarks/all.json#/landmarks/2/between",
          "areas/all.json#/areas/0/strokes/0/radius_mm", "areas/all.json#/areas/0/cautions/0",
          "cautions.json#/cautions/0/text", "muscles/upper.json#/muscles/0/trigger_points/0/zones/0/areas/0",
          "muscles/upper.json#/muscles/0/trigger_points/0/sources", "conditions.json#/conditions/0/abuot"})
        EXPECT_TRUE(std::any_of(found.begin(), found.end(), [&](const core::Problem& each) {
            return each.where == where;
        })) << where;
}

}
