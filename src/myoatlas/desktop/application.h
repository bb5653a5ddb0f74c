// The running atlas, with or without a window: it carries commands to the session and draws frames. The loops around it
// (app.h) only bring it time and events.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/desktop/errands.h"
#include "myoatlas/desktop/file_desk.h"
#include "myoatlas/desktop/speaker.h"
#include "myoatlas/desktop/study_desk.h"
#include "myoatlas/io/base/write_file.h"
#include "myoatlas/io/documents/image_file.h"
#include "myoatlas/io/sessions/session_store.h"
#include "myoatlas/loading/loader.h"
#include "myoatlas/render/renderer.h"
#include "myoatlas/session/stage/stage_builder.h"
#include "myoatlas/session/timeline.h"
#include "myoatlas/ui/interface.h"
#include "myoatlas/ui/platform/gui.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace myoatlas::desktop {

class Application {
public:
    // The context must outlive it. Commands run are written to `log`, one a line, when that is a file's name; throws
    // Failure when it cannot be written.
    Application(loading::Context&, const std::filesystem::path& log);
    ~Application();

    // Takes over what was loaded; from then on the body is shown. Needs a current OpenGL context.
    void open(loading::Loaded);
    bool is_open() const { return is_open_; }
    // One sentence for each thing that did not load; and whether the body is there to be seen.
    const std::vector<std::string>& failures() const { return loaded_.failures; }
    // Whether what was kept is there again; where part of the atlas is missing it is not, and stays kept as it was.
    bool is_resumed() const { return is_first_view_set_ && loaded_.failures.empty(); }
    bool has_body() const { return loaded_.world.body != nullptr; }

    // Queues the lines of a script, carried out as soon as the body is there.
    void queue_script(const std::vector<session::ScriptLine>&);
    // Takes up what was kept, as soon as the body is there; no step of it is undone.
    void resume(std::vector<session::Command>);
    // What leads back to here.
    std::vector<session::Command> kept() const;
    bool has_script() const { return !script_.empty() || wait_s_ > 0.0f; }
    // What the script was refused; stops at the first. Empty: nothing.
    const std::string& refusal() const { return refusal_; }

    // Lets time pass and carries out what is queued.
    void advance(float seconds);
    // Lets the interface see the events of one step (ui::EventQueue) and carries out what they ask for; draws nothing,
    // so it is quick however slow pictures are.
    void take_step(ui::Gui&, const ui::GuiFrame&, std::span<const ui::Event>);
    // Builds and draws one frame of the interface into the framebuffer that is bound.
    void draw(ui::Gui&, const ui::GuiFrame&);

    // Where copies of clients' sessions lie that are not saved; without it none are made.
    void set_recovery_folder(std::filesystem::path);
    // Opens sealed sessions that scripts and options name; without it a card asks.
    void set_passphrase(std::string);
    // Keeps a copy of what is not saved of the client's session; it is on the disk when this returns.
    void keep_session();

    // Shows a sentence for a moment.
    void note(std::string sentence);
    // Shows one for longer, until it is closed; it may come before the atlas is open.
    void tell(std::string sentence) { errands_.tell({std::move(sentence), {}}); }
    // Something of the atlas is missing or damaged, in plain words; a card tells of it.
    void add_fault(std::string what);
    // What is called from a worker when its work is done.
    void set_wake(std::function<void()> wake) { errands_.set_on_done(std::move(wake)); }
    // Whether the window may close now; where a lesson is not saved a card asks first.
    bool may_close();
    // Keeps answers to quizzes in this file; without one they are forgotten.
    void keep_progress(const std::filesystem::path&);
    // Begins the guided start, unless it was seen.
    void introduce();

    // True while the next picture would differ from the last.
    bool needs_frame() const;
    // Takes a piece of the work that the next step of a lesson, or the next question, would have to wait for; returns
    // false once there is none, or something moves. Draws, though nothing that is seen.
    bool make_next_ready();
    // The body was last drawn the cheaper way, as while it moves.
    bool is_coarse() const { return is_camera_moving_; }
    bool is_quitting() const { return is_quitting_; }
    bool is_full_screen() const { return timeline_.now().is_full_screen; }
    bool has_clock() const { // one runs
        return timeline_.now().before_presenting || second_screen() == session::SecondScreen::Speaker;
    }

    // What a second window is to show; nothing: it is to be closed.
    std::optional<session::SecondScreen> second_screen() const;
    bool is_second_full() const { return timeline_.now().is_second_full; }
    std::string second_title() const;
    void close_second();                      // as a person does
    void deny_second(const std::string& why); // it could not be opened
    // Builds a frame of it, to be drawn by the Gui, whose turn it is; needs the first window's OpenGL. Returns what
    // tells its picture from others.
    std::uint64_t build_second(ui::Gui&, const ui::GuiFrame&);

    // Why the last page could not be printed; empty: it was, or none was asked for.
    const std::string& print_failure() const { return print_failure_; }

    // The file the last command asked to write the window's picture to; taken once.
    struct ImageRequest {
        std::string file; // empty: none
        bool is_of_script = false;
    };
    ImageRequest take_image_request();
    // Of a picture of what is seen now. What a script paints is nobody's pain, unless it opened a client's session.
    io::Privacy picture_privacy(bool is_of_script) const;
    // Tells a person what became of the picture they asked for.
    void tell_of_picture(const std::string& file, const core::Status& written);
    // Draws until the picture is finished and returns the whole window as it would be seen.
    io::Image finished_picture(ui::Gui&, int width, int height, float pixel_ratio);
    // Lets movements end.
    void settle();

private:
    void run(const ui::Queued&, bool is_of_script);
    void run_definite(const ui::Queued&, bool is_of_script);
    void run_script();
    void settle_lesson(const session::Command&);
    void look_back(const session::Command&);
    void settle_quiz(const session::Command&, const session::Effects&);
    void follow_language();
    void follow_body();
    void follow_learner();
    void work_with_learners(const session::Effects&, const ui::Queued&, bool is_of_script);
    void draw_waiting(ui::Gui&, const ui::GuiFrame&, std::span<const ui::Event>);
    void look(ui::Gui&, const ui::GuiFrame&);
    void build_stages();
    void lay_out_pictures(const ui::Gui&);
    void draw_pictures(const ui::GuiFrame&, bool is_new); // new: of a step that must appear at once
    bool is_picture_finished() const;
    void draw_interface(ui::Gui&, const ui::GuiFrame&, std::span<const ui::Event>);
    bool waits_for_chart() const;
    void work_with_files(const session::Effects&, const ui::Queued&, bool is_of_script);
    void print_body_chart(const std::filesystem::path&, bool is_of_script);
    void save_drawing(const std::filesystem::path&);
    void open_drawing(const std::filesystem::path&, bool is_of_script);
    void open_lesson(const std::string& named, bool is_of_script);
    void save_lesson(const std::filesystem::path&);
    void show_file(const std::string& file, bool is_folder);
    void write_log(const session::Command&);
    void work_with_sessions(const session::Effects&, const ui::Queued&, bool is_of_script);
    void before_session(const session::Command&);
    void new_session(const std::string& named, const std::filesystem::path&, bool is_replacing, bool is_of_script);
    void open_session(const std::string& named, const std::filesystem::path&, bool is_of_script,
                      const std::string& passphrase);
    void take_session(const std::string& named, std::unique_ptr<io::SessionStore>, referral::SessionFile,
                      const session::Command&, bool is_of_script);
    void save_session(const std::filesystem::path&);
    void seal_session(const session::SealOrder&);
    void time_lesson();
    bool is_second_finished() const;
    void reopen_session(const std::string& file);
    void look_at_session();
    io::SessionStore* store_now();
    void write_handed_over(const std::filesystem::path&, bool is_handout, bool is_replacing, bool is_of_script);
    void tell_refusal(const core::Problems&);
    const session::Theme& theme();

    loading::Context& context_;
    core::TextCatalog texts_;
    Speaker speaker_;
    StudyDesk study_;
    std::ofstream log_;
    std::shared_ptr<const referral::Answer> logged_answer_;
    session::Timeline timeline_;
    loading::Loaded loaded_;
    session::LessonFiles lesson_files_;
    session::SessionFiles session_files_;
    std::map<int, std::unique_ptr<io::SessionStore>> stores_; // by OpenedSession::number, as undo leads back to each
    int next_session_ = 1;
    std::filesystem::path recovery_;
    std::string passphrase_;
    float since_kept_s_ = 0.0f;
    bool has_told_unkept_ = false, is_copy_due_ = false;
    const ui::Style* style_ = nullptr; // as last looked at
    bool is_open_ = false, is_quitting_ = false;

    std::unique_ptr<render::Renderer> renderer_;
    std::vector<session::Stage> stages_; // one, or one for each of what is compared
    session::Stage inset_stage_;         // what the insets show, when that differs from stages_
    session::Legend legend_;
    ui::Pictures pictures_; // as last drawn
    std::map<std::size_t, render::FrameView> inset_frames_;
    // Of the renderer's views: those side by side, the second window's, the insets.
    static constexpr std::size_t k_second_view = session::k_most_compared, k_first_inset = k_second_view + 1;
    bool is_second_drawn_ = false;
    // Where a lesson or a quiz stands whose next picture was made ready.
    struct NextShown {
        const void *lesson = nullptr, *questions = nullptr;
        std::size_t at = 0;
        bool is_answered = false;
        std::string theme;
        friend bool operator==(const NextShown&, const NextShown&) = default;
    };
    NextShown next_shown_;
    session::Stage next_stage_;
    scene::Camera next_camera_;
    std::vector<render::Quality> next_qualities_; // still to be drawn in, the last first
    std::string timed_lesson_;
    std::chrono::steady_clock::time_point lesson_began_;
    std::shared_ptr<const std::vector<session::ZonePlace>> inset_places_;
    session::Theme theme_;
    std::string theme_id_;
    ui::Interface interface_;
    ui::Queue queue_;

    std::deque<session::ScriptLine> script_;
    std::vector<session::Command> resumed_;
    float wait_s_ = 0.0f;
    std::string refusal_, print_failure_;
    ImageRequest image_request_;
    HomeDesk files_;
    Errands errands_;
    std::vector<std::string> faults_;

    std::string note_;
    float note_s_ = 0.0f;
    float since_input_s_ = 1.0f; // since the camera was last moved by hand
    bool is_first_view_set_ = false;
    bool is_introducing_ = false;
    bool is_camera_moving_ = false;
    bool is_step_new_ = false;  // of a lesson or a quiz, and not drawn yet
    bool is_finishing_ = false; // a picture is being finished for a file
};

}
