// Carries out commands on a session. Pure but for the session it changes; what must happen outside is returned.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/session/commands/command.h"
#include "myoatlas/session/session.h"
#include "myoatlas/session/world.h"

#include <optional>
#include <string>

namespace myoatlas::session {

// An answer to a question, to be kept: of which card, and how good it was, 0..1.
struct QuizAnswer {
    std::string card; // study::text_of()
    float score = 0.0f;
};

// How the client's session is to be sealed from now on.
struct SealOrder {
    std::string passphrase; // empty: not at all
    std::string current;    // what opens it now
};

// What the front door has to do, or to say.
struct Effects {
    std::string refusal;                     // empty when the command was carried out; otherwise one plain sentence
    std::string note;                        // a plain sentence worth showing for a moment; may be empty
    std::string save_image;                  // a file to write; empty: none
    std::string print_body_chart;            // a file to print the body chart to; empty: none
    std::string save_drawing, open_drawing;  // files; empty: none
    std::string open_lesson, save_lesson;    // files; empty: none
    std::string new_session, open_session;   // files; empty: none
    std::optional<std::string> save_session; // a file; empty: where it lies
    std::string unlock;                      // with this passphrase; empty: not asked for
    std::optional<SealOrder> seal;
    std::string handout, page;          // files; empty: none
    std::string open_file, show_folder; // to be shown by the system; empty: none
    std::string speaks;                 // Latin to be said aloud; empty: none
    std::optional<QuizAnswer> quiz_answer;
    std::string rename_learner, save_progress; // to this name; to a file; empty: not asked for
    float wait_s = 0.0f;
    bool is_quit = false;
    // For the interface, which knows where things stand on the screen.
    std::optional<Direction> cursor; // the body chart's cursor moves that way
    bool opens_search = false;
    std::optional<FocusMove> focus;
    std::optional<HitChoice> hit;
    bool is_accepted = false;  // what the card in front offers
    bool is_dismissed = false; // what tells of what was done, or of what is missing
};

// Undo and Redo are refused here; they are Timeline's.
Effects apply(Session&, const Command&, const World&);

// Puts back what undo keeps, and sends the camera to where it was seen from. What follows from it is worked out anew;
// what else is of the moment stays, but for what would not fit: a zone that comes back opens again, and the body chart
// closes outside pain mode.
void restore(Session&, Undoable then, const scene::Camera& seen_from, const World&);

// Tells what follows from the session anew, after the world changed its language.
void retell(Session&, const World&);

// Looks at the question that is asked anew, after panels changed what they cover.
void settle_quiz(Session&, const World&);

// Lets time pass: the camera moves on, zones are revealed and pulse.
void advance(Session&, float seconds);
// Returns true while the camera moves or a zone is still opening: while pictures change on their own.
bool is_moving(const Session&);
// Returns true while a zone grows: what changes on the body chart, where nothing pulses.
bool is_opening(const Session&);

}
