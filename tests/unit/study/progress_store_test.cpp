// Learners' progress on disk: every confirmed answer outlasts whatever happens to the program or the file.
// SPDX-License-Identifier: MIT
#include "myoatlas/io/study/progress_store.h"

#include "support/scratch_folder.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <random>
#include <set>
#include <sqlite3.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace myoatlas {

namespace {

namespace fs = std::filesystem;
using io::ProgressStore;
using study::GivenAnswer;
using study::Rating;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr study::TimeMs k_begin = 1'700'000'000'000;

GivenAnswer answer(const std::string& card, study::TimeMs at, Rating rating = Rating::Good) {
    return {card, at, rating, 1.0f, 900};
}

class ProgressStoreTest : public testing::Test {
protected:
    fs::path path() const { return scratch_.path() / "study" / "progress.sqlite"; }
    ProgressStore open() const {
        auto store = ProgressStore::open(path());
        if (!store) throw std::runtime_error(store.problems().front().what);
        return std::move(*store);
    }
    // Writes `count` answers of one learner.
    void fill(int count) const {
        ProgressStore store = open();
        const io::Learner ana = *store.learner("Ana");
        std::vector<GivenAnswer> reviews;
        for (int i = 0; i < count; ++i)
            reviews.push_back(answer("origin:m" + std::to_string(i % 97), k_begin + i * 60'000));
        ASSERT_TRUE(store.merge(ana, reviews));
    }
    void run_sql(const std::string& sql) const {
        sqlite3* db = nullptr;
        ASSERT_EQ(sqlite3_open(path().c_str(), &db), SQLITE_OK);
        EXPECT_EQ(sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(db);
        sqlite3_close(db);
    }
    support::ScratchFolder scratch_;
};

}

TEST_F(ProgressStoreTest, keeps_the_answers_of_several_learners_apart) {
    {
        ProgressStore store = open();
        const io::Learner ana = *store.learner("Ana"), ben = *store.learner("Ben");
        EXPECT_EQ(*store.learner("Ana"), ana);
        ASSERT_TRUE(store.record(ana, answer("origin:soleus", k_begin)));
        ASSERT_TRUE(store.record(ana, answer("origin:soleus", k_begin + study::k_day_ms, Rating::Again)));
        ASSERT_TRUE(store.record(ben, answer("nerve:soleus", k_begin)));
    }
    const ProgressStore store = open();
    EXPECT_THAT(store.note(), IsEmpty());
    EXPECT_EQ(store.learners()->size(), 2u);
    const io::Learner ana = **store.find_learner("Ana");
    const std::vector<GivenAnswer> reviews = *store.reviews(ana);
    ASSERT_EQ(reviews.size(), 2u);
    EXPECT_EQ(reviews[1], answer("origin:soleus", k_begin + study::k_day_ms, Rating::Again));
    EXPECT_EQ(*store.memories(ana), study::replayed(reviews, study::Fsrs{}));
    EXPECT_FALSE(*store.find_learner("Eve"));
}

TEST_F(ProgressStoreTest, is_for_its_owner_only_even_where_an_earlier_version_let_others_read_it) {
    constexpr auto k_owner_only = fs::perms::owner_read | fs::perms::owner_write;
    fill(1);
    EXPECT_EQ(fs::status(path()).permissions(), k_owner_only);
    fs::permissions(path(), k_owner_only | fs::perms::group_read | fs::perms::others_read);
    open();
    EXPECT_EQ(fs::status(path()).permissions(), k_owner_only);
    std::ofstream(path()) << "no database";
    open(); // sets it aside and begins anew
    for (const auto& entry : fs::directory_iterator(path().parent_path()))
        EXPECT_EQ(fs::status(entry).permissions(), k_owner_only) << entry.path();
}

TEST_F(ProgressStoreTest, a_learner_is_renamed_and_keeps_the_answers) {
    ProgressStore store = open();
    const io::Learner ana = *store.learner("Ana");
    ASSERT_TRUE(store.record(ana, answer("origin:soleus", k_begin)));
    (void)*store.learner("Ben");
    EXPECT_FALSE(store.rename(ana, "Ben")) << "who has answers of their own";
    ASSERT_TRUE(store.rename(ana, "Ana B"));
    EXPECT_FALSE(store.find_learner("Ana")->has_value());
    EXPECT_EQ(store.reviews(**store.find_learner("Ana B"))->size(), 1u);
}

TEST_F(ProgressStoreTest, two_answers_at_one_moment_are_both_kept) {
    ProgressStore store = open();
    const io::Learner ana = *store.learner("Ana");
    ASSERT_TRUE(store.record(ana, answer("origin:soleus", k_begin)));
    ASSERT_TRUE(store.record(ana, answer("origin:soleus", k_begin)));
    EXPECT_EQ(store.reviews(ana)->size(), 2u);
}

TEST_F(ProgressStoreTest, merging_adds_only_what_is_new_and_gives_the_same_memories_on_both_machines) {
    ProgressStore store = open();
    const io::Learner here = *store.learner("here"), there = *store.learner("there");
    ASSERT_TRUE(store.record(here, answer("origin:a", k_begin)));
    ASSERT_TRUE(store.record(there, answer("origin:a", k_begin - study::k_day_ms, Rating::Easy)));
    EXPECT_EQ(*store.merge(here, *store.reviews(there)), 1u);
    EXPECT_EQ(*store.merge(here, *store.reviews(there)), 0u);
    EXPECT_EQ(*store.merge(there, *store.reviews(here)), 1u);
    EXPECT_EQ(*store.memories(here), *store.memories(there));
    EXPECT_EQ(store.memories(here)->at("origin:a").reviews, 2);
}

// Version 1 had learners and answers only.
TEST_F(ProgressStoreTest, an_older_file_is_brought_up_to_date) {
    fill(500);
    const study::Memories before = *open().memories(**open().find_learner("Ana"));
    run_sql("DROP TABLE memory; PRAGMA user_version = 1");
    const ProgressStore store = open();
    EXPECT_THAT(store.note(), IsEmpty());
    EXPECT_EQ(*store.memories(**store.find_learner("Ana")), before);
    EXPECT_EQ(before.size(), 97u);
}

TEST_F(ProgressStoreTest, a_newer_file_is_left_as_it_is) {
    fill(3);
    run_sql("PRAGMA user_version = 99");
    const auto store = ProgressStore::open(path());
    ASSERT_FALSE(store);
    EXPECT_THAT(store.problems().front().what, HasSubstr("newer version"));
    EXPECT_TRUE(fs::exists(path()));
    EXPECT_FALSE(fs::exists(scratch_.path() / "study" / "progress.damaged-1.sqlite"));
}

TEST_F(ProgressStoreTest, a_damaged_file_is_set_aside_and_what_is_whole_taken_over) {
    fill(20'000);
    const auto size = static_cast<std::streamoff>(fs::file_size(path()));
    {
        std::fstream file(path(), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(size * 2 / 5 / 4096 * 4096);
        file << std::string(3 * 4096, '\xa5');
    }
    const ProgressStore store = open();
    EXPECT_THAT(store.note(), HasSubstr("set aside as progress.damaged-1.sqlite"));
    EXPECT_TRUE(fs::exists(scratch_.path() / "study" / "progress.damaged-1.sqlite"));
    const std::vector<GivenAnswer> saved = *store.reviews(**store.find_learner("Ana"));
    EXPECT_GT(saved.size(), 17'000u);
    for (const GivenAnswer& review : saved) {
        const study::TimeMs i = (review.at_ms - k_begin) / 60'000;
        ASSERT_EQ(review, answer("origin:m" + std::to_string(i % 97), k_begin + i * 60'000));
    }
    EXPECT_THAT(open().note(), IsEmpty()); // once
}

TEST_F(ProgressStoreTest, a_file_of_something_else_is_set_aside) {
    fs::create_directories(path().parent_path());
    std::ofstream(path()) << std::string(9000, 'x');
    ProgressStore store = open();
    EXPECT_THAT(store.note(), HasSubstr("no answer in it could be read"));
    EXPECT_TRUE(store.record(*store.learner("Ana"), answer("origin:soleus", k_begin)));
}

TEST_F(ProgressStoreTest, a_file_cut_short_is_set_aside_and_read_as_far_as_it_goes) {
    fill(20'000);
    fs::resize_file(path(), fs::file_size(path()) / 2 / 4096 * 4096);
    const ProgressStore store = open();
    EXPECT_THAT(store.note(), HasSubstr("set aside"));
}

TEST_F(ProgressStoreTest, two_programs_write_at_once_and_none_loses_an_answer) {
    constexpr int k_each = 60;
    open();
    std::vector<pid_t> children;
    for (int child = 0; child < 2; ++child) {
        const pid_t pid = fork();
        ASSERT_GE(pid, 0);
        if (pid == 0) {
            auto store = ProgressStore::open(path());
            if (!store) _exit(1);
            const auto ana = store->learner("Ana");
            for (int i = 0; i < k_each; ++i)
                if (!ana || !store->record(*ana, answer("origin:shared", k_begin + 1000 * i + child))) _exit(2);
            _exit(0);
        }
        children.push_back(pid);
    }
    for (const pid_t pid : children) {
        int status = 0;
        waitpid(pid, &status, 0);
        EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
    }
    const ProgressStore store = open();
    EXPECT_THAT(store.note(), IsEmpty());
    const io::Learner ana = **store.find_learner("Ana");
    EXPECT_EQ(store.reviews(ana)->size(), 2u * k_each);
    EXPECT_EQ(*store.memories(ana), study::replayed(*store.reviews(ana), study::Fsrs{}));
}

// A child tells each answer once it is confirmed, and is killed at any moment: of its beginning, or soon after an
// answer was confirmed, however slow the machine.
TEST_F(ProgressStoreTest, kill_9_at_500_moments_loses_no_confirmed_answer) {
    constexpr int k_kills = 500;
    std::mt19937 random(5);
    std::set<study::TimeMs> confirmed;
    study::TimeMs next = k_begin;
    for (int kill_count = 0; kill_count < k_kills; ++kill_count) {
        int told[2];
        ASSERT_EQ(pipe(told), 0);
        const pid_t pid = fork();
        ASSERT_GE(pid, 0);
        if (pid == 0) {
            close(told[0]);
            auto store = ProgressStore::open(path());
            if (!store || !store->note().empty()) _exit(1);
            const auto ana = store->learner("Ana");
            for (study::TimeMs at = next;; at += 1000) {
                if (!ana || !store->record(*ana, answer("origin:m" + std::to_string(at / 1000 % 31), at))) _exit(2);
                if (write(told[1], &at, sizeof(at)) != sizeof(at)) _exit(3);
            }
        }
        close(told[1]);
        constexpr int k_longest_ms = 10'000;
        pollfd answers{told[0], POLLIN, 0};
        if (kill_count % 2 == 1) poll(&answers, 1, k_longest_ms);
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 40'000));
        kill(pid, SIGKILL);
        int status = 0;
        waitpid(pid, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status)) << "it ended by itself with " << WEXITSTATUS(status);
        study::TimeMs at = 0;
        while (read(told[0], &at, sizeof(at)) == sizeof(at)) confirmed.insert(at);
        close(told[0]);
        next += 10'000'000;
    }
    EXPECT_GE(confirmed.size(), k_kills / 2u);
    const ProgressStore store = open();
    EXPECT_THAT(store.note(), IsEmpty());
    const io::Learner ana = **store.find_learner("Ana");
    std::set<study::TimeMs> kept;
    const auto reviews = store.reviews(ana);
    ASSERT_TRUE(reviews);
    for (const GivenAnswer& review : *reviews) kept.insert(review.at_ms);
    for (const study::TimeMs at : confirmed) EXPECT_TRUE(kept.contains(at)) << at;
    EXPECT_EQ(*store.memories(ana), study::replayed(*store.reviews(ana), study::Fsrs{}));
}

}
