// SPDX-License-Identifier: MIT
#include "myoatlas/ui/input/key_map.h"
#include "myoatlas/session/keys/shortcuts.h"
#include "myoatlas/ui/input/keys.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/focus.h"

#include <imgui.h>

namespace myoatlas::ui {

namespace {

session::Typing typing_in(const PanelView& view, const UiState& state) {
    if (view.session.is_palette_shown) return session::Typing::Palette;
    if (view.session.is_settings_shown || view.session.are_lessons_shown || view.session.is_study_shown ||
        view.session.is_progress_shown || view.session.asked_file || view.session.are_visits_shown ||
        view.session.is_seal_shown || !view.session.sealed_file.empty() || !view.session.leaving.empty() ||
        (!view.faults.empty() && !state.are_faults_seen))
        return has_focus() ? session::Typing::CardWidget : session::Typing::Card;
    if (view.session.press) return has_focus() ? session::Typing::CardWidget : session::Typing::Press;
    if (state.is_search_open || state.wants_search_focus)
        return are_hits_shown(view, state) ? session::Typing::SearchHits : session::Typing::SearchBox;
    if (ImGui::GetIO().WantTextInput) return session::Typing::TextBox;
    if (has_focus()) return session::Typing::Widget;
    return state.place ? session::Typing::Menu : session::Typing::None;
}

// Queues what one key asks for; false when the keys after it are not for shortcuts.
bool press(const KeyStroke& stroke, const PanelView& view, UiState& state, Queue& queue) {
    const session::Shortcut* shortcut =
        session::find_shortcut(stroke.key, stroke.modifiers, session::focus_of(view.session, typing_in(view, state)));
    if (!shortcut || (stroke.is_repeat && !shortcut->repeats)) return true;
    const bool is_other_character = session::is_character(stroke.key) &&
                                    stroke.modifiers == session::Modifiers::Shift &&
                                    shortcut->modifiers != session::Modifiers::Shift;
    if (is_other_character) return true; // which comes as it is typed
    const auto command = session::parse_command(shortcut->command);
    if (!command) return true; // a test holds that each is read
    if (*command == session::Command(session::Search{})) {
        leave_search(state, queue);
        return false;
    }
    // The list of hits and the card have seen to these.
    if (command->is<session::ChooseHit>() || command->is<session::Accept>()) return true;
    push(queue, *command);
    // What is typed next is meant for the box that opens, though it is not there yet.
    const session::Command palette = session::Toggle{session::Switch::Palette};
    if (*command == palette && !view.session.is_palette_shown) {
        state.is_search_open = state.wants_search_focus = false;
        state.palette_box.open({}, take_typed());
        return false;
    }
    if (command->is<session::AskFile>() && !view.session.asked_file) {
        state.file_box.ahead = take_typed();
        return false;
    }
    if (!command->is<session::OpenSearch>()) return true;
    open_search(state, take_typed(session::is_character(stroke.key) && stroke.modifiers == session::Modifiers::None
                                      ? static_cast<char32_t>(stroke.key)
                                      : 0)); // at once, as letters may have come with the key
    return false;
}

}

void read_keys(const PanelView& view, UiState& state, Queue& queue) {
    for (const KeyStroke& stroke : strokes())
        if (!press(stroke, view, state, queue)) return;
    if (ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeySuper) return;
    for (const char32_t typed_now : typed()) { // a key is the same key with Caps Lock on
        const char32_t character = letter_of(typed_now);
        const char32_t small = character >= U'A' && character <= U'Z' ? character - U'A' + U'a' : character;
        if (!press({session::Key{small}}, view, state, queue)) return;
    }
}

}
