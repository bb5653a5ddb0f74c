// Who learns at this machine, as desktop keeps it: a learner is written down by name or with the first answer.
// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/study_desk.h"
#include "support/scratch_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

class StudyDeskTest : public testing::Test {
protected:
    std::vector<std::string> kept() const {
        const auto store = io::ProgressStore::open(file);
        EXPECT_TRUE(store);
        std::vector<std::string> names;
        const auto learners = store->learners();
        EXPECT_TRUE(learners);
        for (const io::Learner& learner : *learners) names.push_back(learner.name);
        return names;
    }
    static session::QuizAnswer answer() {
        session::QuizAnswer given;
        given.card = "origin:soleus";
        given.score = 1.0f;
        return given;
    }
    support::ScratchFolder folder;
    std::filesystem::path file = folder.path() / "progress.sqlite";
};

}

TEST_F(StudyDeskTest, a_learner_that_was_renamed_does_not_come_back_empty) {
    {
        desktop::StudyDesk desk;
        EXPECT_EQ(desk.keep_in(file), "");
        EXPECT_EQ(desk.note(answer()), "");
        EXPECT_EQ(desk.rename("Ana"), "");
    }
    desktop::StudyDesk desk;
    EXPECT_EQ(desk.keep_in(file), "");
    EXPECT_EQ(desk.choose("Ana"), "");
    EXPECT_THAT(desk.learned().learners, ElementsAre("Ana"));
    EXPECT_EQ(desk.learned().memories.size(), 1u);
    EXPECT_THAT(kept(), ElementsAre("Ana"));
}

TEST_F(StudyDeskTest, the_usual_learner_is_written_down_with_the_first_answer_others_when_named) {
    desktop::StudyDesk desk;
    EXPECT_EQ(desk.keep_in(file), "");
    EXPECT_THAT(desk.learned().learners, ElementsAre("me"));
    EXPECT_TRUE(desk.progress() && desk.progress()->reviews.empty());
    EXPECT_THAT(kept(), testing::IsEmpty());
    EXPECT_EQ(desk.choose("Ben"), "");
    EXPECT_THAT(kept(), ElementsAre("Ben"));
    EXPECT_EQ(desk.choose("me"), "");
    EXPECT_EQ(desk.note(answer()), "");
    EXPECT_THAT(kept(), UnorderedElementsAre("Ben", "me"));
    EXPECT_EQ(desk.progress()->reviews.size(), 1u);
}

}
