// The body's pack is replaced under a running atlas, as an update does it, or is spoiled: what is seen stays, and
// another body is shown or refused in a sentence.
// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/application.h"
#include "myoatlas/loading/loader.h"
#include "myoatlas/render/canvas.h"
#include "myoatlas/ui/platform/gui.h"
#include "myoatlas/ui/platform/offscreen_context.h"
#include "support/places.h"
#include "support/scratch_folder.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {
namespace {

namespace fs = std::filesystem;

class PackReplaced : public testing::Test {
protected:
    PackReplaced() {
        for (const auto& entry : fs::directory_iterator(built())) {
            if (entry.path().filename() == "built-in.body") continue;
            fs::create_symlink(entry.path(), folder.path() / entry.path().filename());
        }
        fs::copy_file(built() / "built-in.body", pack());
        context.set_data_folder(folder.path());
        atlas.open(loading::load_all(context));
        EXPECT_EQ(say("motion reduced"), "");
    }
    static fs::path built() { return support::build_folder() / "data"; }
    fs::path pack() const { return folder.path() / "built-in.body"; }
    // As a package manager does it: written beside, then renamed over what was there.
    void replace_pack(const std::string& bytes) const {
        std::ofstream(folder.path() / "new", std::ios::binary) << bytes;
        fs::rename(folder.path() / "new", pack());
    }
    void draw() {
        canvas.bind();
        atlas.draw(gui, {k_width, k_height, 1.0f, k_frame_s});
        canvas.release();
    }
    // Returns what the line was refused with; empty: nothing.
    std::string say(const std::string& line) {
        const auto script = session::parse_script(line + "\n");
        if (!script) return "no command: " + line;
        atlas.queue_script(*script);
        for (int i = 0; i < 3; ++i) {
            draw();
            atlas.advance(k_frame_s);
        }
        return atlas.refusal();
    }
    std::vector<std::uint8_t> seen() { return atlas.finished_picture(gui, k_width, k_height, 1.0f).rgba; }

    static constexpr int k_width = 480, k_height = 360;
    static constexpr float k_frame_s = 0.1f;
    const support::ScratchFolder folder;
    ui::OffscreenContext gl; // outlives what draws with it
    loading::Context context{support::build_folder() / "myoatlas"};
    ui::Gui gui{nullptr, 1.0f, 1.0f};
    desktop::Application atlas{context, {}};
    render::Canvas canvas{k_width, k_height};
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
