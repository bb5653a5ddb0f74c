// The card that seals a client's session: what is typed is shown nowhere, two that differ are refused, a wrong one is
// told, and the seal can be changed and taken away.
// SPDX-License-Identifier: MIT
#include "panels_fixture.h"

namespace myoatlas {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class SealCard : public support::PanelsTest {
protected:
    void SetUp() override {
        PanelsTest::SetUp();
        if (IsSkipped()) return;
        referral::Visit visit;
        visit.date = "2026-11-22";
        session_files["anna.myoatlas"] = {{"A. B.", {visit}}, 1};
        timeline.now().today = "2026-11-29";
        run("session_open anna.myoatlas");
        frames(2);
    }
    void type_in(std::string_view words) {
        type(words);
        frames(3);
    }
    void next_box() {
        press(k_tab);
        frames(4);
    }
};

}

TEST_F(SealCard, seals_with_what_was_typed_twice) {
    run("visits on");
    frames(3);
    EXPECT_THAT(click_on("visits", texts("visits.seal")), ElementsAre("seal on"));
    frames(4);
    EXPECT_TRUE(shows("seal", texts("seal.title")));
    type_in("open sesame");
    next_box();
    type_in("open sesamr");
    EXPECT_THAT(words_of(""), Not(HasSubstr("sesam")));
    EXPECT_THAT(press(k_enter), ElementsAre("accept"));
    frames(2);
    EXPECT_TRUE(shows("seal", texts("seal.differ")));
    run("seal off");
    frames(2);
    run("seal on");
    frames(4);
    EXPECT_FALSE(shows("seal", texts("seal.differ")));
    type_in("open sesame");
    next_box();
    type_in("open sesame");
    EXPECT_THAT(press(k_enter), ElementsAre("accept", "session_seal \"open sesame\""));
    timeline.now().seal_fault = "the passphrase is too short";
    frames(3);
    EXPECT_TRUE(shows("seal", "too short")) << "what the file's writer says";
}

TEST_F(SealCard, nothing_is_sealed_by_nothing_and_escape_leaves_the_file_open) {
    run("seal on");
    frames(4);
    EXPECT_THAT(press(k_enter), ElementsAre("accept"));
    frames(2);
    EXPECT_TRUE(shows("seal", texts("seal.empty")));
    EXPECT_THAT(press(k_escape), ElementsAre("dismiss"));
    frames(2);
    EXPECT_FALSE(shows("seal", texts("seal.title")));
    run("seal on");
    frames(3);
    EXPECT_THAT(click_on("seal", texts("seal.not_now")), ElementsAre("seal off"));
}

TEST_F(SealCard, changes_and_takes_away_a_seal_for_who_knows_it) {
    timeline.now().is_session_sealed = true;
    run("visits on");
    frames(3);
    EXPECT_THAT(click_on("visits", texts("visits.seal_change")), ElementsAre("seal on"));
    frames(4);
    EXPECT_TRUE(shows("seal", texts("seal.change_title")));
    type_in("open sesame");
    EXPECT_THAT(click_on("seal", texts("seal.take_away")), ElementsAre("session_unseal \"open sesame\""));
    timeline.now().seal_fault = "this is not the passphrase that opens this session now";
    frames(3);
    EXPECT_TRUE(shows("seal", "not the passphrase"));
    run("seal off");
    frames(2);
    run("seal on");
    frames(4);
    type_in("open sesame");
    next_box();
    type_in("another one");
    next_box();
    type_in("another one");
    EXPECT_THAT(press(k_enter), Contains("session_seal \"another one\" \"open sesame\""));
}

}
