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

// A data folder of links to what was built, but for the body's pack, which is a copy.
struct CopiedPack {
    CopiedPack() {
        for (const auto& entry : fs::directory_iterator(built())) {
            if (entry.path().filename() == "built-in.body") continue;
            fs::create_symlink(entry.path(), folder.path() / entry.path().filename());
        }
        fs::copy_file(built() / "built-in.body", pack());
    }
    static fs::path built() { return support::build_folder() / "data"; }
    fs::path pack() const { return folder.path() / "built-in.body"; }
    // As a package manager does it: written beside, then renamed over what was there.
    void replace_pack(const std::string& bytes) const {
        std::ofstream(folder.path() / "new", std::ios::binary) << bytes;
        fs::rename(folder.path() / "new", pack());
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

TEST_F(PackReplaced, by_a_whole_one_another_body_is_shown) {
    std::ifstream file(built() / "built-in.body", std::ios::binary);
    replace_pack({std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()});
    EXPECT_EQ(say("body female"), "");
    EXPECT_TRUE(atlas.has_body());
}

}
}
