// The closed words of commands, as a script says them.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/word_table.h"
#include "myoatlas/session/session.h"

namespace myoatlas::session {

enum class Switch : unsigned char {
    Help,
    Guide,
    BodyChart,
    PainMode,
    Panels,
    FullScreen,
    ClientView,
    Palette,
    Settings,
    Eraser,
    Mirror,
    Chain,
    Compare,
    Labels,
    Rotation,
    Lessons,
    Notes,
    Steps,
    Black,
    Study,
    Progress,
    Mastery,
    Visits,
    Press,
    Laser,
    Pen,
    Seal,
    ClientScreen,
    SpeakerScreen,
    SecondFullScreen
};
enum class Direction : unsigned char { Left, Right, Up, Down };
enum class FocusMove : unsigned char { Next, Previous, Press, Leave };
enum class Choosing : unsigned char { Alone, Added, Current };
enum class HitChoice : unsigned char { Next, Previous, Open, Beside, Present };
enum class Presenting : unsigned char { These, Next, Previous, Off };
enum class IntroductionMove : unsigned char { Start, Next, Previous, Off };
// Their words in a script.
constexpr auto k_switches = core::word_table<Switch>({
    {Switch::Help, "help"},
    {Switch::Guide, "guide"},
    {Switch::BodyChart, "map"},
    {Switch::PainMode, "pain"},
    {Switch::Panels, "panels"},
    {Switch::FullScreen, "full_screen"},
    {Switch::ClientView, "client_view"},
    {Switch::Palette, "palette"},
    {Switch::Settings, "settings"},
    {Switch::Eraser, "eraser"},
    {Switch::Mirror, "mirror"},
    {Switch::Chain, "play"},
    {Switch::Compare, "compare"},
    {Switch::Labels, "labels"},
    {Switch::Rotation, "rotation"},
    {Switch::Lessons, "lessons"},
    {Switch::Notes, "notes"},
    {Switch::Steps, "steps"},
    {Switch::Black, "black"},
    {Switch::Study, "study"},
    {Switch::Progress, "progress"},
    {Switch::Mastery, "mastery"},
    {Switch::Visits, "visits"},
    {Switch::Press, "press"},
    {Switch::Laser, "laser"},
    {Switch::Pen, "pen"},
    {Switch::Seal, "seal"},
    {Switch::ClientScreen, "client_screen"},
    {Switch::SpeakerScreen, "speaker_screen"},
    {Switch::SecondFullScreen, "second_full_screen"},
});
constexpr auto k_directions = core::word_table<Direction>({
    {Direction::Left, "left"},
    {Direction::Right, "right"},
    {Direction::Up, "up"},
    {Direction::Down, "down"},
});
constexpr auto k_focus_moves = core::word_table<FocusMove>({
    {FocusMove::Next, "next"},
    {FocusMove::Previous, "previous"},
    {FocusMove::Press, "press"},
    {FocusMove::Leave, "leave"},
});
constexpr auto k_hit_choices = core::word_table<HitChoice>({
    {HitChoice::Next, "next"},
    {HitChoice::Previous, "previous"},
    {HitChoice::Open, "open"},
    {HitChoice::Beside, "beside"},
    {HitChoice::Present, "present"},
});
constexpr auto k_introduction_moves = core::word_table<IntroductionMove>({
    {IntroductionMove::Start, "start"},
    {IntroductionMove::Next, "next"},
    {IntroductionMove::Previous, "previous"},
    {IntroductionMove::Off, "off"},
});
constexpr auto k_file_purposes = core::word_table<FilePurpose>({
    {FilePurpose::SaveDrawing, "save_drawing"},
    {FilePurpose::OpenDrawing, "open_drawing"},
    {FilePurpose::Print, "print"},
    {FilePurpose::Picture, "picture"},
    {FilePurpose::SaveLesson, "save_lesson"},
    {FilePurpose::OpenLesson, "open_lesson"},
    {FilePurpose::NewSession, "session_new"},
    {FilePurpose::SaveSession, "session_save"},
    {FilePurpose::Handout, "handout"},
    {FilePurpose::Page, "page"},
    {FilePurpose::SaveProgress, "save_progress"},
});

}
