// What the system does not give: room for a file, memory. The program says so, and leaves nothing half done.
// SPDX-License-Identifier: MIT
#include "support/places.h"
#include "support/run_program.h"
#include "support/sanitized.h"
#include "support/scratch_folder.h"

#include <cstdlib>
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

TEST(Limits, a_page_without_a_typeface_is_refused_and_the_window_has_its_own) {
    const support::ScratchFolder folder;
    const std::string no_fonts =
        "export FONTCONFIG_FILE=" + (support::repository() / "tests/golden/no_fonts.conf").string();
    for (const std::vector<std::string>& command :
         {std::vector<std::string>{"handout", "--muscle", "soleus", "--out", folder.file("a.pdf")},
          {"map", "--refer", "soleus", "--out", folder.file("a.svg")},
          {"quiz", "--count", "3", "--out", folder.file("b.pdf")}}) {
        const auto said = run_myoatlas(command, "", no_fonts);
        EXPECT_EQ(said.code, 3) << command.front() << ": " << said.err;
        EXPECT_THAT(said.err, testing::HasSubstr("no typeface"));
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
    const auto said = run_myoatlas({"--headless", "--size", "640x480", "--shot", folder.file("a.png")}, "", no_fonts);
    EXPECT_EQ(said.code, 0) << said.err;
}

TEST(Limits, a_driver_that_offers_less_is_told_of_and_what_needs_none_goes_on) {
    const support::ScratchFolder folder;
    for (const std::string driver : {"export MESA_GL_VERSION_OVERRIDE=2.1", "export LIBGL_DRIVERS_PATH=/nowhere",
                                     "export __EGL_VENDOR_LIBRARY_DIRS=/nowhere"}) {
        const auto said = run_myoatlas({"render", "--out", folder.file("a.png")}, "", driver);
        EXPECT_EQ(said.code, 3) << driver << ": " << said.err;
        EXPECT_THAT(said.err, testing::HasSubstr("Cannot draw on this machine")) << driver;
        EXPECT_EQ(run_myoatlas({"map", "--refer", "soleus", "--out", folder.file("a.svg")}, "", driver).code, 0);
        EXPECT_FALSE(std::filesystem::exists(folder.file("a.png"))) << driver;
    }
}

// A comma for the decimal point, and a Turkish i.
TEST(Limits, another_locale_changes_no_answer) {
    const support::ScratchFolder folder;
    const std::vector<std::string> refer = {"refer", "soleus", "--json"}, find = {"search", "ILIACUS", "--json"};
    for (const std::string locale : {"de_DE", "tr_TR"}) {
        const std::string made = folder.file(locale + ".UTF-8");
        if (std::system(("localedef -i " + locale + " -f UTF-8 '" + made + "' >/dev/null 2>&1").c_str()) != 0)
            GTEST_SKIP() << "The system cannot make the locale " << locale << ".";
        const std::string in = "export LC_ALL=" + locale + ".UTF-8 LOCPATH='" + folder.path().string() + "'";
        for (const auto& command : {refer, find}) {
            const auto said = run_myoatlas(command, "", in);
            EXPECT_EQ(said.code, 0) << said.err;
            EXPECT_EQ(said.out, run_myoatlas(command).out) << locale;
        }
    }
}

}
}
