// SPDX-License-Identifier: MIT
#include "myoatlas/loading/body_choice.h"

#include "myoatlas/core/terminal_text.h"
#include "myoatlas/core/text.h"
#include "myoatlas/io/base/user_folder.h"
#include "myoatlas/io/packs/pack.h"
#include "myoatlas/loading/context.h"
#include "myoatlas/scene/skin.h"
#include "myoatlas/surface_map/fingerprint.h"
#include "myoatlas/surface_map/surface_map.h"

#include <iostream>
#include <utility>

namespace myoatlas::loading {

namespace fs = std::filesystem;

BodyChoice find_body(const std::string& name_or_path) {
    const io::UserBodies user_bodies(io::user_folder());
    if (io::is_body_name(name_or_path))
        if (const io::BodyFolder folder = user_bodies.find(name_or_path); folder.is_there())
            return {folder.pack(), folder};
    std::error_code error;
    if (const io::BodyFolder folder{name_or_path}; folder.is_there()) return {folder.pack(), folder};
    if (fs::is_regular_file(name_or_path, error)) return {name_or_path, std::nullopt};
    std::vector<std::string> names = user_bodies.names();
    names.insert(names.begin(), "built-in");
    throw Failure(k_exit_bad_input, "--body: \"" + name_or_path + "\" was given; expected " +
                                        core::joined(names, ", ") +
                                        ", or the path of a body pack. `myoatlas import-body DIR` makes another.");
}

scene::MeshLibrary read_body(const BodyChoice& choice) {
    auto body = io::read_body_pack(choice.pack);
    if (body) return std::move(*body);
    throw Failure(k_exit_bad_input, "The body cannot be used: " + lines_of(body.problems()) +
                                        (choice.folder ? "\nImport it again: myoatlas import-body DIR --name " +
                                                             choice.folder->path.filename().string()
                                                       : ""));
}

anatomy::SurfaceMap surface_map_of(const BodyChoice& choice, const scene::MeshLibrary& body,
                                   const anatomy::Catalog& catalog) {
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
