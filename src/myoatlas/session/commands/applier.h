// The room's own: one function for each kind of command, in the files apply_*.cpp by what they change, and what these
// share. Everyone else calls apply().
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/session/commands/apply.h"

#include <memory>
#include <optional>
#include <string>

namespace myoatlas::session {

struct Applier {
    Session& session;
    const World& world;

    Effects operator()(const Select&) const;
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
    Effects operator()(const ErasePain&) const;
    Effects operator()(const Trace&) const;
    Effects operator()(const Say&) const;
    Effects operator()(const TraceCondition&) const;
    Effects operator()(const MarkCondition&) const;
    Effects operator()(const MarkSymptom&) const;
    Effects operator()(const ChooseCandidate&) const;
    Effects operator()(const SetView&) const;
    Effects operator()(const SetCamera&) const;
    Effects operator()(const OrbitCamera&) const;
    Effects operator()(const PanCamera&) const;
    Effects operator()(const ZoomCamera&) const;
    Effects operator()(const Frame&) const;
    Effects operator()(const FrameReferral&) const;
    Effects operator()(const FrameBody&) const;
    Effects operator()(const FrameNext&) const;
    Effects operator()(const Search&) const;
    Effects operator()(const SetTheme&) const;
    Effects operator()(const ShowHelp&) const;
    Effects operator()(const ShowGuide&) const;
    Effects operator()(const ShowBodyChart&) const;
    Effects operator()(const ShowAttachments&) const;
    Effects operator()(const ShowPanels&) const;
    Effects operator()(const ShowFullScreen&) const;
    Effects operator()(const ShowClientView&) const;
    Effects operator()(const SetTextSize&) const;
    Effects operator()(const MoveFocus&) const;
    Effects operator()(const Toggle&) const;
    Effects operator()(const TurnChapter&) const;
    Effects operator()(const MoveCursor&) const;
    Effects operator()(const MarkHere&) const;
    Effects operator()(const OpenSearch&) const;
    Effects operator()(const ChooseHit&) const;
    Effects operator()(const Undo&) const;
    Effects operator()(const Redo&) const;
    Effects operator()(const Wait&) const;
    Effects operator()(const SaveImage&) const;
    Effects operator()(const PrintBodyChart&) const;
    Effects operator()(const Quit&) const;
};

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
// Returns what could explain the report; null when it is empty or no engine is there.
std::shared_ptr<const referral::Answer> answer_to(const referral::PainReport&, const World&);
// Sends the camera on its way, from wherever it is now.
void move_camera(Session&, const scene::Camera& to);
// Returns the camera kept from somersaults and from leaving the room.
scene::Camera clamped(scene::Camera);

}
