// What every panel is given and what it gives back. Panels read the session and return commands; they change nothing.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/skin_areas.h"
#include "myoatlas/body_chart/chart_body.h"
#include "myoatlas/core/text_catalog.h"
#include "myoatlas/search/search_index.h"
#include "myoatlas/session/commands/command.h"
#include "myoatlas/session/legend.h"
#include "myoatlas/session/session.h"
#include "myoatlas/session/world.h"
#include "myoatlas/ui/widgets/style.h"
#include "myoatlas/ui/widgets/text_box.h"

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace myoatlas::ui {

// A command on its way to the session; one that joins the last is undone together with it.
struct Queued {
    session::Command command;
    bool joins_last = false;
    bool is_agreed = false; // to the file it names being written over, or to a lesson being left unsaved
};
using Queue = std::vector<Queued>;

inline void push(Queue& queue, session::Command command) {
    queue.push_back({std::move(command), false});
}

// What was done, or is being done, with a file: it stays until it is dismissed or a while after it is finished.
struct Message {
    std::string words;
    std::string file; // to be opened from here; empty: none
    bool is_running = false;
};

// What the interface needs to know of files, which it does not touch itself.
class FileDesk {
public:
    virtual ~FileDesk() = default;
    virtual bool is_there(const std::string& file) const = 0;
    // A whole path where a new file of that kind could go, or the folder where one would be looked for.
    virtual std::string suggestion(session::FilePurpose) const = 0;
    // Files of that kind that are there, the newest first.
    virtual std::vector<std::string> known(session::FilePurpose) const = 0;
};

// Pointers may be null while things load, or where they did not.
struct PanelView {
    const session::Session& session;
    const session::World& world;
    const search::SearchIndex* search;
    const anatomy::SkinAreas* skin_areas;
    const session::Legend& legend;
    const core::TextCatalog& text;
    const Style& style;
    bool has_undo = false, has_redo = false;
    const body_chart::ChartBody* chart_body = nullptr;
    const FileDesk* files = nullptr;
    std::span<const Message> messages = {};
    std::span<const std::string> faults = {}; // what of the atlas is missing or damaged
    bool can_speak = false;                   // Latin names aloud
    bool is_only_seen = false;                // a second window: nothing in it is pressed
};

// In points of the window, from its top left corner.
struct Rect {
    float x = 0.0f, y = 0.0f, width = 0.0f, height = 0.0f;
    bool contains(float px, float py) const { return px >= x && py >= y && px < x + width && py < y + height; }
    friend bool operator==(const Rect&, const Rect&) = default;
};

// A place of the picture that was asked about, and all that lies under it, from the skin to the first bone.
struct AskedPlace {
    float x = 0.0f, y = 0.0f;
    session::PartRef seen; // what the pointer was on
    std::vector<session::PartRef> parts;
};

// What of the interface is remembered from frame to frame and means nothing to the atlas: half-typed words, open lists.
struct UiState {
    std::string search_text;
    std::string query_seen;      // the session's, so that only a new one is put into the box
    std::u32string search_ahead; // typed while the box was still to get the keyboard
    bool wants_search_focus = false;
    bool is_search_open = false; // the hits are shown once there are words
    int search_choice = 0;
    bool takes_hit = false;                           // the chosen one, as soon as the hits are drawn
    bool takes_beside = false, presents_hits = false; // beside what is chosen; all of them in turn

    TextBox palette_box; // typed into the palette
    int palette_choice = 0;
    bool is_palette_drawn = false, is_palette_taken = false;

    TextBox file_box; // a file's whole path
    bool asks_to_replace = false, is_file_accepted = false;
    std::string file_fault; // why the path will not do
    std::vector<std::string> known_files;
    std::optional<session::FilePurpose> file_drawn; // the card of the frame before
    TextBox passphrase_box;
    std::string passphrase_of; // the sealed file whose passphrase was asked for in the frame before
    struct SealBoxes {         // of the card that seals
        TextBox current, fresh, again;
        std::string fault; // why these will not do
        bool is_drawn = false;
    } seal;
    TextBox client_box, notes_box; // of the client's session
    std::string visit_written;     // the box that was typed into last, and its visit
    std::string measured;          // the visits that were measured
    std::vector<session::DrawingMeasure> measures;
    bool are_faults_seen = false;

    std::string last_view; // asked for in the list of views

    std::optional<AskedPlace> place; // whose menu is open

    std::string said_text; // where it hurts, in words
    std::string said_seen; // the session's, so that only a new one is put into the box
    std::string area_filter;
    std::string open_section;
    int pain_side = 0; // 0 left, 1 right, 2 either
    int pain_tab = 0;  // 0 areas, 1 symptoms, 2 conditions
    bool is_brush_open = false;
    bool is_chart_brush = false; // on the body chart: a click paints, too
    bool are_cautions_open = false, are_reasons_open = false;
    std::string sites_key; // of the muscle and side whose endangerment sites are kept
    std::vector<std::string> sites;
    bool is_chooser_open = false; // it always is while nothing is marked
    std::string facts_drawn;      // what is chosen, so that another begins at its top
    std::string lesson_drawn;     // its step, so that another one begins at its top
    double presented_since_s = 0.0;
    std::array<TextBox, session::k_lesson_fields.words().size()> lesson_boxes; // by session::LessonField
    std::string lesson_written;                          // the box that was typed into last, and the step
    TextBox learner_box;                                 // the name of another learner, or the other name of this one
    bool names_learner = false, renames_learner = false; // it is open for the one, for the other
    bool is_test_wanted = false;                         // of the next quiz, and how many questions
    int quiz_count = session::k_quiz_count;
    const void* quiz_drawn = nullptr; // its questions, so that a clock begins with them
    double quiz_began_s = 0.0;
    float quiz_took_s = 0.0f;
    std::size_t question_drawn = 0; // so that another one begins at its top
    std::string chapter_drawn;      // of the guide, so that another one begins at its top

    // Where a muscle refers, worked out once for the muscle that is shown.
    std::string referral_key;
    std::vector<referral::PointReferral> referral;
};

}
