// Everything a person can ask for, as values. Panels, keys, the pointer and scripts queue the same commands; each has a
// text form that parses back to itself. A side that is not given means left, or the midline where there is but one.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/session/commands/command_body.h"
#include "myoatlas/session/commands/command_camera.h"
#include "myoatlas/session/commands/command_files.h"
#include "myoatlas/session/commands/command_lesson.h"
#include "myoatlas/session/commands/command_pain.h"
#include "myoatlas/session/commands/command_quiz.h"
#include "myoatlas/session/commands/command_second.h"
#include "myoatlas/session/commands/command_shell.h"
#include "myoatlas/session/commands/command_visit.h"

#include <any>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace myoatlas::session {

// Every kind of command, in the order that its form has in command_forms().
template <class... Kinds> struct KindList {
    static constexpr std::size_t count = sizeof...(Kinds);
    // The place of a kind in the list; `count` for what is none.
    template <class Asked> static constexpr std::size_t place_of() {
        std::size_t place = 0;
        static_cast<void>(((std::is_same_v<Asked, Kinds> || (++place, false)) || ...));
        return place;
    }
};
using CommandKinds = KindList<
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
template <class Asked>
concept CommandKind = (CommandKinds::place_of<Asked>() < CommandKinds::count);

// One command of any kind, as a value. Not a std::variant, whose copies of so many kinds took a compiler longer than
// all else that a source has. dispatch() of dispatch.h calls what a kind needs.
class Command {
public:
    template <CommandKind Asked>
    Command(Asked asked) : asked_(std::move(asked)), kind_(CommandKinds::place_of<Asked>()) {}

    // The command where it is of that kind; else null.
    template <CommandKind Asked> const Asked* as() const { return std::any_cast<Asked>(&asked_); }
    template <CommandKind Asked> bool is() const { return kind_ == CommandKinds::place_of<Asked>(); }
    std::size_t kind() const { return kind_; } // a place in CommandKinds

    friend bool operator==(const Command&, const Command&);

private:
    std::any asked_;
    std::size_t kind_;
};

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

// How each command is written, in the order of CommandKinds: "select ID [left|right|midline]".
struct CommandForm {
    std::string_view usage;
    std::string_view purpose;
};
std::span<const CommandForm> command_forms();

}
