// What desktop does with a person's files: where they go, background work and its messages, drawings saved and opened.
// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/errands.h"
#include "myoatlas/desktop/file_desk.h"
#include "myoatlas/desktop/kept_state.h"
#include "support/scratch_folder.h"

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <thread>

namespace myoatlas {

namespace {

namespace fs = std::filesystem;
using desktop::Errands;
using desktop::Outcome;

// As lines of a script.
std::string commands_of(const desktop::KeptState& state) {
    std::string lines;
    for (const session::Command& command : state.commands) lines += session::text_of(command) + '\n';
    return lines;
}

TEST(KeptState, brings_back_the_place_of_the_window_and_what_was_seen_and_drawn) {
    const support::ScratchFolder folder;
    const fs::path file = folder.path() / "new" / "window.txt";
    const std::string lines = "theme dark\nmode pain\nmark head_back left\nmark_symptom dizziness\n";
    desktop::KeptState left = desktop::parse_kept_state(lines);
    ASSERT_EQ(commands_of(left), lines);
    left.place = ui::Window::Place{40, -20, 1280, 720};
    ASSERT_TRUE(desktop::save_kept_state(file, desktop::text_of(left)));
    const desktop::KeptState found = desktop::load_kept_state(file);
    EXPECT_EQ(commands_of(found), lines);
    ASSERT_TRUE(found.place);
    EXPECT_EQ(found.place->x, 40);
    EXPECT_EQ(found.place->y, -20);
    EXPECT_EQ(found.place->width, 1280);
    EXPECT_EQ(found.place->height, 720);
}

TEST(KeptState, leaves_out_what_another_version_wrote_and_absurd_places) {
    const desktop::KeptState state =
        desktop::parse_kept_state("# window 0 0 9 999999\nmode pain\nlevitate 3\n\n# of a later day\ntheme dark\n");
    EXPECT_FALSE(state.place);
    EXPECT_EQ(commands_of(state), "mode pain\ntheme dark\n");
}

// Opened twice, a session said that it was open in another window.
TEST(KeptState, opens_no_session_of_last_time_beside_one_that_is_asked_for) {
    const desktop::KeptState state = desktop::parse_kept_state("theme dark\nsession_open anna.myoatlas\nmode pain\n");
    EXPECT_EQ(commands_of({{}, desktop::commands_beside(state, "ben.myoatlas")}), "theme dark\nmode pain\n");
    EXPECT_EQ(desktop::commands_beside(state, {}).size(), 3u);
}

TEST(KeptState, is_nothing_without_a_file_and_says_why_it_cannot_be_written) {
    const support::ScratchFolder folder;
    EXPECT_TRUE(desktop::load_kept_state(folder.path() / "none.txt").commands.empty());
    std::ofstream(folder.path() / "file") << "no folder";
    EXPECT_FALSE(desktop::save_kept_state(folder.path() / "file" / "window.txt", "theme dark\n"));
}

// What a client drew was read by whoever had an account on the machine.
TEST(KeptState, is_for_its_owner_only_even_where_an_earlier_version_let_others_read_it) {
    constexpr auto k_owner_only = fs::perms::owner_read | fs::perms::owner_write;
    const support::ScratchFolder folder;
    const fs::path file = folder.path() / "window.txt";
    ASSERT_TRUE(desktop::save_kept_state(file, "mode pain\n"));
    EXPECT_EQ(fs::status(file).permissions(), k_owner_only);
    fs::permissions(file, k_owner_only | fs::perms::group_read | fs::perms::others_read);
    ASSERT_TRUE(desktop::save_kept_state(file, "mode explore\n"));
    EXPECT_EQ(fs::status(file).permissions(), k_owner_only);
}

// The window that was closed last wrote over what was drawn in the other.
TEST(KeptState, of_two_windows_is_each_its_own_with_the_settings_of_whichever_was_last) {
    const support::ScratchFolder folder;
    const fs::path first = folder.path() / "home" / "window.txt";
    const std::string of_first = "theme dark\nmode pain\nmark head_back left\n",
                      of_second = "theme contrast\nmode pain\nmark heel right\n";
    {
        const desktop::KeptPlace one = desktop::take_kept_place(first), two = desktop::take_kept_place(first);
        EXPECT_EQ(one.file, first);
        EXPECT_EQ(one.number, 1);
        EXPECT_EQ(two.file, folder.path() / "home" / "window-2.txt");
        EXPECT_EQ(two.number, 2);
        ASSERT_TRUE(desktop::save_kept_state(one.file, of_first));
        EXPECT_EQ(commands_of(desktop::load_kept_state(two, first)), "theme dark\n") << "no drawing of the other";
        ASSERT_TRUE(desktop::save_kept_state(two.file, of_second));
        fs::last_write_time(one.file, fs::last_write_time(two.file) - std::chrono::seconds(1));
    }
    const desktop::KeptPlace one = desktop::take_kept_place(first), two = desktop::take_kept_place(first);
    EXPECT_EQ(one.number, 1) << "a place is free again once its window is closed";
    EXPECT_EQ(commands_of(desktop::load_kept_state(one, first)), "theme contrast\nmode pain\nmark head_back left\n");
    EXPECT_EQ(commands_of(desktop::load_kept_state(two, first)), of_second);
}

TEST(KeptState, is_not_kept_where_there_is_no_home) {
    const desktop::KeptPlace none = desktop::take_kept_place({});
    EXPECT_TRUE(none.file.empty());
    EXPECT_EQ(none.number, 1);
    EXPECT_TRUE(desktop::load_kept_state(none, {}).commands.empty());
}

TEST(Errands, run_beside_the_window_and_tell_when_they_are_done) {
    std::atomic<bool> may_end = false, was_woken = false;
    Errands errands;
    errands.set_on_done([&] { was_woken = true; });
    errands.begin("Printing …", [&] {
        while (!may_end) std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return Outcome{"Printed.", "/a.pdf"};
    });
    errands.advance(100.0f);
    ASSERT_EQ(errands.messages().size(), 1u) << "what runs does not go by itself";
    EXPECT_TRUE(errands.messages()[0].is_running);
    errands.dismiss();
    EXPECT_EQ(errands.messages().size(), 1u);
    EXPECT_FALSE(errands.is_counting());
    may_end = true;
    while (!was_woken) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    for (int i = 0; i < 1000 && errands.messages()[0].is_running; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        errands.advance(0.0f);
    }
    EXPECT_EQ(errands.messages()[0].words, "Printed.");
    EXPECT_EQ(errands.messages()[0].file, "/a.pdf");
    EXPECT_TRUE(errands.has_written("/a.pdf"));
    EXPECT_FALSE(errands.has_written("/b.pdf"));
    errands.advance(Errands::k_message_s - 0.1f);
    EXPECT_EQ(errands.messages().size(), 1u) << "it stays a while";
    errands.advance(0.2f);
    EXPECT_TRUE(errands.messages().empty());
}

TEST(Errands, are_dismissed_once_they_are_done) {
    Errands errands;
    errands.tell({"Saved.", "/a.json"});
    EXPECT_TRUE(errands.is_counting());
    errands.dismiss();
    EXPECT_TRUE(errands.messages().empty());
}

class Files : public testing::Test {
protected:
    Files() {
        fs::create_directories(home / "Documents");
        setenv("HOME", home.c_str(), 1);
        setenv("XDG_CONFIG_HOME", (home / "none").c_str(), 1);
    }
    support::ScratchFolder scratch;
    fs::path home = scratch.path();
    desktop::HomeDesk desk;
};

TEST_F(Files, go_among_the_documents_under_a_free_name) {
    EXPECT_EQ(desk.suggestion(session::FilePurpose::Print), (home / "Documents/pain-chart.pdf").string());
    std::ofstream(home / "Documents/pain-chart.pdf") << "x";
    EXPECT_EQ(desk.suggestion(session::FilePurpose::Print), (home / "Documents/pain-chart-2.pdf").string());
    EXPECT_TRUE(desk.is_there("pain-chart.pdf"));
    EXPECT_EQ(desktop::whole_path("~/a.png"), home / "a.png");
    EXPECT_EQ(desktop::whole_path("/tmp/a.png"), fs::path("/tmp/a.png"));
}

TEST_F(Files, drawings_come_back_whole) {
    io::PainDrawing drawing;
    drawing.marks = {{{60.0f, 1400.5f, -3.2f}, 18.0f, 7.0f, referral::PainQuality::Burning, referral::PainDepth::Deep},
                     {}};
    drawing.marks[1].at_mm = {61.0f, 1400.0f, 0.0f};
    drawing.marks[1].joins = true;
    drawing.areas = {{"neck_back", core::Side::Left}, {"abdomen", {}}};
    drawing.conditions = {"tension_headache"};
    drawing.symptoms = {"dizziness"};
    drawing.said = "my neck hurts";
    drawing.denied = {"fever"};
    drawing.age = 72;
    const fs::path file = home / "Documents/a drawing.json";
    ASSERT_TRUE(io::write_pain_drawing(file, drawing));
    const auto again = io::read_pain_drawing(file);
    ASSERT_TRUE(again) << again.problems().front().what;
    EXPECT_EQ(again->marks, drawing.marks);
    EXPECT_EQ(again->areas, drawing.areas);
    EXPECT_EQ(again->conditions, drawing.conditions);
    EXPECT_EQ(again->symptoms, drawing.symptoms);
    EXPECT_EQ(again->said, drawing.said);
    EXPECT_EQ(again->denied, drawing.denied);
    EXPECT_EQ(again->age, drawing.age);
    const std::vector<session::Command> commands = desktop::commands_of(*again);
    EXPECT_THAT(commands, testing::Contains(session::Command(session::DenySymptom{"fever", true})));
    EXPECT_THAT(commands, testing::Contains(session::Command(session::SetAge{72})));
    EXPECT_THAT(desk.known(session::FilePurpose::OpenDrawing), testing::ElementsAre(file.string()));
    EXPECT_THAT(desk.known(session::FilePurpose::Print), testing::IsEmpty());
    std::ofstream(home / "Documents/other.json") << "{}";
    EXPECT_THAT(desk.known(session::FilePurpose::OpenDrawing), testing::SizeIs(1)) << "other files are none of ours";
}

TEST_F(Files, that_cannot_be_written_say_why) {
    io::PainDrawing drawing;
    drawing.symptoms = {"dizziness"};
    const core::Status written = io::write_pain_drawing(home / "no/such/folder/a.json", drawing);
    ASSERT_FALSE(written);
    EXPECT_THAT(written.problems().front().what + written.problems().front().where, testing::HasSubstr("a.json"));
}

TEST_F(Files, are_shown_by_the_system) {
    const fs::path program = home / "xdg-open";
    std::ofstream(program) << "#!/bin/sh\necho \"$1\" > '" << (home / "opened").string() << "'\n";
    fs::permissions(program, fs::perms::owner_all);
    const std::string before = std::getenv("PATH");
    setenv("PATH", (home.string() + ":" + before).c_str(), 1);
    EXPECT_TRUE(desktop::show_by_system(home / "a file.pdf"));
    for (int i = 0; i < 500 && (!fs::exists(home / "opened") || fs::is_empty(home / "opened")); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    std::ifstream in(home / "opened");
    std::string line;
    std::getline(in, line);
    EXPECT_EQ(line, (home / "a file.pdf").string());
    setenv("PATH", (home / "empty").c_str(), 1);
    EXPECT_FALSE(desktop::show_by_system(home / "a file.pdf"));
    setenv("PATH", before.c_str(), 1);
}

}

}
