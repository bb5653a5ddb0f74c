// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/settings_list.h"
#include "myoatlas/session/commands/rebuild.h"
#include "myoatlas/session/theme.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace myoatlas::ui {

namespace {

// One that is on or off.
Setting switched(const PanelView& view, std::string_view name, bool is_on, session::Command off, session::Command on) {
    const std::string key = "settings." + std::string(name);
    return {view.text(key),
            view.text(key + "_does"),
            {{view.text(key + ".off"), std::move(off), !is_on}, {view.text(key + ".on"), std::move(on), is_on}}};
}

// What holds now is what a next start would be told.
bool is_kept(const std::vector<session::Command>& kept, std::string_view line) {
    return std::ranges::any_of(kept,
                               [&](const session::Command& command) { return session::text_of(command) == line; });
}

// The choices whose lines the script language knows; the first holds where none of the others is kept.
void add_lines(std::vector<Setting>& all, Setting setting,
               const std::vector<std::pair<std::string, std::string>>& choices,
               const std::vector<session::Command>& kept) {
    for (const auto& [words, line] : choices)
        if (auto command = session::parse_command(line))
            setting.choices.push_back({words, std::move(*command), is_kept(kept, line)});
    if (setting.choices.size() < 2) return;
    setting.choices.front().is_current =
        std::ranges::count_if(setting.choices, &SettingChoice::is_current) == 0 || setting.choices.front().is_current;
    all.push_back(std::move(setting));
}

}

std::vector<Setting> settings_of(const PanelView& view) {
    const session::Session& now = view.session;
    const core::TextCatalog& text = view.text;
    Setting theme{text("settings.theme"), text("settings.theme_does"), {}};
    for (const std::string_view name : session::k_shipped_themes)
        theme.choices.push_back(
            {text("theme." + std::string(name)), session::SetTheme{std::string(name)}, now.theme == name});
    Setting size{text("settings.text_size"), text("settings.text_size_does"), {}};
    for (const int percent : {80, 100, 125, 150, 200, 250})
        size.choices.push_back({text("settings.percent", {{"percent", std::to_string(percent)}}),
                                session::SetTextSize{percent, 0}, now.text_percent == percent});
    std::vector<Setting> all{std::move(theme), std::move(size)};
    all.push_back(switched(view, "full_screen", now.is_full_screen, session::ShowFullScreen{false},
                           session::ShowFullScreen{true}));
    all.push_back(switched(view, "motion", now.is_motion_reduced, session::SetMotion{false}, session::SetMotion{true}));
    all.push_back(switched(view, "targets", now.has_touch_targets, session::SetTouchTargets{false},
                           session::SetTouchTargets{true}));
    const std::vector<session::Command> kept = session::rebuilding(now);
    add_lines(all, {text("settings.rotation"), text("settings.rotation_does"), {}},
              {{text("settings.rotation.off"), "rotation limited"}, {text("settings.rotation.on"), "rotation free"}},
              kept);
    std::vector<std::pair<std::string, std::string>> languages;
    for (const Language& language : view.languages) languages.emplace_back(language.name, "language " + language.code);
    add_lines(all, {text("settings.language"), text("settings.language_does"), {}}, languages, kept);
    return all;
}

}
