// Choosing several, comparing, insets, the cube and the wheel: what a hand on them asks for.
// SPDX-License-Identifier: MIT
#include "panels_fixture.h"

#include <glm/geometric.hpp>
#include <imgui_internal.h>

namespace myoatlas {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

class ChoosingTest : public support::PanelsTest {
protected:
    static constexpr unsigned k_page_down = 267, k_page_up = 266, k_control = 341;

    std::vector<std::string> wheel(float y, unsigned held = ui::k_held_none, float x = 0.0f) {
        ui::Event event{ui::Event::Kind::Wheel};
        event.x = x;
        event.y = y;
        event.held = held;
        events.push(event);
        return frames(1);
    }
    float height_of(const char* card) const {
        const ImGuiWindow* window = ImGui::FindWindowByName(card);
        return window ? window->Size.y : 0.0f;
    }
    // The color of the last frame at a place.
    glm::ivec3 color_at(float x, float y) const {
        const std::vector<std::uint8_t> pixels = canvas->read_pixels();
        const std::size_t at = 4 * (static_cast<std::size_t>(y) * k_width + static_cast<std::size_t>(x));
        return {pixels[at], pixels[at + 1], pixels[at + 2]};
    }
};

TEST_F(ChoosingTest, what_is_chosen_is_compared_by_a_button_and_put_together_by_a_key) {
    for (const char* line : {"select sail left", "select add spine"}) run(line);
    EXPECT_THAT(click_on("facts", texts("chosen.compare")), ElementsAre("compare"));
    ASSERT_EQ(timeline.now().compared.size(), 2u);
    frames(2);
    EXPECT_TRUE(shows("picture", "Sail muscle, left")) << words_of("picture");
    EXPECT_TRUE(shows("picture", "Spine")) << "each picture bears its name";
    // Below them is the ground that they stand on, not what the window held before.
    const auto is_near = [](const glm::ivec3& drawn, const glm::vec3& wanted) {
        return glm::distance(glm::vec3(drawn) / 255.0f, wanted) < 0.05f;
    };
    EXPECT_TRUE(is_near(color_at(k_width * 0.5f, k_height - 3.0f), list.backdrop.bottom));
    type("v");
    EXPECT_THAT(frames(2), ElementsAre("compare off"));
    type("v");
    EXPECT_THAT(frames(2), ElementsAre("compare"));
}

TEST_F(ChoosingTest, sources_of_a_pain_are_compared_too) {
    run("mark temple left");
    frames(4);
    EXPECT_THAT(click_on("pain", "Sail muscle"), Contains("candidate 1"));
    run("select add spine");
    EXPECT_THAT(click_on("pain", texts("chosen.compare")), ElementsAre("compare"));
    EXPECT_EQ(timeline.now().mode, session::Mode::Pain);
    EXPECT_EQ(timeline.now().compared.size(), 2u);
}

TEST_F(ChoosingTest, a_cross_takes_one_away_and_a_button_all) {
    for (const char* line : {"select sail left", "select add spine"}) run(line);
    EXPECT_THAT(click_on("facts", texts("chosen.away")), ElementsAre("select add sail left")) << "which takes away";
    EXPECT_TRUE(timeline.now().beside.empty());
    run("select add sail left");
    EXPECT_THAT(click_on("facts", texts("chosen.clear")), ElementsAre("clear"));
}

TEST_F(ChoosingTest, a_hit_taken_with_ctrl_stands_beside_what_is_chosen) {
    run("select spine");
    frames(2);
    type("/sail");
    frames(3);
    const std::vector<std::string> asked = press(k_enter, ui::k_held_control);
    EXPECT_THAT(asked, Contains("select add sail left"));
    EXPECT_THAT(asked, Contains("compare"));
    EXPECT_EQ(timeline.now().compared.size(), 2u);
}

TEST_F(ChoosingTest, page_down_presents_what_was_found_and_goes_on) {
    frames(2);
    type("/sail");
    frames(3);
    EXPECT_THAT(press(k_page_down), Contains("present sail left"));
    EXPECT_TRUE(timeline.now().query.empty()) << "the search is closed";
    run("present sail spine left");
    EXPECT_THAT(press(k_page_down), ElementsAre(StartsWith("select spine"), "frame_referral"));
    EXPECT_THAT(press(k_page_up), ElementsAre("select sail left", "frame_referral"));
}

TEST_F(ChoosingTest, only_the_row_that_enter_would_take_is_lit) {
    frames(2);
    type("/s"); // more than one hit
    frames(4);
    const ImGuiWindow* card = ImGui::FindWindowByName("search hits");
    ASSERT_TRUE(card);
    const ImVec2 from = card->Pos;
    const int rows = static_cast<int>(card->Size.y / 50.0f);
    ASSERT_GE(rows, 2);
    const auto lit_rows = [&] {
        std::vector<int> lit;
        for (int i = 0; i < rows; ++i)
            if (color_at(from.x + 12.0f, from.y + 35.0f + 50.0f * static_cast<float>(i)) !=
                color_at(from.x + 4.0f, from.y + 35.0f))
                lit.push_back(i);
        return lit;
    };
    point(from.x + 100.0f, from.y - 20.0f); // a pointer that was nowhere has not moved yet
    point(from.x + 100.0f, from.y + 85.0f); // on the second
    EXPECT_THAT(lit_rows(), ElementsAre(1));
    press(265); // Up, while the pointer stays
    frames(1);
    EXPECT_THAT(lit_rows(), ElementsAre(0)) << "the row that Enter takes, and no other";
}

TEST_F(ChoosingTest, panels_have_their_height_in_the_frames_after_a_key) {
    window_height = 1400;
    frames(5);
    const float before = height_of("layers");
    run("select sail left");
    run("isolate");
    frames(5);
    ASSERT_NE(height_of("layers"), before);
    run("show_all");
    ui::Event event{ui::Event::Kind::Key};
    event.code = k_escape;
    event.is_down = true;
    events.push(event);
    frames(2); // the window draws three after each event
    EXPECT_FALSE(timeline.now().selection);
    EXPECT_EQ(height_of("layers"), before);
}

TEST_F(ChoosingTest, the_legend_tells_all_in_as_many_rows_as_it_takes) {
    for (const char* name :
         {"Extensor carpi radialis longus", "Gluteus minimus, posterior part", "Semispinalis capitis"})
        legend.entries.push_back({session::LegendMark::Muscle, name, {}});
    for (const session::LegendMark mark :
         {session::LegendMark::Solid, session::LegendMark::Origin, session::LegendMark::Insertion})
        legend.entries.push_back({mark, {}, {}});
    frames(2);
    for (const char* words : {"Extensor carpi", "Gluteus minimus", "Semispinalis"})
        EXPECT_TRUE(shows("picture", words)) << words_of("picture");
    for (const char* key :
         {"legend.essential", "legend.spillover", "legend.point", "legend.marked", "legend.origin", "legend.insertion"})
        EXPECT_TRUE(shows("picture", texts(key))) << key;
}

TEST_F(ChoosingTest, an_inset_of_a_far_zone_flies_there) {
    run("point sail_1 left");
    run("camera 60 -1500 0 0 0 600");
    frames(3);
    ASSERT_TRUE(shows("inset 0", "emple")) << words_of("");
    const auto at = std::ranges::find(seen, std::string("inset 0"), &ui::SeenWords::card);
    EXPECT_THAT(click(middle_of(at->rect)), ElementsAre("frame_zone 1"));
    session::advance(timeline.now(), 1.0f);
    frames(2);
    EXPECT_FALSE(shows("inset 0", "emple")) << "what is seen needs no inset";
}

TEST_F(ChoosingTest, the_cube_is_clicked_and_dragged) {
    run("camera 0 0 0 0 0 900");
    frames(3);
    const glm::vec2 front = place_of("view cube", texts("view.anterior"));
    EXPECT_THAT(click(front), ElementsAre("turn_to 0 0"));
    session::advance(timeline.now(), 1.0f);
    EXPECT_THAT(click(front.x + 24.0f, front.y), ElementsAre("turn_to 45 0")) << "its left edge, to the front and left";
    session::advance(timeline.now(), 1.0f);
    run("camera 0 0 0 0 0 900");
    EXPECT_THAT(click(front.x + 24.0f, front.y - 24.0f).front(), StartsWith("turn_to 45 35.26"));
    session::advance(timeline.now(), 1.0f);
    point(front.x, front.y, true);
    std::vector<std::string> turned;
    for (int i = 1; i <= 8; ++i)
        for (std::string& line : point(front.x + 6.0f * static_cast<float>(i), front.y, true))
            turned.push_back(std::move(line));
    for (std::string& line : point(front.x + 48.0f, front.y, false)) turned.push_back(std::move(line));
    ASSERT_THAT(turned, Not(IsEmpty()));
    for (const std::string& line : turned) EXPECT_THAT(line, StartsWith("orbit -")) << "a drag clicks nothing";
}

TEST_F(ChoosingTest, the_wheel_goes_by_notches_and_a_pinch_with_the_fingers) {
    point(640.0f, 400.0f);
    EXPECT_THAT(wheel(1.0f), ElementsAre(testing::AllOf(StartsWith("zoom 0.5 "), testing::EndsWith(" gently"))));
    const std::vector<std::string> pinched = wheel(0.5f, ui::k_held_control);
    ASSERT_EQ(pinched.size(), 1u);
    EXPECT_THAT(pinched.front(), StartsWith("zoom 0.9273"));
    EXPECT_THAT(pinched.front(), Not(testing::EndsWith("gently")));
    EXPECT_THAT(wheel(0.0f, ui::k_held_none, 1.0f), ElementsAre("orbit 6 0")) << "two fingers to the side";
}

TEST_F(ChoosingTest, names_and_free_turning_are_switched_in_the_panel) {
    EXPECT_THAT(click_on("layers", texts("views.labels")), ElementsAre("labels on"));
    type("l");
    EXPECT_THAT(frames(2), ElementsAre("labels off"));
}

TEST_F(ChoosingTest, the_body_charts_stand_side_by_side_too) {
    run("compare sail spine left");
    run("map");
    frames(30);
    EXPECT_TRUE(shows("picture", "Sail muscle, left")) << words_of("picture");
    EXPECT_EQ(std::ranges::count(seen, std::string(texts("figure.front")), &ui::SeenWords::words), 2)
        << words_of("picture");
}

}
}
