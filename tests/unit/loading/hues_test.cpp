// The language of hues: in every theme each meaning is told from every other by its color, also with a color vision
// deficiency and in gray, or by a pattern; and from the tissue it lies on always by its color.
// SPDX-License-Identifier: MIT
#include "myoatlas/loading/theme_file.h"
#include "myoatlas/session/stage/stage_parts.h"
#include "support/color_vision.h"
#include "support/places.h"

#include <cmath>
#include <glm/common.hpp>
#include <gtest/gtest.h>
#include <optional>
#include <string>
#include <vector>

namespace myoatlas {

namespace {

constexpr float k_apart = 20.0f;     // CIEDE2000
constexpr float k_half_apart = 9.0f; // of what is mixed half and half with what lies under it
constexpr float k_gray = 7.0f;       // of lightness

// How a meaning is drawn. Two that are drawn alike must differ in color.
enum class Pattern {
    Tissue,
    Patch, // within a clean line
    Dots,
    DotsOnPatch,
    Bars,
    Roofs,
    Crosses,
    Rings,
    Slashes,
    Outline,
    DoubleOutline,
    Pin,
};

struct Meaning {
    std::string name;
    glm::vec3 color;
    Pattern pattern;
};

std::vector<Meaning> tissues_of(const session::Theme& theme) {
    return {{"muscle", theme.muscle, Pattern::Tissue},
            {"chosen muscle", glm::mix(theme.muscle, theme.chosen, theme.chosen_amount), Pattern::Tissue},
            {"skin", theme.skin, Pattern::Tissue},
            {"bone", theme.bone, Pattern::Tissue}};
}

std::vector<Meaning> meanings_of(const session::Theme& theme) {
    return {{"essential pain", theme.essential, Pattern::Patch},
            {"what is painted", theme.marked, Pattern::Patch},
            {"what is explained", theme.match, Pattern::Patch},
            {"spillover", theme.spillover, Pattern::Dots},
            {"what stays unexplained", theme.unexplained, Pattern::Bars},
            {"what the paint does not fill", theme.unfilled, Pattern::DotsOnPatch},
            {"tingling", theme.tingling, Pattern::DotsOnPatch},
            {"aching", theme.aching, Pattern::Roofs},
            {"burning", theme.burning, Pattern::Crosses},
            {"numb", theme.numb, Pattern::Rings},
            {"sharp", theme.sharp, Pattern::Slashes},
            {"origin", theme.origin, Pattern::Outline},
            {"insertion", theme.insertion, Pattern::DoubleOutline},
            {"trigger point", theme.point, Pattern::Pin}};
}

// Why two colors are too near, or "".
std::string too_near(const Meaning& a, const Meaning& b, float least = k_apart) {
    std::string why;
    for (const auto& [sight, name] : support::k_sights)
        if (const float apart = support::difference_of(a.color, b.color, sight); apart < least)
            why +=
                a.name + " and " + b.name + " are " + std::to_string(apart) + " apart in " + std::string(name) + "; ";
    return why;
}
std::string too_near_in_gray(const Meaning& a, const Meaning& b) {
    const float apart = std::abs(support::lightness_of(a.color) - support::lightness_of(b.color));
    return apart >= k_gray ? "" : a.name + " and " + b.name + " are " + std::to_string(apart) + " apart in gray; ";
}

// All that is wrong with the hues of a theme.
std::string faults_of(const session::Theme& theme) {
    const std::vector<Meaning> tissues = tissues_of(theme), meanings = meanings_of(theme);
    std::string faults;
    for (std::size_t i = 0; i < meanings.size(); ++i) {
        const Meaning& one = meanings[i];
        for (const Meaning& tissue : tissues) {
            faults += too_near(one, tissue);
            const bool may_lie_on_it = tissue.name != "bone" && one.pattern != Pattern::Outline &&
                                       one.pattern != Pattern::DoubleOutline && one.pattern != Pattern::Pin;
            if (may_lie_on_it)
                faults += too_near({"half of " + one.name, glm::mix(one.color, tissue.color, 0.5f), one.pattern},
                                   tissue, k_half_apart);
            if (one.pattern == Pattern::Patch && may_lie_on_it && tissue.name != "chosen muscle")
                faults += too_near_in_gray(one, tissue);
        }
        for (std::size_t k = 0; k < i; ++k)
            if (meanings[k].pattern == one.pattern)
                faults += too_near(one, meanings[k]) + too_near_in_gray(one, meanings[k]);
    }
    std::vector<Meaning> causes;
    for (const glm::vec3& color : theme.causes)
        causes.push_back({"cause " + std::to_string(causes.size() + 1), color, Pattern::Patch});
    for (std::size_t i = 0; i < causes.size(); ++i) {
        faults += too_near(causes[i], {"skin", theme.skin, Pattern::Tissue});
        for (std::size_t k = 0; k < i; ++k)
            faults += too_near(causes[i], causes[k]) + too_near_in_gray(causes[i], causes[k]);
    }
    faults += too_near({"where not to press", theme.warning, Pattern::Patch}, {"skin", theme.skin, Pattern::Tissue});
    return faults;
}

float richness_of(glm::vec3 color) {
    const glm::vec3 lab = support::to_lab(color);
    return std::hypot(lab.y, lab.z);
}

}

// Pairs 1, 7, 25 and 20 of the table in Sharma, Wu and Dalal.
TEST(ColorVision, differences_are_those_of_the_paper) {
    const auto apart = [](glm::vec3 a, glm::vec3 b) { return support::difference_of_labs(a, b); };
    EXPECT_NEAR(apart({50.0f, 2.6772f, -79.7751f}, {50.0f, 0.0f, -82.7485f}), 2.0425f, 1e-3f);
    EXPECT_NEAR(apart({50.0f, 0.0f, 0.0f}, {50.0f, -1.0f, 2.0f}), 2.3669f, 1e-3f);
    EXPECT_NEAR(apart({50.0f, 2.5f, 0.0f}, {73.0f, 25.0f, -18.0f}), 27.1492f, 1e-3f);
    EXPECT_NEAR(apart({2.0776f, 0.0795f, -1.1350f}, {0.9033f, -0.0636f, -0.5514f}), 0.9082f, 1e-3f);
}

TEST(ColorVision, red_and_green_are_one_color_without_the_middle_cones_and_white_stays_white) {
    const glm::vec3 red(0.80f, 0.25f, 0.15f), green(0.45f, 0.45f, 0.10f);
    EXPECT_GT(support::difference_of(red, green), 30.0f);
    EXPECT_LT(support::difference_of(red, green, support::Sight::Deuteranopia), 10.0f);
    for (const auto& [sight, name] : support::k_sights)
        EXPECT_LT(support::difference_of(glm::vec3(1.0f), support::as_seen(glm::vec3(1.0f), sight)), 0.5f) << name;
}

TEST(Hues, every_meaning_is_told_from_every_other_in_every_theme_and_sight_and_in_gray) {
    for (const std::string_view id : session::k_shipped_themes) {
        const auto theme = loading::load_theme(support::repository() / "assets/themes", id);
        ASSERT_TRUE(theme) << id;
        EXPECT_EQ(faults_of(*theme), "") << id;
    }
    EXPECT_EQ(faults_of(session::Theme{}), "") << "what a theme leaves out";
}

TEST(Hues, what_is_known_of_a_muscle_is_told_by_steps_of_its_color) {
    for (const std::string_view id : session::k_shipped_themes) {
        const auto theme = loading::load_theme(support::repository() / "assets/themes", id);
        ASSERT_TRUE(theme) << id;
        const auto step = [&](const char* name, std::optional<double> known) {
            return Meaning{name, session::mastery_color(*theme, known), Pattern::Tissue};
        };
        const Meaning none = step("not asked", std::nullopt), begun = step("begun", 0.0), known = step("known", 1.0);
        EXPECT_EQ(too_near(none, begun, k_half_apart) + too_near(begun, known, k_half_apart) +
                      too_near(none, known, k_half_apart),
                  "")
            << id;
    }
}

TEST(Hues, a_chosen_muscle_keeps_its_hue_and_is_the_richer) {
    for (const std::string_view id : session::k_shipped_themes) {
        const auto theme = loading::load_theme(support::repository() / "assets/themes", id);
        ASSERT_TRUE(theme) << id;
        EXPECT_GT(richness_of(theme->chosen), richness_of(theme->muscle) + 4.0f) << id;
        const glm::vec3 chosen = support::to_lab(theme->chosen), muscle = support::to_lab(theme->muscle);
        EXPECT_NEAR(std::atan2(chosen.z, chosen.y), std::atan2(muscle.z, muscle.y), 0.25f) << id;
    }
}

// When all of these were reds, zones were lost on the muscles they come from.
TEST(Hues, five_reds_do_not_pass) {
    session::Theme theme;
    theme.chosen = {0.69f, 0.188f, 0.157f};
    theme.essential = {0.90f, 0.12f, 0.10f};
    theme.spillover = {0.95f, 0.50f, 0.16f};
    theme.point = {0.72f, 0.08f, 0.09f};
    theme.origin = {0.776f, 0.204f, 0.165f};
    const std::string faults = faults_of(theme);
    for (const char* pair : {"essential pain and muscle", "essential pain and chosen muscle", "spillover and muscle",
                             "origin and muscle", "trigger point and chosen muscle"})
        EXPECT_NE(faults.find(pair), std::string::npos) << pair;
}

}
