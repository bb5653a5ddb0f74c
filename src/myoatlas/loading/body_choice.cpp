// SPDX-License-Identifier: MIT
#include "myoatlas/loading/body_choice.h"

#include "myoatlas/core/terminal_text.h"
#include "myoatlas/core/text.h"
#include "myoatlas/io/base/user_folder.h"
#include "myoatlas/io/facts/drawing_frame.h"
#include "myoatlas/io/packs/pack.h"
#include "myoatlas/io/packs/pack_frame.h"
#include "myoatlas/io/tables/warp_tables.h"
#include "myoatlas/loading/context.h"
#include "myoatlas/scene/skin.h"
#include "myoatlas/sculpt/warp/warped_body.h"
#include "myoatlas/surface_map/fingerprint.h"
#include "myoatlas/surface_map/moved_map.h"
#include "myoatlas/surface_map/surface_map.h"

#include <algorithm>
#include <fstream>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>
#include <iostream>
#include <iterator>
#include <memory>
#include <utility>

namespace myoatlas::loading {

namespace fs = std::filesystem;

namespace {

// What the atlas itself makes of the built-in body: to be named where its folder is not there to be looked into.
constexpr const char* k_shaped_names[] = {"female", "female_broad", "female_slender", "male_broad", "male_slender"};

BodyChoice shaped_body(const fs::path& file, const fs::path& data_folder) {
    auto warp = io::load_body_warp(file);
    if (!warp) throw Failure(k_exit_bad_input, "The body cannot be used: " + lines_of(warp.problems()));
    return {data_folder / "built-in.body", std::nullopt, std::move(*warp), data_folder / "built-in.chart"};
}

anatomy::SurfaceMap carried_map(const BodyChoice& choice, const scene::MeshLibrary& body) {
    auto map = io::read_surface_map_pack(choice.surface_map);
    if (!map) throw Failure(k_exit_bad_input, "The chart pack cannot be used:\n" + lines_of(map.problems()));
    const auto carry_by = [&](auto carry) -> surface_map::CarryPlace {
        return [&choice, carry](const glm::vec3& position, const glm::vec3& normal) {
            const sculpt::Carried carried = carry(*choice.warp, glm::dvec3(position));
            const glm::dvec3 turned = glm::transpose(glm::inverse(carried.jacobian)) * glm::dvec3(normal);
            const double length = glm::length(turned);
            return surface_map::CarriedPlace{carried.to, length > 0.0 ? turned / length : turned};
        };
    };
    auto moved = surface_map::moved_map(std::move(*map), body, carry_by(sculpt::carry), carry_by(sculpt::carry_skin));
    if (!moved) throw Failure(k_exit_bad_input, lines_of(moved.problems()) + " Build them again.");
    return std::move(*moved);
}

}

void tell_drawings_on(const std::string& body_name, const fs::path& data_folder) {
    const fs::path file = shaped_body_file(data_folder, body_name);
    std::error_code error;
    io::set_drawing_frame({}, {});
    if (!io::is_body_name(body_name) || !fs::exists(file, error)) return;
    const auto read = io::load_body_warp(file);
    if (!read) return; // what reads the body tells of it
    const auto warp = std::make_shared<const sculpt::BodyWarp>(*read);
    io::set_drawing_frame([warp](const glm::vec3& at) { return glm::vec3(sculpt::carry_skin(*warp, at).to); },
                          [warp](const glm::vec3& at) { return glm::vec3(sculpt::skin_before(*warp, at)); });
}

fs::path shaped_body_file(const fs::path& data_folder, const std::string& name) {
    return data_folder / "bodies" / (name + ".json");
}

std::vector<std::string> shaped_bodies(const fs::path& data_folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(data_folder / "bodies", error))
        if (const std::string name = entry.path().stem().string();
            entry.path().extension() == ".json" && io::is_body_name(name))
            names.push_back(name);
    std::ranges::sort(names);
    return names;
}

std::vector<std::string> body_names(const fs::path& data_folder) {
    std::vector<std::string> names{"built-in"};
    for (const auto& more : {shaped_bodies(data_folder), io::UserBodies(io::user_folder()).names()})
        names.insert(names.end(), more.begin(), more.end());
    return names;
}

BodyChoice find_body(const std::string& name_or_path, const fs::path& data_folder) {
    const io::UserBodies user_bodies(io::user_folder());
    std::error_code error;
    if (io::is_body_name(name_or_path)) {
        const fs::path shaped = shaped_body_file(data_folder, name_or_path);
        if (fs::exists(shaped, error)) return shaped_body(shaped, data_folder);
        if (const io::BodyFolder folder = user_bodies.find(name_or_path); folder.is_there())
            return {folder.pack(), folder, std::nullopt, {}};
    }
    if (const io::BodyFolder folder{name_or_path}; folder.is_there()) return {folder.pack(), folder, std::nullopt, {}};
    if (fs::is_regular_file(name_or_path, error)) return {name_or_path, std::nullopt, std::nullopt, {}};
    if (!fs::is_directory(data_folder, error)) {
        std::vector<std::string> names = user_bodies.names();
        names.insert(names.begin(), std::begin(k_shaped_names), std::end(k_shaped_names));
        throw Failure(k_exit_cannot,
                      "--body: \"" + name_or_path + "\" was given, and the data folder was not found: there is no " +
                          data_folder.string() + ". Name it with --data DIR; with it there are built-in, " +
                          core::joined(names, ", ") + ".");
    }
    throw Failure(k_exit_bad_input, "--body: \"" + name_or_path + "\" was given; expected " +
                                        core::joined(body_names(data_folder), ", ") +
                                        ", or the path of a body pack. `myoatlas import-body DIR` makes another.");
}

void require_body(const std::string& name_or_path, const fs::path& data_folder) {
    if (name_or_path == "built-in") return;
    const BodyChoice choice = find_body(name_or_path, data_folder);
    if (choice.folder || choice.warp) return;
    std::ifstream file(choice.pack, std::ios::binary);
    std::string word(io::k_body_pack.magic.size(), '\0');
    if (!file.read(word.data(), static_cast<std::streamsize>(word.size())) || word != io::k_body_pack.magic)
        throw Failure(k_exit_bad_input, "--body: " + choice.pack.string() + " is not a body pack; expected " +
                                            core::joined(body_names(data_folder), ", ") + ", or the path of one.");
}

scene::MeshLibrary read_body(const BodyChoice& choice) {
    auto body = io::read_body_pack(choice.pack);
    if (body) return choice.warp ? sculpt::warped(*body, *choice.warp) : std::move(*body);
    throw Failure(k_exit_bad_input, "The body cannot be used: " + lines_of(body.problems()) +
                                        (choice.folder ? "\nImport it again: myoatlas import-body DIR --name " +
                                                             choice.folder->path.filename().string()
                                                       : ""));
}

anatomy::SurfaceMap surface_map_of(const BodyChoice& choice, const scene::MeshLibrary& body,
                                   const anatomy::Catalog& catalog) {
    if (choice.warp) return carried_map(choice, body);
    const std::string fingerprint = surface_map::fingerprint_of(catalog);
    std::error_code error;
    if (choice.folder && fs::exists(choice.folder->surface_map(fingerprint), error))
        if (auto kept = io::read_surface_map_pack(choice.folder->surface_map(fingerprint));
            kept && scene::is_skin_of(body, kept->positions))
            return std::move(*kept);
    if (choice.folder)
        std::cerr << "The atlas has changed since this body was imported; its areas and zones are laid anew.\n";
    surface_map::Draft draft = surface_map::draw_surface_map(catalog, body);
    if (!draft.problems.empty())
        std::cerr << draft.problems.size()
                  << " things could not be laid on this body; the first: " << lines_of({draft.problems.front()})
                  << '\n';
    if (choice.folder) {
        if (io::write_surface_map_pack(choice.folder->surface_map(fingerprint), draft.surface_map))
            choice.folder->drop_old_surface_maps(fingerprint);
        else
            std::cerr << "They could not be kept in " << choice.folder->path.string()
                      << " and will be laid again next time.\n";
    }
    return std::move(draft.surface_map);
}

}
