// What a second window shows of the session: a picture of its own, seen as the client sees it, or the speaker's notes.
// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/lesson.h"
#include "myoatlas/desktop/application.h"
#include "myoatlas/session/client/second_screen.h"
#include "myoatlas/session/views/views.h"
#include "myoatlas/ui/panels/panels.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::desktop {

namespace {

constexpr int k_percent = 125; // read from farther away than the first window

// Of what is looked at, as much is seen as in the first window, up to a square of its height.
float farther_by(const session::Session& now, const session::Session& shown) {
    const auto free_aspect = [](const session::Session& each) {
        return (each.viewport.x - each.insets.x - each.insets.z) / std::max(1.0f, each.viewport.y);
    };
    return std::max(1.0f, std::min(free_aspect(now), 1.0f) / std::max(0.1f, free_aspect(shown)));
}

session::Session as_client_sees(const session::Session& now, float width, float height, const ui::Style& style) {
    session::Session shown = now;
    shown.is_client_view = true;
    shown.is_body_chart_shown = false;
    shown.hover.reset();
    shown.compared.clear();
    shown.viewport = {width, height};
    shown.insets = {0.0f, 0.0f, width - ui::client_screen_card(style, width, height).x, 0.0f};
    shown.camera.distance_mm *= farther_by(now, shown);
    return shown;
}

}

std::optional<session::SecondScreen> Application::second_screen() const {
    return renderer_ ? session::second_screen_of(timeline_.now()) : std::nullopt;
}

std::string Application::second_title() const {
    return texts_(second_screen() == session::SecondScreen::Speaker ? "second.speaker" : "second.client");
}

void Application::close_second() {
    const auto shown = timeline_.now().second_screen;
    if (shown == session::SecondScreen::Client) run_definite({session::ShowClientScreen{false}}, false);
    if (shown == session::SecondScreen::Speaker) run_definite({session::ShowSpeakerScreen{false}}, false);
}

void Application::deny_second(const std::string& why) {
    close_second();
    errands_.tell({texts_("second.failed") + (" " + why), {}});
}

// A lesson is timed from when it is opened, and again from when it is presented.
void Application::time_lesson() {
    const session::Session& now = timeline_.now();
    std::string lesson = now.lesson ? now.lesson->lesson->id : std::string();
    if (now.before_presenting) lesson += " presented";
    if (lesson == timed_lesson_) return;
    timed_lesson_ = std::move(lesson);
    lesson_began_ = std::chrono::steady_clock::now();
}

bool Application::is_second_finished() const {
    return second_screen() != session::SecondScreen::Client || !is_second_drawn_ ||
           renderer_->stats(k_second_view).still_passes >= render::k_still_passes;
}

std::uint64_t Application::build_second(ui::Gui& gui, const ui::GuiFrame& frame) {
    const session::Session& now = timeline_.now();
    const auto width = static_cast<float>(frame.width), height = static_cast<float>(frame.height);
    const bool is_client = second_screen() == session::SecondScreen::Client;
    gui.use_look(ui::fitting_text_percent(now.text_percent * k_percent / 100, width, height, gui.first_scale()),
                 theme());
    const session::Session shown = as_client_sees(now, width, height, gui.style());
    session::Stage stage;
    ui::Picture picture;
    is_second_drawn_ = is_client;
    if (is_client) {
        const auto pixels = [&](int points) {
            return std::max(1, static_cast<int>(std::lround(static_cast<float>(points) * frame.pixel_ratio)));
        };
        stage = session::build_stage(shown, loaded_.world, theme());
        picture.list = &stage.list;
        picture.camera = session::drawn_camera(shown);
        picture.rect = {0.0f, 0.0f, width, height};
        picture.frame =
            renderer_->draw(stage.list, picture.camera, pixels(frame.width), pixels(frame.height),
                            is_camera_moving_ ? render::Quality::Moving : render::Quality::Still, k_second_view);
    }
    gui.begin(frame);
    const ui::PanelView view{shown,
                             loaded_.world,
                             loaded_.search.get(),
                             loaded_.skin_areas.get(),
                             stage.legend,
                             texts_,
                             gui.style(),
                             false,
                             false,
                             loaded_.chart_body.get(),
                             nullptr,
                             {},
                             {},
                             false,
                             true};
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - lesson_began_;
    if (is_client)
        ui::draw_client_screen(view, picture, {0.0f, 0.0f, width, height});
    else
        ui::draw_speaker_screen(view, {0.0f, 0.0f, width, height}, static_cast<int>(passed.count()));
    gui.end();
    return gui.fingerprint() + (is_client ? renderer_->stats(k_second_view).draws * 0x9E3779B97F4A7C15u : 0);
}

}
