// The commands of the program around the body: search, languages, looks, help, cards, undo. command.h has all of them.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/session/commands/command_words.h"

#include <array>
#include <string>

namespace myoatlas::session {

struct Search {
    std::string text;
    friend bool operator==(const Search&, const Search&) = default;
};
struct OpenSearch { // gives the search box the keyboard
    friend bool operator==(const OpenSearch&, const OpenSearch&) = default;
};
struct ChooseHit { // of the list below the search box, or in the palette
    HitChoice choice = HitChoice::Open;
    friend bool operator==(const ChooseHit&, const ChooseHit&) = default;
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
struct TurnChapter { // of the guide
    bool is_forward = true;
    friend bool operator==(const TurnChapter&, const TurnChapter&) = default;
};
struct ShowPanels { // at the sides of the picture
    bool is_shown = true;
    friend bool operator==(const ShowPanels&, const ShowPanels&) = default;
};
struct Toggle { // what is on goes off, and back
    Switch what = Switch::Help;
    friend bool operator==(const Toggle&, const Toggle&) = default;
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
struct Undo {
    friend bool operator==(const Undo&, const Undo&) = default;
};
struct Redo {
    friend bool operator==(const Redo&, const Redo&) = default;
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

}
