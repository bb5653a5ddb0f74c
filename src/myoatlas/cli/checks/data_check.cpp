// SPDX-License-Identifier: MIT
#include "myoatlas/cli/checks/data_check.h"

#include "myoatlas/cli/checks/session_check.h"
#include "myoatlas/core/language.h"
#include "myoatlas/io/base/folder_scan.h"
#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/facts/catalog_files.h"
#include "myoatlas/io/facts/engine_rules.h"
#include "myoatlas/io/facts/home_care_file.h"
#include "myoatlas/io/facts/lesson_file.h"
#include "myoatlas/io/facts/own_patterns.h"
#include "myoatlas/io/facts/said_words.h"
#include "myoatlas/io/facts/terminology_file.h"
#include "myoatlas/io/facts/translation_files.h"
#include "myoatlas/io/packs/pack.h"
#include "myoatlas/io/study/deck_file.h"
#include "myoatlas/io/tables/warp_tables.h"
#include "myoatlas/session/study/lessons.h"
#include "myoatlas/surface_map/surface_map.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <tuple>

namespace myoatlas::cli {
namespace {

namespace fs = std::filesystem;
using core::Side;

template <class T> std::optional<T> take(Checked& checked, core::Result<T> result) {
    if (result) return std::move(*result);
    checked.problems.insert(checked.problems.end(), result.problems().begin(), result.problems().end());
    return std::nullopt;
}

std::string counted(std::size_t count, const std::string& one, const std::string& several) {
    return std::to_string(count) + " " + (count == 1 ? one : several);
}

std::optional<anatomy::Catalog> check_facts(Checked& checked, const fs::path& folder) {
    auto catalog = take(checked, io::load_catalog(folder));
    if (!catalog) {
        checked.lines.push_back("the facts in " + folder.string());
        return catalog;
    }
    const anatomy::CatalogData& data = catalog->all();
    std::size_t points = 0;
    for (const anatomy::Muscle& muscle : data.muscles) points += muscle.points.size();
    checked.lines.push_back(
        "the facts in " + folder.string() + ": " + counted(data.muscles.size(), "muscle", "muscles") + ", " +
        counted(points, "trigger point", "trigger points") + ", " + counted(data.areas.size(), "area", "areas") + ", " +
        counted(data.conditions.size(), "condition", "conditions") + ", " +
        counted(data.landmarks.size(), "landmark", "landmarks") + ", " +
        counted(data.structures.size(), "structure", "structures") + ", " +
        counted(data.chapters.size(), "chapter", "chapters") + ", " +
        counted(data.other_causes.size(), "other cause", "other causes") + ", " +
        counted(data.lessons.size(), "lesson", "lessons") + ", " + counted(data.sources.size(), "source", "sources"));
    std::error_code error;
    if (!fs::exists(folder / "home_care.json", error)) {
        // a folder of one's own need not have it
    } else if (const auto book = take(checked, io::load_home_care(folder, *catalog))) {
        checked.lines.push_back(counted(book->care.size(), "thing", "things") + " that may help at home");
    }
    if (const auto numbers = take(checked, io::load_terminology(folder, *catalog)); numbers && !numbers->empty())
        checked.lines.push_back(counted(numbers->size(), "number", "numbers") + " of the terminology");
    if (const auto decks = take(checked, io::load_decks(folder, *catalog)); decks && !decks->empty())
        checked.lines.push_back(counted(decks->size(), "deck", "decks"));
    if (const auto rules = take(checked, io::load_engine_rules(folder, *catalog))) {
        checked.lines.push_back("the engine's weights, and " + counted(rules->symptoms.size(), "symptom", "symptoms") +
                                ", " + counted(rules->emergencies.size(), "emergency", "emergencies"));
        if (const auto words = take(checked, io::load_said_words(folder, *catalog, *rules)))
            checked.lines.push_back("the words for pain, in " +
                                    counted(words->languages.size(), "language", "languages"));
    }
    return catalog;
}

std::optional<scene::MeshLibrary> check_body(Checked& checked, const fs::path& path) {
    auto body = take(checked, io::read_body_pack(path));
    checked.lines.push_back("the body " + path.string() +
                            (body ? ": " + counted(body->parts.size(), "part", "parts") + ", " +
                                        counted(body->vertices.size(), "vertex", "vertices")
                                  : ""));
    return body;
}

std::optional<anatomy::SurfaceMap> check_surface_map(Checked& checked, const fs::path& path) {
    auto surface_map = take(checked, io::read_surface_map_pack(path));
    checked.lines.push_back("the chart " + path.string() +
                            (surface_map ? ": " + counted(surface_map->zones.size(), "zone", "zones") + " and " +
                                               counted(surface_map->areas.size(), "area", "areas") + " on the skin"
                                         : ""));
    return surface_map;
}

std::string sided(const std::string& id, Side side) {
    return id + ", " + std::string(core::name_of(side));
}

void check_shapes(Checked& checked, const anatomy::Catalog& catalog, const scene::MeshLibrary& body) {
    for (const anatomy::Structure& structure : catalog.all().structures) {
        const auto sides = structure.is_midline ? std::vector{Side::Midline} : std::vector{Side::Left, Side::Right};
        for (const Side side : sides)
            if (!body.find_part(structure.id, side))
                checked.problems.push_back({"structure " + sided(structure.id, side), "the body has no shape for it"});
    }
    for (const scene::Part& part : body.parts)
        if (!catalog.find_structure(part.structure))
            checked.problems.push_back(
                {"part " + sided(part.structure, part.side), "no structure of the atlas is called so"});
}

// The surface map must hold a place for every fact, or it was made from other facts than these.
void check_places(Checked& checked, const anatomy::Catalog& catalog, const anatomy::SurfaceMap& surface_map) {
    std::set<std::pair<std::string_view, Side>> areas, points;
    std::set<std::tuple<std::string_view, Side, anatomy::ZoneGrade>> zones;
    for (const anatomy::SkinArea& area : surface_map.areas)
        if (!area.weights.empty()) areas.insert({area.area, area.side});
    for (const anatomy::PlacedPoint& point : surface_map.points) points.insert({point.point, point.side});
    for (const anatomy::SkinZone& zone : surface_map.zones)
        if (!zone.weights.empty()) zones.insert({zone.point, zone.side, zone.grade});
    for (const Side side : {Side::Left, Side::Right}) {
        for (const anatomy::Area& area : catalog.all().areas)
            if (!areas.count({area.id, side}))
                checked.problems.push_back({"area " + sided(area.id, side), "the chart has no skin for it"});
        for (const anatomy::Muscle& muscle : catalog.all().muscles)
            for (const anatomy::TriggerPoint& point : muscle.points) {
                const std::string where = "trigger point " + sided(point.id, side);
                if (!points.count({point.id, side})) {
                    checked.problems.push_back({where, "the chart has no place for it"});
                    continue;
                }
                std::set<anatomy::ZoneGrade> grades;
                for (const anatomy::Zone& zone : point.zones) grades.insert(zone.grade);
                for (const anatomy::ZoneGrade grade : grades)
                    if (!zones.count({point.id, side, grade}))
                        checked.problems.push_back(
                            {where, "the chart has no skin for its " + std::string(anatomy::name_of(grade)) + " zone"});
            }
    }
}

// Each cause lies where it says, with every zone of every chart on the skin.
void check_causes(Checked& checked, const anatomy::Catalog& catalog, const anatomy::SurfaceMap& surface_map) {
    std::map<std::tuple<std::string_view, std::size_t, Side>, std::size_t> drawn;
    for (const anatomy::SkinCause& cause : surface_map.causes)
        if (!cause.weights.empty()) ++drawn[{cause.cause, cause.chart, cause.side}];
    const auto sides_of = [](anatomy::CauseSide side) -> std::vector<Side> {
        switch (side) {
        case anatomy::CauseSide::Either:
            break;
        case anatomy::CauseSide::Left:
            return {Side::Left};
        case anatomy::CauseSide::Right:
            return {Side::Right};
        case anatomy::CauseSide::Midline:
            return {Side::Midline};
        }
        return {Side::Left, Side::Right};
    };
    for (const anatomy::OtherCause& cause : catalog.all().other_causes)
        for (std::size_t chart = 0; chart < cause.charts.size(); ++chart)
            for (const Side side : sides_of(cause.side))
                if (drawn[{cause.id, chart, side}] != cause.charts[chart].zones.size())
                    checked.problems.push_back(
                        {"other cause " + sided(cause.id, side),
                         "the chart lacks skin for a zone of its chart " + std::to_string(chart)});
}

// Merges the files over the built-in facts and lays what they bring on the body, where that can be had.
void check_own_patterns(Checked& checked, loading::Context& context, const std::vector<fs::path>& files) {
    if (files.empty()) return;
    anatomy::CatalogData data = context.built_in_catalog()->all();
    for (const fs::path& file : files) {
        const core::Problems problems = io::merge_own_file(file, data);
        checked.problems.insert(checked.problems.end(), problems.begin(), problems.end());
        checked.lines.push_back("your own patterns in " + file.string());
    }
    const auto catalog = take(checked, anatomy::Catalog::build(std::move(data)));
    std::error_code error;
    if (!catalog || !fs::exists(context.body_pack(), error)) return;
    const core::Problems problems = surface_map::draw_own_points(*catalog, context.built_in_body()).problems;
    checked.problems.insert(checked.problems.end(), problems.begin(), problems.end());
}

// Tries every line of a lesson, on the body that is there.
void check_steps(Checked& checked, loading::Context& context, const anatomy::Lesson& lesson, const std::string& name) {
    context.body();
    context.engine();
    session::World world = context.world();
    const auto grammar = context.said_grammar();
    world.said_grammar = grammar.get();
    const core::Problems problems = session::lesson_faults(lesson, world, name);
    checked.problems.insert(checked.problems.end(), problems.begin(), problems.end());
}

void check_lesson(Checked& checked, loading::Context& context, const fs::path& path) {
    const auto lesson = take(checked, io::read_lesson(path, *context.catalog()));
    checked.lines.push_back("the lesson " + path.string() +
                            (lesson ? ": " + counted(lesson->steps.size(), "step", "steps") : ""));
    if (lesson) check_steps(checked, context, *lesson, path.string());
}

// Themes and texts are read by other rooms; here it is enough that they are JSON.
void check_json_files(Checked& checked, const fs::path& folder, const std::string& what) {
    const std::vector<fs::path> files = io::files_in(folder, ".json");
    for (const fs::path& file : files) take(checked, io::read_json_file(file, what + "/" + file.filename().string()));
    if (!files.empty()) checked.lines.push_back(counted(files.size(), "file", "files") + " of " + what);
}

// The bodies that are made of the built-in one: what is told of each is read whole.
void check_shaped_bodies(Checked& checked, const fs::path& folder) {
    const std::vector<fs::path> files = io::files_in(folder, ".json");
    for (const fs::path& file : files) {
        const auto warp = take(checked, io::load_body_warp(file));
        if (warp && warp->name != file.stem().string())
            checked.problems.push_back({"bodies/" + file.filename().string() + "#/name",
                                        "\"" + warp->name + "\" was given; expected the file's name"});
    }
    if (!files.empty()) checked.lines.push_back(counted(files.size(), "body", "bodies") + " made of the built-in one");
}

Checked check_data(const fs::path& atlas, const fs::path& body_pack, const fs::path& surface_map_pack,
                   const fs::path& data) {
    Checked checked;
    const auto catalog = check_facts(checked, atlas);
    const auto body = check_body(checked, body_pack);
    const auto surface_map = check_surface_map(checked, surface_map_pack);
    if (catalog && body) check_shapes(checked, *catalog, *body);
    if (catalog && surface_map) {
        check_places(checked, *catalog, *surface_map);
        check_causes(checked, *catalog, *surface_map);
    }
    check_shaped_bodies(checked, data / "bodies");
    check_json_files(checked, data / "themes", "themes");
    check_json_files(checked, data / "text", "text");
    for (const std::string_view language : core::k_languages) {
        const auto translation = take(checked, io::load_translation(atlas, std::string(language)));
        if (translation && !translation->texts.empty())
            checked.lines.push_back(counted(translation->texts.size(), "text", "texts") + " of the atlas in \"" +
                                    std::string(language) + "\"");
    }
    return checked;
}

}

Checked check_data_folder(loading::Context& context) {
    Checked checked =
        check_data(context.atlas_folder(), context.body_pack(), context.surface_map_pack(), context.data_folder());
    if (checked.problems.empty()) check_own_patterns(checked, context, context.own_pattern_files());
    if (!checked.problems.empty()) return checked;
    const auto catalog = context.catalog();
    for (const anatomy::Lesson& lesson : catalog->all().lessons)
        check_steps(checked, context, lesson, "lesson " + lesson.id);
    return checked;
}

namespace {

// What may stand behind a name that says nothing: standard input, a pipe, or a file without a name any more.
bool is_passed_in(const fs::path& path) {
    std::error_code error;
    const std::string name = path.string();
    return name == "-" || !fs::is_regular_file(path, error) || name.starts_with("/dev/") || name.starts_with("/proc/");
}

}

Checked check_path(loading::Context& context, const fs::path& path, const std::string& passphrase_file) {
    Checked checked;
    std::error_code error;
    const fs::path real = fs::canonical(path, error), ending = (error ? path : real).extension(); // of /dev/stdin, too
    if (path != "-" && !fs::exists(path, error)) {
        checked.problems.push_back({path.string(), "there is no such file or folder"});
    } else if (fs::is_directory(path, error)) {
        if (fs::is_directory(path / "atlas", error))
            return check_data(path / "atlas", path / "built-in.body", path / "built-in.chart", path);
        if (fs::exists(path / "sources.json", error) || fs::is_directory(path / "muscles", error) ||
            fs::is_directory(path / "structures", error))
            check_facts(checked, path);
        else
            checked.problems.push_back(
                {path.string(), "this folder holds no atlas data; expected sources.json, structures, muscles ..."});
    } else if (ending == io::k_session_ending) {
        checked = check_session(context, path, passphrase_file);
    } else if (ending == ".body") {
        check_body(checked, path);
    } else if (ending == ".chart") {
        check_surface_map(checked, path);
    } else if (fs::is_regular_file(path, error) && io::is_own_pattern_file(path)) {
        check_own_patterns(checked, context, {path});
    } else if (fs::is_regular_file(path, error) && io::is_lesson_file(path)) {
        check_lesson(checked, context, path);
    } else if (ending == ".json" || is_passed_in(path)) {
        checked = check_drawing(context, path);
    } else {
        checked.problems.push_back(
            {path.string(), "this kind of file is not known; expected a data folder, a pack (.body, .chart), a session "
                            "(.myoatlas), your own patterns, a lesson or a pain drawing (.json)"});
    }
    return checked;
}

}
