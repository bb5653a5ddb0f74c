// What people come for, done by hand in a real window at five frames a second, and how many strokes it takes. Each
// leaves a picture of the screen beside its log of commands.
// SPDX-License-Identifier: MIT
#include "story_fixture.h"

namespace myoatlas {
namespace {

using testing::EndsWith;
using testing::HasSubstr;

TEST_F(Story, the_soleus_is_found_by_typing_and_isolated_in_eight_keys) {
    Hands hands;
    hands.key("slash").type("sole").key("Return").key("i");
    EXPECT_LE(hands.keys(), 8);
    EXPECT_THAT(told("", hands, "soleus"), HasSubstr("select soleus left\nframe\nsearch\nisolate soleus left\n"));
}

TEST_F(Story, gluteus_medius_stands_beside_minimus_in_six_actions) {
    Hands hands;
    hands.key("slash").type("gluteus medius").key("Return").key("slash").type("gluteus minimus").key("ctrl+Return");
    EXPECT_LE(hands.actions(), 6);
    const std::string log = told("", hands, "gluteals");
    EXPECT_THAT(log, HasSubstr("select gluteus_medius left\n"));
    EXPECT_THAT(log, HasSubstr("select add gluteus_minimus_"));
    EXPECT_THAT(log, HasSubstr("\ncompare\n"));
}

TEST_F(Story, a_sentence_leads_to_the_first_source_shown_to_the_client_in_ten_actions) {
    Hands hands;
    hands.key("p")
        .click(said_box())
        .type("behind my left shoulder blade, down the back of the arm, tingling in two fingers");
    hands.key("Return").key("Page_Down").key("c");
    EXPECT_LE(hands.actions(), 10);
    const std::string log = told("", hands, "sentence");
    EXPECT_THAT(log, HasSubstr("\nsay \"behind my left shoulder blade"));
    EXPECT_THAT(log, HasSubstr("\n# sources: "));
    EXPECT_THAT(log, HasSubstr("\ncandidate 1\n"));
    EXPECT_THAT(log, EndsWith("client_view on\n"));
}

// The pictures of the screen are those of docs/images/story.
TEST_F(Story, a_client_paints_takes_it_home_and_comes_back_a_week_later) {
    const fs::path folder = folder_of("client");
    look("anterior");
    const glm::vec2 shoulder = pixel_of({187.0f, 1319.0f, 116.0f}), arm = pixel_of({222.0f, 1200.0f, 100.0f});
    Hands hands;
    hands.key("p").stroke(shoulder, arm).key("ctrl+n").key("Return").key("Escape"); // and no seal
    hands.look("1_painted").key("c").key("Page_Down").look("2_explained");
    hands.key("ctrl+h").key("Return").key("ctrl+shift+h").key("Return");
    std::string shell = hands.shell();
    // Both are written beside the window; then it is saved and closed.
    shell += "for i in $(seq 240); do [ -s handout.pdf ] && [ -s page.html ] && break; sleep 0.5; done; sleep 2\n";
    Hands saving;
    saving.look("3_handed_over").key("c").key("ctrl+s").look("4_saved");
    shell += saving.shell() + "cp client.myoatlas saved.myoatlas; xdotool key alt+F4; wait $app\n";
    // A week goes by: what was today is a week ago.
    shell += "sed -i \"s/$(date +%F)/$(date -d '-7 days' +%F)/g\" client.myoatlas\n";
    shell += "'" + support::build_folder().string() + "/myoatlas' --size " + std::to_string(support::k_width) + "x" +
             std::to_string(support::k_height) +
             " --scale 1 --slow-frames 200 --session client.myoatlas --log-commands again.txt & app=$!\n"
             "until grep -q '^session_open' again.txt 2>/dev/null; do sleep 0.5; kill -0 $app || exit 1; done\n"
             "window=$(xdotool search --pid $app --name Myoatlas | head -1)\n"
             "until [ \"$(xdotool getactivewindow)\" = $window ]; do sleep 0.2; done; sleep 2\n";
    Hands again;
    again.look("5_opened_again").stroke(shoulder, glm::mix(shoulder, arm, 0.4f));
    again.key("ctrl+k").type("visit_compare on").key("Return").look("6_compared").key("n").look("7_visits");
    shell += again.shell();
    const std::string log = in_window(
        "wait 0.5\nsearch\n",
        "until [ \"$(xdotool getactivewindow)\" = $window ]; do sleep 0.2; done; sleep 1\n" + shell, "story_client",
        "export HOME=$PWD XDG_DATA_HOME=$PWD/data XDG_CONFIG_HOME=$PWD/config\nopenbox & sleep 1\n",
        "--slow-frames 200");
    EXPECT_GT(lines_of(log, "paint ").size(), 1u) << "a stroke is of many dabs";
    EXPECT_THAT(log, HasSubstr("\nsession_new "));
    EXPECT_THAT(log, HasSubstr("\ncandidate 1\n")) << "explained in the client's view";
    EXPECT_THAT(log, HasSubstr("\nhandout "));
    EXPECT_THAT(log, HasSubstr("\npage "));
    EXPECT_THAT(log, HasSubstr("\nsession_save\n"));
    EXPECT_THAT(support::content_of(folder / "saved.myoatlas"), HasSubstr("\"at_mm\""));
    EXPECT_THAT(support::content_of(folder / "handout.pdf"), testing::StartsWith("%PDF"));
    EXPECT_THAT(support::content_of(folder / "page.html"), HasSubstr("Content-Security-Policy"));
    const std::string later = support::content_of(folder / "again.txt");
    EXPECT_THAT(later, HasSubstr("\npaint "));
    EXPECT_THAT(later, HasSubstr("\nvisit_compare on\n"));
    EXPECT_THAT(later, EndsWith("visits on\n"));
    // What was not saved when the window was killed is kept: a second visit, which began by itself.
    std::string kept;
    for (const auto& entry : fs::directory_iterator(folder / "data/myoatlas/unsaved"))
        if (entry.path().extension() == ".myoatlas") kept = support::content_of(entry.path());
    std::size_t dates = 0;
    for (std::size_t at = kept.find("\"date\""); at != std::string::npos; at = kept.find("\"date\"", at + 1)) ++dates;
    EXPECT_EQ(dates, 2u) << kept;
}

TEST_F(Story, four_gluteal_patterns_are_shown_by_page_down_alone) {
    Hands hands;
    for (int i = 0; i < 4; ++i) hands.key("Page_Down");
    EXPECT_EQ(hands.keys(), 4);
    const std::string log =
        told("theme projector\nclient_view on\nselect gluteus_maximus left\nselect add gluteus_medius left\n"
             "select add gluteus_minimus_anterior left\nselect add gluteus_minimus_posterior left\n",
             hands, "projector");
    const std::vector<std::string> presented = lines_of(log, "present ");
    ASSERT_EQ(presented.size(), 1u) << log;
    EXPECT_THAT(lines_of(log, "select "),
                testing::ElementsAre("select gluteus_medius left", "select gluteus_minimus_anterior left",
                                     "select gluteus_minimus_posterior left"))
        << "after the first, which the sequence began with";
    EXPECT_EQ(lines_of(log, "frame_referral").size(), 3u);
}

// A learner begins with S, answers ten questions by keys alone, and leaves; no script, so that progress is kept as a
// person's is.
TEST_F(Story, a_learner_answers_ten_questions_by_keys_and_what_was_answered_is_kept) {
    Hands hands;
    hands.key("s");
    for (int i = 0; i < 12; ++i) hands.key("Tab"); // past how, how many and who, to the first deck
    hands.key("Return");
    for (int i = 0; i < 10; ++i) hands.key("1").key("0").key("Return"); // 0: what is asked on the body is not known
    hands.key("Escape");
    const fs::path folder = folder_of("learner");
    const std::string log = alone(folder, {1280, 800}, hands.shell(), "--slow-frames 200");
    EXPECT_EQ(lines_of(log, "quiz all").size(), 1u) << log;
    EXPECT_EQ(lines_of(log, "quiz_answer ").size(), 10u) << log;
    EXPECT_THAT(log, EndsWith("quiz_end\n"));
    EXPECT_THAT(answers_in(folder, "progress learners --json"), HasSubstr("\"answers\": 10"));
}

}
}
