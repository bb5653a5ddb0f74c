// Many files from one table, through the built program.
// SPDX-License-Identifier: MIT
#include "support/run_program.h"
#include "support/scratch_folder.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>

namespace myoatlas {
namespace {

namespace fs = std::filesystem;
using support::run_myoatlas;
using testing::HasSubstr;

class Batch : public testing::Test, protected support::ScratchFolder {
protected:
    bool is_there(const std::string& name) const { return fs::exists(file(name)); }
};

}

TEST_F(Batch, says_that_a_table_of_headings_has_no_row) {
    const auto result = run_myoatlas({"batch", written("t.csv", "command,out,muscle\n")});
    EXPECT_EQ(result.code, 1);
    EXPECT_THAT(result.err, HasSubstr("Below the headings there is no row."));
}

TEST_F(Batch, makes_what_it_can_goes_on_and_tells_of_every_row) {
    const std::string table = written("t.csv", "command,out,muscle,language,grey,date\n"
                                               "handout,a.pdf,soleus:left; infraspinatus,es,,2026-11-29\n"
                                               "handout,b.pdf,soleus:right,,yes,2026-11-29\n"
                                               "handout,c.pdf,nothing_of_the_kind,,,2026-11-29\n");
    const auto first = run_myoatlas({"batch", table, "--jobs", "2"});
    EXPECT_EQ(first.code, 1) << first.err;
    EXPECT_THAT(first.out, HasSubstr("2 made, 0 as they were, 1 failed"));
    EXPECT_TRUE(is_there("a.pdf") && is_there("b.pdf"));
    EXPECT_FALSE(is_there("c.pdf"));
    const std::string report = content("t.csv.report.csv");
    EXPECT_THAT(report, HasSubstr("1,2,handout,"));
    EXPECT_THAT(report, HasSubstr(",failed,"));
    EXPECT_THAT(report, HasSubstr("nothing_of_the_kind"));

    fs::remove(file("b.pdf"));
    written("t.csv", "command,out,muscle,language,grey,date\n"
                     "handout,a.pdf,soleus:left; infraspinatus,es,,2026-11-29\n"
                     "handout,b.pdf,soleus:right,,yes,2026-11-29\n"
                     "handout,c.pdf,gracilis,,,2026-11-29\n");
    const auto again = run_myoatlas({"batch", table});
    EXPECT_EQ(again.code, 0) << again.err;
    EXPECT_THAT(again.out, HasSubstr("2 made, 1 as they were, 0 failed"));
}

TEST_F(Batch, of_standard_input_counts_as_a_table_of_the_current_folder) {
    const fs::path before = fs::current_path();
    fs::current_path(path());
    for (const char* name : {"-", "/dev/stdin"}) {
        const auto said = run_myoatlas({"batch", name}, "command,out,refer\nbody-chart,a.svg,soleus\n");
        EXPECT_EQ(said.code, 0) << name << said.err;
        EXPECT_TRUE(is_there("a.svg")) << name;
        fs::remove("a.svg");
    }
    const auto told = run_myoatlas({"batch", "-", "--report", "-"}, "command,out,refer\nbody-chart,a.svg,soleus\n");
    EXPECT_TRUE(told.out.starts_with("row,")) << told.out;
    EXPECT_THAT(told.out, testing::Not(HasSubstr("made,")));
    fs::current_path(before);
    EXPECT_FALSE(fs::exists("/dev/a.svg"));
}

TEST_F(Batch, takes_a_part_of_the_rows) {
    const std::string table = written("t.csv", "command,out,sheet\nbody-chart,a.svg,hands\nbody-chart,b.svg,feet\n");
    EXPECT_EQ(run_myoatlas({"batch", table, "--rows", "2-9"}).code, 0);
    EXPECT_FALSE(is_there("a.svg"));
    EXPECT_TRUE(is_there("b.svg"));
    EXPECT_TRUE(is_there("t.csv.report-2-9.csv"));
    for (const char* rows : {"0-1", "2-1", "x", "1-", "1-2-3"})
        EXPECT_EQ(run_myoatlas({"batch", table, "--rows", rows}).code, 2) << rows;
}

TEST_F(Batch, refuses_a_faulty_table_before_any_work) {
    for (const auto& [text, words] :
         {std::pair{"command,muscle\nhandout,soleus\n", "there is no column \"out\""},
          std::pair{"command,out\nhandout,a.pdf\nhandout,a.pdf\n", "is written by line 2 already"},
          std::pair{"command,out\nrm,a.pdf\n", "the command \"rm\" is not one of"},
          std::pair{"command,out\nhandout,a.pdf,soleus\n", "3 cells, parted by a comma; expected 2"},
          std::pair{"command,out\nhandout,\"a.pdf\n", "a quoted cell has no end"}}) {
        const auto said = run_myoatlas({"batch", written("t.csv", text)});
        EXPECT_EQ(said.code, 2);
        EXPECT_THAT(said.err, HasSubstr(words));
        EXPECT_FALSE(is_there("t.csv.report.csv"));
    }
}

TEST_F(Batch, takes_the_semicolons_of_other_languages) {
    const auto said = run_myoatlas({"batch", written("t.csv", "command;out;sheet\r\nbody-chart; a.svg;hands\r\n")});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_TRUE(is_there("a.svg"));
}

TEST_F(Batch, makes_again_what_is_cut_or_empty) {
    const std::string table = written("t.csv", "command,out,sheet\nbody-chart,a.svg,hands\n");
    ASSERT_EQ(run_myoatlas({"batch", table}).code, 0);
    const std::string whole = content("a.svg");
    for (const std::string& spoiled :
         {std::string(), whole.substr(0, whole.size() / 2), std::string(whole.size(), ' ')}) {
        written("a.svg", spoiled);
        EXPECT_THAT(run_myoatlas({"batch", table}).out, HasSubstr("1 made"));
        EXPECT_EQ(content("a.svg"), whole);
    }
    EXPECT_THAT(run_myoatlas({"batch", table}).out, HasSubstr("1 as they were"));
}

TEST_F(Batch, writes_nothing_over_the_table_what_is_read_or_another_row) {
    const std::string text = "command,out,painted\nbody-chart,a.svg,drawing.json\n";
    const std::string table = written("t.csv", text);
    written("drawing.json", R"({"version":1,"marks":[{"at_mm":[112,1331,-42],"radius_mm":18}]})");
    fs::create_symlink("t.csv", file("link.csv"));
    for (const char* report : {"t.csv", "link.csv"}) {
        const auto said = run_myoatlas({"batch", table, "--report", file(report)});
        EXPECT_EQ(said.code, 2) << report;
        EXPECT_THAT(said.err, HasSubstr("is the table itself")) << report;
        EXPECT_EQ(content("t.csv"), text) << report;
    }
    EXPECT_EQ(run_myoatlas({"batch", table, "--report", file("t.txt")}).code, 2);
    fs::create_symlink("t.csv", file("table.svg"));
    fs::create_symlink("drawing.json", file("drawing.svg"));
    fs::create_symlink("a.svg", file("link.svg"));
    for (const auto& [out, words] :
         {std::pair{"table.svg", "is the table itself"}, std::pair{"drawing.svg", "is read by line 2"},
          std::pair{"in/../a.svg", "is written by line 2"}, std::pair{"link.svg", "is written by line 2"},
          std::pair{"t.csv.done", "remembers what was made"}, std::pair{"t.csv.report.csv", "is written by line 3"}}) {
        const auto said = run_myoatlas({"batch", written("t.csv", text + "body-chart," + std::string(out) + ",\n")});
        EXPECT_EQ(said.code, 2) << out;
        EXPECT_THAT(said.err, HasSubstr(words)) << out;
    }
    EXPECT_FALSE(is_there("a.svg"));
}

}
