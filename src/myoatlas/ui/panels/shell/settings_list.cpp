// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/shell/settings_list.h"

#include "myoatlas/core/language.h"
#include "myoatlas/session/theme.h"

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
    all.push_back(
        switched(view, "rotation", now.is_rotation_free, session::SetRotation{false}, session::SetRotation{true}));
    all.push_back(switched(view, "motion", now.is_motion_reduced, session::SetMotion{false}, session::SetMotion{true}));
    all.push_back(switched(view, "targets", now.has_touch_targets, session::SetTouchTargets{false},
                           session::SetTouchTargets{true}));
    Setting language{text("settings.language"), text("settings.language_does"), {}};
    for (const std::string_view code : core::k_languages)
        language.choices.push_back(
            {text("language." + std::string(code)), session::SetLanguage{std::string(code)}, now.language == code});
    all.push_back(std::move(language));
    if (view.world.bodies && view.world.bodies->size() > 1) {
        Setting body{text("settings.body"), text("settings.body_does"), {}};
        for (const std::string& name : *view.world.bodies) {
            const std::string key = name == "built-in" ? "body.male" : "body." + name;
            body.choices.push_back({text.has(key) ? text(key) : name, session::SetBody{name}, now.body == name});
        }
        all.insert(all.begin(), std::move(body));
    }
    return all;
}

}
