// What is happening now, as one value: what is selected, what is seen, what hurts and what could explain it.
// It refers to the world by ids and indices only, so it can be copied, compared and kept for undo.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/side.h"
#include "myoatlas/referral/engine.h"
#include "myoatlas/referral/pain_report.h"
#include "myoatlas/scene/camera.h"
#include "myoatlas/scene/draw_list.h"
#include "myoatlas/search/said_pain.h"
#include "myoatlas/session/chain.h"
#include "myoatlas/session/client/timed_press.h"
#include "myoatlas/session/client/visits.h"
#include "myoatlas/session/overlay.h"
#include "myoatlas/session/study/lesson_run.h"
#include "myoatlas/session/study/quiz_run.h"
#include "myoatlas/session/views/layers.h"

#include <compare>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace myoatlas::session {

enum class Mode : unsigned char { Explore, Pain };

// A structure on one side of the body; scene::Part in words.
struct PartRef {
    std::string structure;
    core::Side side = core::Side::Midline;
    friend auto operator<=>(const PartRef&, const PartRef&) = default;
};

// What is selected: a charted muscle with all its structures, or one structure that no charted muscle uses.
struct Selection {
    std::string muscle;                  // empty for a bone or an uncharted muscle
    std::vector<std::string> structures; // never empty
    core::Side side = core::Side::Left;
    const std::string& id() const { return muscle.empty() ? structures.front() : muscle; }
    friend bool operator==(const Selection&, const Selection&) = default;
};

// Whose zones lie over the skin: all points of a muscle, or one of them.
struct ShownReferral {
    std::string muscle;
    core::Side side = core::Side::Left;
    std::string point; // empty: all points
    friend bool operator==(const ShownReferral&, const ShownReferral&) = default;
};

// How a shown zone lives, by Session::time_s: it opens from its points to k_reveal_s, pulses until k_rest_s, then
// rests, so that a still picture costs nothing.
constexpr float k_reveal_s = 1.2f;
constexpr float k_rest_s = 7.2f;
// How a pain feels.
struct Feeling {
    float intensity = referral::PaintMark{}.intensity; // 0..10
    referral::PainQuality quality = referral::PainQuality::Unsaid;
    referral::PainDepth depth = referral::PainDepth::Unsure;
    friend bool operator==(const Feeling&, const Feeling&) = default;
};

// A place where what is shown refers pain, apart from the others.
struct ZonePlace {
    glm::vec3 low{0.0f}, high{0.0f};        // mm
    std::vector<glm::vec3> places, normals; // a few of its skin
    float yaw_deg = 0.0f, pitch_deg = 0.0f; // from where it is seen best
    referral::AreaMark area;                // that it lies in most
    friend bool operator==(const ZonePlace&, const ZonePlace&) = default;
};

// A camera on its way.
struct CameraMove {
    scene::Camera from, to;
    float elapsed_s = 0.0f;
    float duration_s = 0.3f;
    bool is_zoom = false; // toward a place that stays where it is in the picture; turning does not stop it
    friend bool operator==(const CameraMove&, const CameraMove&) = default;
};

// What a person is asked for a file for.
enum class FilePurpose : unsigned char {
    SaveDrawing,
    OpenDrawing, // or a client's session
    Print,
    Picture,
    SaveLesson,
    OpenLesson,
    NewSession,
    SaveSession,
    Handout,
    Page,
    SaveProgress
};

// The guided start, step by step; 0: it is not shown.
constexpr int k_introduction_steps = 4;

// What fills the picture: what is chosen, that with where it refers pain, or the whole body; nothing of these once the
// camera was moved by hand or something else is chosen.
enum class Framing : unsigned char { None, Chosen, Referral, Body };

// What a second window shows, for another monitor: one for the client, or one for whoever gives a lesson.
enum class SecondScreen : unsigned char { Client, Speaker };

// How the window looked before a lesson was presented.
struct LooksBefore {
    std::string theme;
    bool is_full_screen = false;
};

// What undo brings back: everything a person works on, and nothing that follows from it. A field is undone by standing
// here; there is no list of fields to forget it in.
struct Undoable {
    Mode mode = Mode::Explore;
    std::optional<Selection> selection; // the one whose facts and zones are shown
    std::vector<Selection> beside;      // what is chosen with it; the last one chosen last
    std::vector<Selection> compared; // 2 to 4 of what is chosen, each in a picture of its own, in this order; or none
    std::optional<ShownReferral> shown;
    Layers layers;
    std::optional<float> skin_before_pain; // how much of it was seen; in pain mode it is whole until it is peeled
    std::set<PartRef> hidden;
    std::set<PartRef> faded;    // seen faintly, and looked through
    std::set<PartRef> isolated; // when not empty, only these are seen (and bones, faintly)
    bool shows_attachments = true;
    std::optional<ShownOverlay> overlay; // over the skin, which is then seen
    referral::PainReport report;
    search::SaidPain said;                // the sentence that the report began with; empty when it did not
    bool shows_muscles_anyway = false;    // although help is to be called first
    std::optional<std::size_t> candidate; // index into Session::answer->candidates, the one shown
    std::optional<LessonRun> lesson;      // that is given or made
    std::optional<OpenedSession> opened;  // the client's
    friend bool operator==(const Undoable&, const Undoable&) = default;
};

// What is of the moment: undo leaves it as it is, but for the camera, which it sends back to where each step was seen
// from.
struct Momentary {
    std::optional<PartRef> hover;
    bool is_hover_lifted = false; // it is seen through all that covers it, as when it is pointed at in a list
    std::string query;
    std::string theme = "atlas";
    std::string language = "en"; // of core::k_languages
    std::string body = "built-in";
    bool has_latin_names = false;
    scene::Camera camera;
    std::optional<CameraMove> camera_move;
    Framing framing = Framing::None;
    glm::vec2 viewport{1280.0f, 720.0f}; // of the picture, in points or pixels
    glm::vec4 insets{0.0f};              // what panels cover of it: left, top, right, bottom
    float time_s = 0.0f;                 // since the zone or the answer was opened; drives reveal and pulse
    Chain chain;                         // of the zones shown
    Feeling brush;                       // how what is painted next feels
    std::optional<Feeling> brush_before; // while a quiz or lesson has its own: what comes back at its end
    bool is_erasing = false;             // the eraser is in hand, not the brush
    bool is_mirrored = false;            // what is painted or erased on one side is so on the other
    std::vector<Selection> sequence;     // what Page Down goes through; empty: worked out from what is chosen
    bool are_labels_shown = false;       // names beside what is seen
    bool is_rotation_free = false;       // over the head and on, else from above to below
    bool is_help_shown = false;
    bool is_body_chart_shown = false;             // the body chart stands where the body is; only in pain mode
    std::string chart_page = "body";              // of the body chart: "body", "head", "hands", "feet"
    std::optional<referral::AreaMark> chart_area; // of the body chart, where its cursor or the pointer stands
    bool are_panels_shown = true;
    bool is_full_screen = false, is_client_view = false;
    int text_percent = 100;         // of the size the screen asks for
    std::string emergency_number;   // to call for help; empty: that of the country is spoken of
    bool is_motion_reduced = false; // nothing flies, opens or pulses
    bool has_touch_targets = false; // what is pressed is large enough for a finger
    bool is_palette_shown = false;  // the box over everything that can be asked for
    bool is_settings_shown = false;
    bool are_lessons_shown = false;                      // those there are
    std::optional<LooksBefore> before_presenting;        // while a lesson is presented
    bool are_notes_shown = false;                        // of the step, for whoever teaches
    bool are_steps_listed = false;                       // of the lesson, to go to one
    bool is_black = false;                               // nothing is seen but black
    LessonTool tool = LessonTool::None;                  // in the teacher's hand
    std::optional<glm::vec2> tool_at;                    // where it stands until the pointer moves, as places of ink
    Ink ink;                                             // over the picture, until the next step
    std::shared_ptr<const anatomy::Lesson> saved_lesson; // of one's own, as its file has it; null: none was saved
    std::string leaving;                   // the line that would leave a lesson unsaved, while a card asks; empty: none
    std::optional<FilePurpose> asked_file; // whose card is open
    int introduction_step = 0;             // 1 .. k_introduction_steps
    bool is_introduction_seen = false;     // once, so that it does not begin by itself again
    bool is_study_shown = false;           // the decks to be asked from
    bool is_progress_shown = false;        // how much is known
    bool is_mastery_shown = false;         // the muscles are colored by it
    std::string learner;                   // whose answers are kept; empty: k_usual_learner's
    std::optional<QuizRun> quiz;           // that is going on
    bool is_guide_shown = false;
    bool is_guide_plain = false; // in the words for a client
    std::string chapter;         // of the guide, the one last read
    std::string today, clock;    // "2026-11-29", "09:30", as whoever has a clock says
    std::string session_file;    // of the client's session that is open, and whether all of it is in there, sealed
    bool is_session_saved = true, is_session_sealed = false;
    std::string sealed_file, unlock_fault; // a sealed session whose passphrase is asked for, and why it did not open
    bool are_visits_shown = false;         // the card of the client's session
    bool is_earlier_shown = false;         // the drawing of before under now's
    bool is_seal_shown = false;            // the card that seals the client's session, and opens it again
    std::string seal_fault;                // why that was not done
    std::optional<SecondScreen> second_screen; // asked for; second_screen_of() is what is shown
    bool is_second_full = false;               // it fills its monitor
    std::optional<TimedPress> press;           // while its card is open
};

// The way that pain is told to go from a trigger point, over the skin to the near edge of its zone.
struct ChainPath {
    std::size_t point = 0;      // into SurfaceMap::points
    std::vector<glm::vec3> way; // mm; from above the point, at least two places
    friend bool operator==(const ChainPath&, const ChainPath&) = default;
};

struct Session : Undoable, Momentary {
    // What follows from the undoable and the world; worked out anew whenever they change.
    std::shared_ptr<const std::vector<scene::Decal>> attachments; // of the selection; null when there are none
    std::shared_ptr<const referral::Answer> answer;               // to the report; null while that is empty
    std::shared_ptr<const std::vector<ChainPath>> chain_paths;    // of the zones shown; null until the chain is told
    std::shared_ptr<const std::vector<ZonePlace>> zone_places;    // of what is shown; null when there are none

    const Undoable& undoable() const { return *this; }
    bool operator==(const Session&) const = delete; // compare undoable(), or what is meant
};

}
