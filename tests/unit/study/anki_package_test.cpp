// The package as a value; that another program reads it is for tests/script/anki_test.py.
// SPDX-License-Identifier: MIT
#include "myoatlas/io/study/anki_package.h"

#include "support/scratch_folder.h"

#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

namespace myoatlas {

namespace {

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

io::AnkiPackage package_in(const std::filesystem::path& folder) {
    std::ofstream(folder / "a.png", std::ios::binary) << "\x89PNG not a picture";
    io::AnkiPackage package;
    package.deck = "Test";
    package.types = {
        {"Pair",
         {"Front", "Back"},
         {{"Forward", "{{Front}}", "{{Back}}", {"Front"}}, {"Backward", "{{Back}}", "{{Front}}", {"Back"}}}}};
    package.notes = {{"id:1", 0, {"one <b>", "eins"}, {"tag"}}, {"id:2", 0, {"two", ""}, {}}};
    package.media = {{"a.png", folder / "a.png"}};
    return package;
}

}

TEST(AnkiPackage, is_the_same_each_time_and_has_a_card_for_each_layout_that_has_its_fields) {
    const support::ScratchFolder scratch;
    const io::AnkiPackage package = package_in(scratch.path());
    EXPECT_EQ(io::card_count(package), 3u); // the second has no back
    ASSERT_TRUE(io::write_anki_package(scratch.path() / "one.apkg", package));
    ASSERT_TRUE(io::write_anki_package(scratch.path() / "two.apkg", package));
    const std::string bytes = content_of(scratch.path() / "one.apkg");
    EXPECT_TRUE(bytes.starts_with("PK"));
    EXPECT_EQ(bytes, content_of(scratch.path() / "two.apkg"));
}

TEST(AnkiPackage, goes_where_its_name_leads_as_any_other_file_does) {
    namespace fs = std::filesystem;
    const support::ScratchFolder scratch;
    const io::AnkiPackage package = package_in(scratch.path());
    const fs::path real = scratch.path() / "real.apkg", link = scratch.path() / "link.apkg";
    std::ofstream(real) << "old";
    fs::permissions(real, fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink("real.apkg", link);
    std::ofstream(scratch.path() / "victim.png") << "precious"; // a name that could be told before led there
    fs::create_symlink("victim.png", scratch.path() / "link.apkg.unfinished");
    ASSERT_TRUE(io::write_anki_package(link, package));
    EXPECT_TRUE(fs::is_symlink(link));
    EXPECT_TRUE(content_of(real).starts_with("PK"));
    EXPECT_EQ(fs::status(real).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_EQ(content_of(scratch.path() / "victim.png"), "precious");
    fs::permissions(real, fs::perms::owner_read);
    EXPECT_FALSE(io::write_anki_package(link, package)) << "it is write-protected";
}

TEST(AnkiPackage, a_missing_picture_leaves_no_file) {
    const support::ScratchFolder scratch;
    io::AnkiPackage package = package_in(scratch.path());
    package.media.push_back({"b.png", scratch.path() / "b.png"});
    EXPECT_FALSE(io::write_anki_package(scratch.path() / "one.apkg", package));
    EXPECT_FALSE(io::write_anki_package(scratch.path() / "no" / "such" / "one.apkg", package_in(scratch.path())));
    for (const auto& entry : std::filesystem::directory_iterator(scratch.path()))
        EXPECT_EQ(entry.path().extension(), ".png") << entry.path();
}

TEST(AnkiPackage, texts_are_written_as_html) {
    EXPECT_EQ(io::html_of("a < b & \"c\"\nd"), "a &lt; b &amp; &quot;c&quot;<br>d");
}

}
