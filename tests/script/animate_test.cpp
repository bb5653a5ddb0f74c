// Films through the built program.
// SPDX-License-Identifier: MIT
#include "support/run_program.h"
#include "support/scratch_folder.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

namespace myoatlas {
namespace {

namespace fs = std::filesystem;
using support::run_myoatlas;

std::string content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

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
