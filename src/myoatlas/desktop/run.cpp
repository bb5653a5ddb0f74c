// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/run.h"
#include "myoatlas/desktop/application.h"
#include "myoatlas/desktop/kept_state.h"
#include "myoatlas/desktop/second_desk.h"
#include "myoatlas/io/base/read_file.h"
#include "myoatlas/io/base/user_folder.h"
#include "myoatlas/io/base/write_file.h"
#include "myoatlas/io/study/progress_store.h"
#include "myoatlas/render/canvas.h"
#include "myoatlas/ui/platform/display_lost.h"
#include "myoatlas/ui/platform/offscreen_context.h"
#include "myoatlas/ui/platform/window.h"

#include <algorithm>
#include <chrono>
#include <iostream>
#include <span>
#include <thread>
#include <utility>

namespace myoatlas::desktop {

namespace {

constexpr double k_frame_s = 1.0 / 60.0;
constexpr double k_blink_s = 0.4;         // how often a text box blinks
constexpr double k_clock_s = 1.0;         // how often the clock of a lesson goes on
constexpr double k_longest_input_s = 0.1; // then a picture is due, though more events wait

std::vector<session::ScriptLine> script_of(const std::filesystem::path& path) {
    if (path.empty()) return {};
    const auto text = io::read_file(path, path.string(), io::Reading::FilesAndPipes);
    if (!text) throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(text.problems()));
    auto commands = session::parse_script(*text);
    if (commands) return std::move(*commands);
    core::Problems problems = commands.problems();
    for (core::Problem& problem : problems) problem.where = path.string() + ", " + problem.where;
    throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(problems));
}

// With the client's session and the lesson that were asked for before it.
std::vector<session::ScriptLine> script_of(const AppOptions& options) {
    std::vector<session::ScriptLine> script = script_of(options.script);
    if (!options.session.empty()) script.insert(script.begin(), {session::OpenSession{options.session}, 0});
    if (!options.lesson.empty()) script.insert(script.begin(), {session::OpenLesson{options.lesson}, 0});
    return script;
}

loading::Failure refused(const AppOptions& options, const Application& atlas) {
    return {loading::k_exit_bad_input, loading::lines_of({core::Problem{options.script.string(), atlas.refusal()}})};
}

core::Status write_picture(const std::filesystem::path& path, const io::Image& image, io::Privacy privacy) {
    const auto bytes = io::png_of(image);
    if (!bytes) return bytes.problems();
    return io::write_file(path, std::span<const std::byte>(*bytes), privacy);
}

void save(const std::filesystem::path& path, const io::Image& image, io::Privacy privacy) {
    if (const core::Status written = write_picture(path, image, privacy); !written)
        throw loading::Failure(loading::k_exit_cannot, loading::lines_of(written.problems()));
}

// Everything that draws must go before the OpenGL context it draws with, so contexts are opened first.
template <class Surface, class... Arguments> std::unique_ptr<Surface> opened(Arguments&&... arguments) {
    try {
        return std::make_unique<Surface>(std::forward<Arguments>(arguments)...);
    } catch (const std::runtime_error& error) {
        throw NoWindow(error.what());
    }
}

// The language that was asked for, else the one last used, else the system's.
void choose_language(loading::Context& context, const AppOptions& options, KeptState& kept) {
    loading::LanguageChoice choice{options.keeps_state ? loading::system_language() : "en", false};
    for (const session::Command& command : kept.commands) {
        if (const auto* language = command.as<session::SetLanguage>()) choice.code = language->code;
        if (const auto* names = command.as<session::SetNames>()) choice.has_latin_names = names->are_latin;
    }
    if (options.is_language_given) {
        std::erase_if(kept.commands,
                      [](const session::Command& command) { return command.is<session::SetLanguage>(); });
        choice.code = context.language().code;
    }
    context.set_language(choice);
}

// The body that was asked for, else the one last shown where it is still there, so that a start loads one.
void choose_body(loading::Context& context, const AppOptions& options, KeptState& kept) {
    std::string name;
    for (const session::Command& command : kept.commands)
        if (const auto* body = command.as<session::SetBody>()) name = body->name;
    std::erase_if(kept.commands, [](const session::Command& command) { return command.is<session::SetBody>(); });
    if (options.is_body_given || name.empty()) return;
    const std::vector<std::string> names = context.body_names();
    if (std::ranges::find(names, name) != names.end()) context.set_body(name);
}

// Writes what is kept when it has changed, a moment after, and at the end.
class Keeper {
public:
    Keeper(const ui::Window& window, const Application& atlas, std::filesystem::path path)
        : window_(window), atlas_(atlas), path_(std::move(path)) {}

    // Returns why it could not be written, once; empty otherwise.
    std::string keep(double now_s, bool is_last = false) {
        if (path_.empty() || (!is_last && now_s < next_s_)) return {};
        next_s_ = now_s + k_keep_s;
        if (!atlas_.is_resumed()) return {};
        std::string text = text_of({window_.place(), atlas_.kept()});
        if (text == written_) return {};
        written_ = std::move(text);
        const core::Status saved = save_kept_state(path_, written_);
        if (saved || std::exchange(has_failed_, true)) return {};
        return loading::lines_of(saved.problems());
    }

private:
    static constexpr double k_keep_s = 2.0;
    const ui::Window& window_;
    const Application& atlas_;
    std::filesystem::path path_;
    std::string written_;
    double next_s_ = 0.0;
    bool has_failed_ = false;
};

// Saves the pictures that were asked for; returns true once the last one is, with which everything ends.
bool save_pictures(Application& atlas, ui::Gui& gui, const ui::GuiFrame& frame, const AppOptions& options) {
    const Application::ImageRequest asked = atlas.take_image_request();
    const bool is_end = !options.shot.empty() && atlas.is_open() && !atlas.has_script();
    if (is_end) atlas.settle();
    if (is_end && !atlas.refusal().empty()) throw refused(options, atlas);
    if (is_end && !atlas.print_failure().empty()) throw loading::Failure(loading::k_exit_cannot, atlas.print_failure());
    if (is_end && !atlas.has_body()) throw loading::Failure(loading::k_exit_cannot, "");
    const auto picture = [&] { return atlas.finished_picture(gui, frame.width, frame.height, frame.pixel_ratio); };
    if (!asked.file.empty() && asked.is_of_script)
        save(asked.file, picture(), atlas.picture_privacy(true));
    else if (!asked.file.empty())
        atlas.tell_of_picture(asked.file, write_picture(asked.file, picture(), atlas.picture_privacy(false)));
    if (is_end) save(options.shot, picture(), atlas.picture_privacy(true));
    return is_end;
}

// What a window's atlas keeps, wakes and begins with, before its first picture.
void prepare(Application& atlas, ui::Window& window, loading::Context& context, const AppOptions& options,
             const std::vector<session::ScriptLine>& script, const KeptState& kept) {
    if (!context.texts_fault().empty()) atlas.add_fault(context.texts_fault());
    atlas.set_wake([&] { window.wake(); });
    atlas.set_passphrase(options.passphrase);
    if (const std::filesystem::path folder = io::user_folder(); !folder.empty())
        atlas.set_recovery_folder(folder / "unsaved");
    atlas.queue_script(script);
    atlas.resume(commands_beside(kept, options.session));
    if (options.keeps_state) atlas.introduce();
    if (options.keeps_state) atlas.keep_progress(io::progress_file());
}

void draw_in_window(ui::Window& window, loading::Context& context, const AppOptions& options,
                    const std::vector<session::ScriptLine>& script, const KeptState& kept, const KeptPlace& place) {
    window.make_current();
    context.texts(); // before the loader has the context to itself
    loading::Loader loader(context, [&] { window.wake(); });
    const auto ratio_of = [&] {
        const int points = window.size().width;
        return points > 0 ? static_cast<float>(window.size_in_pixels().width) / static_cast<float>(points) : 1.0f;
    };
    const float scale = options.scale > 0.0f ? options.scale : window.content_scale() / ratio_of();
    ui::Gui gui(&window, scale, ratio_of());
    if (!gui.font_message().empty()) std::cerr << gui.font_message() << '\n';
    Application atlas(context, options.log_commands);
    prepare(atlas, window, context, options, script, kept);
    Keeper keeper(window, atlas, place.file);
    if (place.number > 1) atlas.tell(context.texts()("window.another"));
    SecondDesk second(window, options.scale);

    double last_drawn = ui::Window::now_s(), last_seen = last_drawn; // what the interface has seen of time
    int settling = 3; // frames that panels take to come to rest after something happened
    while (!atlas.is_quitting()) {
        if (window.is_closing()) {
            if (atlas.may_close()) break;
            window.keep_open();
            settling = 3;
        }
        if (settling > 0 || atlas.needs_frame()) {
            --settling;
        } else if (!window.has_events()) {
            const double before = ui::Window::now_s();
            window.wait_events(gui.is_typing() ? k_blink_s : atlas.has_clock() ? k_clock_s : 3600.0);
            settling = 3;
            last_drawn = std::max(before, ui::Window::now_s() - k_frame_s); // sleeping is no time passed
        }
        window.set_full_screen(atlas.is_full_screen());
        if (const std::string why = keeper.keep(ui::Window::now_s()); !why.empty()) atlas.note(why);
        const double now = ui::Window::now_s();
        if (!atlas.is_open())
            if (auto loaded = loader.take()) atlas.open(std::move(*loaded));
        const ui::Window::Size size = window.size();
        const auto frame_of = [&](double seconds) {
            return ui::GuiFrame{size.width, size.height, ratio_of(), static_cast<float>(seconds)};
        };
        // Every event in its own time, however long the last picture took; until all is loaded they wait.
        while (atlas.is_open() && ui::Window::now_s() - now < k_longest_input_s) {
            const std::vector<ui::Event> step = window.take_step();
            if (step.empty()) break;
            settling = 3;
            const double at = std::max(last_seen, step.back().time_s);
            atlas.take_step(gui, frame_of(at - std::exchange(last_seen, at)), step);
        }
        atlas.advance(static_cast<float>(now - last_drawn));
        last_drawn = now;
        if (size.width > 0 && size.height > 0) { // not while it is an icon
            const double at = std::max(last_seen, ui::Window::now_s());
            atlas.draw(gui, frame_of(at - std::exchange(last_seen, at)));
            gui.draw();
            window.present();
            second.follow(atlas);
            if (!window.has_events() && atlas.make_next_ready()) settling = std::max(settling, 1);
            std::this_thread::sleep_for(std::chrono::milliseconds(options.least_frame_ms));
        }
        if (save_pictures(atlas, gui, frame_of(0.0), options)) return;
        const double rest = k_frame_s - (ui::Window::now_s() - now);
        if (rest > 0.0) std::this_thread::sleep_for(std::chrono::duration<double>(rest));
    }
    atlas.keep_session();
    if (const std::string why = keeper.keep(ui::Window::now_s(), true); !why.empty()) std::cerr << why << '\n';
}

}

void run_offscreen(loading::Context& context, const AppOptions& options) {
    const std::vector<session::ScriptLine> script = script_of(options);
    const std::unique_ptr<ui::OffscreenContext> gl = opened<ui::OffscreenContext>();
    const float scale = options.scale > 0.0f ? options.scale : 1.0f;
    ui::Gui gui(nullptr, scale, 1.0f);
    Application atlas(context, options.log_commands);
    atlas.set_passphrase(options.passphrase);
    if (!context.texts_fault().empty()) atlas.add_fault(context.texts_fault());
    atlas.open(loading::load_all(context));
    if (!atlas.has_body())
        throw loading::Failure(loading::k_exit_cannot, atlas.failures().empty() ? "The body did not load." : "");
    atlas.queue_script(script);
    render::Canvas canvas(options.width, options.height);
    constexpr float k_step_s = 1.0f / 30.0f;
    do {
        canvas.bind();
        atlas.draw(gui, {options.width, options.height, 1.0f, k_step_s});
        canvas.release();
        atlas.advance(k_step_s);
        if (atlas.second_screen()) atlas.deny_second("Myoatlas was started without a window.");
        if (const std::string file = atlas.take_image_request().file; !file.empty())
            save(file, atlas.finished_picture(gui, options.width, options.height, 1.0f), atlas.picture_privacy(true));
        if (!atlas.refusal().empty()) throw refused(options, atlas);
        if (!atlas.print_failure().empty()) throw loading::Failure(loading::k_exit_cannot, atlas.print_failure());
    } while (atlas.has_script() && !atlas.is_quitting());
    if (options.shot.empty()) return;
    atlas.settle();
    save(options.shot, atlas.finished_picture(gui, options.width, options.height, 1.0f), atlas.picture_privacy(true));
}

void run_window(loading::Context& context, const AppOptions& options) {
    const std::vector<session::ScriptLine> script = script_of(options);
    const std::filesystem::path first = options.keeps_state ? kept_state_file() : std::filesystem::path{};
    const KeptPlace place = take_kept_place(first);
    KeptState kept = load_kept_state(place, first);
    choose_language(context, options, kept);
    choose_body(context, options, kept);
    ui::WindowOptions wanted{"Myoatlas", options.width, options.height, {}};
    if (!options.is_size_given) wanted.place = kept.place;
    const auto window = opened<ui::Window>(wanted);
    ui::end_when_display_is_lost(loading::k_exit_cannot);
    window->listen([&] { draw_in_window(*window, context, options, script, kept, place); });
}

}
