// The room's own: one function for each kind of command, in the files apply_*.cpp by what they change, and what these
// share. Everyone else calls apply().
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/session/apply/apply.h"

#include <memory>
#include <optional>
#include <string>

namespace myoatlas::session {

struct Applier {
    Session& session;
    const World& world;

    Effects operator()(const Select&) const;
    Effects operator()(const Compare&) const;
    Effects operator()(const Present&) const;
    Effects operator()(const ClearSelection&) const;
    Effects operator()(const Hover&) const;
    Effects operator()(const SetLayer&) const;
    Effects operator()(const PeelTo&) const;
    Effects operator()(const Hide&) const;
    Effects operator()(const Isolate&) const;
    Effects operator()(const Fade&) const;
    Effects operator()(const ShowAll&) const;
    Effects operator()(const ShowReferral&) const;
    Effects operator()(const ShowPoint&) const;
    Effects operator()(const SetMode&) const;
    Effects operator()(const MarkArea&) const;
    Effects operator()(const UnmarkArea&) const;
    Effects operator()(const PaintPain&) const;
    Effects operator()(const DescribePain&) const;
    Effects operator()(const SetBrush&) const;
    Effects operator()(const UseEraser&) const;
    Effects operator()(const UseMirror&) const;
    Effects operator()(const EraseAt&) const;
    Effects operator()(const ErasePain&) const;
    Effects operator()(const Trace&) const;
    Effects operator()(const Say&) const;
    Effects operator()(const TraceCondition&) const;
    Effects operator()(const MarkCondition&) const;
    Effects operator()(const MarkSymptom&) const;
    Effects operator()(const DenySymptom&) const;
    Effects operator()(const SetAge&) const;
    Effects operator()(const ShowMusclesAnyway&) const;
    Effects operator()(const ChooseCandidate&) const;
    Effects operator()(const SetView&) const;
    Effects operator()(const SetCamera&) const;
    Effects operator()(const OrbitCamera&) const;
    Effects operator()(const PanCamera&) const;
    Effects operator()(const ZoomCamera&) const;
    Effects operator()(const Frame&) const;
    Effects operator()(const FrameReferral&) const;
    Effects operator()(const FrameZone&) const;
    Effects operator()(const FrameBody&) const;
    Effects operator()(const FrameNext&) const;
    Effects operator()(const TurnTo&) const;
    Effects operator()(const SetRotation&) const;
    Effects operator()(const ShowLabels&) const;
    Effects operator()(const Search&) const;
    Effects operator()(const SetTheme&) const;
    Effects operator()(const SetLanguage&) const;
    Effects operator()(const SetNames&) const;
    Effects operator()(const SetBody&) const;
    Effects operator()(const Speak&) const;
    Effects operator()(const ShowHelp&) const;
    Effects operator()(const ShowGuide&) const;
    Effects operator()(const ShowBodyChart&) const;
    Effects operator()(const ShowAttachments&) const;
    Effects operator()(const ShowOverlay&) const;
    Effects operator()(const ShowPanels&) const;
    Effects operator()(const ShowFullScreen&) const;
    Effects operator()(const ShowClientView&) const;
    Effects operator()(const SetTextSize&) const;
    Effects operator()(const SetEmergencyNumber&) const;
    Effects operator()(const MoveFocus&) const;
    Effects operator()(const Toggle&) const;
    Effects operator()(const TurnChapter&) const;
    Effects operator()(const MoveCursor&) const;
    Effects operator()(const MarkHere&) const;
    Effects operator()(const OpenSearch&) const;
    Effects operator()(const ChooseHit&) const;
    Effects operator()(const PlayChain&) const;
    Effects operator()(const PauseChain&) const;
    Effects operator()(const ScrubChain&) const;
    Effects operator()(const LoopChain&) const;
    Effects operator()(const SetPace&) const;
    Effects operator()(const Undo&) const;
    Effects operator()(const Redo&) const;
    Effects operator()(const Wait&) const;
    Effects operator()(const SaveImage&) const;
    Effects operator()(const PrintBodyChart&) const;
    Effects operator()(const SaveDrawing&) const;
    Effects operator()(const OpenDrawing&) const;
    Effects operator()(const AskFile&) const;
    Effects operator()(const OpenFile&) const;
    Effects operator()(const ShowFolder&) const;
    Effects operator()(const Accept&) const;
    Effects operator()(const Dismiss&) const;
    Effects operator()(const ShowPalette&) const;
    Effects operator()(const ShowSettings&) const;
    Effects operator()(const SetMotion&) const;
    Effects operator()(const SetTouchTargets&) const;
    Effects operator()(const Introduce&) const;
    Effects operator()(const ShowLessons&) const;
    Effects operator()(const OpenLesson&) const;
    Effects operator()(const TurnLesson&) const;
    Effects operator()(const PresentLesson&) const;
    Effects operator()(const ShowInLesson&) const;
    Effects operator()(const EndLesson&) const;
    Effects operator()(const NewLesson&) const;
    Effects operator()(const AddStep&) const;
    Effects operator()(const MoveStep&) const;
    Effects operator()(const DuplicateStep&) const;
    Effects operator()(const DeleteStep&) const;
    Effects operator()(const WriteStep&) const;
    Effects operator()(const SaveLesson&) const;
    Effects operator()(const CountAnswer&) const;
    Effects operator()(const UseTool&) const;
    Effects operator()(const DrawInk&) const;
    Effects operator()(const WipeInk&) const;
    Effects operator()(const AskLeave&) const;
    Effects operator()(const ShowStudy&) const;
    Effects operator()(const ShowProgress&) const;
    Effects operator()(const ColorByMastery&) const;
    Effects operator()(const StartQuiz&) const;
    Effects operator()(const AnswerQuiz&) const;
    Effects operator()(const AnswerAt&) const;
    Effects operator()(const AnswerPainted&) const;
    Effects operator()(const NextQuestion&) const;
    Effects operator()(const EndQuiz&) const;
    Effects operator()(const ChooseLearner&) const;
    Effects operator()(const RenameLearner&) const;
    Effects operator()(const SaveProgress&) const;
    Effects operator()(const NewSession&) const;
    Effects operator()(const OpenSession&) const;
    Effects operator()(const Unlock&) const;
    Effects operator()(const ShowSeal&) const;
    Effects operator()(const SealSession&) const;
    Effects operator()(const UnsealSession&) const;
    Effects operator()(const SaveSession&) const;
    Effects operator()(const CloseSession&) const;
    Effects operator()(const SetClient&) const;
    Effects operator()(const BeginVisit&) const;
    Effects operator()(const SetMoment&) const;
    Effects operator()(const WriteNotes&) const;
    Effects operator()(const ShowVisits&) const;
    Effects operator()(const CompareVisits&) const;
    Effects operator()(const WriteHandout&) const;
    Effects operator()(const WritePage&) const;
    Effects operator()(const ShowPress&) const;
    Effects operator()(const RunPress&) const;
    Effects operator()(const EndPress&) const;
    Effects operator()(const SayPress&) const;
    Effects operator()(const RatePress&) const;
    Effects operator()(const ShowClientScreen&) const;
    Effects operator()(const ShowSpeakerScreen&) const;
    Effects operator()(const FillSecondScreen&) const;
    Effects operator()(const Quit&) const;
};

// Asks the front door for what it does with a file.
Effects asking(std::string Effects::*what, const std::string& file);
Effects refused(std::string sentence);
Effects refused(const core::Problems&); // with the first of them
Effects no_catalog();
// Carries out what a command that speaks of now means; refuses with the sentence when that is nothing.
Effects apply_meant(const Command&, Session&, const World&, std::string nothing);
Effects no_engine();

// Selects, and shows the referred pain of a muscle that has trigger points: of one point, or of all. What is chosen
// beside stays only where the selection does.
void select(Session&, const Selection&, const anatomy::Catalog&, std::string point = {});
void deselect(Session&);
void show(Session&, std::optional<ShownReferral>);
// Other zones have another chain, which nobody asked for yet; its pace and loop stay.
void forget_chain(Session&);
// Returns what could explain the report; null when it is empty or no engine is there.
std::shared_ptr<const referral::Answer> answer_to(const Undoable&, const World&);
// Works the session's answer out anew; in a quiz there is none, as it would tell.
void answer_anew(Session&, const World&);
// One card lies in front at a time: closes what there is. The other closes all that may lie over the body.
void close_cards(Session&);
void close_pages(Session&);
// Sends the camera on its way, from wherever it is now.
void move_camera(Session&, const scene::Camera& to);
// Returns the camera with its angles within a turn, kept from leaving the room.
scene::Camera clamped(scene::Camera);
// Keeps `compared` to what is chosen; to be called after every change of that.
void settle_compared(Session&);

}
