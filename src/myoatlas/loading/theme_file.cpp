// SPDX-License-Identifier: MIT
#include "myoatlas/loading/theme_file.h"

#include "myoatlas/core/text.h"
#include "myoatlas/io/base/folder_scan.h"
#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/base/json_object.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <variant>
#include <vector>

namespace myoatlas::loading {

namespace {

// Where a field's value goes.
using CauseColors = std::array<glm::vec3, 7>;
using FieldTarget = std::variant<glm::vec3*, CauseColors*, float*, int*, bool*>;
using Group = std::map<std::string, FieldTarget>;

Group look_fields(scene::Look& l) {
    return {{"key_color", &l.key_color},
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
            {"grain", &l.grain}};
}

// The fields of a theme file, by group.
std::map<std::string, Group> fields_of(session::Theme& t) {
    session::InterfaceColors& i = t.interface;
    return {
        {"backdrop", {{"top", &t.backdrop.top}, {"bottom", &t.backdrop.bottom}}},
        {"body",
         {{"muscle", &t.muscle},
          {"tendon", &t.tendon},
          {"bone", &t.bone},
          {"skin", &t.skin},
          {"other", &t.other},
          {"nerve", &t.nerve},
          {"artery", &t.artery},
          {"vein", &t.vein},
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
          {"compared_1", &t.compared[0]},
          {"compared_2", &t.compared[1]},
          {"compared_3", &t.compared[2]},
          {"compared_4", &t.compared[3]},
          {"origin", &t.origin},
          {"insertion", &t.insertion}}},
        {"pain",
         {{"essential", &t.essential},
          {"spillover", &t.spillover},
          {"marked", &t.marked},
          {"aching", &t.aching},
          {"burning", &t.burning},
          {"tingling", &t.tingling},
          {"numb", &t.numb},
          {"sharp", &t.sharp},
          {"match", &t.match},
          {"unexplained", &t.unexplained},
          {"unfilled", &t.unfilled},
          {"point", &t.point},
          {"point_radius_mm", &t.point_radius_mm}}},
        {"overlays", {{"causes", &t.causes}, {"warning", &t.warning}}},
        {"interface",
         {{"paper", &i.paper},
          {"card", &i.card},
          {"field", &i.field},
          {"field_hover", &i.field_hover},
          {"line", &i.line},
          {"text", &i.text},
          {"text_soft", &i.text_soft},
          {"text_faint", &i.text_faint},
          {"accent", &i.accent},
          {"accent_soft", &i.accent_soft},
          {"on_accent", &i.on_accent},
          {"caution", &i.caution},
          {"caution_text", &i.caution_text}}},
        {"look", look_fields(t.look)},
    };
}

std::optional<glm::vec3> color_of(const std::string& text) {
    if (text.size() != 7 || text[0] != '#') return std::nullopt;
    if (text.find_first_not_of("0123456789abcdefABCDEF", 1) != std::string::npos) return std::nullopt;
    glm::vec3 color;
    for (int i = 0; i < 3; ++i)
        color[i] =
            static_cast<float>(std::stoi(text.substr(1 + 2 * static_cast<std::size_t>(i), 2), nullptr, 16)) / 255.0f;
    return color;
}

void read_color(io::JsonObject& group, const std::string& field, glm::vec3& color) {
    if (!group.has(field)) return;
    const std::string text = group.text(field);
    if (const auto read = color_of(text))
        color = *read;
    else
        group.problem(field, "\"" + text + "\" is no color; expected \"#rrggbb\"");
}

// As many colors as there are.
void read_colors(io::JsonObject& group, const std::string& field, CauseColors& colors) {
    if (!group.has(field)) return;
    const std::vector<std::string> texts = group.texts(field);
    if (texts.size() != colors.size())
        return group.problem(field, "there are " + std::to_string(texts.size()) + " colors; expected " +
                                        std::to_string(colors.size()));
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (const auto read = color_of(texts[i]))
            colors[i] = *read;
        else
            group.problem_at(field, i, "\"" + texts[i] + "\" is no color; expected \"#rrggbb\"");
    }
}

// Returns false, and notes it, when the number is not of this measure.
bool is_in_range(io::JsonObject& group, const std::string& field, float number) {
    constexpr float k_most = 100.0f;
    if (number >= 0.0f && number <= k_most) return true;
    group.problem(field, "the number is " + core::plain_number(number) + "; expected 0 to 100");
    return false;
}

void read_field(io::JsonObject& group, const std::string& field, const FieldTarget& place) {
    if (auto* const* color = std::get_if<glm::vec3*>(&place)) return read_color(group, field, **color);
    if (auto* const* colors = std::get_if<CauseColors*>(&place)) return read_colors(group, field, **colors);
    if (auto* const* is_on = std::get_if<bool*>(&place)) {
        **is_on = group.flag(field, **is_on);
    } else if (auto* const* count = std::get_if<int*>(&place)) {
        const int read = group.whole_number(field, **count);
        if (is_in_range(group, field, static_cast<float>(read))) **count = read;
    } else {
        float& number = **std::get_if<float*>(&place);
        const float read = group.number(field, number);
        if (is_in_range(group, field, read)) number = read;
    }
}

std::string themes_in(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& file : io::files_in(folder, ".json")) names.push_back(file.stem().string());
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
    session::Theme theme;
    theme.id = std::string(id);
    core::Problems problems;
    io::JsonObject root(*json, name, "", problems);
    if (root.is_valid()) {
        if (root.has("schema_version")) root.check_schema_version(1);
        root.text("id");
        if (root.has("name")) theme.name = root.text("name");
        for (const auto& [key, fields] : fields_of(theme)) {
            if (!root.has(key)) continue;
            io::JsonObject group = root.object(key);
            for (const auto& [field, place] : fields) read_field(group, field, place);
            group.finish();
        }
        root.finish();
    }
    if (!problems.empty()) return problems;
    return theme;
}

}
