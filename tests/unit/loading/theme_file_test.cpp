// SPDX-License-Identifier: MIT
#include "myoatlas/loading/theme_file.h"

#include "support/places.h"
#include "support/scratch_folder.h"

#include <algorithm>
#include <cmath>
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

TEST_F(ThemeFile, reads_the_colors_of_overlays_and_tells_when_one_is_missing) {
    const std::string six = R"("#000000", "#111111", "#222222", "#333333", "#444444", "#555555")";
    const auto theme = load(R"({"overlays": {"causes": [)" + six + R"(, "#ff0000"], "warning": "#00ff00"}})");
    ASSERT_TRUE(theme) << theme.problems()[0].where << ": " << theme.problems()[0].what;
    EXPECT_EQ(theme->causes.back(), glm::vec3(1, 0, 0));
    EXPECT_EQ(theme->warning, glm::vec3(0, 1, 0));
    const auto short_list = load(R"({"overlays": {"causes": [)" + six + "]}}");
    ASSERT_FALSE(short_list);
    EXPECT_THAT(short_list.problems()[0].what, HasSubstr("there are 6 colors; expected 7"));
    const auto no_color = load(R"({"overlays": {"causes": [)" + six + R"(, "red"]}})");
    ASSERT_FALSE(no_color);
    EXPECT_EQ(no_color.problems()[0].where, "themes/mine.json#/overlays/causes/6");
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

namespace {

float luminance_of(glm::vec3 color) {
    const auto linear = [](float c) { return c <= 0.04045f ? c / 12.92f : std::pow((c + 0.055f) / 1.055f, 2.4f); };
    return 0.2126f * linear(color.r) + 0.7152f * linear(color.g) + 0.0722f * linear(color.b);
}
float contrast_of(glm::vec3 a, glm::vec3 b) {
    const float first = luminance_of(a), second = luminance_of(b);
    return (std::max(first, second) + 0.05f) / (std::min(first, second) + 0.05f);
}

}

TEST(ShippedThemes, words_are_never_fainter_than_four_and_a_half_to_one_on_any_ground_they_stand_on) {
    for (const std::string_view name : session::k_shipped_themes) {
        const auto theme = loading::load_theme(support::repository() / "assets/themes", name);
        ASSERT_TRUE(theme) << name;
        const session::InterfaceColors& c = theme->interface;
        for (const glm::vec3& words : {c.text, c.text_soft, c.text_faint, c.accent})
            for (const glm::vec3& ground : {c.card, c.field, c.field_hover, c.accent_soft, c.paper})
                EXPECT_GE(contrast_of(words, ground), 4.5f) << name;
        EXPECT_GE(contrast_of(c.on_accent, c.accent), 4.5f) << name;
        EXPECT_GE(contrast_of(c.caution_text, c.caution), 4.5f) << name;
        EXPECT_GE(contrast_of(c.text, c.caution), 4.5f) << name;
    }
}

}
