// The lessons that ship: whole in every language, each line of theirs carried out on the body, each step sourced.
// SPDX-License-Identifier: MIT
#include "myoatlas/loading/context.h"
#include "myoatlas/session/stage/stage_builder.h"
#include "myoatlas/session/study/lessons.h"
#include "support/places.h"

#include <algorithm>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>

namespace myoatlas {

namespace {

namespace fs = std::filesystem;

class Lessons : public testing::Test {
protected:
    void SetUp() override {
        for (const char* pack : {"built-in.body", "built-in.chart"})
            if (!fs::exists(support::build_folder() / "data" / pack)) GTEST_SKIP() << pack << " is not built yet.";
        context.catalog();
        context.body();
        context.engine();
        world = context.world();
    }
    const std::vector<anatomy::Lesson>& lessons() { return world.catalog->all().lessons; }

    loading::Context context{support::build_folder() / "myoatlas"};
    session::World world;
};

std::size_t words_in_text(const std::string& text) {
    std::istringstream in(text);
    std::size_t count = 0;
    for (std::string word; in >> word;) ++count;
    return count;
}

TEST_F(Lessons, are_thirteen_of_six_to_twelve_steps) {
    EXPECT_EQ(lessons().size(), 13u);
    for (const anatomy::Lesson& lesson : lessons()) {
        EXPECT_GE(lesson.steps.size(), 6u) << lesson.id;
        EXPECT_LE(lesson.steps.size(), 12u) << lesson.id;
    }
}

TEST_F(Lessons, have_no_line_that_is_refused) {
    for (const anatomy::Lesson& lesson : lessons())
        for (const core::Problem& problem : session::lesson_faults(lesson, world, lesson.id))
            ADD_FAILURE() << problem.where << ": " << problem.what;
}

TEST_F(Lessons, are_whole_in_every_language) {
    for (const anatomy::Lesson& lesson : lessons()) {
        EXPECT_THAT(lesson.languages(), testing::ElementsAre("en", "es", "fr")) << lesson.id;
        for (const anatomy::LessonStep& step : lesson.steps)
            EXPECT_TRUE(step.notes.empty() || step.notes.size() == 3u) << lesson.id;
    }
}

// What a class reads from the last row stays short.
TEST_F(Lessons, are_told_in_few_words) {
    for (const anatomy::Lesson& lesson : lessons())
        for (const anatomy::LessonStep& step : lesson.steps)
            for (const auto& [language, text] : step.text)
                EXPECT_LE(words_in_text(text), 85u) << lesson.id << ": " << text;
}

TEST_F(Lessons, say_where_to_look_from_in_every_step) {
    for (const anatomy::Lesson& lesson : lessons())
        for (std::size_t i = 0; i < lesson.steps.size(); ++i)
            EXPECT_TRUE(std::ranges::any_of(lesson.steps[i].commands,
                                            [](const std::string& line) {
                                                return line.starts_with("view ") || line.starts_with("frame") ||
                                                       line.starts_with("camera ");
                                            }))
                << lesson.id << ", step " << i + 1;
}

// Pins tell nothing of where the pain is.
TEST_F(Lessons, show_the_pain_wherever_they_show_points) {
    for (const anatomy::Lesson& lesson : lessons())
        for (std::size_t i = 0; i < lesson.steps.size(); ++i)
            for (const bool is_revealed : {false, true}) {
                const session::Session shown =
                    session::session_of_step(lesson, i, is_revealed, {1280.0f, 720.0f}, world);
                const session::Stage stage = session::build_stage(shown, world, {});
                EXPECT_TRUE(stage.list.markers.empty() || !stage.list.pain.empty()) << lesson.id << ", step " << i + 1;
            }
}

TEST_F(Lessons, rest_on_sources_but_for_what_teaches_the_window) {
    for (const anatomy::Lesson& lesson : lessons()) {
        const auto uncited = std::ranges::count_if(lesson.steps, &anatomy::LessonStep::is_uncited);
        if (lesson.id == "first_steps") continue;
        EXPECT_EQ(uncited, 0) << lesson.id;
    }
}

TEST_F(Lessons, ask_the_class_at_least_once) {
    for (const anatomy::Lesson& lesson : lessons())
        EXPECT_TRUE(std::ranges::any_of(lesson.steps, [](const anatomy::LessonStep& step) {
            return step.question.has_value();
        })) << lesson.id;
}

}
}
