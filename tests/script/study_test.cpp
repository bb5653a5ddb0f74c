// Learning from the command line: decks, quizzes, exams on paper, and progress, through the built program.
// SPDX-License-Identifier: MIT
#include "support/said_json.h"
#include "support/scratch_folder.h"
#include "support/user_folder.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

namespace myoatlas {

using nlohmann::json;
using support::json_of;
using support::run_myoatlas;
using testing::HasSubstr;

namespace {

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}

TEST(Decks, are_listed_with_their_cards) {
    const json decks = json_of({"list", "decks", "--json"});
    std::set<std::string> ids;
    for (const json& deck : decks) {
        EXPECT_GT(deck["cards"].get<int>(), 0) << deck["id"];
        EXPECT_FALSE(deck["name"].get<std::string>().empty());
        EXPECT_FALSE(deck["parts"].empty());
        ids.insert(deck["id"]);
    }
    EXPECT_TRUE(ids.contains("all") && ids.contains("exam_outline") && ids.contains("torso"));
    EXPECT_THAT(run_myoatlas({"list", "decks", "--language", "es"}).out, HasSubstr("Tronco"));
}

TEST(Quiz, is_the_contracts_json_and_the_same_each_time) {
    const std::vector<std::string> arguments{"quiz",   "--deck", "exam_outline", "--count", "40",
                                             "--seed", "7",      "--json"};
    const json questions = json_of(arguments)["questions"];
    EXPECT_EQ(questions.size(), 40u);
    std::set<std::string> ids;
    for (const json& question : questions) {
        for (const char* field : {"id", "kind", "deck", "prompt", "choices", "answer", "why", "sources"})
            ASSERT_TRUE(question.contains(field)) << field;
        EXPECT_EQ(question["deck"], "exam_outline");
        EXPECT_TRUE(ids.insert(question["id"]).second);
        EXPECT_FALSE(question["sources"].empty());
        if (question["choices"].empty()) {
            EXPECT_TRUE(question["answer"].is_object()) << question;
        } else {
            EXPECT_LT(question["answer"].get<std::size_t>(), question["choices"].size());
        }
    }
    EXPECT_EQ(json_of(arguments)["questions"], questions);
    EXPECT_NE(json_of({"quiz", "--deck", "exam_outline", "--count", "40", "--seed", "8", "--json"})["questions"],
              questions);
}

TEST(Quiz, asks_the_kinds_that_are_wanted_in_the_language) {
    for (const json& question :
         json_of({"quiz", "--kind", "origin", "--kind", "find_point", "--language", "fr", "--json"})["questions"])
        EXPECT_TRUE(question["kind"] == "origin" || question["kind"] == "find_point");
    EXPECT_THAT(run_myoatlas({"quiz", "--kind", "origin", "--language", "fr"}).out, HasSubstr("(origine)"));
    EXPECT_EQ(run_myoatlas({"quiz", "--kind", "no_such"}).code, 2);
    const support::Said said = run_myoatlas({"quiz", "--deck", "exam_outlin"});
    EXPECT_EQ(said.code, 2);
    EXPECT_THAT(said.err, HasSubstr("exam_outline"));
}

TEST(Quiz, is_printed_with_a_key) {
    const support::ScratchFolder scratch;
    const std::string exam = (scratch.path() / "exam.pdf").string(), key = (scratch.path() / "key.pdf").string();
    const std::vector<std::string> arguments{"quiz",  "--deck", "shoulder_arm", "--count", "30",
                                             "--out", exam,     "--key",        key};
    const support::Said said = run_myoatlas(arguments);
    ASSERT_EQ(said.code, 0) << said.err;
    EXPECT_EQ(said.out, "");
    const std::string bytes = bytes_of(exam);
    EXPECT_TRUE(bytes.starts_with("%PDF"));
    EXPECT_TRUE(bytes_of(key).starts_with("%PDF"));
    ASSERT_EQ(run_myoatlas(arguments).code, 0);
    EXPECT_EQ(bytes_of(exam), bytes);
    EXPECT_EQ(run_myoatlas({"quiz", "--kind", "find_muscle", "--out", exam}).code, 2); // no body on paper to click
    EXPECT_EQ(run_myoatlas({"quiz", "--key", key}).code, 2);
    EXPECT_EQ(run_myoatlas({"quiz", "--out", (scratch.path() / "exam.txt").string()}).code, 2);
}

TEST(Progress, is_recorded_listed_carried_over_and_merged) {
    const support::UserFolder user;
    const support::ScratchFolder scratch;
    const std::string file = (scratch.path() / "ana.json").string();
    const auto record = [](const std::string& card, const std::string& rating, const std::string& learner,
                           const char* at) {
        return run_myoatlas({"progress", "record", card, rating, "--learner", learner, "--at", at}).code;
    };
    EXPECT_EQ(run_myoatlas({"progress", "due", "--learner", "Ana"}).code, 2); // nobody yet
    EXPECT_EQ(record("origin:soleus", "easy", "Ana", "1700000000000"), 0);
    EXPECT_EQ(record("nerve:soleus", "again", "Ana", "1700000000000"), 0);
    EXPECT_EQ(record("origin:no_such", "good", "Ana", "1700000000000"), 2);
    EXPECT_EQ(record("origin:soleus", "fine", "Ana", "1700000000000"), 2);
    const json due = json_of({"progress", "due", "--learner", "Ana", "--at", "1700000100000", "--json"});
    ASSERT_EQ(due["due"].size(), 1u);
    EXPECT_EQ(due["due"][0]["card"], "nerve:soleus");
    EXPECT_EQ(due["next_30_days"][7], 1);
    EXPECT_EQ(run_myoatlas({"progress", "export", "--learner", "Ana", "--out", file}).code, 0);
    EXPECT_EQ(run_myoatlas({"progress", "import", file, "--learner", "Ben"}).code, 0);
    EXPECT_THAT(run_myoatlas({"progress", "import", file}).err, HasSubstr("0 of 2"));
    const json learners = json_of({"progress", "learners", "--json"})["learners"];
    ASSERT_EQ(learners.size(), 2u);
    EXPECT_EQ(learners[1]["learner"], "Ben");
    EXPECT_EQ(learners[1]["answers"], 2);
    const json mastery = json_of({"progress", "mastery", "--learner", "Ana", "--json"});
    EXPECT_EQ(mastery["regions"].back()["region"], "leg_foot");
    EXPECT_EQ(mastery["regions"].back()["seen"], 2);
    // What is due may be quizzed.
    const json questions = json_of({"quiz", "--deck", "due", "--learner", "Ana", "--json"})["questions"];
    EXPECT_EQ(questions.size(), 2u);
    EXPECT_EQ(run_myoatlas({"quiz", "--deck", "due"}).code, 2);
}

TEST(Progress, is_written_as_a_table_and_a_learner_renamed) {
    const support::UserFolder user;
    const support::ScratchFolder scratch;
    ASSERT_EQ(
        run_myoatlas({"progress", "record", "origin:soleus", "good", "--learner", "Ana", "--at", "1700000000000"}).code,
        0);
    ASSERT_EQ(run_myoatlas({"progress", "record", "origin:soleus", "good", "--learner", "Ben"}).code, 0);
    EXPECT_EQ(run_myoatlas({"progress", "rename", "Ben", "--learner", "Ana"}).code, 2) << "who is another";
    EXPECT_EQ(run_myoatlas({"progress", "rename", "Ana B", "--learner", "Ana"}).code, 0);
    const std::string file = (scratch.path() / "answers.csv").string();
    ASSERT_EQ(run_myoatlas({"progress", "export", "--learner", "Ana B", "--out", file}).code, 0);
    EXPECT_EQ(bytes_of(file), "learner,card,kind,subject,time,rating,score,seconds\r\n"
                              "Ana B,origin:soleus,origin,soleus,2023-11-14T22:13:20Z,good,1.0,\r\n");
}

TEST(Quiz, is_written_as_a_table_with_all_its_cards) {
    const support::ScratchFolder scratch;
    const std::string file = (scratch.path() / "deck.csv").string();
    ASSERT_EQ(run_myoatlas({"quiz", "--deck", "torso", "--kind", "find_muscle", "--kind", "nerve", "--count", "40",
                            "--out", file})
                  .code,
              0);
    const std::string csv = bytes_of(file);
    EXPECT_EQ(csv.substr(0, csv.find('\r')), "card,question,right,wrong,why,sources");
    EXPECT_THAT(csv, HasSubstr("\r\nnerve:"));
    EXPECT_THAT(csv, HasSubstr("\r\nfind_muscle:")) << "those on the body, too: a table is no sheet to fill in";
}

TEST(Quiz, asks_again_where_no_choice_was_typed) {
    const support::UserFolder user;
    const support::ScratchFolder scratch;
    const std::vector<std::string> asking{"quiz", "--ask", "--learner", "Ana", "--count", "4", "--deck", "all"};
    const auto slips = run_myoatlas(asking, "9\nx\n-1\n1.\n 0 \n\n");
    EXPECT_EQ(slips.code, 0) << slips.err;
    EXPECT_THAT(slips.out, HasSubstr("Type a number from 1 to"));
    EXPECT_THAT(slips.out, testing::EndsWith("0 / 0\n"));
    EXPECT_EQ(json_of({"progress", "export", "--learner", "Ana", "--out", "-"})["reviews"].size(), 0u);
    EXPECT_THAT(run_myoatlas(asking, "one\n 1 \n").out, testing::EndsWith(" / 1\n"));
    EXPECT_EQ(json_of({"progress", "export", "--learner", "Ana", "--out", "-"})["reviews"].size(), 1u);
    EXPECT_EQ(run_myoatlas({"quiz", "--ask", "--json", "--count", "1"}).code, 2) << "they exclude each other";
}

}
