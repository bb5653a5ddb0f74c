// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/shell/palette_list.h"
#include "myoatlas/core/text.h"
#include "myoatlas/session/keys/shortcuts.h"
#include "myoatlas/ui/panels/body/found.h"
#include "myoatlas/ui/panels/shell/settings_list.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

namespace myoatlas::ui {

namespace {

std::vector<std::string> words_of(std::string_view text) {
    std::string folded = core::fold(text);
    std::ranges::replace_if(
        folded, [](char c) { return c == '_' || c == '|' || c == ':' || c == ','; }, ' ');
    std::istringstream in(folded);
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

bool begins_one_of(const std::string& begun, const std::vector<std::string>& words) {
    return std::ranges::any_of(words, [&](const std::string& word) { return word.starts_with(begun); });
}

// What is looked for most often stands before the rest of the script language.
struct Action {
    std::string_view key, line; // of its words, and what it does
};
constexpr Action k_actions[]{{"palette.pain", "toggle pain"},
                             {"palette.chart", "toggle map"},
                             {"palette.client", "toggle client_view"},
                             {"palette.client_screen", "toggle client_screen"},
                             {"palette.visits", "toggle visits"},
                             {"palette.handout", "ask_file handout"},
                             {"palette.save", "ask_file save_drawing"},
                             {"palette.open", "ask_file open_drawing"},
                             {"palette.print", "ask_file print"},
                             {"palette.picture", "ask_file picture"},
                             {"palette.study", "toggle study"},
                             {"palette.progress", "toggle progress"},
                             {"palette.mastery", "toggle mastery"},
                             {"palette.lessons", "toggle lessons"},
                             {"palette.new_lesson", "lesson_new"},
                             {"palette.guide", "toggle guide"},
                             {"palette.help", "toggle help"},
                             {"palette.settings", "toggle settings"},
                             {"palette.introduction", "introduction start"},
                             {"palette.show_all", "show_all"},
                             {"palette.erase", "erase"},
                             {"palette.session_new", "ask_file session_new"},
                             {"palette.session_save", "session_save"},
                             {"palette.session_save_as", "ask_file session_save"},
                             {"palette.visit_new", "visit_new"},
                             {"palette.visit_compare", "visit_compare on"},
                             {"palette.seal", "toggle seal"},
                             {"palette.session_close", "session_close"},
                             {"palette.page", "ask_file page"},
                             {"palette.press", "toggle press"},
                             {"palette.speaker_screen", "toggle speaker_screen"},
                             {"palette.second_full", "toggle second_full_screen"}};

// The key that does the same; empty where none does.
std::string key_of(const PanelView& view, std::string_view line) {
    if (line == "ask_file save_drawing" && !view.session.opened) line = "session_save"; // which asks for the file then
    for (const session::Shortcut& row : session::k_shortcuts)
        if (row.command == line) return session::name_of(row.key, row.modifiers);
    return {};
}

// What cards and keys say to each other: nobody looks for it, and the actions above have words for it.
constexpr std::array<std::string_view, 7> k_unlisted{"ask_file", "ask_leave", "accept",     "dismiss",
                                                     "focus",    "hit",       "open_search"};

void add_actions(const PanelView& view, std::string_view words, std::vector<PaletteRow>& rows) {
    for (const Action& action : k_actions) {
        const auto command = session::parse_command(action.line);
        if (!command) continue; // a test holds that each is read
        const std::string name = view.text(action.key);
        const float score = words.empty() ? 1.0f : agreement(words, name, action.line);
        if (score <= 0.0f) continue;
        std::string key = key_of(view, action.line);
        if (key.empty()) key = view.text("palette.action");
        rows.push_back({name, {}, std::move(key), {*command}, {}, score + 0.05f});
    }
}

void add_settings(const PanelView& view, std::string_view words, std::vector<PaletteRow>& rows) {
    for (const Setting& setting : settings_of(view))
        for (const SettingChoice& choice : setting.choices) {
            const float score = agreement(words, setting.title + ": " + choice.words, setting.purpose);
            if (score > 0.0f)
                rows.push_back({setting.title + ": " + choice.words,
                                setting.purpose,
                                view.text("palette.setting"),
                                {choice.command},
                                {},
                                score + 0.02f});
        }
}

void add_lessons(const PanelView& view, std::string_view words, std::vector<PaletteRow>& rows) {
    if (!view.world.catalog) return;
    for (const anatomy::Lesson& lesson : view.world.catalog->all().lessons) {
        const std::string& name = anatomy::words_in(lesson.names, view.session.language);
        const std::string& about = anatomy::words_in(lesson.about, view.session.language);
        const float score = agreement(words, name, about);
        if (score > 0.0f)
            rows.push_back({name, about, view.text("palette.lesson"), {session::OpenLesson{lesson.id}}, {}, score});
    }
}

// The script language itself. One that needs words puts its verb into the box, to be gone on with.
void add_forms(const PanelView& view, std::string_view words, std::vector<PaletteRow>& rows) {
    for (const session::CommandForm& form : session::command_forms()) {
        const float score = agreement(words, form.usage, form.purpose);
        const std::string verb(form.usage.substr(0, form.usage.find(' ')));
        if (score <= 0.0f || std::ranges::find(k_unlisted, verb) != k_unlisted.end()) continue;
        PaletteRow row{
            std::string(form.usage), std::string(form.purpose), view.text("palette.command"), {}, {}, 0.8f * score};
        if (auto command = session::parse_command(verb); command && form.usage == verb)
            row.commands.push_back(std::move(*command));
        else
            row.completion = verb + " ";
        rows.push_back(std::move(row));
    }
}

}

float agreement(std::string_view words, std::string_view name, std::string_view purpose) {
    const std::vector<std::string> wanted = words_of(words), named = words_of(name), told = words_of(purpose);
    if (wanted.empty() || named.empty()) return 0.0f;
    float met = 0.0f;
    for (const std::string& word : wanted) {
        if (begins_one_of(word, named))
            met += std::ranges::find(named, word) != named.end() ? 1.0f : 0.9f;
        else if (word.size() > 2 && begins_one_of(word, told))
            met += 0.5f;
        else
            return 0.0f;
    }
    met /= static_cast<float>(wanted.size());
    const bool is_first = named.front().starts_with(wanted.front());
    return met * (is_first ? 1.0f : 0.9f);
}

std::vector<PaletteRow> palette_rows(const PanelView& view, std::string_view words, std::size_t most) {
    std::vector<PaletteRow> rows;
    add_actions(view, words, rows);
    if (words.find_first_not_of(' ') == std::string_view::npos) {
        if (rows.size() > most) rows.resize(most);
        return rows;
    }
    add_settings(view, words, rows);
    add_lessons(view, words, rows);
    add_forms(view, words, rows);
    if (view.search && view.world.catalog)
        for (const search::Hit& hit : hits_for(view, words, most))
            rows.push_back(
                {hit.name, detail_of(hit, view), view.text(kind_key(hit.kind)), commands_of(hit, view), {}, hit.score});
    std::ranges::stable_sort(rows, std::ranges::greater{}, &PaletteRow::score);
    const std::size_t verb_end = words.find(' ');
    if (auto line = session::parse_command(words); line && (verb_end != std::string_view::npos || words.size() > 3))
        rows.insert(rows.begin(), {session::text_of(*line), {}, view.text("palette.line"), {*line}, {}, 2.0f});
    if (rows.size() > most) rows.resize(most);
    return rows;
}

}
