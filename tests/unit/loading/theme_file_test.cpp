// SPDX-License-Identifier: MIT
#include "myoatlas/loading/theme_file.h"

#include "support/scratch_folder.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

using testing::ElementsAre;
using testing::HasSubstr;

namespace {

class ThemeFile : public testing::Test {
protected:
    core::Result<session::Theme> load(const std::string& text) {
        std::ofstream(folder.path() / "mine.json") << text;
        return loading::load_theme(folder.path(), "mine");
    }

    support::ScratchFolder folder;
};

}

TEST_F(ThemeFile, keeps_the_built_in_value_of_what_is_left_out) {
    const auto theme =
        load(R"({"schema_version": 1, "name": "Mine", "body": {"bone": "#ff0000"}, "look": {"rim": 2}})");
    ASSERT_TRUE(theme) << theme.problems()[0].where << ": " << theme.problems()[0].what;
    EXPECT_EQ(theme->name, "Mine");
    EXPECT_EQ(theme->bone, glm::vec3(1, 0, 0));
    EXPECT_EQ(theme->look.rim, 2.0f);
    EXPECT_EQ(theme->muscle, session::Theme{}.muscle);
}

TEST_F(ThemeFile, tells_of_every_fault_by_its_pointer) {
    const auto theme = load(R"({"boddy": {}, "body": {"bone": "red", "mussle": "#000000"}, "look": {"rim": -1},
                               "focus": {"lit_candidates": 2.5}, "pain": []})");
    ASSERT_FALSE(theme);
    std::vector<std::string> places;
    for (const core::Problem& problem : theme.problems()) places.push_back(problem.where);
    EXPECT_THAT(places, ElementsAre("themes/mine.json#/body/bone", "themes/mine.json#/body/mussle",
                                    "themes/mine.json#/focus/lit_candidates", "themes/mine.json#/look/rim",
                                    "themes/mine.json#/pain", "themes/mine.json#/boddy"));
    EXPECT_THAT(theme.problems()[0].what, HasSubstr("#rrggbb"));
    EXPECT_THAT(theme.problems()[1].what, HasSubstr("the nearest is \"muscle\""));
    EXPECT_THAT(theme.problems()[5].what, HasSubstr("the nearest is \"body\""));
}

TEST_F(ThemeFile, tells_the_line_of_what_is_not_json) {
    const auto theme = load("{\n  \"body\": [,]}");
    ASSERT_FALSE(theme);
    EXPECT_EQ(theme.problems()[0].where, "themes/mine.json: line 2, column 12");
}

}
