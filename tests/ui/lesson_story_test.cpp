// A learner's session and a teacher's lesson, by hand in a real window of 1280x720: every kind of answer, and every
// step.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/timeline.h"
#include "myoatlas/study/drawing.h"
#include "story_fixture.h"

#include <map>
#include <nlohmann/json.hpp>

namespace myoatlas {
namespace {

using study::QuestionKind;
using testing::EndsWith;
using testing::HasSubstr;

constexpr glm::ivec2 k_window{1280, 720};

class LessonStory : public Story {
protected:
    // What the window does, done beside it: where a learner has to click follows from it.
    void follow(const std::string& line) {
        const auto command = session::parse_command(line);
        ASSERT_TRUE(command) << line;
        EXPECT_EQ(timeline.run(*command, loaded.world).refusal, "") << line;
        session::settle_quiz(timeline.now(), loaded.world);
    }
    const session::QuizRun& quiz() const { return *timeline.now().quiz; }
    // A question stands at the right, over the height of the window; the body has the rest, but for a row of the
    // legend.
    void lay_out_for_quiz() {
        const ui::Layout plain = ui::layout_for(k_window.x, k_window.y, 1.0f, false, false, 1);
        timeline.now().viewport = k_window;
        timeline.now().insets = {0.0f, 12.0f, 464.0f, k_window.y - plain.status.y + plain.legend};
    }
    // Where the window shows it, once the camera has come to rest.
    glm::vec2 seen_at(glm::vec3 place) {
        session = timeline.now();
        if (session.camera_move) session.camera = session.camera_move->to;
        session.camera_move.reset();
        const glm::vec4 in = session.insets;
        free = {in.x, in.y, k_window.x - in.x - in.z, k_window.y - in.y - in.w};
        return pixel_of(place);
    }
    // What a learner who knows it does, and what the window is asked for by it.
    std::string answer(const study::Question& question, Hands& hands) {
        const auto on_body = question.on_body;
        if (!on_body) {
            const std::string number = std::to_string(question.right + 1);
            hands.key(number);
            return "quiz_answer " + number;
        }
        if (question.card.kind == QuestionKind::PaintReferral) {
            for (const referral::PaintMark& mark :
                 study::drawing_of(*loaded.world.surface_map, on_body->point, on_body->side))
                hands.stroke(seen_at(mark.at_mm), seen_at(mark.at_mm) + glm::vec2(2.0f, 0.0f));
            hands.key("Return");
            return {};
        }
        if (question.card.kind == QuestionKind::FindPoint) {
            hands.click(seen_at(*on_body->position_mm));
            return {};
        }
        seen_at(glm::vec3(0.0f));
        const auto place = place_to_click(on_body->structures.front(), core::Side::Left);
        EXPECT_TRUE(place) << "choose a muscle that is seen from the front";
        hands.click(place.value_or(glm::vec2(0.0f)));
        return {};
    }
    session::Timeline timeline;
};

}

TEST_F(LessonStory, a_learner_answers_every_kind_about_a_muscle_by_keys_clicks_and_painting) {
    Hands hands;
    hands.every("0.8")
        .key("ctrl+k")
        .type("introduction off")
        .key("Return")
        .key("slash")
        .type("rectus femoris")
        .key("Return");
    hands.key("ctrl+k").type("quiz selection count 30 seed 1").key("Return").look("1_asked");
    lay_out_for_quiz();
    follow("select rectus_femoris left");
    follow("quiz selection count 30 seed 1");
    std::map<QuestionKind, std::string> cards;
    while (!quiz().is_over()) {
        const study::Question question = quiz().question();
        const std::string kind(study::name_of(question.card.kind));
        const bool is_first = cards.emplace(question.card.kind, study::text_of(question.card)).second;
        const std::string done = answer(question, hands);
        if (question.on_body && is_first) hands.look("2_" + kind);
        hands.key("Return");
        follow(done.empty() ? "quiz_answer 0" : done);
        follow("quiz_next");
    }
    for (const QuestionKind kind : {QuestionKind::FindMuscle, QuestionKind::FindPoint, QuestionKind::PaintReferral})
        EXPECT_TRUE(cards.contains(kind)) << study::name_of(kind);
    hands.look("3_told").key("Escape").key("s").look("4_decks");
    const fs::path folder = folder_of("every_kind");
    const std::string log = alone(folder, k_window, hands.shell(), "");
    EXPECT_THAT(log, HasSubstr("\nquiz_at "));
    EXPECT_THAT(log, HasSubstr("\npaint "));
    EXPECT_THAT(log, HasSubstr("\nquiz_painted\n"));
    const auto kept =
        nlohmann::json::parse(answers_in(folder, "progress export --out answers.json && cat answers.json"));
    EXPECT_EQ(kept["reviews"].size(), quiz().questions->size());
    for (const auto& review : kept["reviews"]) { // a hand is not as exact as a number
        const auto card = study::parse_card(review["card"].get<std::string>());
        ASSERT_TRUE(card) << review;
        const bool is_of_hand = study::is_on_body(card->kind);
        EXPECT_GE(review["score"].get<float>(), is_of_hand ? session::k_near_score : session::k_right_score) << review;
    }
}

TEST_F(LessonStory, a_lesson_that_ships_is_given_whole_by_a_clicker) {
    const anatomy::Lesson& lesson = *loaded.world.catalog->find_lesson("heel_from_calf");
    Hands hands;
    hands.every("1.0").key("ctrl+k").type("introduction off").key("Return");
    hands.key("ctrl+k").type("lesson heel_from_calf").key("Return").key("F5").look("step_1");
    std::size_t turns = 0;
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        if (i > 0) hands.key("Page_Down").look("step_" + std::to_string(i + 1)), ++turns;
        if (lesson.steps[i].question) {
            hands.key("1").key("1").key("2").key("Page_Down").look("answer_" + std::to_string(i + 1));
            ++turns;
        }
    }
    hands.key("b").look("black").key("b").key("Page_Down").key("Escape").key("Escape");
    const std::string log = alone(folder_of("lesson"), k_window, hands.shell(), "");
    EXPECT_EQ(lines_of(log, "lesson_step next").size(), turns + 1) << "the last says that there is no more";
    EXPECT_THAT(log, HasSubstr("\nlesson_present on\n"));
    EXPECT_THAT(log, HasSubstr("\nlesson_show black on\n"));
    EXPECT_THAT(log, EndsWith("lesson_end\n")) << log;
}

TEST_F(LessonStory, a_lesson_with_a_broken_step_goes_on_by_page_down_alone) {
    const fs::path folder = folder_of("broken_lesson");
    fs::create_directories(folder);
    auto lesson =
        nlohmann::json::parse(std::ifstream(support::build_folder() / "data/atlas/lessons/11_heel_from_calf.json"));
    lesson["steps"][2]["commands"] = {"point no_such_point left", "view leg"};
    std::ofstream(folder / "mine.json") << lesson;
    Hands hands;
    hands.every("1.0");
    std::size_t turns = 0;
    for (const auto& step : lesson["steps"]) turns += step.contains("question") ? 2 : 1;
    for (std::size_t i = 1; i < turns; ++i) {
        hands.key("Page_Down");
        if (i == 2) hands.look("broken");
    }
    hands.look("last");
    const std::string log = alone(folder, k_window, hands.shell(), "--lesson mine.json");
    EXPECT_EQ(lines_of(log, "lesson_step next").size(), turns - 1) << log;
}

}
