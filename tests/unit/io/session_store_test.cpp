// A client's session while it is open: whatever ends the program, the last state that was confirmed comes back; what
// cannot be written says so, and changes nothing.
// SPDX-License-Identifier: MIT
#include "myoatlas/io/sessions/session_store.h"
#include "support/scratch_folder.h"

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace myoatlas::io {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

// A session that tells which it is, and is larger than one write.
SessionFile state(int number, const std::string& client = "M. K.") {
    SessionFile file{client, {}};
    Visit& visit = file.visits.emplace_back();
    visit.date = "2026-11-29";
    visit.notes = std::to_string(number);
    PainDrawing drawing;
    for (int i = 0; i < 40; ++i)
        drawing.marks.push_back({{static_cast<float>(i), static_cast<float>(number % 1000), 0.0f}, 18.0f, 5.0f});
    visit.drawings.push_back({VisitMoment::Before, drawing});
    return file;
}
int number_of(const SessionFile& file) {
    return file.visits.empty() ? -1 : std::stoi(file.visits.back().notes);
}

class Store : public testing::Test {
protected:
    fs::path file(const std::string& name = "a.myoatlas") const { return folder_.path() / name; }
    fs::path recovery() const { return folder_.path() / "unsaved"; }
    SessionStore store() const { return SessionStore(recovery()); }
    SessionStore::Opened opened(SessionStore& store, std::unique_ptr<Seal> seal = nullptr) const {
        auto opened = store.open(file(), std::move(seal));
        EXPECT_TRUE(opened) << (opened ? "" : opened.problems().front().what);
        return opened ? std::move(*opened) : SessionStore::Opened{};
    }
    std::size_t copies() const {
        std::size_t count = 0;
        for (const auto& entry : fs::directory_iterator(recovery())) count += entry.path().extension() == ".myoatlas";
        return count;
    }

private:
    support::ScratchFolder folder_;
};

void expect_refused(const core::Status& status, const std::string& words) {
    ASSERT_FALSE(status);
    EXPECT_THAT(status.problems().front().what, HasSubstr(words));
}

}

TEST_F(Store, is_sealed_resealed_and_opened_again_while_it_is_open) {
    const std::string first = "correct horse battery", second = "staple of another";
    SessionStore store(recovery());
    ASSERT_TRUE(store.begin(file(), state(1)));
    expect_refused(store.reseal(state(1), "", "short"), "too short");
    expect_refused(store.reseal(state(1), "", ""), "not sealed");
    EXPECT_FALSE(is_sealed_session(file()));
    ASSERT_TRUE(store.reseal(state(2), "", first));
    EXPECT_TRUE(store.is_sealed());
    EXPECT_TRUE(store.is_saved(state(2))) << "what was not saved is in the sealed file";
    EXPECT_TRUE(is_sealed_session(file()));
    // Its copies are sealed as it is.
    ASSERT_TRUE(store.keep(state(3)));
    ASSERT_EQ(copies(), 1u);
    expect_refused(store.reseal(state(3), "a guess", second), "not the passphrase");
    expect_refused(store.reseal(state(3), "", ""), "not the passphrase");
    ASSERT_TRUE(store.reseal(state(3), first, second));
    EXPECT_EQ(copies(), 0u);
    {
        SessionStore other(fs::path{});
        EXPECT_FALSE(other.open(file(), std::make_unique<Seal>(first)));
        const auto opened = other.open(file(), std::make_unique<Seal>(second));
        ASSERT_TRUE(opened);
        EXPECT_EQ(number_of(opened->content), 3);
    }
    ASSERT_TRUE(store.reseal(state(4), second, ""));
    EXPECT_FALSE(store.is_sealed());
    const auto open = read_session(file(), nullptr);
    ASSERT_TRUE(open);
    EXPECT_EQ(number_of(*open), 4);
}

TEST_F(Store, a_seal_that_cannot_be_written_leaves_the_file_and_its_copy_as_they_are) {
    const std::string passphrase = "correct horse battery";
    SessionStore store(recovery());
    ASSERT_TRUE(store.begin(file(), state(1)));
    ASSERT_TRUE(store.keep(state(2)));
    std::ofstream(file(), std::ios::app) << ' '; // by another program
    expect_refused(store.reseal(state(2), "", passphrase), "nothing was written over");
    EXPECT_FALSE(store.is_sealed());
    ASSERT_TRUE(store.keep(state(3)));
    for (const auto& entry : fs::directory_iterator(recovery())) EXPECT_FALSE(is_sealed_session(entry.path()));
}

TEST_F(Store, begins_saves_and_opens) {
    {
        SessionStore store(recovery());
        ASSERT_TRUE(store.begin(file(), state(1)));
        EXPECT_TRUE(store.is_saved(state(1)));
        ASSERT_TRUE(store.save(state(2)));
        EXPECT_EQ(copies(), 0u) << "there is nothing that is not saved";
    }
    SessionStore again(recovery());
    EXPECT_EQ(number_of(opened(again).content), 2);
    expect_refused(SessionStore(recovery()).begin(file(), state(3)), "already");
    EXPECT_TRUE(SessionStore(recovery()).begin(file("b.myoatlas"), state(3)));
}

TEST_F(Store, what_was_not_saved_comes_back_and_is_gone_once_it_is_saved) {
    {
        SessionStore store(recovery());
        ASSERT_TRUE(store.begin(file(), state(1)));
        ASSERT_TRUE(store.keep(state(2)));
        ASSERT_TRUE(store.keep(state(3)));
        EXPECT_TRUE(store.is_kept(state(3)));
        EXPECT_FALSE(store.is_saved(state(3)));
    }
    {
        SessionStore store(recovery());
        const auto found = opened(store);
        EXPECT_TRUE(found.is_recovered);
        EXPECT_EQ(number_of(found.content), 3);
        EXPECT_FALSE(store.is_saved(found.content));
        ASSERT_TRUE(store.save(found.content));
        EXPECT_EQ(copies(), 0u);
    }
    SessionStore store(recovery());
    EXPECT_FALSE(opened(store).is_recovered);
}

TEST_F(Store, a_change_that_was_undone_leaves_no_copy) {
    SessionStore store(recovery());
    ASSERT_TRUE(store.begin(file(), state(1)));
    ASSERT_TRUE(store.keep(state(2)));
    EXPECT_EQ(copies(), 1u);
    ASSERT_TRUE(store.keep(state(1)));
    EXPECT_EQ(copies(), 0u);
}

TEST_F(Store, a_file_that_another_window_changed_is_not_written_over) {
    SessionStore here(recovery()), there(recovery());
    ASSERT_TRUE(here.begin(file(), state(1)));
    const auto found = opened(there);
    EXPECT_TRUE(found.is_open_elsewhere);
    ASSERT_TRUE(here.keep(state(2)));
    ASSERT_TRUE(there.keep(state(3)));
    EXPECT_EQ(copies(), 2u) << "each window has a copy of its own";
    ASSERT_TRUE(there.save(state(3)));
    expect_refused(here.save(state(2)), "another window");
    EXPECT_EQ(number_of(*read_session(file())), 3);
    ASSERT_TRUE(here.save_as(file("mine.myoatlas"), state(2)));
    EXPECT_EQ(number_of(*read_session(file("mine.myoatlas"))), 2);
    EXPECT_EQ(here.file(), fs::weakly_canonical(file("mine.myoatlas")));
    ASSERT_TRUE(here.save(state(4)));
    EXPECT_EQ(number_of(*read_session(file())), 3);
}

TEST_F(Store, what_was_not_saved_is_laid_aside_where_the_file_went_on_without_it) {
    {
        SessionStore store(recovery());
        ASSERT_TRUE(store.begin(file(), state(1)));
        ASSERT_TRUE(store.keep(state(2)));
    }
    ASSERT_TRUE(write_session(file(), state(7))); // by the command line, say
    SessionStore store(recovery());
    const auto found = opened(store);
    EXPECT_FALSE(found.is_recovered);
    EXPECT_EQ(number_of(found.content), 7);
    ASSERT_FALSE(found.aside.empty());
    EXPECT_EQ(number_of(*read_session(found.aside)), 2);
}

TEST_F(Store, a_damaged_file_and_a_wrong_passphrase_open_nothing_and_change_nothing) {
    Seal right("correct horse");
    ASSERT_TRUE(write_session(file(), state(1), &right));
    std::ifstream in(file(), std::ios::binary);
    const std::string sealed{std::istreambuf_iterator<char>(in), {}};
    SessionStore wrong(recovery());
    const auto refused = wrong.open(file(), std::make_unique<Seal>("wrong horse"));
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.problems().front().what, HasSubstr("passphrase is wrong"));
    SessionStore store(recovery());
    ASSERT_TRUE(store.open(file(), std::make_unique<Seal>("correct horse")));
    ASSERT_TRUE(store.keep(state(2)));
    for (const auto& entry : fs::directory_iterator(recovery()))
        if (entry.path().extension() == ".myoatlas") {
            EXPECT_TRUE(is_sealed_session(entry.path())) << "a copy is as closed as the file";
        }
    std::ofstream(file("bad.myoatlas")) << "{\"version\": 1, \"visits\": [{\"date\": \"never\"}]}";
    SessionStore bad(recovery());
    const auto damaged = bad.open(file("bad.myoatlas"));
    ASSERT_FALSE(damaged);
    EXPECT_THAT(damaged.problems().front().where, HasSubstr("/visits/0/date"));
    std::ifstream again(file(), std::ios::binary);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(again), {}), sealed);
}

TEST_F(Store, a_folder_that_is_not_there_and_a_protected_file_say_so) {
    SessionStore store(recovery());
    expect_refused(store.begin(file("no/such/a.myoatlas"), state(1)), "does not exist");
    ASSERT_TRUE(store.begin(file(), state(1)));
    ASSERT_TRUE(store.keep(state(2)));
    fs::permissions(file(), fs::perms::owner_read);
    expect_refused(store.save(state(2)), "write-protected");
    EXPECT_EQ(number_of(*read_session(file())), 1);
    EXPECT_EQ(copies(), 1u) << "what could not be saved is still kept";
    fs::permissions(file(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_TRUE(store.save(state(2)));
}

namespace {

// What a child does before it ends by itself; its exit code is what `work` returns.
template <class Work> int in_a_child(const Work& work) {
    const pid_t child = fork();
    if (child == 0) _exit(work());
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}

TEST_F(Store, a_full_disk_says_so_and_what_was_saved_and_kept_stays_whole) {
    SessionStore first(recovery());
    ASSERT_TRUE(first.begin(file(), state(1)));
    const int code = in_a_child([&] {
        SessionStore store(recovery());
        if (!store.open(file()) || !store.keep(state(2))) return 1;
        std::signal(SIGXFSZ, SIG_IGN); // as a disk without room: a write says that it failed
        const rlimit little{200, 200};
        if (setrlimit(RLIMIT_FSIZE, &little) != 0) return 2;
        const core::Status kept = store.keep(state(3)), saved = store.save(state(3)),
                           elsewhere = store.save_as(file("b.myoatlas"), state(3));
        if (kept || saved || elsewhere) return 3;
        return saved.problems().front().what.find("cannot be written") == std::string::npos ? 4 : 0;
    });
    EXPECT_EQ(code, 0);
    EXPECT_EQ(number_of(*read_session(file())), 1);
    EXPECT_FALSE(fs::exists(file("b.myoatlas")));
    for (const auto& entry : fs::recursive_directory_iterator(file().parent_path()))
        EXPECT_THAT(entry.path().string(), testing::Not(HasSubstr("unfinished")));
    std::vector<int> kept;
    for (const auto& entry : fs::directory_iterator(recovery()))
        if (entry.path().extension() == ".myoatlas") kept.push_back(number_of(*read_session(entry.path())));
    EXPECT_THAT(kept, testing::ElementsAre(2));
}

// A program that keeps and saves without rest is killed at any moment, five hundred times.
TEST_F(Store, the_last_confirmed_state_opens_after_a_kill_at_any_moment) {
    constexpr int k_kills = 500;
    std::mt19937 random(20261129);
    ASSERT_TRUE(SessionStore(recovery()).begin(file(), state(0)));
    int last = 0, recovered = 0;
    std::chrono::microseconds longest{0}; // what twelve states take here, of the first program, which is let go on
    for (int kill_number = 0; kill_number < k_kills; ++kill_number) {
        int ends[2];
        ASSERT_EQ(pipe(ends), 0);
        const auto began = std::chrono::steady_clock::now();
        const pid_t child = fork();
        if (child == 0) {
            SessionStore store(recovery());
            const auto found = store.open(file());
            if (!found) _exit(1);
            for (int number = number_of(found->content) + 1;; ++number) {
                const core::Status done = number % 5 == 0 ? store.save(state(number)) : store.keep(state(number));
                if (!done || write(ends[1], &number, sizeof number) != sizeof number) _exit(2);
            }
        }
        close(ends[1]);
        int confirmed = last, number = 0;
        if (longest.count() == 0) {
            while (confirmed < 12 && read(ends[0], &number, sizeof number) == sizeof number) confirmed = number;
            longest = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began);
        } else {
            std::this_thread::sleep_for(std::chrono::microseconds(random() % static_cast<unsigned>(longest.count())));
        }
        ASSERT_EQ(kill(child, SIGKILL), 0);
        while (read(ends[0], &number, sizeof number) == sizeof number) confirmed = number;
        close(ends[0]);
        int status = 0;
        waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status)) << "it ended by itself with " << WEXITSTATUS(status);
        SessionStore store(recovery());
        const auto found = store.open(file());
        ASSERT_TRUE(found) << found.problems().front().what;
        ASSERT_GE(number_of(found->content), confirmed) << "after kill " << kill_number;
        ASSERT_TRUE(found->aside.empty()) << "after kill " << kill_number;
        recovered += found->is_recovered;
        last = number_of(found->content);
    }
    std::cout << last << " states, " << recovered << " of " << k_kills << " kills left something unsaved\n";
    EXPECT_GT(recovered, k_kills / 20);
    EXPECT_GT(last, k_kills / 5);
}

}
