// SPDX-License-Identifier: MIT
#include "myoatlas/io/base/json_object.h"

#include "myoatlas/core/side.h"
#include "myoatlas/io/base/json_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace myoatlas {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

class JsonObjectTest : public testing::Test {
protected:
    io::JsonObject object(const std::string& text) {
        value = nlohmann::json::parse(text);
        return {value, "file.json", "/here", problems};
    }
    nlohmann::json value;
    core::Problems problems;
};

}

TEST_F(JsonObjectTest, gives_defaults_for_what_is_absent_and_optional) {
    auto record = object("{}");
    EXPECT_EQ(record.text("a"), "");
    EXPECT_THAT(record.texts("b"), IsEmpty());
    EXPECT_EQ(record.number("c", 4.5f), 4.5f);
    EXPECT_EQ(record.vector("d", {1, 2, 3}), glm::vec3(1, 2, 3));
    EXPECT_TRUE(record.flag("e", true));
    record.finish();
    EXPECT_THAT(problems, IsEmpty());
}

TEST_F(JsonObjectTest, escapes_odd_keys_in_pointers) {
    auto record = object(R"({"a/b~c": 1})");
    record.text("a/b~c");
    ASSERT_THAT(problems, SizeIs(1));
    EXPECT_EQ(problems[0].where, "file.json#/here/a~1b~0c");
}

TEST_F(JsonObjectTest, keeps_the_sound_elements_of_a_list) {
    auto record = object(R"({"list": ["a", 1, "b"]})");
    EXPECT_THAT(record.texts("list"), ElementsAre("a", "b"));
    ASSERT_THAT(problems, SizeIs(1));
    EXPECT_EQ(problems[0].where, "file.json#/here/list/1");
}

TEST_F(JsonObjectTest, refuses_a_fraction_for_a_whole_number) {
    auto record = object(R"({"year": 1999.5, "age": 1e30})");
    EXPECT_EQ(record.whole_number("year", 3), 3);
    EXPECT_EQ(record.whole_number("age", 4), 4);
    EXPECT_THAT(problems, SizeIs(2));
}

TEST_F(JsonObjectTest, reads_nothing_from_what_is_no_object) {
    auto record = object("[1]");
    EXPECT_FALSE(record.is_valid());
    EXPECT_EQ(record.text("a"), "");
    record.finish();
    ASSERT_THAT(problems, SizeIs(1));
    EXPECT_THAT(problems[0].what, HasSubstr("expected an object"));
}

TEST_F(JsonObjectTest, tells_the_nearest_of_a_word_that_is_not_known) {
    auto record = object(R"({"a": "lefft", "b": 7, "c": "right", "e": ""})");
    EXPECT_EQ(record.word("a", core::k_sides, core::Side::Midline), core::Side::Midline);
    EXPECT_EQ(record.word("b", core::k_sides, core::Side::Left), core::Side::Left);
    EXPECT_EQ(record.word("c", core::k_sides, core::Side::Left), core::Side::Right);
    EXPECT_EQ(record.word("d", core::k_sides, core::Side::Left), core::Side::Left);
    EXPECT_EQ(record.word("d", core::k_sides, core::Side::Left, io::JsonObject::Optional), core::Side::Left);
    record.word("e", core::k_sides, core::Side::Left);
    record.finish();
    ASSERT_THAT(problems, SizeIs(4));
    EXPECT_EQ(problems[0].where, "file.json#/here/a");
    EXPECT_EQ(problems[0].what, "\"lefft\" is not one of: left, right, midline; the nearest is \"left\"");
    EXPECT_EQ(problems[1].what, "this is a number; expected one of: left, right, midline");
    EXPECT_EQ(problems[2].where, "file.json#/here/d");
    EXPECT_EQ(problems[3].what, "\"\" is not one of: left, right, midline");
}

TEST_F(JsonObjectTest, leaves_out_the_words_of_a_list_that_are_not_known) {
    auto record = object(R"({"sides": ["right", "lefft", 7, "left"]})");
    EXPECT_THAT(record.words("sides", core::k_sides.words()), ElementsAre("right", "left"));
    EXPECT_THAT(record.words("none", core::k_sides.words()), IsEmpty());
    ASSERT_THAT(problems, SizeIs(2));
    EXPECT_EQ(problems[0].where, "file.json#/here/sides/1");
    EXPECT_THAT(problems[0].what, HasSubstr("the nearest is \"left\""));
    EXPECT_EQ(problems[1].where, "file.json#/here/sides/2");
}

TEST_F(JsonObjectTest, keeps_the_places_of_numbers_in_a_list_and_tells_of_each_that_is_none) {
    auto record =
        object(R"({"row": [1, null, 3.5, "4"], "rows": [[1], 2, [3, 1e300]], "few": [1, "x"], "pair": [1, 2]})");
    EXPECT_THAT(record.numbers("row"), ElementsAre(1.0f, 0.0f, 3.5f, 0.0f));
    std::vector<std::size_t> sizes;
    record.each_numbers("rows", io::JsonObject::Required,
                        [&](std::size_t, const std::vector<float>& numbers) { sizes.push_back(numbers.size()); });
    EXPECT_THAT(sizes, ElementsAre(1u, 0u, 2u));
    EXPECT_EQ(record.pair("few", {7, 8}), glm::vec2(7, 8));
    EXPECT_EQ(record.pair("pair", {7, 8}), glm::vec2(1, 2));
    EXPECT_EQ(record.vector("pair", {7, 8, 9}), glm::vec3(7, 8, 9));
    std::vector<std::string> places;
    for (const core::Problem& problem : problems) places.push_back(problem.where);
    EXPECT_THAT(places, ElementsAre("file.json#/here/row/1", "file.json#/here/row/3", "file.json#/here/rows/1",
                                    "file.json#/here/rows/2/1", "file.json#/here/few/1", "file.json#/here/pair"));
}

TEST_F(JsonObjectTest, lets_fields_pass_that_nobody_can_judge) {
    auto record = object(R"({"shape": "cube", "edge": 7})");
    record.text("shape");
    record.skip_rest();
    record.finish();
    EXPECT_THAT(problems, IsEmpty());
}

TEST(ParseJson, counts_fields_within_texts_for_none) {
    EXPECT_TRUE(io::parse_json(R"({"a": "x: \"y\": {", "b": [{"a": 1}, {"a": 2}]})", "t"));
}

TEST(ParseJson, finds_every_field_written_twice) {
    const auto parsed = io::parse_json(R"({"a": [{"b": 1, "b": 2}], "c": 1, "c": {"a": 1}})", "t");
    ASSERT_FALSE(parsed);
    ASSERT_THAT(parsed.problems(), SizeIs(2));
    EXPECT_EQ(parsed.problems()[0].where, "t#/a/0/b");
    EXPECT_EQ(parsed.problems()[1].where, "t#/c");
}

TEST(JsonFile, nesting_without_end_and_what_follows_a_nul_are_refused_with_their_place) {
    const auto deep = io::parse_json(std::string(100000, '[') + std::string(100000, ']'), "t");
    ASSERT_FALSE(deep);
    EXPECT_THAT(deep.problems().front().what, testing::HasSubstr("deeper than"));
    EXPECT_TRUE(io::parse_json(std::string(150, '[') + std::string(150, ']'), "t"));
    EXPECT_TRUE(io::parse_json("\"" + std::string(1000, '[') + "\"", "t"));
    const auto cut = io::parse_json(std::string("{}\n\0{", 5), "t");
    ASSERT_FALSE(cut);
    EXPECT_EQ(cut.problems().front().where, "t: line 2, column 1");
}

TEST(ParseJson, refuses_text_that_is_no_utf_8) {
    EXPECT_FALSE(io::parse_json("{\"a\": \"\xC3\x28\"}", "t"));
}

}
