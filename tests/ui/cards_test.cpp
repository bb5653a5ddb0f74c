// Cards over the atlas itself: what they show at once, how they are told from what they cover, and what colors say.
// SPDX-License-Identifier: MIT
#include "fit_fixture.h"

#include <array>
#include <cmath>
#include <glm/trigonometric.hpp>

namespace myoatlas {
namespace {

using support::Scene;
using testing::Contains;
using testing::Not;

class Cards : public support::FitTest {
protected:
    // Shows the atlas after these lines of script.
    void begin(std::vector<std::string> lines) { show({"", std::move(lines)}); }

    // Types into the box for a client's words, which stands below the title, and sends it off.
    std::vector<std::string> say(std::string_view words) {
        const glm::vec2 title = place_of("pain", texts("pain.title"));
        click(title.x, title.y + 36.0f);
        frames(3);
        type(words);
        frames(2);
        return press(k_enter);
    }
    // Which way the viewer stands, or will: 1 before the body, -1 behind it.
    float viewer_before() const {
        const session::Session& now = timeline.now();
        const scene::Camera& camera = now.camera_move ? now.camera_move->to : now.camera;
        return std::cos(glm::radians(camera.yaw_deg));
    }
    // The color that words of the last frame were written in; black and not there where they were not.
    glm::vec4 color_of(std::string_view words) const {
        const auto found = std::ranges::find(seen, words, &ui::SeenWords::words);
        if (found == seen.end()) ADD_FAILURE() << '"' << words << "\" is not among:\n" << words_of("pain");
        return found == seen.end() ? glm::vec4(0.0f) : found->color;
    }
    // The color of a pixel of the last frame, 0..1.
    glm::vec3 pixel(const std::vector<std::uint8_t>& pixels, float x, float y) const {
        const std::uint8_t* p =
            pixels.data() + 4 * (static_cast<std::size_t>(y) * k_width + static_cast<std::size_t>(x));
        return glm::vec3(p[0], p[1], p[2]) / 255.0f;
    }
};

TEST_F(Cards, the_beginning_shows_all_ways_to_go_on_in_a_small_window) {
    is_drawn = false;
    window_height = 690; // 1280 x 720 with a window manager's bar
    for (const char* language : {"en", "es", "fr"}) {
        const auto path = support::repository() / "assets/text" / (std::string(language) + ".json");
        texts = loading::load_texts(path)->over(*loading::load_texts(support::repository() / "assets/text/en.json"));
        ASSERT_NO_FATAL_FAILURE(begin({}));
        EXPECT_FALSE(is_scrolled("welcome")) << language;
        for (const char* way : {"welcome.pain", "welcome.search", "welcome.guide", "welcome.lessons", "welcome.study"})
            EXPECT_TRUE(shows("welcome", texts(way))) << language << ": " << words_of("welcome");
    }
}

TEST_F(Cards, pain_that_is_said_to_lie_behind_is_looked_at_from_behind) {
    is_drawn = false;
    ASSERT_NO_FATAL_FAILURE(begin({"mode pain"}));
    EXPECT_GT(viewer_before(), 0.7f);
    EXPECT_THAT(say("blue moon"), Not(Contains("frame"))) << "nothing of it can be marked";
    ASSERT_NO_FATAL_FAILURE(begin({"mode pain"}));
    EXPECT_THAT(say("behind my left shoulder blade"), Contains("frame"));
    EXPECT_LT(viewer_before(), -0.5f);
}

TEST_F(Cards, what_calls_for_caution_is_told_from_places_that_hurt) {
    is_drawn = false;
    ASSERT_NO_FATAL_FAILURE(begin({"say behind my left shoulder blade, tingling in two fingers"}));
    const ui::Palette& p = gui->style().palette;
    EXPECT_EQ(color_of("Upper thoracic back pain, left  ×"), p.on_accent);
    EXPECT_EQ(color_of("Tingling or numb hand  ×"), p.caution_text);
    EXPECT_EQ(color_of("behind my left shoulder blade"), p.text_color) << "it was said; what is marked stands below";
}

TEST_F(Cards, hits_and_menus_have_an_edge_over_other_cards) {
    ASSERT_NO_FATAL_FAILURE(begin({"search gluteus"}));
    const ImGuiWindow* hits = ImGui::FindWindowByName("search hits");
    ASSERT_TRUE(hits && hits->WasActive);
    const std::vector<std::uint8_t> pixels = canvas->read_pixels();
    const float right = hits->Pos.x + hits->Size.x, middle = hits->Pos.y + hits->Size.y * 0.55f;
    const glm::vec3 edge = pixel(pixels, right - 1.0f, middle), ground = pixel(pixels, right - 6.0f, middle);
    EXPECT_GT(ground.g - edge.g, 0.1f) << "beside the words of the card behind it";
}

}
}
