// Panels of pain: the brush, the ranked muscles, and the bar that plays a chain.
// SPDX-License-Identifier: MIT
#include "panels_fixture.h"

namespace myoatlas {

namespace {

class PainPanelTest : public support::PanelsTest {};

TEST_F(PainPanelTest, choosing_a_candidate_flies_there_and_is_no_step) {
    run("mark temple left");
    EXPECT_THAT(click_on("pain", "Sail muscle"), testing::ElementsAre("candidate 1", "frame"));
    frames(2);
    run("undo");
    EXPECT_TRUE(timeline.now().report.is_empty());
}

TEST_F(PainPanelTest, strokes_are_counted_not_dabs) {
    for (const char* line : {"paint 60 100 0", "paint 60 90 0 joined", "paint 60 80 0 joined", "paint -60 100 0"})
        run(line);
    frames(4);
    EXPECT_TRUE(shows("pain", texts("pain.marks", {{"count", "2"}}))) << words_of("pain");
}

TEST_F(PainPanelTest, the_first_candidate_is_above_the_fold_whatever_is_open) {
    for (const char* line : {"mode pain", "mark temple left", "paint 60 100 0 quality burning"}) run(line);
    const std::string first = "Sail muscle";
    const auto ends_at = [&] {
        frames(4);
        const auto found = std::ranges::find_if(
            seen, [&](const ui::SeenWords& each) { return each.card == "pain" && each.words == first; });
        return found == seen.end() ? 1.0e6f : found->rect.y + found->rect.height + 40.0f; // with its sentence and bar
    };
    const float fold = layout.right.y + layout.right.height;
    EXPECT_LT(ends_at(), 720.0f - 32.0f);
    click_on("pain", texts("brush.title"));
    ASSERT_TRUE(shows("pain", texts("depth.deep")));
    EXPECT_LT(ends_at(), 720.0f - 32.0f) << fold;
    click_on("pain", texts("pain.add"));
    ASSERT_TRUE(shows("pain", texts("pain.areas")) || shows("pain/chooser", texts("pain.areas"))) << words_of("");
    EXPECT_LT(ends_at(), 720.0f - 32.0f);
}

TEST_F(PainPanelTest, the_brush_is_set_by_commands) {
    run("mode pain");
    click_on("pain", texts("brush.title"));
    EXPECT_THAT(click_on("pain", texts("quality.numb")), testing::ElementsAre("brush quality numb"));
    EXPECT_THAT(click_on("pain", "8"), testing::ElementsAre("brush intensity 8 quality numb"));
    EXPECT_THAT(click_on("pain", texts("depth.deep")),
                testing::ElementsAre("brush intensity 8 quality numb depth deep"));
    EXPECT_THAT(click_on("pain", texts("quality.numb")), testing::ElementsAre("brush intensity 8 depth deep"));
    EXPECT_THAT(click_on("pain", texts("brush.eraser")), testing::ElementsAre("eraser on"));
    EXPECT_THAT(click_on("pain", texts("brush.brush")), testing::ElementsAre("eraser off"));
    EXPECT_THAT(click_on("pain", texts("brush.mirror")), testing::ElementsAre("mirror on"));
}

TEST_F(PainPanelTest, details_of_a_candidate_are_shown_on_demand) {
    run("mark temple left");
    run("candidate 1");
    frames(4);
    const std::string& numbers = timeline.now().answer->candidates.front().because.front().text;
    EXPECT_FALSE(shows("pain", numbers));
    click_on("pain", texts("pain.why"));
    frames(2);
    EXPECT_TRUE(shows("pain", numbers)) << words_of("pain");
}

TEST_F(PainPanelTest, the_chain_is_played_paused_scrubbed_and_slowed_in_its_bar) {
    run("select sail left");
    EXPECT_THAT(click_on("chain", texts("chain.play", {{"key", "Space"}})), testing::ElementsAre("play"));
    EXPECT_THAT(click_on("chain", texts("chain.pause", {{"key", "Space"}})), testing::ElementsAre("pause"));
    EXPECT_THAT(click_on("chain", "1×"), testing::ElementsAre("speed 0.5"));
    EXPECT_THAT(click_on("chain", texts("chain.loop")), testing::ElementsAre("loop on"));
    const glm::vec2 felt = place_of("chain", texts("chain.felt"));
    EXPECT_THAT(click(felt.x, felt.y), testing::Contains(testing::StartsWith("scrub 0.")));
    EXPECT_TRUE(timeline.now().chain.is_told);
    run("clear");
    frames(3);
    EXPECT_FALSE(shows("chain", texts("chain.felt"))) << "there is no zone";
}

TEST_F(PainPanelTest, the_bar_of_the_chain_and_the_legend_stand_one_above_the_other) {
    run("refer sail left");
    frames(3);
    const ui::Rect bar = layout.chain_strip(), strip = layout.legend_strip();
    EXPECT_GT(bar.height, 0.0f);
    EXPECT_LE(bar.y + bar.height, strip.y);
    EXPECT_LE(strip.y + strip.height, layout.status.y + 1.0f);
    EXPECT_LT(place_of("chain", texts("chain.felt")).y, strip.y);
    const auto words = std::ranges::find(seen, legend.entries.front().name, &ui::SeenWords::words);
    ASSERT_NE(words, seen.end());
    EXPECT_GE(words->rect.y, strip.y);
}

TEST_F(PainPanelTest, the_bar_of_the_chain_never_scrolls_however_large_it_is) {
    run("refer sail left");
    for (const bool has_touch : {false, true})
        for (const int percent : {80, 100, 125, 130, 175}) {
            gui->use_look(percent, session::Theme{}, has_touch);
            frames(3);
            const ImGuiWindow* bar = ImGui::FindWindowByName("chain");
            ASSERT_TRUE(bar);
            EXPECT_FALSE(bar->ScrollbarY) << percent << " percent, for fingers: " << has_touch;
        }
}

// With a box to say it in that knows the names of the atlas alone.
class SaidBoxTest : public PainPanelTest {
protected:
    void SetUp() override {
        PainPanelTest::SetUp();
        if (IsSkipped()) return;
        search::SaidVocabulary english;
        english.languages.emplace_back().language = "en";
        grammar = std::make_unique<search::SaidGrammar>(*catalog, engine->rules(), english);
    }
    session::World world() const override {
        session::World all = PainPanelTest::world();
        all.said_grammar = grammar.get();
        return all;
    }
    std::unique_ptr<search::SaidGrammar> grammar;
};

TEST_F(SaidBoxTest, tab_reaches_it_and_enter_says_what_was_typed) {
    run("mode pain");
    frames(2);
    int boxes = 0; // the search box is the first that takes letters
    for (int i = 0; i < 120 && boxes < 2; ++i) {
        press(k_tab);
        boxes += ImGui::IsAnyItemActive() ? 1 : 0;
    }
    ASSERT_EQ(boxes, 2);
    type("temple");
    EXPECT_THAT(press(k_enter), testing::Contains("say temple"));
}

}

}
