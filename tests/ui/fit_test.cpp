// Every panel and popup in every size of window and text, in every language and theme, over the atlas itself: each text
// is seen whole in its box, none lies on another, and none is fainter than 4.5 to 1.
// SPDX-License-Identifier: MIT
#include "fit_fixture.h"
#include "myoatlas/ui/platform/texture.h"

#include <array>
#include <cmath>
#include <set>

namespace myoatlas {
namespace {

namespace fs = std::filesystem;
using support::Scene;
using support::scenes;

class Fit : public support::FitTest {};

std::vector<fs::path> languages_there() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(support::repository() / "assets/text"))
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

TEST_F(Fit, what_is_urgent_stands_before_all_else) {
    is_drawn = false;
    for (const Scene& scene : scenes())
        if (scene.name == "urgent") {
            ASSERT_NO_FATAL_FAILURE(show(scene));
        }
    const auto height_of = [&](std::string_view words) {
        const auto found = std::ranges::find_if(
            seen, [&](const ui::SeenWords& each) { return each.card == "pain" && each.words == words; });
        EXPECT_NE(found, seen.end()) << words;
        return found == seen.end() ? 0.0f : found->rect.y;
    };
    const float urgent = height_of("Call for help now");
    EXPECT_LT(urgent, height_of("sweating"));
    for (const ui::SeenWords& each : seen)
        if (each.card == "pain" && each.words != texts("pain.title")) {
            EXPECT_GE(each.rect.y, urgent) << each.words;
        }
}

TEST_F(Fit, every_text_is_seen_whole_and_lies_on_no_other) {
    is_drawn = false;
    std::map<std::string, std::string> found;
    std::set<std::tuple<int, int, int>> tried; // the size of text may be the same for several wishes
    for (const auto& [w, h] : {std::pair{1280, 720}, {1920, 1080}, {3840, 2160}, {800, 600}})
        for (const int wanted : {100, 150, 250}) {
            window_width = w;
            window_height = h;
            percent = wanted;
            if (!tried
                     .emplace(w, h,
                              ui::fitting_text_percent(wanted, static_cast<float>(w), static_cast<float>(h), 1.0f))
                     .second)
                continue;
            for (const fs::path& file : languages_there()) {
                // A large window holds what a small one holds: other languages where room is least.
                if (file.stem() != "en" && w > 1280) continue;
                texts = loading::load_texts(file)->over(
                    *loading::load_texts(support::repository() / "assets/text/en.json"));
                for (const Scene& scene : scenes()) {
                    ASSERT_NO_FATAL_FAILURE(show(scene));
                    judge(scene.name + ", " + std::to_string(w) + "x" + std::to_string(h) + " at " +
                              std::to_string(wanted) + " %, " + file.stem().string(),
                          found);
                }
            }
        }
    EXPECT_TRUE(found.empty()) << told(found);
}

float linear(float channel) {
    return channel <= 0.04045f ? channel / 12.92f : std::pow((channel + 0.055f) / 1.055f, 2.4f);
}
float luminance(glm::vec3 color) {
    return 0.2126f * linear(color.r) + 0.7152f * linear(color.g) + 0.0722f * linear(color.b);
}
float contrast(glm::vec3 a, glm::vec3 b) {
    const float first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05f) / (std::min(first, second) + 0.05f);
}

// The color that most pixels within have: what the words stand on.
glm::vec3 ground_of(const std::vector<std::uint8_t>& pixels, const ui::Rect& at, int width, int height) {
    std::map<std::array<std::uint8_t, 3>, int> counts;
    for (int y = std::max(0, static_cast<int>(at.y)); y < std::min(height, static_cast<int>(at.y + at.height)); ++y)
        for (int x = std::max(0, static_cast<int>(at.x)); x < std::min(width, static_cast<int>(at.x + at.width)); ++x) {
            const std::uint8_t* p = pixels.data() + 4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                                                         static_cast<std::size_t>(x));
            ++counts[{p[0], p[1], p[2]}];
        }
    if (counts.empty()) return glm::vec3(0.0f);
    const auto& most = std::ranges::max_element(counts, {}, [](const auto& each) { return each.second; })->first;
    return glm::vec3(most[0], most[1], most[2]) / 255.0f;
}

TEST_F(Fit, no_text_of_any_theme_is_fainter_than_four_and_a_half_to_one) {
    std::map<std::string, std::string> found;
    std::size_t count = 0;
    for (const std::string_view name : session::k_shipped_themes) {
        theme = *loading::load_theme(support::repository() / "assets/themes", name);
        const auto channel = [&](float value) { return static_cast<std::uint8_t>(std::lround(value * 255.0f)); };
        const glm::vec3 ground = theme.backdrop.bottom; // where the words on the picture stand
        list.backdrop = theme.backdrop;
        ui::PanelTexture paper;
        paper.set(1, 1, std::array<std::uint8_t, 4>{channel(ground.r), channel(ground.g), channel(ground.b), 255});
        picture = {paper.name(), 1, 1};
        for (const Scene& scene : scenes()) {
            ASSERT_NO_FATAL_FAILURE(show(scene));
            const std::vector<std::uint8_t> pixels = canvas->read_pixels();
            std::string front; // what lies in front of all; the rest is dimmed on purpose
            for (const char* card : {"help", "settings", "palette", "file", "guide", "lessons", "study", "progress",
                                     "press", "visits", "passphrase", "seal", "leaving"})
                if (shows(card, "")) front = card;
            for (const ui::SeenWords& each : seen) {
                if (each.color.a < 0.0f || each.words.empty() || each.is_faded) continue;
                if (!front.empty() && each.card != front) continue;
                ++count;
                const float value = contrast(glm::vec3(each.color), ground_of(pixels, each.rect, k_width, k_height));
                if (value < 4.5f)
                    found.try_emplace(each.card + ": \"" + each.words.substr(0, 60) + "\" has " + std::to_string(value),
                                      scene.name + ", " + std::string(name));
            }
        }
        picture = {};
    }
    EXPECT_GT(count, 1000u);
    EXPECT_TRUE(found.empty()) << told(found);
}

}

}
