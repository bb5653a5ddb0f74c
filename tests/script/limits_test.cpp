// What the system does not give: room for a file, memory. The program says so, and leaves nothing half done.
// SPDX-License-Identifier: MIT
#include "support/run_program.h"
#include "support/sanitized.h"
#include "support/scratch_folder.h"

#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace myoatlas {
namespace {

using support::run_myoatlas;

TEST(Limits, a_file_that_may_not_grow_is_told_of_and_leaves_nothing) {
    const std::vector<std::vector<std::string>> commands = {
        {"export", "--structure", "femur:left", "--format", "obj", "--out"},
        {"render", "--size", "640x480", "--view", "anterior", "--out"},
        {"page", "--muscle", "soleus:left", "--out"},
        {"handout", "--muscle", "soleus:left", "--out"},
    };
    const std::vector<std::string> names = {"a.obj", "a.png", "a.html", "a.pdf"};
    for (std::size_t i = 0; i < commands.size(); ++i) {
        const support::ScratchFolder folder;
        auto command = commands[i];
        command.push_back(folder.file(names[i]));
        const auto said = run_myoatlas(command, "", "ulimit -f 8");
        EXPECT_EQ(said.code, 3) << names[i] << ": " << said.err;
        EXPECT_THAT(said.err, testing::HasSubstr("File too large"));
        EXPECT_TRUE(std::filesystem::is_empty(folder.path())) << names[i];
    }
}

// Libraries that get no memory fall over null pointers or abort: the driver of OpenGL, fontconfig, the compiler
// of shaders.
TEST(Limits, a_library_that_falls_over_for_want_of_memory_ends_in_a_sentence) {
    if (support::k_is_sanitized) GTEST_SKIP() << "The sanitizers reserve more than the limit.";
    const support::ScratchFolder folder;
    const std::vector<std::vector<std::string>> commands = {
        {"handout", "--muscle", "soleus", "--out", folder.file("a.pdf")},
        {"map", "--refer", "soleus", "--out", folder.file("a.png")},
        {"lesson", "first_steps", "--out", folder.file("slides")},
        {"--headless", "--size", "640x480", "--shot", folder.file("b.png")},
    };
    for (const int kilobytes : {130000, 150000, 600000, 650000, 800000})
        for (const auto& command : commands) {
            const auto said = run_myoatlas(command, "", "ulimit -v " + std::to_string(kilobytes));
            SCOPED_TRACE(command.front() + " " + std::to_string(kilobytes) + ": " + said.err);
            EXPECT_TRUE(said.code == 0 || (said.code == 3 && !said.err.empty())) << said.code;
        }
}

TEST(Limits, what_makes_films_is_loaded_by_films_alone) {
    if (support::k_is_sanitized) GTEST_SKIP() << "The sanitizers reserve more than the limit.";
    const auto said = run_myoatlas({"show", "soleus"}, "", "ulimit -v 200000");
    EXPECT_EQ(said.code, 0) << said.err;
}

TEST(Limits, too_little_memory_is_told_of) {
    if (support::k_is_sanitized) GTEST_SKIP() << "The sanitizers reserve more than the limit.";
    const support::ScratchFolder folder;
    for (const int kilobytes : {120000, 160000, 220000, 300000}) {
        const auto said =
            run_myoatlas({"render", "--size", "640x480", "--refer", "soleus", "--out", folder.file("a.png")}, "",
                         "ulimit -v " + std::to_string(kilobytes));
        EXPECT_TRUE(said.code == 0 || said.code == 3) << kilobytes << ": " << said.code << ' ' << said.err;
    }
}

}
}
