// SPDX-License-Identifier: MIT
#include "myoatlas/session/commands/command_readers.h"
#include "myoatlas/core/text.h"
#include "myoatlas/referral/safety/emergencies.h"

#include <algorithm>
#include <array>

namespace myoatlas::session {

std::string closed_word(WordReader& in, std::span<const std::string_view> words) {
    const std::string expected = core::joined(words, ", ");
    std::string word = in.word(expected);
    if (std::find(words.begin(), words.end(), word) == words.end())
        in.fail("expected one of " + expected + ", and found \"" + word + "\"");
    return word;
}

anatomy::Layer layer_word(WordReader& in) {
    const std::string word = in.word("the name of a layer");
    if (const auto layer = anatomy::parse_layer(word)) return *layer;
    std::string known;
    for (const anatomy::Layer layer : all_layers()) known += ' ' + std::string(anatomy::name_of(layer));
    in.fail("\"" + word + "\" is no layer; expected one of:" + known);
    return anatomy::Layer::Other;
}

Command read_select(WordReader& in) {
    Select command;
    command.way = in.take("add") ? Choosing::Added : in.take("current") ? Choosing::Current : Choosing::Alone;
    command.side = in.trailing_side();
    command.id = in.rest();
    if (command.id.empty()) in.fail("expected the id of a muscle or structure");
    return command;
}

Command read_names(WordReader& in) {
    static constexpr std::array<std::string_view, 2> k_names{"latin", "language"};
    return SetNames{closed_word(in, k_names) == "latin"};
}

Command read_hover(WordReader& in) {
    if (in.is_done()) return Hover{};
    Hover command;
    command.is_lifted = in.take_last("lifted");
    command.side = in.trailing_side();
    command.id = in.rest();
    if (command.id.empty()) in.fail("expected the id of a structure");
    return command;
}

Command read_overlay(WordReader& in) {
    if (in.take("off")) return ShowOverlay{};
    ShowOverlay command{closed_value(in, k_overlay_kinds), {}};
    command.id = in.rest();
    return command;
}

Command read_fade(WordReader& in) {
    Fade command;
    command.is_faded = !in.take_last("off");
    command.side = in.trailing_side();
    command.id = in.rest();
    return command;
}

Command read_layer(WordReader& in) {
    SetLayer command;
    command.layer = layer_word(in);
    if (in.take("on"))
        command.opacity = 1.0f;
    else if (in.take("off"))
        command.opacity = 0.0f;
    else if (!in.has_failed())
        command.opacity = in.number("on, off or an opacity", 0.0f, 1.0f);
    return command;
}

Command read_mode(WordReader& in) {
    if (in.take("explore")) return SetMode{Mode::Explore};
    if (in.take("pain")) return SetMode{Mode::Pain};
    in.fail("expected explore or pain");
    return SetMode{};
}

Command read_camera(WordReader& in) {
    scene::Camera camera;
    for (int i = 0; i < 3; ++i) camera.target[i] = in.number("the target in millimeters: X Y Z", -k_far_mm, k_far_mm);
    camera.yaw_deg = in.number("the yaw in degrees", -36000.0f, 36000.0f);
    camera.pitch_deg = in.number("the pitch in degrees", -180.0f, 180.0f);
    camera.distance_mm = in.number("the distance in millimeters", 1.0f, k_far_mm);
    if (!in.is_done()) camera.fov_deg = in.number("the field of view in degrees", 1.0f, 120.0f);
    return SetCamera{camera};
}

Command read_orbit(WordReader& in) {
    OrbitCamera command;
    command.yaw_deg = in.number("degrees around", -36000.0f, 36000.0f);
    command.pitch_deg = in.number("degrees up", -360.0f, 360.0f);
    return command;
}

Command read_pan(WordReader& in) {
    PanCamera command;
    command.right = in.number("picture heights to the right", -100.0f, 100.0f);
    command.up = in.number("picture heights up", -100.0f, 100.0f);
    return command;
}

Command read_zoom(WordReader& in) {
    ZoomCamera command;
    command.factor = in.number("a factor of the distance", 0.001f, 1000.0f);
    command.is_gentle = in.take_last("gently");
    if (!in.is_done()) {
        command.x = in.number("a place across the picture", -1.0f, 2.0f);
        command.y = in.number("a place down the picture", -1.0f, 2.0f);
    }
    return command;
}

Command read_chapter(WordReader& in) {
    constexpr auto k_ways = core::word_table<bool>({{false, "previous"}, {true, "next"}});
    return TurnChapter{closed_value(in, k_ways)};
}

Command read_guide(WordReader& in) {
    if (in.take("off")) return ShowGuide{false, {}, false};
    ShowGuide command;
    command.is_plain = in.take_last("plain");
    command.chapter = in.rest();
    return command;
}

Command read_body_chart(WordReader& in) {
    if (in.take("off")) return ShowBodyChart{false, {}};
    ShowBodyChart command;
    if (!in.is_done()) command.page = in.word("body, head, hands or feet");
    return command;
}

Command read_text_size(WordReader& in) {
    if (in.take("larger")) return SetTextSize{0, 1};
    if (in.take("smaller")) return SetTextSize{0, -1};
    return SetTextSize{
        static_cast<int>(in.whole("a percentage, larger or smaller", static_cast<std::size_t>(k_text_percents.front()),
                                  static_cast<std::size_t>(k_text_percents.back()))),
        0};
}

Command read_age(WordReader& in) {
    constexpr std::size_t k_oldest = 120;
    if (in.take("off")) return SetAge{0};
    return SetAge{static_cast<int>(in.whole("an age in years", 1, k_oldest))};
}

Command read_emergency_number(WordReader& in) {
    if (in.take("off")) return SetEmergencyNumber{};
    SetEmergencyNumber command{in.word("a number of 2 to 8 digits")};
    if (!referral::is_emergency_number(command.number)) in.fail("expected a number of 2 to 8 digits");
    return command;
}

Command read_ask_file(WordReader& in) {
    if (in.take("off")) return AskFile{};
    return AskFile{closed_value(in, k_file_purposes)};
}

Command read_press(WordReader& in) {
    if (in.is_done()) return RunPress{};
    constexpr auto k_lengths = core::word_table<int>({{30, "30"}, {60, "60"}, {90, "90"}});
    return RunPress{closed_value(in, k_lengths)};
}

Command read_press_rate(WordReader& in) {
    if (in.take("up")) return RatePress{0, 1};
    if (in.take("down")) return RatePress{0, -1};
    return RatePress{static_cast<int>(in.whole("a strength, up or down", 0, static_cast<std::size_t>(k_most_pressed))),
                     0};
}

Command read_lesson_step(WordReader& in) {
    if (in.take("next")) return TurnLesson{LessonMove::Next};
    if (in.take("back")) return TurnLesson{LessonMove::Back};
    return TurnLesson{LessonMove::To, in.whole("next, back or the number of a step", 1, k_most_steps)};
}

}
