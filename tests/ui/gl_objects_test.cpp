// What the program makes in OpenGL goes again: hours of use leave no texture, buffer or canvas behind, and its end none
// at all.
// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/application.h"
#include "myoatlas/loading/loader.h"
#include "myoatlas/render/canvas.h"
#include "myoatlas/ui/platform/gui.h"
#include "myoatlas/ui/platform/offscreen_context.h"
#include "support/places.h"

#include <epoxy/gl.h>
#include <gtest/gtest.h>
#include <map>
#include <optional>

namespace myoatlas {
namespace {

// Returns how many objects of each kind the current context has. Drivers number each kind from 1 and give a number
// that was freed anew.
std::map<std::string, int> live_objects() {
    glUseProgram(0); // one in use outlives its end
    constexpr GLuint k_most = 8192;
    std::map<std::string, int> live;
    for (GLuint name = 1; name <= k_most; ++name) {
        live["textures"] += glIsTexture(name);
        live["buffers"] += glIsBuffer(name);
        live["framebuffers"] += glIsFramebuffer(name);
        live["renderbuffers"] += glIsRenderbuffer(name);
        live["vertex arrays"] += glIsVertexArray(name);
        live["programs"] += glIsProgram(name);
        live["shaders"] += glIsShader(name);
        live["queries"] += glIsQuery(name);
        live["samplers"] += glIsSampler(name);
    }
    return live;
}

// A window's worth of the atlas, drawn offscreen.
class Desk {
public:
    Desk() {
        context_.set_data_folder(support::build_folder() / "data");
        atlas_.open(loading::load_all(context_));
        say("motion reduced");
    }

    // Some of all that makes something to draw with: looks, bodies, charts, pictures side by side, other sizes.
    void use_everything() {
        for (const std::string& line : lines()) say(line);
        for (const int width : {333, 500, 420}) draw(width, width * 3 / 4);
        atlas_.finished_picture(gui_, 300, 200, 1.0f);
        open_a_second_screen();
        say("clear");
    }

private:
    static std::vector<std::string> lines() {
        std::vector<std::string> lines;
        for (const char* theme : {"dark", "contrast", "projector", "atlas"})
            lines.push_back(std::string("theme ") + theme);
        for (const char* body : {"female", "built-in"}) lines.push_back(std::string("body ") + body);
        for (const char* page : {"body", "head", "hands", "feet", "off"}) lines.push_back(std::string("map ") + page);
        for (const char* line : {"text_size 150",
                                 "text_size 100",
                                 "refer infraspinatus left",
                                 "play",
                                 "scrub 0.5",
                                 "pause",
                                 "compare soleus gastrocnemius",
                                 "compare off",
                                 "overlay dermatomes",
                                 "overlay dermatomes",
                                 "layer skin off",
                                 "layer skin on",
                                 "labels on",
                                 "labels off",
                                 "lesson five_headaches",
                                 "lesson_step next",
                                 "lesson_end",
                                 "quiz all_muscles count 2 seed 3",
                                 "quiz_answer 0",
                                 "quiz_end",
                                 "trace head_temporal left",
                                 "erase",
                                 "language es",
                                 "language en",
                                 "settings on",
                                 "settings off",
                                 "study on",
                                 "study off"})
            lines.emplace_back(line);
        return lines;
    }
    void say(const std::string& line) {
        const auto script = session::parse_script(line + "\n");
        ASSERT_TRUE(script) << line;
        atlas_.queue_script(*script);
        draw(k_width, k_height);
        atlas_.advance(k_frame_s);
        EXPECT_EQ(atlas_.refusal(), "") << line;
        constexpr int k_most = 12; // pages of the chart are drawn figure by figure
        for (int i = 0; i < k_most && atlas_.needs_frame(); ++i) {
            draw(k_width, k_height);
            atlas_.advance(k_frame_s);
        }
    }
    void draw(int width, int height) {
        render::Canvas canvas(width, height);
        canvas.bind();
        atlas_.draw(gui_, {width, height, 1.0f, k_frame_s});
        canvas.release();
        for (int pieces = 0; pieces < 4 && atlas_.make_next_ready(); ++pieces) {
        }
    }
    void open_a_second_screen() {
        say("client_screen on");
        ui::Gui second(nullptr, 1.0f, 1.0f);
        {
            const ui::Gui::Turn turn(second);
            atlas_.build_second(second, {k_width, k_height, 1.0f, k_frame_s});
            second.draw();
        }
        say("client_screen off");
    }

    static constexpr int k_width = 400, k_height = 300;
    static constexpr float k_frame_s = 0.1f;
    loading::Context context_{support::build_folder() / "myoatlas"};
    ui::Gui gui_{nullptr, 1.0f, 1.0f};
    desktop::Application atlas_{context_, {}};
};

TEST(GlObjects, are_no_more_after_much_use_and_none_after_the_end) {
    const ui::OffscreenContext gl;
    const auto before = live_objects();
    {
        Desk desk;
        desk.use_everything(); // what is made once is made by then
        const auto used = live_objects();
        EXPECT_GT(used.at("textures"), before.at("textures"));
        EXPECT_GT(used.at("buffers"), before.at("buffers"));
        EXPECT_GT(used.at("programs"), before.at("programs"));
        for (int i = 0; i < 2; ++i) {
            desk.use_everything();
            EXPECT_EQ(live_objects(), used) << "after round " << i + 2;
        }
    }
    EXPECT_EQ(live_objects(), before);
}

}
}
