// Lessons on disk: read whole or refused with places, written as they read back.
// SPDX-License-Identifier: MIT
#include "myoatlas/io/facts/lesson_file.h"

#include "support/catalog_builder.h"
#include "support/scratch_folder.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

using testing::ElementsAre;
using testing::HasSubstr;

namespace {

class LessonFile : public testing::Test {
protected:
    core::Result<anatomy::Lesson> read(const std::string& text) {
        std::ofstream(path) << text;
        return io::read_lesson(path, *catalog);
    }
    support::ScratchFolder folder;
    std::filesystem::path path = folder.path() / "mine.json";
    support::CatalogBuilder builder;
    std::shared_ptr<const anatomy::Catalog> catalog = builder.build();
};

const char* const k_whole = R"({"schema_version": 1, "id": "mine", "name": {"en": "Mine", "fr": "La mienne"},
    "steps": [{"title": {"en": "One"}, "text": {"en": "Words."}, "commands": ["view head"], "sources": ["book_1"],
               "notes": {"en": "Slowly."},
               "question": {"text": {"en": "Which?"}, "answer": {"en": "This."}, "reveal": ["clear"]}},
              {"title": {"en": "Two", "fr": "Deux"}, "text": {"en": "More.", "fr": "Plus."}, "commands": [],
               "uncited": true}]})";

TEST_F(LessonFile, is_read_whole_and_written_as_it_was) {
    const auto lesson = read(k_whole);
    ASSERT_TRUE(lesson) << lesson.problems().front().what;
    EXPECT_EQ(lesson->steps.size(), 2u);
    EXPECT_EQ(lesson->steps[0].question->reveal, std::vector<std::string>{"clear"});
    EXPECT_THAT(lesson->sources(), ElementsAre("book_1"));
    EXPECT_THAT(lesson->languages(), ElementsAre("en")) << "the first step lacks French";
    const auto copy = folder.path() / "copy.json";
    ASSERT_TRUE(io::write_lesson(copy, *lesson));
    EXPECT_EQ(*io::read_lesson(copy, *catalog), *lesson);
    EXPECT_TRUE(io::is_lesson_file(copy));
}

TEST_F(LessonFile, tells_every_fault_with_its_place) {
    const auto lesson = read(R"({"schema_version": 1, "id": "Not an id", "name": {}, "steps": [
        {"title": {"en": ""}, "text": {"en": "x"}, "commands": ["clear"], "sources": ["no_book"]},
        {"title": {"en": "x"}, "text": {"en": "x"}, "commands": [], "wat": 1}]})");
    ASSERT_FALSE(lesson);
    std::vector<std::string> places;
    for (const core::Problem& problem : lesson.problems())
        places.push_back(problem.where.substr(problem.where.find('#')));
    EXPECT_THAT(places, testing::IsSupersetOf({"#/id", "#/name", "#/steps/0/title", "#/steps/0/sources",
                                               "#/steps/1/sources", "#/steps/1/wat"}));
}

TEST_F(LessonFile, without_steps_is_refused) {
    EXPECT_FALSE(read(R"({"schema_version": 1, "id": "mine", "name": {"en": "x"}, "steps": []})"));
    EXPECT_FALSE(read(R"({"schema_version": 2, "id": "mine", "name": {"en": "x"}, "steps": []})"));
}

TEST(Words, are_told_in_a_language_that_there_is) {
    EXPECT_EQ(anatomy::words_in({{"es", "sí"}}, "fr"), "sí");
    EXPECT_EQ(anatomy::words_in({{"en", "yes"}, {"es", "sí"}}, "fr"), "yes");
    EXPECT_EQ(anatomy::words_in({}, "fr"), "");
}

}
}
