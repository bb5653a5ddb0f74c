// SPDX-License-Identifier: MIT
#include "myoatlas/io/study/progress_file.h"

#include "support/scratch_folder.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

using testing::HasSubstr;

TEST(ProgressFile, reads_back_what_it_wrote) {
    const support::ScratchFolder scratch;
    io::ProgressExport progress{"Ana Ñ",
                                {{"origin:soleus", 1'700'000'000'123, study::Rating::Hard, 0.5f, 1200},
                                 {"nerve:soleus", 1'700'000'500'000, study::Rating::Easy, 1.0f, 0}}};
    const auto file = scratch.path() / "ana.json";
    ASSERT_TRUE(io::write_progress(file, progress));
    const auto read = io::read_progress(file);
    ASSERT_TRUE(read) << read.problems().front().where << read.problems().front().what;
    EXPECT_EQ(read->learner, progress.learner);
    EXPECT_EQ(read->reviews, progress.reviews);
}

TEST(ProgressFile, is_a_table_that_no_spreadsheet_takes_for_formulas) {
    const io::ProgressExport progress{"=cmd, \"Ana\"",
                                      {{"origin:soleus", 1'700'000'000'123, study::Rating::Hard, 0.5f, 1200},
                                       {"nerve:soleus", 1'700'000'500'000, study::Rating::Easy, 1.0f, 0}}};
    EXPECT_EQ(io::progress_csv(progress),
              "learner,card,kind,subject,time,rating,score,seconds\r\n"
              "\"'=cmd, \"\"Ana\"\"\",origin:soleus,origin,soleus,2023-11-14T22:13:20Z,hard,0.5,1.2\r\n"
              "\"'=cmd, \"\"Ana\"\"\",nerve:soleus,nerve,soleus,2023-11-14T22:21:40Z,easy,1.0,\r\n");
}

TEST(ProgressFile, every_fault_is_told_with_its_place) {
    const support::ScratchFolder scratch;
    const auto file = scratch.path() / "bad.json";
    std::ofstream(file) << R"({"version": 1, "learner": "Ana", "reviews": [
      {"card": "soleus", "at_ms": 1, "rating": "good"}, 5,
      {"card": "origin:soleus", "at_ms": "now", "rating": "fine", "score": 7}]})";
    const auto read = io::read_progress(file);
    ASSERT_FALSE(read);
    std::string all;
    for (const core::Problem& problem : read.problems()) all += problem.where + ": " + problem.what + "\n";
    EXPECT_THAT(all, HasSubstr("/reviews/0/card"));
    EXPECT_THAT(all, HasSubstr("/reviews/2/at_ms"));
    EXPECT_THAT(all, HasSubstr("/reviews/2/rating"));
    EXPECT_THAT(all, HasSubstr("/reviews/2/score"));
    EXPECT_FALSE(io::read_progress(scratch.path() / "none.json"));
}

TEST(ProgressFile, numbers_that_no_answer_can_have_are_faults) {
    const support::ScratchFolder scratch;
    for (const auto& [numbers, place] :
         {std::pair{R"("at_ms": -5)", "at_ms"}, std::pair{R"("at_ms": 253402300800000)", "at_ms"},
          std::pair{R"("at_ms": 9223372036854775807)", "at_ms"}, std::pair{R"("at_ms": 18446744073709551615)", "at_ms"},
          std::pair{R"("at_ms": 1.5)", "at_ms"}, std::pair{R"("at_ms": 1, "took_ms": -1)", "took_ms"}}) {
        const std::string file = scratch.written("bad.json", R"({"version": 1, "learner": "Ana", "reviews": [
            {"card": "origin:soleus", "rating": "good", "score": 1, )" +
                                                                 std::string(numbers) + "}]}");
        const auto read = io::read_progress(file);
        ASSERT_FALSE(read) << numbers;
        EXPECT_THAT(read.problems().front().where, HasSubstr(std::string("/reviews/0/") + place)) << numbers;
    }
}

}
