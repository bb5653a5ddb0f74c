// What people come for, done by hand in a real window at five frames a second, and how many strokes it takes. Each
// leaves a picture of the screen beside its log of commands.
// SPDX-License-Identifier: MIT
#include "click_fixture.h"
#include "support/places.h"

#include <sstream>

namespace myoatlas {
namespace {

namespace fs = std::filesystem;
using testing::EndsWith;
using testing::HasSubstr;

// Keys and clicks as a person makes them, counted: a key each, and a word typed as one action of many keys.
class Hands {
public:
    Hands& key(const std::string& name) { return add("xdotool key " + name, 1); }
    Hands& type(const std::string& text) {
        return add("xdotool type --delay 60 '" + text + "'", static_cast<int>(text.size()));
    }
    Hands& click(glm::vec2 at) {
        return add("xdotool mousemove --window $window " + std::to_string(std::lround(at.x)) + " " +
                       std::to_string(std::lround(at.y)) + "; sleep 0.4; xdotool click 1",
                   1);
    }
    int keys() const { return keys_; }
    int actions() const { return actions_; }
    const std::string& shell() const { return shell_; }

private:
    Hands& add(const std::string& line, int keys) {
        shell_ += line + "; sleep 1.2\n";
        keys_ += keys;
        ++actions_;
        return *this;
    }
    std::string shell_;
    int keys_ = 0, actions_ = 0;
};

class Story : public support::KeysTest {
protected:
    std::string told(const std::string& script, const Hands& hands, const std::string& name) {
        return asked_by(script, hands.shell() + "sleep 4\n", "story_" + name, "--slow-frames 200");
    }
    // Where the box for a sentence stands, at the top of the panel.
    static glm::vec2 said_box() {
        const ui::Rect panel = ui::layout_for(support::k_width, support::k_height, 1.0f, false).right;
        return {panel.x + panel.width * 0.4f, panel.y + 78.0f};
    }
    // The lines of a log that begin with a word.
    static std::vector<std::string> lines_of(const std::string& log, const std::string& word) {
        std::vector<std::string> found;
        std::istringstream lines(log);
        for (std::string line; std::getline(lines, line);)
            if (line.starts_with(word)) found.push_back(line);
        return found;
    }
};

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

TEST_F(Story, a_client_paints_takes_it_home_and_comes_back_a_week_later) {
    const fs::path folder = fs::path(testing::TempDir()) / "myoatlas_click_story_client";
    fs::remove_all(folder);
    const ui::Rect room = ui::layout_for(support::k_width, support::k_height, 1.0f, false).free();
    const glm::vec2 chest{room.x + room.width * 0.5f, room.y + room.height * 0.32f};
    Hands hands;
    hands.key("p").click(chest).key("ctrl+n").key("Return").key("Escape").key("c"); // and no seal
    hands.key("ctrl+h").key("Return").key("ctrl+shift+h").key("Return");
    std::string shell = hands.shell();
    // Both are written beside the window; then it is saved and closed.
    shell += "for i in $(seq 240); do [ -s handout.pdf ] && [ -s page.html ] && break; sleep 0.5; done; sleep 2\n"
             "command -v import >/dev/null && import -window root handed_over.png\n";
    Hands saving;
    saving.key("c").key("ctrl+s");
    shell += saving.shell() + "cp client.myoatlas saved.myoatlas; xdotool key alt+F4; wait $app\n";
    // A week later.
    shell +=
        "'" + support::build_folder().string() + "/myoatlas' --size " + std::to_string(support::k_width) + "x" +
        std::to_string(support::k_height) +
        " --scale 1 --slow-frames 200 --session client.myoatlas --log-commands again.txt & app=$!\n"
        "until grep -q '^session_open' again.txt 2>/dev/null; do sleep 0.5; kill -0 $app || exit 1; done\n"
        "window=$(xdotool search --pid $app --name Myoatlas | head -1)\n"
        "until [ \"$(xdotool getactivewindow)\" = $window ]; do sleep 0.2; done; sleep 2\n"
        "xdotool key ctrl+k; sleep 1.5; xdotool type --delay 60 \"visit_new $(date -d '+7 days' +%F)\"; sleep 1.5\n"
        "xdotool key Return; sleep 1.5\n";
    Hands again;
    again.click(chest + glm::vec2(0.0f, 25.0f)).key("ctrl+k").type("visit_compare on").key("Return");
    shell += again.shell() + "sleep 4; command -v import >/dev/null && import -window root compared.png\n";
    Hands card;
    card.key("n");
    shell += card.shell() + "sleep 2\n";
    const std::string log = in_window(
        "wait 0.5\nsearch\n",
        "until [ \"$(xdotool getactivewindow)\" = $window ]; do sleep 0.2; done; sleep 1\n" + shell, "story_client",
        "export HOME=$PWD XDG_DATA_HOME=$PWD/data XDG_CONFIG_HOME=$PWD/config\nopenbox & sleep 1\n",
        "--slow-frames 200");
    EXPECT_THAT(log, HasSubstr("\npaint "));
    EXPECT_THAT(log, HasSubstr("\nsession_new "));
    EXPECT_THAT(log, HasSubstr("\nhandout "));
    EXPECT_THAT(log, HasSubstr("\npage "));
    EXPECT_THAT(log, HasSubstr("\nsession_save\n"));
    EXPECT_THAT(support::content_of(folder / "saved.myoatlas"), HasSubstr("\"at_mm\""));
    EXPECT_THAT(support::content_of(folder / "handout.pdf"), testing::StartsWith("%PDF"));
    EXPECT_THAT(support::content_of(folder / "page.html"), HasSubstr("Content-Security-Policy"));
    const std::string later = support::content_of(folder / "again.txt");
    EXPECT_EQ(lines_of(later, "visit_new ").size(), 1u) << later;
    EXPECT_THAT(later, HasSubstr("\npaint "));
    EXPECT_THAT(later, EndsWith("visit_compare on\nvisits on\n"));
    // What was not saved when the window was killed is kept: a second visit.
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
    const support::fs::path folder = support::fs::path(testing::TempDir()) / "myoatlas_click_story_learner";
    support::fs::remove_all(folder);
    support::fs::create_directories(folder);
    const std::string program = "'" + support::build_folder().string() + "/myoatlas'";
    std::ofstream(folder / "run.sh") << "cd '" << folder.string() << "'\n"
                                     << "export XDG_DATA_HOME=$PWD MYOATLAS_OWN=1 LANG=C\nopenbox & sleep 1\n"
                                     << program
                                     << " --size 1280x800 --scale 1 --slow-frames 200 --log-commands log.txt & app=$!\n"
                                     << "until window=$(xdotool search --pid $app --name Myoatlas | head -1); "
                                        "[ -n \"$window\" ]; do sleep 0.3; kill -0 $app || exit 1; done\n"
                                     << "until [ \"$(xdotool getactivewindow)\" = $window ]; do sleep 0.2; done\n"
                                     << "until [ -s log.txt ]; do xdotool key Home; sleep 1; done\n"
                                     << hands.shell()
                                     << "sleep 2; command -v import >/dev/null && import -window root screen.png\n"
                                     << "kill $app; wait $app 2>/dev/null\n"
                                     << program << " progress learners --json > learners.json\n";
    const std::string line = "timeout 150 xvfb-run -a -s '-screen 0 1400x900x24' bash '" +
                             (folder / "run.sh").string() + "' > '" + (folder / "out.txt").string() + "' 2>&1";
    EXPECT_EQ(std::system(line.c_str()), 0) << support::content_of(folder / "out.txt");
    const std::string log = support::content_of(folder / "log.txt");
    EXPECT_EQ(lines_of(log, "quiz all").size(), 1u) << log;
    EXPECT_EQ(lines_of(log, "quiz_answer ").size(), 10u) << log;
    EXPECT_THAT(log, EndsWith("quiz_end\n"));
    EXPECT_THAT(support::content_of(folder / "learners.json"), HasSubstr("\"answers\": 10"));
}

}
}
