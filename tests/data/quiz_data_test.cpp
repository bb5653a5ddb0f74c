// Quizzes on the body that ships: every kind of question is posed, answered and told, and quickly enough.
// SPDX-License-Identifier: MIT
#include "myoatlas/loading/loader.h"
#include "myoatlas/session/stage/stage_builder.h"
#include "myoatlas/session/timeline.h"
#include "myoatlas/study/random.h"
#include "support/places.h"
#include "support/sanitized.h"

#include <algorithm>
#include <ctime>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>

namespace myoatlas {

namespace {

using study::QuestionKind;

class QuizOnData : public testing::Test {
protected:
    static void SetUpTestSuite() {
        context_ = new loading::Context(support::build_folder() / "myoatlas");
        context_->set_data_folder(support::build_folder() / "data");
        loaded_ = new loading::Loaded(loading::load_all(*context_));
    }
    static void TearDownTestSuite() {
        delete loaded_;
        delete context_;
    }
    void SetUp() override {
        ASSERT_TRUE(loaded_->failures.empty()) << loaded_->failures.front();
        ASSERT_TRUE(loaded_->studies);
    }
    session::Effects ask(const std::string& line) {
        const auto command = session::parse_command(line);
        EXPECT_TRUE(command) << line;
        return timeline.run(*command, loaded_->world);
    }
    session::Stage stage() { return session::build_stage(timeline.now(), loaded_->world, {}); }
    const session::QuizRun& quiz() const { return *timeline.now().quiz; }

    session::Timeline timeline;
    static loading::Context* context_;
    static loading::Loaded* loaded_;
};
loading::Context* QuizOnData::context_ = nullptr;
loading::Loaded* QuizOnData::loaded_ = nullptr;

double cpu_ms() {
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

std::size_t lit(const session::Stage& stage) {
    return static_cast<std::size_t>(
        std::ranges::count_if(stage.list.parts, [](const scene::PartState& part) { return part.highlight > 0.0f; }));
}

}

// A line from the sole up through the leg and out of it must not meet the arm, and say that the arm lies in the foot.
TEST_F(QuizOnData, what_lies_in_order_under_a_point_lies_about_it) {
    constexpr float k_about_mm = 90.0f;
    const scene::MeshLibrary& body = context_->body();
    std::size_t looked = 0;
    for (const anatomy::PlacedPoint& point : loaded_->studies->facts->means().surface_map->points) {
        if (point.side == core::Side::Right) continue;
        for (const std::string& id : loaded_->studies->facts->means().layers_under(point.point)) {
            const bool is_near = std::ranges::any_of(body.parts, [&](const scene::Part& part) {
                const glm::vec3 inside = glm::clamp(point.position, part.bounds_min, part.bounds_max);
                return part.structure == id && glm::distance(inside, point.position) < k_about_mm;
            });
            EXPECT_TRUE(is_near) << id << " is told under " << point.point;
            ++looked;
        }
    }
    EXPECT_GT(looked, 500u);
}

TEST_F(QuizOnData, every_kind_is_posed_without_its_answer_and_told_on_the_body) {
    ask("quiz all count 60 seed 11");
    std::map<QuestionKind, int> seen;
    while (!quiz().is_over()) {
        const study::Question& question = quiz().question();
        const QuestionKind kind = question.card.kind;
        SCOPED_TRACE(study::text_of(question.card));
        ++seen[kind];
        const session::Stage asked = stage();
        if (kind == QuestionKind::FindMuscle || kind == QuestionKind::MuscleByPattern ||
            kind == QuestionKind::MuscleByArea || kind == QuestionKind::MuscleByNerve ||
            kind == QuestionKind::PointByPlace || kind == QuestionKind::ExplainsDrawing) {
            EXPECT_EQ(lit(asked), 0u) << "it would tell";
        }
        if (kind == QuestionKind::NameMuscle || kind == QuestionKind::Origin) {
            EXPECT_GT(lit(asked), 0u);
        }
        if (kind == QuestionKind::MuscleByPattern || kind == QuestionKind::ExplainsDrawing) {
            EXPECT_FALSE(asked.list.pain.empty()) << "what is asked about lies on the skin";
        }
        EXPECT_LE(asked.list.markers.size(), 1u);
        const session::Effects effects =
            ask(question.on_body ? "quiz_answer 0" : "quiz_answer " + std::to_string(question.right + 1));
        ASSERT_TRUE(effects.quiz_answer);
        EXPECT_EQ(effects.quiz_answer->score, question.on_body ? 0.0f : 1.0f);
        const session::Stage told = stage();
        if (kind != QuestionKind::CautionFirst) {
            EXPECT_GT(lit(told), 0u) << "the answer is shown";
        }
        if (kind == QuestionKind::MuscleByPattern || kind == QuestionKind::PaintReferral ||
            kind == QuestionKind::AreaOfPoint) {
            EXPECT_FALSE(told.list.pain.empty());
        }
        ask("quiz_next");
    }
    EXPECT_EQ(seen.size(), study::k_question_kinds.rows.size()) << "sixty questions are of all kinds";
    EXPECT_EQ(lit(stage()), 0u);
}

TEST_F(QuizOnData, who_paints_the_charted_zone_is_right) {
    ask("quiz all count 5 seed 1"); // the first of them are replaced by paintings of one's own choice
    int tried = 0;
    for (const char* point : {"upper_trapezius_1", "soleus_1", "infraspinatus_1"}) {
        const auto question = study::deal_cards(*loaded_->studies->facts, {{QuestionKind::PaintReferral, point}}, 1, 5);
        if (question.empty()) continue;
        ++tried;
        auto questions = std::make_shared<const std::vector<study::DealtQuestion>>(question);
        timeline.now().quiz->questions = questions;
        timeline.now().quiz->at = 0;
        timeline.now().quiz->results.clear();
        session::settle_quiz(timeline.now(), loaded_->world);
        ASSERT_TRUE(quiz().waits_for_paint());
        const core::Side side = quiz().question().on_body->side;
        for (const referral::PaintMark& mark : study::drawing_of(*loaded_->world.surface_map, point, side))
            timeline.run(session::PaintPain{mark}, loaded_->world);
        EXPECT_FALSE(timeline.now().answer);
        EXPECT_GT(ask("quiz_painted").quiz_answer->score, 0.6f) << point;
        EXPECT_GT(stage().list.pain.size(), 1u) << "both lie over each other";
        ask("undo");
    }
    EXPECT_GE(tried, 2);
}

TEST_F(QuizOnData, who_clicks_the_point_or_the_muscle_is_right) {
    ask("quiz all count 400 seed 4");
    int points = 0, muscles = 0;
    while (!quiz().is_over()) {
        const study::Question& question = quiz().question();
        const auto at = [](glm::vec3 place) {
            return std::to_string(place.x) + ' ' + std::to_string(place.y) + ' ' + std::to_string(place.z);
        };
        if (question.card.kind == QuestionKind::FindPoint) {
            ++points;
            EXPECT_EQ(ask("quiz_at " + at(*question.on_body->position_mm)).quiz_answer->score, 1.0f);
        } else if (question.card.kind == QuestionKind::FindMuscle) {
            const scene::Part* part = nullptr;
            for (const core::Side side : {core::Side::Right, core::Side::Midline})
                if (!part) part = loaded_->world.body->find_part(question.on_body->structures.front(), side);
            ASSERT_TRUE(part) << question.on_body->structures.front();
            const glm::vec3 on_it = loaded_->world.body->position(part->first_vertex);
            if (++muscles % 2 == 0) {
                EXPECT_EQ(ask("quiz_at " + at(on_it) + ' ' + part->structure).quiz_answer->score, 1.0f);
            } else { // the skin just over it is near, and yet not it
                EXPECT_NEAR(ask("quiz_at " + at(on_it) + " skin").quiz_answer->score, 0.5f, 0.01f);
            }
        } else {
            ask("quiz_answer 0");
        }
        ask("quiz_next");
    }
    EXPECT_GT(points, 3);
    EXPECT_GT(muscles, 3);
}

// In seconds of work, so that other programs on the machine do not count.
TEST_F(QuizOnData, a_deck_of_all_muscles_and_the_next_question_are_there_at_once) {
    if (support::k_is_sanitized) GTEST_SKIP() << "the time that a sanitizer takes tells nothing";
    const double began = cpu_ms();
    ask("quiz all_muscles count 50 seed 3");
    const double dealt = cpu_ms() - began;
    double longest = 0.0;
    while (!quiz().is_over()) {
        ask("quiz_answer 0");
        const double before = cpu_ms();
        ask("quiz_next");
        stage();
        longest = std::max(longest, cpu_ms() - before);
    }
    std::cout << "dealt in " << dealt << " ms, the longest next question took " << longest << " ms\n";
    EXPECT_LT(dealt, 300.0);
    EXPECT_LT(longest, 100.0);
}

// One question out of everything, of whatever kind: a quiz begins at once.
TEST_F(QuizOnData, the_first_question_of_any_kind_is_there_at_once) {
    if (support::k_is_sanitized) GTEST_SKIP() << "the time that a sanitizer takes tells nothing";
    std::map<QuestionKind, double> longest;
    for (int seed = 1; longest.size() < study::k_question_kinds.rows.size() && seed <= 400; ++seed) {
        const double began = cpu_ms();
        ask("quiz all count 1 seed " + std::to_string(seed));
        stage();
        double& most = longest[quiz().question().card.kind];
        most = std::max(most, cpu_ms() - began);
    }
    EXPECT_EQ(longest.size(), study::k_question_kinds.rows.size());
    for (const auto& [kind, ms] : longest) EXPECT_LT(ms, 100.0) << study::name_of(kind);
}

}
