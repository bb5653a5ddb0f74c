// Everything a person can ask for, as values. Panels, keys, the pointer and scripts queue the same commands; each has a
// text form that parses back to itself. A side that is not given means left, or the midline where there is but one.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/core/side.h"
#include "myoatlas/session/commands/command_camera.h"
#include "myoatlas/session/commands/command_files.h"
#include "myoatlas/session/commands/command_lesson.h"
#include "myoatlas/session/commands/command_quiz.h"
#include "myoatlas/session/commands/command_second.h"
#include "myoatlas/session/commands/command_visit.h"
#include "myoatlas/session/commands/command_words.h"
#include "myoatlas/session/layers.h"
#include "myoatlas/session/session.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace myoatlas::session {

// Ids below may also be names or aliases; apply() finds what is meant.
struct Select { // a charted muscle or a structure; shows a charted muscle's zones
    std::string id;
    MaybeSide side;
    Choosing way = Choosing::Alone; // instead of all else; with it, or no more; of what is chosen the current one
    friend bool operator==(const Select&, const Select&) = default;
};
struct Compare { // two to four, side by side; no ids: all that is chosen, or the likeliest sources of the pain
    std::vector<std::string> ids;
    MaybeSide side;
    bool is_shown = true;
    friend bool operator==(const Compare&, const Compare&) = default;
};
struct Present { // a sequence, one after another, each with where it refers pain
    Presenting way = Presenting::Next;
    std::vector<std::string> ids; // with These, at least one
    MaybeSide side;
    friend bool operator==(const Present&, const Present&) = default;
};
struct ClearSelection {
    friend bool operator==(const ClearSelection&, const ClearSelection&) = default;
};
struct Hover { // an empty id: nothing
    std::string id;
    MaybeSide side;
    bool is_lifted = false; // through all that covers it
    friend bool operator==(const Hover&, const Hover&) = default;
};
struct SetLayer {
    anatomy::Layer layer = anatomy::Layer::Skin;
    float opacity = 1.0f; // 0..1; "on" and "off" in text
    friend bool operator==(const SetLayer&, const SetLayer&) = default;
};
struct PeelTo {
    anatomy::Layer outermost = anatomy::Layer::MuscleSuperficial;
    friend bool operator==(const PeelTo&, const PeelTo&) = default;
};
struct Hide { // an empty id: the selection, which is then cleared
    std::string id;
    MaybeSide side; // nothing: both sides
    friend bool operator==(const Hide&, const Hide&) = default;
};
struct Isolate { // an empty id: the selection
    std::string id;
    MaybeSide side; // nothing: both sides
    friend bool operator==(const Isolate&, const Isolate&) = default;
};
struct Fade { // or makes solid again; an empty id: the selection
    std::string id;
    MaybeSide side; // nothing: both sides
    bool is_faded = true;
    friend bool operator==(const Fade&, const Fade&) = default;
};
struct ShowAll {
    friend bool operator==(const ShowAll&, const ShowAll&) = default;
};
struct ShowReferral { // all zones of a muscle
    std::string muscle;
    MaybeSide side;
    friend bool operator==(const ShowReferral&, const ShowReferral&) = default;
};
struct ShowPoint { // the zones of one trigger point
    std::string point;
    MaybeSide side;
    friend bool operator==(const ShowPoint&, const ShowPoint&) = default;
};
struct SetMode {
    Mode mode = Mode::Explore;
    friend bool operator==(const SetMode&, const SetMode&) = default;
};
struct MarkArea { // adds an area to the pain report
    std::string area;
    MaybeSide side; // nothing: either side
    friend bool operator==(const MarkArea&, const MarkArea&) = default;
};
struct UnmarkArea {
    std::string area;
    MaybeSide side;
    friend bool operator==(const UnmarkArea&, const UnmarkArea&) = default;
};
struct PaintPain { // adds a mark on the skin
    referral::PaintMark mark;
    friend bool operator==(const PaintPain&, const PaintPain&) = default;
};
struct DescribePain { // all that hurts feels so, painted or named
    Feeling feeling;
    friend bool operator==(const DescribePain&, const DescribePain&) = default;
};
struct SetBrush { // what is painted from now on feels so
    Feeling feeling;
    friend bool operator==(const SetBrush&, const SetBrush&) = default;
};
struct UseEraser { // takes away where the brush would paint
    bool is_used = true;
    friend bool operator==(const UseEraser&, const UseEraser&) = default;
};
struct UseMirror { // what is painted or erased on one side is so on the other
    bool is_used = true;
    friend bool operator==(const UseMirror&, const UseMirror&) = default;
};
struct EraseAt { // takes away the painted marks whose middle lies there
    glm::vec3 at_mm{0.0f};
    float radius_mm = referral::PaintMark{}.radius_mm;
    bool joins = false; // one stroke of the eraser with the command before it
    friend bool operator==(const EraseAt&, const EraseAt&) = default;
};
struct ErasePain {
    bool is_paint_only = false; // named areas, conditions and symptoms stay
    friend bool operator==(const ErasePain&, const ErasePain&) = default;
};
struct Trace {                      // a new report of these areas, in pain mode
    std::vector<std::string> areas; // at least one
    MaybeSide side;
    friend bool operator==(const Trace&, const Trace&) = default;
};
struct Say { // a new report of what a sentence says, in any language that is known
    std::string text;
    friend bool operator==(const Say&, const Say&) = default;
};
struct TraceCondition { // a new report of this condition alone
    std::string condition;
    friend bool operator==(const TraceCondition&, const TraceCondition&) = default;
};
struct MarkCondition { // adds a condition to the pain report, or takes it away
    std::string condition;
    bool is_marked = true;
    friend bool operator==(const MarkCondition&, const MarkCondition&) = default;
};
struct MarkSymptom { // adds a symptom beside the pain, or takes it away
    std::string symptom;
    bool is_marked = true;
    friend bool operator==(const MarkSymptom&, const MarkSymptom&) = default;
};
struct DenySymptom { // says that a symptom is not there, or takes that back
    std::string symptom;
    bool is_denied = true;
    friend bool operator==(const DenySymptom&, const DenySymptom&) = default;
};
struct SetAge {    // of the person whose pain it is
    int years = 0; // 0: not known
    friend bool operator==(const SetAge&, const SetAge&) = default;
};
struct ShowMusclesAnyway { // although help is to be called first
    bool is_shown = true;
    friend bool operator==(const ShowMusclesAnyway&, const ShowMusclesAnyway&) = default;
};
struct ChooseCandidate {
    int rank = 1; // 1 is the best
    friend bool operator==(const ChooseCandidate&, const ChooseCandidate&) = default;
};
struct Search {
    std::string text;
    friend bool operator==(const Search&, const Search&) = default;
};
struct SetTheme {
    std::string name;
    friend bool operator==(const SetTheme&, const SetTheme&) = default;
};
struct SetLanguage {
    std::string code; // of core::k_languages
    friend bool operator==(const SetLanguage&, const SetLanguage&) = default;
};
struct SetBody {
    std::string name; // "built-in", "female", or what a person called an imported one
    friend bool operator==(const SetBody&, const SetBody&) = default;
};
struct SetNames { // Latin names first, or those of the language
    bool are_latin = false;
    friend bool operator==(const SetNames&, const SetNames&) = default;
};
struct Speak { // the Latin name aloud; an empty id: that of the selection
    std::string id;
    friend bool operator==(const Speak&, const Speak&) = default;
};
struct ShowHelp {
    bool is_shown = true;
    friend bool operator==(const ShowHelp&, const ShowHelp&) = default;
};
struct ShowGuide { // a chapter of the guide, by id or name; an empty one: the chapter last read, or the first
    bool is_shown = true;
    std::string chapter;
    bool is_plain = false; // in the words for a client
    friend bool operator==(const ShowGuide&, const ShowGuide&) = default;
};
struct ShowBodyChart { // the body chart to mark pain on, in pain mode; an empty page: the one last seen
    bool is_shown = true;
    std::string page; // "body", "head", "hands", "feet"
    friend bool operator==(const ShowBodyChart&, const ShowBodyChart&) = default;
};
struct ShowAttachments { // of what is selected, painted on the bones
    bool is_shown = true;
    friend bool operator==(const ShowAttachments&, const ShowAttachments&) = default;
};
struct ShowOverlay { // what else than muscles lies over the skin; nothing: no layer of it
    std::optional<OverlayKind> kind;
    std::string id; // of the only one shown; empty: all of the kind
    friend bool operator==(const ShowOverlay&, const ShowOverlay&) = default;
};
struct ShowPanels { // at the sides of the picture
    bool is_shown = true;
    friend bool operator==(const ShowPanels&, const ShowPanels&) = default;
};
struct Toggle { // what is on goes off, and back
    Switch what = Switch::Help;
    friend bool operator==(const Toggle&, const Toggle&) = default;
};
struct TurnChapter { // of the guide
    bool is_forward = true;
    friend bool operator==(const TurnChapter&, const TurnChapter&) = default;
};
struct MoveCursor { // of the body chart, to the next area that way
    Direction direction = Direction::Left;
    friend bool operator==(const MoveCursor&, const MoveCursor&) = default;
};
struct MarkHere { // the area at the cursor of the body chart; takes the mark away where there is one
    friend bool operator==(const MarkHere&, const MarkHere&) = default;
};
struct OpenSearch { // gives the search box the keyboard
    friend bool operator==(const OpenSearch&, const OpenSearch&) = default;
};
struct ShowFullScreen {
    bool is_shown = true;
    friend bool operator==(const ShowFullScreen&, const ShowFullScreen&) = default;
};
struct ShowClientView { // plain words, large, without tools: for the person whose pain it is
    bool is_shown = true;
    friend bool operator==(const ShowClientView&, const ShowClientView&) = default;
};
// The sizes that "larger" and "smaller" go through.
inline constexpr std::array k_text_percents{80, 90, 100, 110, 125, 150, 175, 200, 250};
struct SetTextSize {
    int percent = 100; // of the size the screen asks for; 0: `steps` from what it is
    int steps = 0;     // 1 larger, -1 smaller
    friend bool operator==(const SetTextSize&, const SetTextSize&) = default;
};
struct SetEmergencyNumber {
    std::string number; // 2 to 8 digits; empty: that of the country is spoken of
    friend bool operator==(const SetEmergencyNumber&, const SetEmergencyNumber&) = default;
};
struct MoveFocus { // of the keyboard, through what can be pressed
    FocusMove move = FocusMove::Next;
    friend bool operator==(const MoveFocus&, const MoveFocus&) = default;
};
struct ChooseHit { // of the list below the search box, or in the palette
    HitChoice choice = HitChoice::Open;
    friend bool operator==(const ChooseHit&, const ChooseHit&) = default;
};
struct Undo {
    friend bool operator==(const Undo&, const Undo&) = default;
};
struct Redo {
    friend bool operator==(const Redo&, const Redo&) = default;
};
struct PlayChain { // a press on the trigger point, and the pain that follows; from where it was left
    friend bool operator==(const PlayChain&, const PlayChain&) = default;
};
struct PauseChain {
    friend bool operator==(const PauseChain&, const PauseChain&) = default;
};
struct ScrubChain {  // to a moment of it, and stay there
    float at = 0.0f; // 0..1
    friend bool operator==(const ScrubChain&, const ScrubChain&) = default;
};
struct LoopChain { // from its end begin again
    bool is_looped = true;
    friend bool operator==(const LoopChain&, const LoopChain&) = default;
};
struct SetPace { // of the chain
    float factor = 1.0f;
    friend bool operator==(const SetPace&, const SetPace&) = default;
};
struct Wait { // scripts: lets that much time pass
    float seconds = 0.0f;
    friend bool operator==(const Wait&, const Wait&) = default;
};
struct Accept { // does what the card in front offers
    friend bool operator==(const Accept&, const Accept&) = default;
};
struct Dismiss { // closes the card in front, or what tells of what was done
    friend bool operator==(const Dismiss&, const Dismiss&) = default;
};
struct ShowPalette { // one box over muscles, areas, conditions, commands and settings
    bool is_shown = true;
    friend bool operator==(const ShowPalette&, const ShowPalette&) = default;
};
struct ShowSettings {
    bool is_shown = true;
    friend bool operator==(const ShowSettings&, const ShowSettings&) = default;
};
struct SetMotion { // reduced: nothing flies, opens or pulses
    bool is_reduced = false;
    friend bool operator==(const SetMotion&, const SetMotion&) = default;
};
struct SetTouchTargets { // large enough for a finger
    bool is_on = true;
    friend bool operator==(const SetTouchTargets&, const SetTouchTargets&) = default;
};
struct Introduce { // the guided start
    IntroductionMove move = IntroductionMove::Start;
    friend bool operator==(const Introduce&, const Introduce&) = default;
};
struct Quit {
    friend bool operator==(const Quit&, const Quit&) = default;
};

using Command = std::variant<
    Select, Compare, Present, ClearSelection, Hover, SetLayer, PeelTo, Hide, Isolate, Fade, ShowAll, ShowReferral,
    ShowPoint, SetMode, MarkArea, UnmarkArea, PaintPain, DescribePain, SetBrush, UseEraser, UseMirror, EraseAt,
    ErasePain, Trace, Say, TraceCondition, MarkCondition, MarkSymptom, DenySymptom, SetAge, ShowMusclesAnyway,
    ChooseCandidate, SetView, SetCamera, OrbitCamera, PanCamera, ZoomCamera, Frame, FrameReferral, FrameZone, FrameBody,
    FrameNext, TurnTo, SetRotation, ShowLabels, Search, SetTheme, SetLanguage, SetNames, SetBody, Speak, ShowHelp,
    ShowGuide, ShowBodyChart, ShowAttachments, ShowOverlay, ShowPanels, ShowFullScreen, ShowClientView, SetTextSize,
    SetEmergencyNumber, MoveFocus, Toggle, TurnChapter, MoveCursor, MarkHere, OpenSearch, ChooseHit, PlayChain,
    PauseChain, ScrubChain, LoopChain, SetPace, Undo, Redo, Wait, SaveImage, PrintBodyChart, SaveDrawing, OpenDrawing,
    AskFile, OpenFile, ShowFolder, Accept, Dismiss, ShowPalette, ShowSettings, SetMotion, SetTouchTargets, Introduce,
    ShowLessons, OpenLesson, TurnLesson, PresentLesson, ShowInLesson, EndLesson, NewLesson, AddStep, MoveStep,
    DuplicateStep, DeleteStep, WriteStep, SaveLesson, CountAnswer, UseTool, DrawInk, WipeInk, AskLeave, ShowStudy,
    ShowProgress, ColorByMastery, StartQuiz, AnswerQuiz, AnswerAt, AnswerPainted, NextQuestion, EndQuiz, ChooseLearner,
    RenameLearner, SaveProgress, NewSession, OpenSession, Unlock, ShowSeal, SealSession, UnsealSession, SaveSession,
    CloseSession, SetClient, BeginVisit, SetMoment, WriteNotes, ShowVisits, CompareVisits, WriteHandout, WritePage,
    ShowPress, RunPress, EndPress, SayPress, RatePress, ShowClientScreen, ShowSpeakerScreen, FillSecondScreen, Quit>;

// Returns the one line that parse_command() reads back to an equal command.
std::string text_of(const Command&);

// Reads one line. A problem says what was expected; its `where` is empty.
core::Result<Command> parse_command(std::string_view line);

// A command and the line of its script, counted from 1.
struct ScriptLine {
    Command command;
    int number = 0;
};

// A script is one command a line; empty lines and lines that start with # are skipped. Returns all commands, or every
// problem with `where` as "line 3".
core::Result<std::vector<ScriptLine>> parse_script(std::string_view text);

// How each command is written, in the order of the variant: "select ID [left|right|midline]".
struct CommandForm {
    std::string_view usage;
    std::string_view purpose;
};
std::span<const CommandForm> command_forms();

}
