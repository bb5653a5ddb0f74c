// The body's pack is replaced under a running atlas, as an update does it, or is spoiled: what is seen stays, and
// another body is shown or refused in a sentence.
// SPDX-License-Identifier: MIT
#include "drawn_atlas.h"
#include "support/scratch_folder.h"

#include <fstream>
#include <gmock/gmock.h>

namespace myoatlas {
namespace {

namespace fs = std::filesystem;

// A data folder of links to what was built.
struct CopiedPack {
    CopiedPack() {
        for (const auto& entry : fs::directory_iterator(built()))
            fs::create_symlink(entry.path(), folder.path() / entry.path().filename());
    }
    static fs::path built() { return support::build_folder() / "data"; }
    // As a package manager does it: written beside, then renamed over what was there.
    void replace_pack(const std::string& bytes) const { replace("built-in.body", bytes); }
    void replace(const char* name, const std::string& bytes) const {
        std::ofstream(folder.path() / "new", std::ios::binary) << bytes;
        fs::rename(folder.path() / "new", folder.path() / name);
    }

    const support::ScratchFolder folder;
};

class PackReplaced : protected CopiedPack, public DrawnAtlas {
protected:
    PackReplaced() : DrawnAtlas(folder.path()) {}
    std::string say(const std::string& line) { return DrawnAtlas::say(line, 3); } // another body comes between frames
};

TEST_F(PackReplaced, while_it_is_shown_changes_nothing_that_is_seen) {
    const auto before = seen();
    replace_pack("of another version");
    EXPECT_EQ(say("view posterior"), "");
    EXPECT_NE(seen(), before);
    EXPECT_EQ(say("view anterior"), "");
    EXPECT_EQ(seen(), before);
    EXPECT_EQ(say("trace head_temporal left"), "");
}

TEST_F(PackReplaced, by_a_damaged_one_another_body_is_refused_in_a_sentence_and_what_is_shown_stays) {
    const auto before = seen();
    replace_pack("damaged");
    EXPECT_THAT(say("body female"), testing::HasSubstr("built-in.body"));
    EXPECT_TRUE(atlas.has_body());
    atlas.advance(60.0f); // the sentence goes again
    EXPECT_EQ(seen(), before);
}

// What was shown had to be read again as well, and came back without its areas.
TEST_F(PackReplaced, where_the_chart_is_damaged_another_body_is_refused_in_a_sentence_and_what_is_shown_stays) {
    for (const char* wanted : {"body female", "body built-in"}) {
        const auto before = seen();
        replace("built-in.chart", "damaged");
        EXPECT_THAT(say(wanted), testing::HasSubstr("built-in.chart"));
        EXPECT_TRUE(atlas.has_body());
        atlas.advance(60.0f); // the sentence goes again
        EXPECT_EQ(seen(), before);
        EXPECT_EQ(say("trace head_temporal left"), "") << "the areas are there";
        EXPECT_EQ(say("erase"), "");
        std::ifstream file(built() / "built-in.chart", std::ios::binary);
        replace("built-in.chart", {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()});
        EXPECT_EQ(say("body female"), "");
    }
}

TEST_F(PackReplaced, by_a_whole_one_another_body_is_shown) {
    std::ifstream file(built() / "built-in.body", std::ios::binary);
    replace_pack({std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()});
    EXPECT_EQ(say("body female"), "");
    EXPECT_TRUE(atlas.has_body());
}

}
}
