// The whole atlas, drawn offscreen frame by frame.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/desktop/application.h"
#include "myoatlas/loading/loader.h"
#include "myoatlas/render/canvas.h"
#include "myoatlas/ui/platform/gui.h"
#include "myoatlas/ui/platform/offscreen_context.h"
#include "support/places.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace myoatlas {

class DrawnAtlas : public testing::Test {
protected:
    static constexpr int k_width = 640, k_height = 480;
    static constexpr float k_frame_s = 0.1f;

    explicit DrawnAtlas(const std::filesystem::path& data_folder) {
        context.set_data_folder(data_folder);
        atlas.open(loading::load_all(context));
        EXPECT_EQ(say("motion reduced"), ""); // so that no flight is under way
    }
    void draw() {
        canvas.bind();
        atlas.draw(gui, {k_width, k_height, 1.0f, k_frame_s});
        canvas.release();
    }
    // Carries a line of a script out and draws some frames. Returns what it was refused with; empty: nothing.
    std::string say(const std::string& line, int frames = 1) {
        const auto script = session::parse_script(line + "\n");
        if (!script) return "no command: " + line;
        atlas.queue_script(*script);
        for (; frames > 0; --frames) {
            draw(); // the size is known from then on
            atlas.advance(k_frame_s);
        }
        return atlas.refusal();
    }
    std::vector<std::uint8_t> seen() { return atlas.finished_picture(gui, k_width, k_height, 1.0f).rgba; }

    ui::OffscreenContext gl; // outlives what draws with it
    loading::Context context{support::build_folder() / "myoatlas"};
    ui::Gui gui{nullptr, 1.0f, 1.0f};
    desktop::Application atlas{context, {}};
    render::Canvas canvas{k_width, k_height};
};

}
