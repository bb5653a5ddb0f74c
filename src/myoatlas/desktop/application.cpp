// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/application.h"
#include "myoatlas/core/heap.h"
#include "myoatlas/core/terminal_text.h"
#include "myoatlas/loading/theme_file.h"
#include "myoatlas/render/canvas.h"
#include "myoatlas/session/apply/definite.h"
#include "myoatlas/session/apply/rebuild.h"
#include "myoatlas/session/client/of_client.h"
#include "myoatlas/session/study/lessons.h"
#include "myoatlas/session/views/views.h"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <utility>

namespace myoatlas::desktop {

namespace {

constexpr float k_note_s = 5.0f;
constexpr float k_keep_s = 2.0f;              // how often a copy is kept of what is not saved
constexpr float k_rest_after_input_s = 0.12f; // then the picture is refined
constexpr float k_longest_step_s = 0.1f;      // a slow frame must not swallow a movement

bool moves_camera_by_hand(const session::Command& command) {
    return command.is<session::OrbitCamera>() || command.is<session::PanCamera>() || command.is<session::ZoomCamera>();
}

// Goes on to another step of a lesson or a quiz, where most of the picture changes.
bool goes_on(const session::Command& command) {
    return command.is<session::OpenLesson>() || command.is<session::TurnLesson>() || command.is<session::StartQuiz>() ||
           command.is<session::AnswerQuiz>() || command.is<session::AnswerAt>() ||
           command.is<session::AnswerPainted>() || command.is<session::NextQuestion>();
}

}

Application::Application(loading::Context& context, const std::filesystem::path& log)
    : context_(context), texts_(context.texts()) {
    timeline_.now().language = context.language().code;
    timeline_.now().has_latin_names = context.language().has_latin_names;
    timeline_.now().body = context.body_name();
    if (log.empty()) return;
    std::error_code error;
    const bool is_new = !std::filesystem::exists(log, error);
    log_.open(log);
    if (is_new && log_) // it tells what a client said and drew
        std::filesystem::permissions(log, std::filesystem::perms(0600), error);
    if (!log_)
        throw loading::Failure(loading::k_exit_cannot,
                               "The log of commands cannot be written to " + log.string() + ".");
}

Application::~Application() = default;

void Application::open(loading::Loaded loaded) {
    loaded_ = std::move(loaded);
    is_open_ = true;
    loaded_.world.lesson_files = &lesson_files_;
    loaded_.world.learned = &study_.learned();
    loaded_.world.session_files = &session_files_;
    for (const std::string& failure : loaded_.failures) {
        std::cerr << core::without_controls(failure) << '\n';
        add_fault(failure);
    }
    if (loaded_.world.body) {
        renderer_ = std::make_unique<render::Renderer>(*loaded_.world.body);
        renderer_->build_shaders();
    }
    core::hand_back_freed_memory();
    if (!context_.own_patterns_note().empty()) note(context_.own_patterns_note() + ". `myoatlas check` says why.");
}

void Application::note(std::string sentence) {
    note_ = std::move(sentence);
    note_s_ = k_note_s;
}

void Application::add_fault(std::string what) {
    if (std::ranges::find(faults_, what) == faults_.end()) faults_.push_back(std::move(what));
}

void Application::introduce() {
    is_introducing_ = true; // once it is known whether it was seen
}

void Application::queue_script(const std::vector<session::ScriptLine>& lines) {
    script_.insert(script_.end(), lines.begin(), lines.end());
}

void Application::resume(std::vector<session::Command> commands) {
    resumed_ = std::move(commands);
}

// Takes everything in the language that the session asks for.
void Application::follow_language() {
    session::Session& now = timeline_.now();
    const loading::LanguageChoice wanted{now.language, now.has_latin_names}, before = context_.language();
    if (wanted == before) return;
    try {
        context_.set_language(wanted);
        texts_ = context_.texts();
        context_.catalog();
        loaded_.search = loading::search_of(context_);
    } catch (const loading::Failure& failure) {
        context_.set_language(before);
        texts_ = context_.texts();
        now.language = before.code;
        now.has_latin_names = before.has_latin_names;
        note(failure.what());
        return;
    }
    const session::World told = context_.world();
    loaded_.world.catalog = told.catalog;
    loaded_.world.speech = told.speech;
    if (loaded_.studies) {
        const auto before_studies = std::move(loaded_.studies); // the context gives what they were made from anew
        loading::take_studies(context_, loaded_);
    }
    session::retell(now, loaded_.world);
}

std::vector<session::Command> Application::kept() const {
    return session::rebuilding(timeline_.now());
}

const session::Theme& Application::theme() {
    const std::string& wanted = timeline_.now().theme;
    if (theme_id_ == wanted) return theme_;
    theme_id_ = wanted;
    if (auto theme = loading::load_theme(context_.data_folder() / "themes", wanted))
        theme_ = *theme;
    else if (wanted != session::Theme{}.id) // which is built in, too
        note(refusal_ = loading::lines_of(theme.problems()));
    else
        add_fault(loading::lines_of(theme.problems()));
    return theme_;
}

void Application::run(const ui::Queued& queued, bool is_of_script) {
    look_back(queued.command);
    std::vector<session::Command> meant = session::definite(queued.command, timeline_.now(), loaded_.world);
    if (meant.empty() && is_of_script) meant = {queued.command}; // which says why nothing can be meant
    for (session::Command& command : meant) {
        if (const auto asked = session::asked_before(command, timeline_.now());
            asked && !is_of_script && !queued.is_agreed)
            command = *asked;
        run_definite({std::move(command), queued.joins_last, queued.is_agreed}, is_of_script);
    }
}

void Application::run_definite(const ui::Queued& queued, bool is_of_script) {
    look_back(queued.command);
    const session::World world = loaded_.world;
    before_session(queued.command);
    const session::Effects effects = timeline_.run(queued.command, world, queued.joins_last);
    write_log(queued.command);
    if (effects.refusal.empty() && effects.open_lesson.empty()) settle_lesson(queued.command);
    settle_quiz(queued.command, effects);
    interface_.carry_out(effects, timeline_.now(), world, is_of_script);
    if (moves_camera_by_hand(queued.command)) since_input_s_ = 0.0f;
    is_step_new_ = is_step_new_ || goes_on(queued.command);
    if (!effects.refusal.empty()) {
        refusal_ = effects.refusal;
        note(core::sentence_in(texts_, effects.refusal));
    } else if (!effects.note.empty()) {
        note(core::sentence_in(texts_, effects.note));
    }
    theme(); // one that is none is told at once
    if (is_open_) follow_body();
    if (is_open_) follow_language();
    follow_learner();
    if (!effects.speaks.empty() && !speaker_.say(effects.speaks)) note(texts_("speak.missing"));
    if (effects.is_dismissed) errands_.dismiss();
    work_with_files(effects, queued, is_of_script);
    work_with_sessions(effects, queued, is_of_script);
    work_with_learners(effects, queued, is_of_script);
    wait_s_ += effects.wait_s;
    is_quitting_ = is_quitting_ || effects.is_quit;
}

// A lesson that was opened changes what panels cover, so its first step is framed again for that.
void Application::settle_lesson(const session::Command& command) {
    session::Session& now = timeline_.now();
    if (!command.is<session::OpenLesson>() || !now.lesson || !style_) return;
    now.insets = interface_.layout(now.viewport.x, now.viewport.y, *style_, now).insets();
    timeline_.run(session::TurnLesson{session::LessonMove::To, 1}, loaded_.world, true);
}

// What was done, line by line, is a script again; what came of it stands in comments.
void Application::write_log(const session::Command& command) {
    const bool is_secret =
        command.is<session::Unlock>() || command.is<session::SealSession>() || command.is<session::UnsealSession>();
    if (!log_.is_open() || is_secret || command.is<session::Hover>()) return;
    log_ << session::text_of(command) << '\n';
    if (const auto answer = timeline_.now().answer; answer != logged_answer_) {
        logged_answer_ = answer;
        log_ << "# sources:";
        const std::size_t count = answer ? std::min<std::size_t>(8, answer->candidates.size()) : 0;
        for (std::size_t i = 0; i < count; ++i)
            log_ << (i == 0 ? " " : ", ") << answer->candidates[i].muscle << ' '
                 << core::name_of(answer->candidates[i].side);
        log_ << '\n';
    }
    log_.flush();
}

// The body chart's cursor goes where the chart is drawn, so a script that opened it waits for that.
bool Application::waits_for_chart() const {
    const session::Command& next = script_.front().command;
    const bool is_there = next.is<session::MoveCursor>();
    return is_there && timeline_.now().is_body_chart_shown && !interface_.chart().has_drawn(timeline_.now().chart_page);
}

void Application::run_script() {
    refusal_.clear();
    while (!script_.empty() && !is_quitting_ && wait_s_ <= 0.0f && image_request_.file.empty() && refusal_.empty() &&
           !waits_for_chart()) {
        const session::ScriptLine line = script_.front();
        script_.pop_front();
        run({line.command, false}, true);
        if (!refusal_.empty()) refusal_ = "line " + std::to_string(line.number) + ": " + refusal_;
    }
    if (!refusal_.empty()) script_.clear();
}

void Application::advance(float seconds) {
    for (const ui::Queued& queued : std::exchange(queue_, {})) run(queued, false);
    if (!is_open_) return;
    time_lesson();
    since_input_s_ += seconds;
    errands_.advance(seconds);
    note_s_ = std::max(0.0f, note_s_ - seconds);
    if (note_s_ == 0.0f) note_.clear();
    if ((since_kept_s_ += seconds) >= k_keep_s) keep_session();
    const float lost = std::max(0.0f, seconds - k_longest_step_s);
    if (auto& running = timeline_.now().press; running && running->is_running)
        running->at_s += lost; // a press is timed by the clock, however slow pictures are
    seconds -= lost;
    session::advance(timeline_.now(), seconds);
    const auto& press = timeline_.now().press;
    if (press && press->at_s > 0.0f && !press->is_running && !press->is_kept)
        run_definite({session::EndPress{}}, false); // it is over
    if (!is_first_view_set_) return;                // scripts begin once the size of the picture is known
    if (wait_s_ > 0.0f) wait_s_ = std::max(0.0f, wait_s_ - seconds);
    if (!script_.empty() && wait_s_ <= 0.0f) run_script();
}

// The splash: what is being done, or what is wrong.
void Application::draw_waiting(ui::Gui& gui, const ui::GuiFrame& frame, std::span<const ui::Event> step) {
    const auto width = static_cast<float>(frame.width), height = static_cast<float>(frame.height);
    gui.begin(frame, step);
    interface_.draw_waiting(texts_, gui.style(), interface_.layout(width, height, gui.style(), timeline_.now()),
                            texts_("loading.atlas"),
                            is_open_ ? std::span<const std::string>(faults_) : std::span<const std::string>{});
    gui.end();
}

// Settles what is to be seen: the window's size, the first view, the stage.
void Application::look(ui::Gui& gui, const ui::GuiFrame& frame) {
    session::Session& now = timeline_.now();
    look_at_session();
    // Read at arm's length by someone who does not know the words.
    constexpr int k_client_percent = 125;
    constexpr int k_presented_percent = 150; // read from the last row
    const int factor = now.before_presenting ? k_presented_percent : now.is_client_view ? k_client_percent : 100;
    const int wanted = now.text_percent * factor / 100;
    now.viewport = {static_cast<float>(frame.width), static_cast<float>(frame.height)};
    gui.use_look(ui::fitting_text_percent(wanted, now.viewport.x, now.viewport.y, gui.first_scale()), theme(),
                 now.has_touch_targets);
    style_ = &gui.style();
    now.insets = interface_.layout(now.viewport.x, now.viewport.y, gui.style(), now).insets();
    if (!is_first_view_set_) {
        is_first_view_set_ = true;
        if (const auto camera = session::find_view("anterior", loaded_.world, session::free_aspect(now)))
            now.camera = session::fitted(*camera, now);
        std::string opened;
        for (const session::Command& command : std::exchange(resumed_, {})) {
            if (const auto* open = command.as<session::OpenSession>()) opened = open->file;
            session::apply(now, command, loaded_.world);
            follow_body();
            follow_language();
        }
        follow_learner();
        if (!opened.empty()) reopen_session(opened);
        if (is_introducing_ && !now.is_introduction_seen) now.introduction_step = 1;
        if (now.camera_move) session::advance(now, now.camera_move->duration_s);
        if (!now.report.is_empty() && !now.opened) errands_.tell({texts_("kept.drawing"), {}});
    }
    build_stages();
    lay_out_pictures(gui);
}

void Application::draw_interface(ui::Gui& gui, const ui::GuiFrame& frame, std::span<const ui::Event> step) {
    session::Session& now = timeline_.now();
    gui.begin(frame, step);
    const ui::PanelView view{
        now,         loaded_.world,        loaded_.search.get(), loaded_.skin_areas.get(), legend_, texts_,
        gui.style(), timeline_.has_undo(), timeline_.has_redo(), loaded_.chart_body.get(), &files_, errands_.messages(),
        faults_,     speaker_.can_speak()};
    const ui::Layout layout = interface_.layout(now.viewport.x, now.viewport.y, gui.style(), now);
    for (ui::Queued& queued : interface_.draw(view, layout, pictures_, loaded_.picker.get(), note_))
        queue_.push_back(std::move(queued));
    interface_.note_place(now, loaded_.world);
    gui.end();
}

void Application::take_step(ui::Gui& gui, const ui::GuiFrame& frame, std::span<const ui::Event> step) {
    if (frame.width <= 0 || frame.height <= 0) return;
    if (!renderer_) return draw_waiting(gui, frame, step);
    look(gui, frame);
    draw_interface(gui, frame, step);
    if (queue_.empty()) return;
    for (const ui::Queued& queued : std::exchange(queue_, {})) run(queued, false);
    // What it opened or moved is there before the next event.
    ui::GuiFrame at_once = frame;
    at_once.seconds = 0.0f;
    look(gui, at_once);
    draw_interface(gui, at_once, {});
}

void Application::draw(ui::Gui& gui, const ui::GuiFrame& frame) {
    if (!renderer_) return draw_waiting(gui, frame, {});
    look(gui, frame);
    const session::Session& now = timeline_.now();
    const bool is_chart = now.is_body_chart_shown; // stands where the 3D picture is, so that is not drawn
    // A pulsing zone is drawn over a finished body; only a moving camera asks for the cheaper picture, and a new step,
    // which must appear at once.
    const bool is_new = std::exchange(is_step_new_, false);
    is_camera_moving_ =
        !is_chart && !is_finishing_ && (is_new || now.camera_move || since_input_s_ < k_rest_after_input_s);
    if (!is_chart) draw_pictures(frame, is_camera_moving_ && is_new);
    draw_interface(gui, frame, {});
}

bool Application::needs_frame() const {
    if (!is_open_) return false;
    if (is_copy_due_ || !is_second_finished()) return true;
    if (!queue_.empty() || has_script() || note_s_ > 0.0f || errands_.is_counting()) return true;
    if (timeline_.now().is_body_chart_shown) return interface_.needs_frame() || session::is_opening(timeline_.now());
    if (is_camera_moving_ || session::is_moving(timeline_.now())) return true;
    return renderer_ && !is_picture_finished();
}

io::Privacy Application::picture_privacy(bool is_of_script) const {
    const session::Session& now = timeline_.now();
    const bool is_of_client = is_of_script ? now.opened.has_value() : session::is_of_client(now);
    return is_of_client ? io::Privacy::Private : io::Privacy::Public;
}

Application::ImageRequest Application::take_image_request() {
    return std::exchange(image_request_, {});
}

void Application::settle() {
    if (timeline_.now().camera_move) session::advance(timeline_.now(), timeline_.now().camera_move->duration_s);
    timeline_.now().time_s = std::max(timeline_.now().time_s, session::k_rest_s);
    since_input_s_ = 1.0f;
}

io::Image Application::finished_picture(ui::Gui& gui, int width, int height, float pixel_ratio) {
    const int pixels_x = static_cast<int>(std::lround(static_cast<float>(width) * pixel_ratio));
    const int pixels_y = static_cast<int>(std::lround(static_cast<float>(height) * pixel_ratio));
    render::Canvas canvas(pixels_x, pixels_y);
    const float time = timeline_.now().time_s;
    is_finishing_ = true;
    // Panels take a frame or two to find their sizes; the 3D picture takes its passes, the body chart a frame a figure.
    constexpr int k_most_frames = 100;
    const auto is_unfinished = [&](int drawn) {
        return drawn < render::k_still_passes + 2 ||
               (timeline_.now().is_body_chart_shown && interface_.needs_frame() && drawn < k_most_frames);
    };
    for (int i = 0; is_unfinished(i); ++i) {
        draw(gui, {width, height, pixel_ratio, 1.0f / 60.0f});
        queue_.clear();
        timeline_.now().time_s = time;
    }
    is_finishing_ = false;
    canvas.bind();
    gui.draw();
    canvas.release();
    return {pixels_x, pixels_y, canvas.read_pixels()};
}

}
