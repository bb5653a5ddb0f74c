// Where a file goes, or which is opened: its whole path, typed. What is there is written over only when that is asked
// for.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/keys/shortcuts.h"
#include "myoatlas/ui/input/keys.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/platform/imgui_versions.h"
#include "myoatlas/ui/widgets/focus.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <imgui.h>
#include <utility>

namespace myoatlas::ui {

bool is_accepted_by_key(Queue& queue) {
    if (has_focus()) return false; // Enter presses that
    for (const KeyStroke& stroke : strokes()) {
        const auto command =
            session::parse_command(session::command_for(stroke.key, stroke.modifiers, session::Focus::Card));
        if (!command || !command->is<session::Accept>() || stroke.is_repeat) continue;
        push(queue, *command);
        return true;
    }
    return false;
}

namespace {

using session::FilePurpose;

constexpr std::string_view k_session_ending = ".myoatlas";

std::string key_of(FilePurpose purpose) {
    return "file." + std::string(session::k_file_purposes.word_of(purpose));
}

session::Command command_of(FilePurpose purpose, std::string file) {
    switch (purpose) {
    case FilePurpose::SaveDrawing:
        return session::SaveDrawing{std::move(file)};
    case FilePurpose::OpenDrawing:
        if (file.ends_with(k_session_ending)) return session::OpenSession{std::move(file)};
        return session::OpenDrawing{std::move(file)};
    case FilePurpose::Print:
        return session::PrintBodyChart{std::move(file)};
    case FilePurpose::Picture:
        return session::SaveImage{std::move(file)};
    case FilePurpose::SaveLesson:
        return session::SaveLesson{std::move(file)};
    case FilePurpose::OpenLesson:
        return session::OpenLesson{std::move(file)};
    case FilePurpose::NewSession:
        return session::NewSession{std::move(file)};
    case FilePurpose::SaveSession:
        return session::SaveSession{std::move(file)};
    case FilePurpose::Handout:
        return session::WriteHandout{std::move(file)};
    case FilePurpose::Page:
        return session::WritePage{std::move(file)};
    case FilePurpose::SaveProgress:
        return session::SaveProgress{std::move(file)};
    }
    return session::AskFile{};
}

bool is_opening(FilePurpose purpose) {
    return purpose == FilePurpose::OpenDrawing || purpose == FilePurpose::OpenLesson;
}

// The ending that makes the file what it is for, where none was typed.
std::string with_ending(FilePurpose purpose, std::string file) {
    const std::size_t name = file.find_last_of('/') + 1;
    if (file.find('.', name) != std::string::npos || name == file.size()) return file;
    switch (purpose) {
    case FilePurpose::Print:
    case FilePurpose::Handout:
        return file + ".pdf";
    case FilePurpose::Picture:
        return file + ".png";
    case FilePurpose::Page:
        return file + ".html";
    case FilePurpose::SaveProgress:
        return file + ".csv";
    case FilePurpose::NewSession:
    case FilePurpose::SaveSession:
        return file + std::string(k_session_ending);
    case FilePurpose::SaveDrawing:
    case FilePurpose::OpenDrawing:
    case FilePurpose::SaveLesson:
    case FilePurpose::OpenLesson:
        break;
    }
    return file + ".json";
}

void begin(const PanelView& view, UiState& state, FilePurpose purpose) {
    state.file_box.open(view.files ? view.files->suggestion(purpose) : std::string(), state.file_box.ahead);
    state.known_files = view.files ? view.files->known(purpose) : std::vector<std::string>();
    state.asks_to_replace = state.is_file_accepted = false;
    state.file_fault.clear();
}

// Does it, or says why not.
void accept(const PanelView& view, UiState& state, FilePurpose purpose, bool is_replacing, Queue& queue) {
    const std::string file = with_ending(purpose, state.file_box.text);
    const bool is_there = view.files && view.files->is_there(file);
    if (file.find_first_not_of(' ') == std::string::npos || file.back() == '/') {
        state.file_fault = view.text("file.no_name");
        return;
    }
    if (is_opening(purpose) && !is_there) {
        state.file_fault = view.text("file.not_there", {{"file", file}});
        return;
    }
    if (!is_opening(purpose) && is_there && !is_replacing) {
        state.asks_to_replace = true;
        return;
    }
    imgui_versions::leave_text_box();
    push(queue, session::AskFile{});
    queue.push_back({command_of(purpose, file), false, true});
}

}

void draw_file_card(const PanelView& view, UiState& state, const Rect& window, Queue& queue) {
    const auto purpose = view.session.asked_file;
    if (std::exchange(state.file_drawn, purpose) != purpose && purpose) begin(view, state, *purpose);
    if (!purpose) return;
    const Style& style = view.style;
    begin_front_card("file", 640.0f, window.height * 0.2f, window, style);
    text_in(style.fonts.title, style.palette.text_color, view.text(key_of(*purpose)));
    text_in(style.fonts.body, style.palette.text_soft, view.text(key_of(*purpose) + "_does"));
    if (text_box(state.file_box, "##file", view.text("file.hint"), ImGui::GetContentRegionAvail().x)) {
        state.asks_to_replace = false;
        state.file_fault.clear();
    }
    for (const std::string& known : state.known_files) {
        const Row line = row(style, known.c_str(), style.px(30), known == state.file_box.text);
        draw_text(style.fonts.body, line.content.x, line.content.y + style.px(5), style.palette.text_color,
                  known.substr(known.find_last_of('/') + 1), line.content.width);
        if (!line.is_clicked) continue;
        state.file_box.open(known);
        state.file_fault.clear();
    }
    if (!state.file_fault.empty()) text_in(style.fonts.body, style.palette.accent, state.file_fault);
    const bool is_asked = is_accepted_by_key(queue) || std::exchange(state.is_file_accepted, false);
    bool is_accepted = is_asked && !state.asks_to_replace, is_replacing = false;
    gap(style, 4);
    if (state.asks_to_replace) {
        text_in(style.fonts.body, style.palette.accent, view.text("file.is_there"));
        is_replacing = button(style, "replace", view.text("file.replace"), ButtonKind::Accent);
    } else {
        is_accepted =
            button(style, "accept", view.text(key_of(*purpose) + "_button"), ButtonKind::Accent) || is_accepted;
    }
    ImGui::SameLine();
    if (button(style, "cancel", view.text("action.cancel"))) push(queue, session::AskFile{});
    if (is_accepted || is_replacing) accept(view, state, *purpose, is_replacing, queue);
    end_front_card();
}

}
