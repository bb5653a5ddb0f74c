// Clients' session files through the built program: begun, added to, sealed, told, exported, checked.
// SPDX-License-Identifier: MIT
#include "support/places.h"
#include "support/said_json.h"
#include "support/scratch_folder.h"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <thread>

namespace myoatlas {
namespace {

namespace fs = std::filesystem;
using support::run_myoatlas;
using testing::HasSubstr;

class SessionCommand : public testing::Test, protected support::ScratchFolder {
protected:
    std::string drawing() const {
        return written("drawing.json",
                       R"({"version":1,"marks":[{"at_mm":[112,1331,-42],"radius_mm":18}],"said":"here"})");
    }
    // One session, begun and with a visit.
    std::string session() const {
        const std::string name = file("a.myoatlas");
        EXPECT_EQ(run_myoatlas({"session", name, "--new", "--client", "M. K."}).code, 0);
        EXPECT_EQ(run_myoatlas({"session", name, "--painted", drawing(), "--date", "2026-11-29"}).code, 0);
        return name;
    }
};

TEST_F(SessionCommand, begins_adds_and_tells) {
    const std::string name = session();
    const auto json = support::json_of({"session", name, "--json"});
    EXPECT_EQ(json["client"], "M. K.");
    EXPECT_EQ(json["visits"][0]["said"], "here");
    EXPECT_THAT(run_myoatlas({"session", name}).out, HasSubstr("2026-11-29"));
    EXPECT_EQ(run_myoatlas({"session", name, "--new"}).code, 2) << "nothing is overwritten";
    EXPECT_EQ(run_myoatlas({"session", name, "--painted", drawing(), "--date", "2026-11-28"}).code, 2);
    EXPECT_EQ(run_myoatlas({"session", name, "--painted", drawing(), "--date", "2026-11-31"}).code, 2);
}

TEST_F(SessionCommand, of_two_programs_that_add_at_once_none_loses_what_the_other_wrote) {
    const std::string name = file("two.myoatlas"), painted = drawing();
    for (int time = 1; time <= 3; ++time) {
        std::filesystem::remove(name);
        ASSERT_EQ(run_myoatlas({"session", name, "--new"}).code, 0);
        const std::string other = "'" + support::build_folder().string() + "/myoatlas' session '" + name +
                                  "' --painted '" + painted +
                                  "' --date 2026-11-29 --moment after >/dev/null 2>&1 & true";
        EXPECT_EQ(run_myoatlas({"session", name, "--painted", painted, "--date", "2026-11-29"}, "", other).code, 0);
        std::size_t count = 0;
        for (int i = 0; i < 100 && count < 2; ++i) { // the other may end later
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            const json told = json_of({"session", name, "--json"});
            count = told["visits"].empty() ? 0 : told["visits"][0]["drawings"].size();
        }
        EXPECT_EQ(count, 2u);
    }
}

TEST_F(SessionCommand, is_opened_added_to_and_handed_over_by_a_script) {
    const std::string name = session(),
                      script = written(
                          "script.txt",
                          "visit_new 2026-12-06\n"
                          "say it aches behind my left shoulder blade, 7 of 10\nvisit_notes for me alone\ncandidate 1\n"
                          "press on\npress_run 30\nwait 8\npress_say good\npress_rate 6\npress_end\npress off\n"
                          "session_save\nhandout " +
                              file("for.pdf") + "\npage " + file("for.html") + "\nvisit_moment after\nsession_save " +
                              file("b.myoatlas") + "\n");
    const auto said = run_myoatlas({"--headless", "--size", "640x480", "--session", name, "--script", script});
    ASSERT_EQ(said.code, 0) << said.err;
    const auto json = support::json_of({"session", name, "--json"});
    ASSERT_EQ(json["visits"].size(), 2u);
    const auto& visit = json["visits"][1];
    EXPECT_EQ(visit["date"], "2026-12-06");
    EXPECT_EQ(visit["said"], "it aches behind my left shoulder blade, 7 of 10");
    EXPECT_EQ(visit["notes"], "for me alone");
    EXPECT_EQ(visit["viewed"].size(), 1u);
    ASSERT_EQ(visit["worked"].size(), 1u);
    EXPECT_EQ(visit["worked"][0]["pressure"], 6);
    EXPECT_EQ(visit["worked"][0]["replies"][0]["reply"], "good");
    EXPECT_NEAR(visit["worked"][0]["seconds"].get<double>(), 8.0, 0.2);
    EXPECT_EQ(content("for.pdf").substr(0, 5), "%PDF-");
    EXPECT_THAT(content("for.html"), testing::Not(HasSubstr("for me alone")));
    EXPECT_THAT(content("for.html"), HasSubstr("it aches behind my left shoulder blade"));
    const auto other = support::json_of({"session", file("b.myoatlas"), "--json"});
    EXPECT_EQ(other["visits"][1]["drawings"][1]["moment"], "after");
    EXPECT_EQ(run_myoatlas({"check", name}).code, 0) << run_myoatlas({"check", name}).err;
}

TEST_F(SessionCommand, what_is_written_of_a_client_is_for_its_owner) {
    const std::string script =
        written("script.txt", "session_open " + session() + "\npaint 112 1331 -42 radius 18\nhandout " +
                                  file("for.pdf") + "\npage " + file("for.html") + "\nprint " + file("chart.pdf") +
                                  "\nprint " + file("chart.png") + "\nsave_drawing " + file("marks.json") + "\nsave " +
                                  file("seen.png") + "\n");
    const auto said = run_myoatlas({"--headless", "--size", "640x480", "--script", script, "--shot", file("shot.png")});
    ASSERT_EQ(said.code, 0) << said.err;
    for (const char* name : {"for.pdf", "for.html", "chart.pdf", "chart.png", "marks.json", "seen.png", "shot.png"})
        EXPECT_EQ(fs::status(file(name)).permissions(), fs::perms::owner_read | fs::perms::owner_write) << name;
}

TEST_F(SessionCommand, that_is_not_there_opens_no_window) {
    EXPECT_EQ(run_myoatlas({"--headless", "--session", file("none.myoatlas"), "--shot", file("a.png")}).code, 2);
    const std::string script = written("script.txt", "session_open " + file("none.myoatlas") + "\n");
    const auto said = run_myoatlas({"--headless", "--script", script});
    EXPECT_EQ(said.code, 2);
    EXPECT_THAT(said.err, HasSubstr("none.myoatlas"));
}

TEST_F(SessionCommand, exports_a_table_and_json) {
    const std::string name = session();
    ASSERT_EQ(run_myoatlas({"session", name, "--export", file("a.csv")}).code, 0);
    EXPECT_THAT(content("a.csv"), HasSubstr("M. K.,1,2026-11-29,,mark,before,"));
    ASSERT_EQ(run_myoatlas({"session", name, "--export", file("a.json")}).code, 0);
    EXPECT_EQ(content("a.json"), content("a.myoatlas"));
    EXPECT_EQ(run_myoatlas({"session", name, "--export", file("a.xls")}).code, 2);
}

TEST_F(SessionCommand, seals_and_opens_with_the_passphrase_alone) {
    const std::string name = session(), open = content("a.myoatlas");
    const std::string right = written("right", "correct horse\n"), wrong = written("wrong", "wrong horse\n");
    EXPECT_EQ(run_myoatlas({"session", name, "--seal", "--passphrase-file", written("few", "short\n")}).code, 2);
    EXPECT_EQ(content("a.myoatlas"), open);
    ASSERT_EQ(run_myoatlas({"session", name, "--seal", "--passphrase-file", right}).code, 0);
    const std::string sealed = content("a.myoatlas");
    EXPECT_NE(sealed, open);
    EXPECT_EQ(run_myoatlas({"session", name, "--json"}).code, 2);
    for (const std::vector<std::string>& line :
         {std::vector<std::string>{"session", name, "--unseal"},
          std::vector<std::string>{"session", name, "--painted", drawing(), "--date", "2026-11-30"},
          std::vector<std::string>{"check", name}}) {
        std::vector<std::string> words = line;
        words.insert(words.end(), {"--passphrase-file", wrong});
        const auto said = run_myoatlas(words);
        EXPECT_EQ(said.code, 2);
        EXPECT_THAT(said.err, HasSubstr("the passphrase is wrong"));
        EXPECT_EQ(content("a.myoatlas"), sealed);
    }
    EXPECT_EQ(run_myoatlas({"check", name, "--passphrase-file", right}).code, 0);
    ASSERT_EQ(run_myoatlas({"session", name, "--unseal", "--passphrase-file", right}).code, 0);
    EXPECT_EQ(content("a.myoatlas"), open);
}

TEST_F(SessionCommand, check_knows_what_no_atlas_knows) {
    const std::string name = written(
        "b.myoatlas",
        R"({"version":1,"visits":[{"date":"2026-11-29","worked":[{"muscle":"infraspinatis","side":"left"},{"muscle":"soleus","side":"left","point":"infraspinatus_1"}]},{"date":"2026-11-28"}]})");
    const auto said = run_myoatlas({"check", name});
    EXPECT_EQ(said.code, 2);
    EXPECT_THAT(said.err, HasSubstr("#/visits/0/worked/0/muscle"));
    EXPECT_THAT(said.err, HasSubstr("infraspinatus"));
    EXPECT_THAT(said.err, HasSubstr("is a point of infraspinatus"));
    EXPECT_THAT(said.err, HasSubstr("#/visits/1/date"));
}

}
}
