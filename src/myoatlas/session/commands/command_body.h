// The commands of what is chosen, seen and hidden of the body. command.h has all of them.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/structure.h"
#include "myoatlas/session/commands/command_camera.h"
#include "myoatlas/session/commands/command_words.h"

#include <optional>
#include <string>
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
struct ShowAttachments { // of what is selected, painted on the bones
    bool is_shown = true;
    friend bool operator==(const ShowAttachments&, const ShowAttachments&) = default;
};
struct ShowOverlay { // what else than muscles lies over the skin; nothing: no layer of it
    std::optional<OverlayKind> kind;
    std::string id; // of the only one shown; empty: all of the kind
    friend bool operator==(const ShowOverlay&, const ShowOverlay&) = default;
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

}
