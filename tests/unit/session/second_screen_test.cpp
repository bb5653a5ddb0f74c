// What a second window is asked to show: one thing at a time, and the speaker's no longer than the lesson.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/client/second_screen.h"
#include "session_fixture.h"

#include <gmock/gmock.h>

namespace myoatlas {
namespace {

using namespace session;
using testing::HasSubstr;

class SecondScreenTest : public SessionFixture {
protected:
    std::optional<SecondScreen> shown() const { return second_screen_of(timeline.now()); }
    std::string run_line(const std::string& line) { return run(timeline, line).refusal; }
    Timeline timeline;
};

TEST_F(SecondScreenTest, shows_the_client_or_the_speaker_and_one_at_a_time) {
    EXPECT_EQ(shown(), std::nullopt);
    EXPECT_EQ(run_line("client_screen on"), "");
    EXPECT_EQ(shown(), SecondScreen::Client);
    EXPECT_EQ(run_line("lesson tour"), "");
    EXPECT_EQ(shown(), SecondScreen::Client) << "a class may follow a lesson on it";
    EXPECT_EQ(run_line("speaker_screen on"), "");
    EXPECT_EQ(shown(), SecondScreen::Speaker);
    EXPECT_EQ(run_line("client_screen off"), "");
    EXPECT_EQ(shown(), SecondScreen::Speaker) << "the other is not meant";
    EXPECT_EQ(run_line("toggle client_screen"), "");
    EXPECT_EQ(shown(), SecondScreen::Client);
    EXPECT_EQ(run_line("toggle client_screen"), "");
    EXPECT_EQ(shown(), std::nullopt);
}

TEST_F(SecondScreenTest, the_speakers_goes_with_the_lesson_whatever_ends_it) {
    EXPECT_THAT(run_line("speaker_screen on"), HasSubstr("No lesson is open"));
    run_line("lesson tour");
    run_line("speaker_screen on");
    run_line("lesson_end");
    EXPECT_EQ(shown(), std::nullopt);
    run_line("lesson tour");
    EXPECT_EQ(shown(), std::nullopt) << "it is asked for anew with each lesson";
    run_line("speaker_screen on");
    while (timeline.has_undo()) run_line("undo");
    EXPECT_EQ(timeline.now().lesson, std::nullopt);
    EXPECT_EQ(shown(), std::nullopt);
}

TEST_F(SecondScreenTest, fills_its_monitor_until_it_is_closed) {
    EXPECT_THAT(run_line("second_full_screen on"), HasSubstr("no second window"));
    run_line("client_screen on");
    EXPECT_EQ(run_line("toggle second_full_screen"), "");
    EXPECT_TRUE(timeline.now().is_second_full);
    EXPECT_FALSE(timeline.now().is_full_screen) << "the first window stays as it is";
    run_line("client_screen off");
    run_line("client_screen on");
    EXPECT_FALSE(timeline.now().is_second_full);
}

}
}
