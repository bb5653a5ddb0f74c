// The panels, one file each. Every function draws one panel into its rectangle and puts what was asked into the queue.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/ui/panel.h"
#include "myoatlas/ui/picture.h"

#include <span>
#include <string_view>

namespace myoatlas::ui {

void draw_top_bar(const PanelView&, UiState&, const Rect&, Queue&);
// Gives the search box the keyboard, and what was typed for it already.
void open_search(UiState&, std::u32string_view typed = {});
// Returns true while what was found is listed below the box.
bool are_hits_shown(const PanelView&, const UiState&);
void choose_hit(UiState&, session::HitChoice);
// Empties the box and closes the list of hits.
void leave_search(UiState&, Queue&);
void draw_layers_panel(const PanelView&, UiState&, const Rect&, Queue&);
void draw_facts_panel(const PanelView&, UiState&, const Rect&, Queue&);   // of what is selected
void draw_welcome_panel(const PanelView&, UiState&, const Rect&, Queue&); // nothing is selected yet
void draw_pain_panel(const PanelView&, UiState&, const Rect&, Queue&);
// Stands alone in the client's view: plain words for the person whose pain it is.
void draw_client_card(const PanelView&, UiState&, const Rect&, Queue&);
// What a second window shows: the client's screen, with the body beside plain words ...
Rect client_screen_card(const Style&, float width, float height);
void draw_client_screen(const PanelView&, const Picture&, const Rect& window);
// ... and the speaker's: notes, the next step, how long it has been and what time it is.
void draw_speaker_screen(const PanelView&, const Rect& window, int seconds);
// Within the pain panel: the lists to choose from, and how what is painted feels.
void draw_pain_chooser(const PanelView&, UiState&, Queue&);
// A sentence typed in marks what it says; below it, what became of its words.
void draw_said_box(const PanelView&, UiState&, Queue&);
void draw_pain_brush(const PanelView&, UiState&, Queue&);
// Brush or eraser, and whether both sides are painted.
void draw_pain_tools(const PanelView&, Queue&);
// The chain from a pressed point to its pain: play, scrub, loop, slow. Over the picture while zones are shown.
bool has_chain_bar(const session::Session&);
float chain_bar_row(const Style&); // its height with what stays free below it, in pixels
void draw_chain_bar(const PanelView&, const Rect& strip, Queue&);
// Opens the body chart, or closes it; within the pain panel.
void draw_body_chart_button(const PanelView&, Queue&);
// Stands where the layers are while the body chart is open.
void draw_body_chart_card(const PanelView&, UiState&, const Rect&, Queue&);
// `pointed` names what is under the pointer; `note` is a sentence to show instead for a while. Both may be empty.
void draw_status_line(const PanelView&, const Rect&, std::string_view pointed, std::string_view note);
// What can be done with what a right click was on, and what lies there; while state.place is set.
void draw_place_menu(const PanelView&, UiState&, const Rect& window, Queue&);
// The name of what is under the pointer, beside it.
void draw_pointer_label(const PanelView&, const Rect& picture, std::string_view pointed);
// The name of what one of the pictures side by side shows, along its upper edge.
void draw_pane_name(const PanelView&, std::size_t index, const Rect& pane);
// Small pictures of places where pain is referred to and which are not seen; a click flies there.
void draw_insets(const PanelView&, std::span<const Inset>, Queue&);
// A cube that turns with the body: a click on a face, an edge or a corner looks from there, a drag turns the body.
void draw_view_cube(const PanelView&, const Rect& picture, Queue&);
// What is chosen together, and what can be done with all of it.
void draw_chosen(const PanelView&, Queue&);
void draw_help_overlay(const PanelView&, const Rect& window, Queue&);
// The guide, over everything else, while it is open.
void draw_guide_panel(const PanelView&, UiState&, const Rect& window, Queue&);
// A row that opens a chapter of the guide; nothing when the guide lacks it.
void draw_guide_link(const PanelView&, std::string_view chapter, Queue&);
// Beside the answer to a pain: how to tell a candidate from the others, and which muscles explain the pain together.
void draw_differential(const PanelView&, const referral::Candidate&);
void draw_where_to_press(const PanelView&, const referral::Candidate&); // the first line of it
// A row of the ranked list, open when it is the one chosen; `place` is that in the list as it is told.
void draw_candidate(const PanelView&, UiState&, std::size_t index, int place, Queue&);
void draw_source_sets(const PanelView&);
// Nerves, joints and organs that are felt in the same place; nothing when none is charted there.
void draw_other_causes(const PanelView&, Queue&);
// Their layers over the body, each to turn on and off.
void draw_overlay_chips(const PanelView&, Queue&);
// Which side of the picture is which side of the body.
void draw_side_marks(const PanelView&, const Rect& picture);
// What the colors of the picture stand for, below it, in as many lines as it takes, the last at the strip's foot.
// Returns how many these are, at least one.
int draw_legend(const PanelView&, const Rect& strip);
constexpr float k_legend_row = 32.0f; // points at scale 1
// One box over all that has a name or can be asked for, while it is open.
void draw_palette(const PanelView&, UiState&, const Rect& window, Queue&);
void choose_in_palette(UiState&, session::HitChoice);
void draw_settings_card(const PanelView&, const Rect& window, Queue&);
// The client's session: its visits, notes, saving and handing over; while session.are_visits_shown.
void draw_visits_card(const PanelView&, UiState&, const Rect& window, Queue&);
// Area and strength of the drawings, visit by visit; within it.
void draw_visits_plot(const PanelView&, UiState&);
// Whose session is open, and that it opens; within the pain panel.
void draw_visits_row(const PanelView&, Queue&);
// Paper and page for the client; nothing while nothing is marked.
void draw_hand_over(const PanelView&, Queue&);
// How far the press is, large: what to do, seconds left, its three parts.
void draw_press_face(const PanelView&, const session::TimedPress&);
// The press timer, large enough to be read from the table; while session.press is there.
void draw_press_card(const PanelView&, const Rect& window, Queue&);
// Asks for the passphrase of session.sealed_file.
void draw_passphrase_card(const PanelView&, UiState&, const Rect& window, Queue&);
// Seals the client's session, or no longer; while session.is_seal_shown.
void draw_seal_card(const PanelView&, UiState&, const Rect& window, Queue&);
// Whether Enter asks for what the card in front offers. Read by the card, so that what is typed after Enter finds it
// gone.
bool is_accepted_by_key(Queue&);
// The step of the lesson that is given; while session.lesson is set.
void draw_lesson_card(const PanelView&, UiState&, const Rect&, Queue&);
// The question of the step: its numbered answers, how many of the class were counted, and on revealing bars.
void draw_class_question(const PanelView&, const session::LessonRun&, const anatomy::LessonQuestion&, Queue&);
void draw_lesson_tools(const PanelView&, Queue&);            // within the card: laser, pen, and to wipe off
void draw_lesson_making(const PanelView&, UiState&, Queue&); // within the card, of a lesson of one's own
// Whether a lesson may be left unsaved; while session.leaving says for what.
void draw_leaving_card(const PanelView&, UiState&, const Rect& window, Queue&);
void draw_lessons_card(const PanelView&, const Rect& window, Queue&); // while session.are_lessons_shown
// The question that is asked, and what became of it; or how all of it went. While session.quiz is set.
void draw_quiz_card(const PanelView&, UiState&, const Rect&, Queue&);
void draw_quiz_report(const PanelView&, const UiState&, Queue&);             // within it, at the end
std::string source_names(const PanelView&, const std::vector<std::string>&); // "Travell & Simons 1983; ..."
// Whose answers are kept: to choose, to add, to rename; within the study card.
void draw_learner_row(const PanelView&, UiState&, Queue&);
void draw_study_card(const PanelView&, UiState&, const Rect& window, Queue&); // while session.is_study_shown
void draw_progress_card(const PanelView&, const Rect& window, Queue&);        // while session.is_progress_shown
// Asks where a file is or goes, while session.asked_file is set.
void draw_file_card(const PanelView&, UiState&, const Rect& window, Queue&);
// What was done with files, above the picture.
void draw_messages(const PanelView&, const Rect& picture, Queue&);
// The guided start, while it is open.
void draw_introduction(const PanelView&, const Rect& picture, Queue&);
// What of the atlas is missing or damaged; returns true when the person goes on without it.
bool draw_fault_card(const core::TextCatalog&, const Style&, const Rect& window, std::span<const std::string> faults,
                     bool is_body_there);
void draw_splash(const core::TextCatalog&, const Style&, const Rect& window, std::string_view step);

// Shared by panels: names in words.
std::string minutes_and_seconds(double seconds);              // "12:05"
std::string side_words(const core::TextCatalog&, core::Side); // "left", within a sentence
// The names of keys as keyboards of the language have them: "Enter or Space" is "Intro o Espacio".
std::string keys_in_words(const core::TextCatalog&, std::string keys);
std::string area_words(const PanelView&, const referral::AreaMark&); // "Temporal headache, left"
// As people call it who never learned the names; and by name, or so while the client looks on.
std::string plain_name(const PanelView&, const anatomy::Names&);
std::string name_of(const PanelView&, const anatomy::Names&);
// A part by the name its card has: of the charted muscle that a click on it chooses, else its own.
std::string name_of_part(const PanelView&, const session::PartRef&);
// What the answer says must not wait; nothing when that is nothing.
void draw_emergencies(const PanelView&, Queue&);
// Where the points of a muscle lie over what is easily hurt; nothing where they do not.
void draw_site_notes(const PanelView&, UiState&, const anatomy::Muscle&);
// Draws the serious cautions among `ids` as one card: their names, and all of their words when `is_open`. Nothing when
// there are none.
void draw_serious_cautions(const PanelView&, const std::vector<std::string>& ids, bool& is_open);
// Draws the other cautions among `ids`, as plain small text.
void draw_plain_cautions(const PanelView&, const std::vector<std::string>& ids);

}
