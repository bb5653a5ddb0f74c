// Films through the built program.
// SPDX-License-Identifier: MIT
#include "support/film_reader.h"
#include "support/places.h"
#include "support/run_program.h"
#include "support/scratch_folder.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

namespace myoatlas {
namespace {

namespace fs = std::filesystem;
using support::content_of;
using support::run_myoatlas;

}

TEST(Animate, makes_the_same_film_of_the_chain_each_time) {
    const support::ScratchFolder folder;
    const std::string a = (folder.path() / "a.gif").string(), b = (folder.path() / "b.gif").string();
    for (const std::string& out : {a, b}) {
        const auto said = run_myoatlas({"animate", "--refer", "infraspinatus", "--side", "left", "--size", "160x90",
                                        "--seconds", "1", "--fps", "6", "--out", out});
        ASSERT_EQ(said.code, 0) << said.err;
    }
    EXPECT_TRUE(content_of(a).starts_with("GIF89a"));
    EXPECT_EQ(content_of(a), content_of(b));
}

// From its last picture to its first a film does no more than from one of its pictures to the next.
TEST(Animate, loops_without_a_jump) {
    const support::ScratchFolder folder;
    for (const char* name : {"chain.gif", "chain.webm", "chain.mp4"}) {
        const fs::path film = folder.path() / name;
        const auto said =
            run_myoatlas({"animate", "--refer", "infraspinatus", "--side", "left", "--view", "25,5,1500,150,1200,50",
                          "--size", "320x180", "--seconds", "4", "--fps", "12", "--out", film.string()});
        ASSERT_EQ(said.code, 0) << said.err;
        const auto frames = support::read_film(film).frames;
        ASSERT_EQ(frames.size(), 48u) << name;
        double longest_step = 0.0;
        for (std::size_t i = 1; i < frames.size(); ++i)
            longest_step = std::max(longest_step, support::difference(frames[i - 1], frames[i]));
        EXPECT_GT(longest_step, 0.2) << name << " moves";
        EXPECT_LE(support::difference(frames.back(), frames.front()), longest_step) << name;
        EXPECT_LT(support::difference(frames.back(), frames.front()), 2.0) << name;
        EXPECT_LT(fs::file_size(film), 3'000'000u) << name;
    }
}

TEST(Animate, refuses_what_it_cannot_do_before_it_draws) {
    const support::ScratchFolder folder;
    const std::string out = (folder.path() / "a").string();
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"--size", "161x90", "--out", out + ".mp4"},
          std::vector<std::string>{"--size", "1920x1080", "--seconds", "60", "--fps", "60", "--out", out + ".gif"},
          std::vector<std::string>{"--size", "160x90", "--out", out + ".avi"},
          std::vector<std::string>{"--size", "160x90", "--seconds", "nan", "--out", out + ".gif"},
          std::vector<std::string>{"--size", "160x90", "--refer", "nothing_such", "--out", out + ".gif"}}) {
        std::vector<std::string> line{"animate"};
        line.insert(line.end(), words.begin(), words.end());
        EXPECT_EQ(run_myoatlas(line).code, 2) << testing::PrintToString(words);
    }
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

}
