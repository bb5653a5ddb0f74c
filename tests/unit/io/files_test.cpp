// Files of a person's: what is written over, what is read, what is passed by.
// SPDX-License-Identifier: MIT
#include "myoatlas/io/base/file_lock.h"
#include "myoatlas/io/base/folder_scan.h"
#include "myoatlas/io/base/read_file.h"
#include "myoatlas/io/base/write_file.h"
#include "support/scratch_folder.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <thread>

#ifndef _WIN32
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace myoatlas {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

void put_text(const fs::path& path, const std::string& text) {
    std::ofstream{path, std::ios::binary} << text;
}
std::string content_of(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>(file), {}};
}
core::Status put(const fs::path& path, const std::string& text) {
    return io::write_file(path, std::as_bytes(std::span{text}));
}
std::size_t count(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

class Files : public testing::Test {
protected:
    const support::ScratchFolder scratch_;
    const fs::path folder_ = scratch_.path();
};

}

TEST_F(Files, links_that_lead_in_a_circle_are_left_as_they_are) {
    fs::create_symlink("one.txt", folder_ / "other.txt");
    fs::create_symlink("other.txt", folder_ / "one.txt");
    fs::create_symlink("self.txt", folder_ / "self.txt");
    for (const char* name : {"one.txt", "self.txt"}) {
        const auto written = put(folder_ / name, "new");
        ASSERT_FALSE(written) << name;
        EXPECT_THAT(written.problems().front().what, testing::HasSubstr("circle"));
        EXPECT_TRUE(fs::is_symlink(folder_ / name));
    }
}

TEST_F(Files, writing_over_a_link_writes_what_it_stands_for) {
    put_text(folder_ / "real.txt", "old");
    fs::create_symlink("real.txt", folder_ / "link.txt");
    fs::create_symlink("link.txt", folder_ / "link_of_link.txt");
    fs::create_symlink("later.txt", folder_ / "before_it_is_there.txt");
    ASSERT_TRUE(put(folder_ / "link_of_link.txt", "new"));
    EXPECT_TRUE(fs::is_symlink(folder_ / "link.txt"));
    EXPECT_EQ(content_of(folder_ / "real.txt"), "new");
    ASSERT_TRUE(put(folder_ / "before_it_is_there.txt", "first"));
    EXPECT_EQ(content_of(folder_ / "later.txt"), "first");
    EXPECT_EQ(count(folder_), 5u); // nothing unfinished is left
}

TEST_F(Files, a_write_protected_file_stays_as_it_is) {
    put_text(folder_ / "a.txt", "precious");
    fs::permissions(folder_ / "a.txt", fs::perms::owner_read);
    const core::Status written = put(folder_ / "a.txt", "new");
    ASSERT_FALSE(written);
    EXPECT_THAT(written.problems().front().what, HasSubstr("write-protected"));
    EXPECT_EQ(content_of(folder_ / "a.txt"), "precious");
}

TEST_F(Files, a_file_written_over_keeps_its_mode) {
    put_text(folder_ / "a.txt", "old");
    fs::permissions(folder_ / "a.txt", fs::perms::owner_read | fs::perms::owner_write);
    ASSERT_TRUE(put(folder_ / "a.txt", "new"));
    EXPECT_EQ(fs::status(folder_ / "a.txt").permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(Files, the_ending_of_a_name_is_that_of_its_content) {
    EXPECT_TRUE(io::check_ending("a.png", {".png"}));
    EXPECT_TRUE(io::check_ending("A.PNG", {".png"}));
    for (const char* name : {"a.jpg", "a", "a.png.", "png"}) EXPECT_FALSE(io::check_ending(name, {".png"})) << name;
#ifndef _WIN32
    EXPECT_TRUE(io::check_ending("/dev/null", {".png"}));
#endif
}

TEST_F(Files, what_systems_lay_in_folders_is_passed_by) {
    fs::create_directory(folder_ / "__MACOSX");
    for (const char* name : {"b.json", "a.json", "._a.json", ".hidden.json", "~$a.json", "a.json~", "a.txt"})
        put_text(folder_ / name, "{}");
    EXPECT_THAT(io::files_in(folder_, ".json"), testing::ElementsAre(folder_ / "a.json", folder_ / "b.json"));
    EXPECT_TRUE(io::is_of_the_system(folder_ / "__MACOSX"));
    EXPECT_TRUE(io::is_of_the_system(folder_ / "left_calcaneus~.obj"));
    EXPECT_TRUE(io::files_in(folder_ / "nowhere", ".json").empty());
}

TEST_F(Files, a_byte_order_mark_is_no_text_and_two_bytes_a_letter_are_told) {
    put_text(folder_ / "a.txt", "\xEF\xBB\xBFview left");
    EXPECT_EQ(*io::read_file(folder_ / "a.txt", "a"), "view left");
    put_text(folder_ / "b.txt", std::string("\xFF\xFEv\0", 4));
    EXPECT_THAT(io::read_file(folder_ / "b.txt", "b").problems().front().what, HasSubstr("UTF-16"));
    put_text(folder_ / "c.txt", "12345");
    EXPECT_FALSE(io::read_file(folder_ / "c.txt", "c", io::Reading::Files, 4));
    EXPECT_FALSE(io::read_file(folder_, "d"));
    EXPECT_FALSE(io::read_file(folder_ / "nothing", "e"));
}

#ifndef _WIN32
TEST_F(Files, a_pipe_is_read_where_a_person_names_it_and_never_waited_for_in_a_folder) {
    const fs::path pipe = folder_ / "pipe.json";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_FALSE(io::read_file(pipe, "p"));
    std::thread writer([&] { std::ofstream{pipe} << std::string(200000, 'x'); });
    const auto text = io::read_file(pipe, "p", io::Reading::FilesAndPipes);
    writer.join();
    ASSERT_TRUE(text);
    EXPECT_EQ(text->size(), 200000u);
    EXPECT_FALSE(io::read_file("/dev/zero", "z", io::Reading::FilesAndPipes));
}

TEST_F(Files, a_lock_is_held_by_one_and_goes_with_it) {
    auto lock = io::FileLock::take(folder_ / ".lock");
    ASSERT_TRUE(lock);
    EXPECT_FALSE(io::FileLock::take(folder_ / ".lock"));
    lock.reset();
    EXPECT_TRUE(io::FileLock::take(folder_ / ".lock"));
}
#endif

TEST_F(Files, two_names_of_one_file_are_known_as_one) {
    put_text(folder_ / "real.txt", "");
    fs::create_directory(folder_ / "in");
    fs::create_symlink("real.txt", folder_ / "link.txt");
    fs::create_symlink("later.txt", folder_ / "before_it_is_there.txt");
    fs::create_directory_symlink(folder_, folder_ / "in" / "up");
    const auto real = io::file_behind(folder_ / "real.txt"), later = io::file_behind(folder_ / "later.txt");
    ASSERT_TRUE(real && later);
    EXPECT_EQ(io::file_behind(folder_ / "link.txt"), real);
    EXPECT_EQ(io::file_behind(folder_ / "in" / ".." / "real.txt"), real);
    EXPECT_EQ(io::file_behind(folder_ / "in" / "up" / "link.txt"), real);
    EXPECT_EQ(io::file_behind(folder_ / "before_it_is_there.txt"), later);
    EXPECT_NE(real, later);
    for (const char* nobody : {"", "-", "/dev/null"}) EXPECT_FALSE(io::file_behind(nobody)) << nobody;
}

}
