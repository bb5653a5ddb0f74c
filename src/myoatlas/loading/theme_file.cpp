// SPDX-License-Identifier: MIT
#include "myoatlas/loading/theme_file.h"

#include "myoatlas/core/text.h"
#include "myoatlas/io/base/json_file.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <variant>
#include <vector>

namespace myoatlas::loading {

namespace {

using Json = nlohmann::json;

// Where a field's value goes.
using FieldTarget = std::variant<glm::vec3*, float*, int*, bool*>;
using Group = std::map<std::string, FieldTarget>;

// The fields of a theme file, by group.
std::map<std::string, Group> fields_of(session::Theme& t) {
    scene::Look& l = t.look;
    return {
        {"backdrop", {{"top", &t.backdrop.top}, {"bottom", &t.backdrop.bottom}}},
        {"body",
         {{"muscle", &t.muscle},
          {"tendon", &t.tendon},
          {"bone", &t.bone},
          {"skin", &t.skin},
          {"other", &t.other},
          {"variation", &t.variation},
          {"shows_ghost_skin", &t.shows_ghost_skin}}},
        {"focus",
         {{"muted", &t.muted},
          {"muted_amount", &t.muted_amount},
          {"covering_opacity", &t.covering_opacity},
          {"context_bone_opacity", &t.context_bone_opacity},
          {"chosen", &t.chosen},
          {"chosen_amount", &t.chosen_amount},
          {"hover_highlight", &t.hover_highlight},
          {"first_candidate", &t.first_candidate},
          {"last_candidate", &t.last_candidate},
          {"lit_candidates", &t.lit_candidates},
          {"origin", &t.origin},
          {"insertion", &t.insertion}}},
        {"pain",
         {{"essential", &t.essential},
          {"spillover", &t.spillover},
          {"marked", &t.marked},
          {"point", &t.point},
          {"point_radius_mm", &t.point_radius_mm}}},
        {"look",
         {{"key_color", &l.key_color},
          {"sky_color", &l.sky_color},
          {"ground_color", &l.ground_color},
          {"ink_color", &l.ink_color},
          {"highlight_color", &l.highlight_color},
          {"ghost_color", &l.ghost_color},
          {"key", &l.key},
          {"fill", &l.fill},
          {"ambient", &l.ambient},
          {"rim", &l.rim},
          {"sheen", &l.sheen},
          {"fiber", &l.fiber},
          {"contour", &l.contour},
          {"ghost", &l.ghost},
          {"grain", &l.grain}}},
    };
}

bool read_color(const Json& value, glm::vec3& color) {
    if (!value.is_string()) return false;
    const std::string& text = value.get_ref<const std::string&>();
    if (text.size() != 7 || text[0] != '#') return false;
    for (int i = 0; i < 3; ++i) {
        const std::string pair = text.substr(1 + 2 * static_cast<std::size_t>(i), 2);
        if (pair.find_first_not_of("0123456789abcdefABCDEF") != std::string::npos) return false;
        color[i] = static_cast<float>(std::stoi(pair, nullptr, 16)) / 255.0f;
    }
    return true;
}

// Returns what was expected when the value does not fit; empty when it does.
std::string read_value(const Json& value, const FieldTarget& place) {
    if (const auto* color = std::get_if<glm::vec3*>(&place))
        return read_color(value, **color) ? "" : "expected a color as \"#rrggbb\"";
    if (const auto* is_on = std::get_if<bool*>(&place)) {
        if (!value.is_boolean()) return "expected true or false";
        **is_on = value.get<bool>();
        return "";
    }
    constexpr double k_most = 100.0;
    if (!value.is_number() || value.get<double>() < 0.0 || value.get<double>() > k_most)
        return "expected a number from 0 to 100";
    if (const auto* count = std::get_if<int*>(&place))
        **count = value.get<int>();
    else
        **std::get_if<float*>(&place) = value.get<float>();
    return "";
}

std::string themes_in(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
        if (entry.path().extension() == ".json") names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names.empty() ? "none" : core::joined(names);
}

}

core::Result<session::Theme> load_theme(const std::filesystem::path& folder, std::string_view id) {
    const std::string name = "themes/" + std::string(id) + ".json";
    const std::filesystem::path path = folder / (std::string(id) + ".json");
    std::error_code error;
    if (id.empty() || id.find('/') != std::string_view::npos || !std::filesystem::is_regular_file(path, error))
        return core::Problem{name,
                             "there is no theme called \"" + std::string(id) + "\"; there are: " + themes_in(folder)};
    const auto json = io::read_json_file(path, name);
    if (!json) return json.problems();
    if (!json->is_object()) return core::Problem{name, "expected an object"};

    session::Theme theme;
    theme.id = std::string(id);
    core::Problems problems;
    const auto fields = fields_of(theme);
    for (const auto& [key, value] : json->items()) {
        if (key == "schema_version") {
            if (value != 1) problems.push_back({name + "#/" + key, "expected 1"});
            continue;
        }
        if (key == "id" || key == "name") {
            if (!value.is_string())
                problems.push_back({name + "#/" + key, "expected a text"});
            else if (key == "name")
                theme.name = value.get<std::string>();
            continue;
        }
        const auto group = fields.find(key);
        if (group == fields.end() || !value.is_object()) {
            problems.push_back(
                {name + "#/" + key, "expected one of backdrop, body, focus, pain, look, with its fields"});
            continue;
        }
        for (const auto& [field, content] : value.items()) {
            const std::string where = name + "#/" + key + "/" + field;
            const auto place = group->second.find(field);
            if (place == group->second.end()) {
                problems.push_back({where, "is no field of a theme"});
                continue;
            }
            if (std::string wrong = read_value(content, place->second); !wrong.empty())
                problems.push_back({where, std::move(wrong)});
        }
    }
    if (!problems.empty()) return problems;
    return theme;
}

}
