// The next step of a lesson appears at once: what it needs is made ready while nothing happens, and it is drawn the
// cheaper way first.
// SPDX-License-Identifier: MIT
#include "drawn_atlas.h"

namespace myoatlas {
namespace {

class LessonAhead : public DrawnAtlas {
protected:
    LessonAhead() : DrawnAtlas(support::build_folder() / "data") {}
    void say(const std::string& line) { ASSERT_EQ(DrawnAtlas::say(line), "") << line; }
    void come_to_rest() {
        constexpr int k_most = 200;
        for (int i = 0; i < k_most && atlas.needs_frame(); ++i) {
            draw();
            atlas.advance(k_frame_s);
        }
        ASSERT_FALSE(atlas.needs_frame());
    }
    int make_ready() {
        int pieces = 0;
        while (pieces < 20 && atlas.make_next_ready()) ++pieces;
        return pieces;
    }
};

TEST_F(LessonAhead, what_comes_next_is_made_ready_once_and_changes_nothing_that_is_seen) {
    come_to_rest();
    EXPECT_EQ(make_ready(), 0) << "no lesson is given";
    say("lesson heel_from_calf");
    EXPECT_FALSE(atlas.make_next_ready()) << "the picture is not finished";
    come_to_rest();
    const auto before = seen();
    EXPECT_EQ(make_ready(), 2) << "a moving picture and a still one";
    EXPECT_EQ(make_ready(), 0);
    EXPECT_FALSE(atlas.needs_frame());
    EXPECT_EQ(seen(), before);
    say("lesson_step next");
    come_to_rest();
    EXPECT_EQ(make_ready(), 2) << "of the step after";
    const auto second = seen();
    EXPECT_NE(second, before);
    say("lesson_step 1"); // the same picture, though another was made ready meanwhile
    come_to_rest();
    EXPECT_EQ(seen(), before);
}

TEST_F(LessonAhead, a_question_and_what_follows_its_answer_are_made_ready) {
    say("quiz all_muscles count 2 seed 3");
    come_to_rest();
    EXPECT_EQ(make_ready(), 2) << "what the answer shows";
    say("quiz_answer 0");
    come_to_rest();
    EXPECT_EQ(make_ready(), 2) << "the next question";
}

TEST_F(LessonAhead, a_new_step_is_drawn_the_cheaper_way_first) {
    say("lesson heel_from_calf");
    come_to_rest();
    EXPECT_FALSE(atlas.is_coarse());
    say("lesson_step next");
    draw();
    EXPECT_TRUE(atlas.is_coarse());
    draw();
    EXPECT_FALSE(atlas.is_coarse());
    EXPECT_TRUE(atlas.needs_frame()) << "it is not finished yet";
}

}
}
