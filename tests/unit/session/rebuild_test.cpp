// What is kept of a session leads back to it.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/apply/rebuild.h"
#include "session_fixture.h"

namespace myoatlas {
namespace {

class Rebuild : public SessionFixture {
protected:
    session::Session after(const std::vector<std::string>& lines) {
        session::Session session;
        for (const std::string& line : lines) EXPECT_EQ(run(session, line).refusal, "") << line;
        return session;
    }
    session::Session rebuilt(const session::Session& from) {
        std::vector<std::string> kept;
        for (const session::Command& command : session::rebuilding(from)) kept.push_back(session::text_of(command));
        return after(kept);
    }
};

TEST_F(Rebuild, a_drawing_comes_back_stroke_by_stroke) {
    const session::Session drawn =
        after({"mode pain", "mark temple left", "paint 60 100 0 radius 15 intensity 7 quality burning depth deep",
               "paint 70 100 0 radius 15 intensity 7 quality burning depth deep"});
    ASSERT_EQ(drawn.report.marks.size(), 2u);
    EXPECT_EQ(rebuilt(drawn).report, drawn.report);
    EXPECT_EQ(rebuilt(drawn).mode, drawn.mode);
}

TEST_F(Rebuild, what_was_taken_away_from_a_sentence_stays_away) {
    const session::Session drawn = after({"say burning left temple", "paint 60 100 0", "unmark temple left"});
    ASSERT_TRUE(drawn.report.areas.empty());
    ASSERT_FALSE(drawn.said.text.empty());
    EXPECT_EQ(rebuilt(drawn).report, drawn.report);
}

TEST_F(Rebuild, skin_peeled_in_pain_mode_and_the_brush_come_back) {
    const session::Session drawn = after({"layer skin 0.5", "mode pain", "peel muscle_superficial", "paint 60 100 0",
                                          "brush intensity 3 quality numb", "motion reduced"});
    const session::Session again = rebuilt(drawn);
    EXPECT_EQ(again.undoable(), drawn.undoable());
    EXPECT_EQ(again.brush, drawn.brush);
    EXPECT_TRUE(again.is_motion_reduced);
}

TEST_F(Rebuild, what_was_compared_comes_back_in_its_order) {
    const session::Session seen =
        after({"compare sail spine loner", "select current spine", "labels on", "rotation free"});
    const session::Session again = rebuilt(seen);
    ASSERT_EQ(seen.compared.size(), 3u);
    EXPECT_EQ(again.compared, seen.compared);
    EXPECT_EQ(again.selection, seen.selection);
    EXPECT_TRUE(again.are_labels_shown && again.is_rotation_free);
}

TEST_F(Rebuild, what_was_looked_at_comes_back) {
    const session::Session seen =
        after({"layer muscle_superficial 0.4", "select spine", "select add sail left", "isolate", "hide loner right",
               "fade loner left", "attachments off", "theme dark", "language es", "names latin", "text_size 150",
               "motion reduced", "touch_targets on", "introduction off", "panels off", "camera 1 1200 3 20 10 900"});
    const session::Session again = rebuilt(seen);
    EXPECT_FALSE(seen.beside.empty() || seen.faded.empty() || seen.isolated.empty());
    EXPECT_EQ(again.undoable(), seen.undoable());
    EXPECT_EQ(again.theme, "dark");
    EXPECT_EQ(again.language, "es");
    EXPECT_TRUE(again.has_latin_names);
    EXPECT_EQ(again.text_percent, 150);
    EXPECT_FALSE(again.are_panels_shown);
    EXPECT_TRUE(again.is_motion_reduced);
    EXPECT_TRUE(again.has_touch_targets);
    EXPECT_TRUE(again.is_introduction_seen);
    EXPECT_EQ(again.camera, seen.camera);
}

}
}
