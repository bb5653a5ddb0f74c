// The instrument without a window: scripts in, pictures and exit codes out.
// SPDX-License-Identifier: MIT
#include "support/places.h"
#include "support/run_program.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <string>
#include <vector>

namespace myoatlas {

namespace {

namespace fs = std::filesystem;
using support::run_myoatlas;
using testing::HasSubstr;

class WindowTest : public testing::Test {
protected:
    void SetUp() override {
        folder = fs::path(testing::TempDir()) /
                 (std::string("myoatlas_") + testing::UnitTest::GetInstance()->current_test_info()->name());
        fs::remove_all(folder);
        fs::create_directories(folder);
    }
    void TearDown() override { fs::remove_all(folder); }

    void need_packs() {
        for (const char* pack : {"built-in.body", "built-in.chart"})
            if (!fs::exists(support::build_folder() / "data" / pack)) GTEST_SKIP() << pack << " is not built yet.";
    }

    std::string script(const std::string& text) const {
        std::ofstream(folder / "script.txt") << text;
        return (folder / "script.txt").string();
    }
    std::string file(const char* name) const { return (folder / name).string(); }
    std::string content(const char* name) const {
        std::ifstream in(folder / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    }

    fs::path folder;
};

TEST_F(WindowTest, a_script_runs_without_a_window_and_its_log_is_a_script_again) {
    need_packs();
    const std::string text = "view posterior\nwait 0.1\nselect upper_trapezius left\ntrace head_temporal left\n";
    const support::Said said = run_myoatlas({"--headless", "--script", script(text), "--shot", file("shot.png"),
                                             "--size", "640x480", "--log-commands", file("log.txt")});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_EQ(content("shot.png").substr(1, 3), "PNG");
    EXPECT_THAT(content("log.txt"), HasSubstr("select upper_trapezius left\n"));
    EXPECT_THAT(content("log.txt"), HasSubstr("# sources: "));
    const support::Said again = run_myoatlas({"--headless", "--script", file("log.txt"), "--size", "640x480"});
    EXPECT_EQ(again.code, 0) << again.err;
}

TEST_F(WindowTest, a_picture_is_saved_in_the_middle_of_a_script) {
    need_packs();
    const support::Said said = run_myoatlas(
        {"--headless", "--script", script("save " + file("a.png") + "\nquit\nselect nonsense\n"), "--size", "320x240"});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_TRUE(fs::exists(folder / "a.png"));
}

TEST_F(WindowTest, bad_lines_are_told_with_their_numbers) {
    const support::Said said = run_myoatlas({"--headless", "--script", script("view posterior\nfly\nwait soon\n")});
    EXPECT_EQ(said.code, 2);
    EXPECT_THAT(said.err, HasSubstr("line 2"));
    EXPECT_THAT(said.err, HasSubstr("line 3"));
}

TEST_F(WindowTest, a_command_that_cannot_be_carried_out_ends_the_script) {
    need_packs();
    const support::Said said =
        run_myoatlas({"--headless", "--script", script("select trapezoos\n"), "--size", "320x240"});
    EXPECT_EQ(said.code, 2);
    EXPECT_THAT(said.err, HasSubstr("line 1"));
    EXPECT_THAT(said.err, HasSubstr("trapez"));
}

TEST_F(WindowTest, a_picture_that_cannot_be_written_is_told) {
    need_packs();
    const support::Said said =
        run_myoatlas({"--headless", "--shot", file("no/such/folder/shot.png"), "--size", "320x240"});
    EXPECT_EQ(said.code, 3);
    EXPECT_THAT(said.err, HasSubstr("shot.png"));
}

TEST_F(WindowTest, without_its_texts_it_has_words_and_says_what_is_missing) {
    need_packs();
    fs::create_directories(folder / "data");
    for (const auto& entry : fs::directory_iterator(support::build_folder() / "data"))
        if (entry.path().filename() != "text")
            fs::create_symlink(entry.path(), folder / "data" / entry.path().filename());
    const support::Said said =
        run_myoatlas({"--headless", "--data", file("data"), "--shot", file("a.png"), "--size", "320x240"});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_THAT(said.err, HasSubstr("en.json"));
    EXPECT_EQ(content("a.png").substr(1, 3), "PNG");
    fs::remove(folder / "data" / "built-in.body");
    const support::Said bare = run_myoatlas({"--headless", "--data", file("data"), "--shot", file("a.png")});
    EXPECT_EQ(bare.code, 3);
    EXPECT_THAT(bare.err, HasSubstr("The body is missing"));
}

TEST_F(WindowTest, a_drawing_is_saved_and_opened_by_a_script_as_one_step) {
    need_packs();
    const std::string drawing = file("a.json");
    const support::Said said =
        run_myoatlas({"--headless", "--script",
                      script("trace head_temporal left\nmark_symptom dizziness\nsave_drawing " + drawing +
                             "\nerase\nmark neck_back left\nopen_drawing " + drawing + "\n"),
                      "--size", "320x240", "--log-commands", file("log.txt")});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_THAT(content("a.json"), HasSubstr("head_temporal"));
    EXPECT_THAT(content("log.txt"), HasSubstr("erase\n# sources:\nmark head_temporal left\n"));
    EXPECT_THAT(run_myoatlas({"check", drawing}).out, HasSubstr("a.json"));
    EXPECT_THAT(run_myoatlas({"trace", "--painted", drawing}).out, HasSubstr("emporalis"));
    const support::Said faulty =
        run_myoatlas({"--headless", "--script", script("open_drawing " + file("none.json") + "\n")});
    EXPECT_EQ(faulty.code, 2);
    EXPECT_THAT(faulty.err, HasSubstr("none.json"));
}

TEST_F(WindowTest, a_second_window_is_refused_quietly_where_none_can_open) {
    need_packs();
    const support::Said said = run_myoatlas({"--headless", "--script", script("client_screen on\nview posterior\n"),
                                             "--shot", file("shot.png"), "--log-commands", file("log.txt")});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_EQ(content("log.txt"), "client_screen on\nview posterior\nclient_screen off\n") << "the script goes on";
}

TEST_F(WindowTest, a_script_seals_a_session_and_no_log_tells_with_what) {
    need_packs();
    const std::string session = file("anna.myoatlas");
    const std::string begun = "session_new " + session + "\nsession_seal \"open sesame\"\n";
    const std::vector<std::string> how{"--headless", "--size", "320x240", "--log-commands", file("log.txt")};
    const auto run = [&](const std::string& lines) {
        std::vector<std::string> arguments = how;
        arguments.insert(arguments.end(), {"--script", script(lines)});
        return run_myoatlas(arguments);
    };
    const support::Said sealed = run(begun);
    EXPECT_EQ(sealed.code, 0) << sealed.err;
    EXPECT_THAT(content("anna.myoatlas"), testing::StartsWith("MYOATLAS-SEALED"));
    EXPECT_THAT(content("log.txt"), testing::Not(HasSubstr("sesame")));
    const support::Said wrong = run("session_open " + session + "\n");
    EXPECT_EQ(wrong.code, 2) << "its passphrase is needed";
    fs::remove(session);
    const support::Said guessed = run(begun + "session_unseal \"a guess\"\n");
    EXPECT_EQ(guessed.code, 2);
    EXPECT_THAT(guessed.err, HasSubstr("not the passphrase"));
    EXPECT_THAT(content("anna.myoatlas"), testing::StartsWith("MYOATLAS-SEALED"));
    fs::remove(session);
    const support::Said unsealed = run(begun + "session_unseal \"open sesame\"\n");
    EXPECT_EQ(unsealed.code, 0) << unsealed.err;
    EXPECT_THAT(content("anna.myoatlas"), HasSubstr("\"visits\""));
}

TEST_F(WindowTest, a_minus_is_standard_output) {
    need_packs();
    const fs::path before = fs::current_path();
    fs::current_path(folder);
    const support::Said said =
        run_myoatlas({"render", "--select", "soleus", "--size", "64x64", "--view", "posterior", "--out", "-"});
    fs::current_path(before);
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_EQ(said.out.substr(1, 3), "PNG");
    EXPECT_FALSE(fs::exists(folder / "-")) << "and no file's name";
}

TEST_F(WindowTest, muscles_are_rendered_side_by_side) {
    need_packs();
    const support::Said said =
        run_myoatlas({"render", "--select", "gluteus_medius", "--select", "soleus:right", "--compare", "--side", "left",
                      "--size", "400x300", "--out", file("two.png")});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_EQ(content("two.png").substr(1, 3), "PNG");
    const support::Said one = run_myoatlas({"render", "--select", "soleus", "--compare", "--out", file("one.png")});
    EXPECT_EQ(one.code, 2);
    EXPECT_THAT(one.err, HasSubstr("two to four --select"));
}

TEST_F(WindowTest, the_least_size_has_room_for_the_body_and_the_panels) {
    need_packs();
    const support::Said said = run_myoatlas(
        {"--headless", "--script", script("select soleus left\n"), "--shot", file("small.png"), "--size", "320x240"});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_EQ(content("small.png").substr(1, 3), "PNG");
}

TEST_F(WindowTest, missing_scripts_and_silly_sizes_are_told) {
    EXPECT_EQ(run_myoatlas({"--headless", "--script", file("none.txt")}).code, 2);
    const support::Said said = run_myoatlas({"--headless", "--shot", file("a.png"), "--size", "big"});
    EXPECT_EQ(said.code, 2);
    EXPECT_THAT(said.err, HasSubstr("WIDTHxHEIGHT"));
}

}

}
