// SPDX-License-Identifier: MIT
#include "app/body_choice.h"

#include "app/context.h"
#include "app/terminal.h"
#include "chart/fingerprint.h"
#include "chart/surface_map.h"
#include "core/text.h"
#include "io/pack.h"
#include "io/user_folder.h"

#include <iostream>
#include <utility>

namespace app {

namespace fs = std::filesystem;

bool fits(const anatomy::SurfaceMap& chart, const scene::MeshLibrary& body) {
    for (const scene::Part& part : body.parts)
        if (part.kind == scene::PartKind::Skin) return part.vertex_count == chart.positions.size();
    return false;
}

BodyChoice find_body(const std::string& name_or_path) {
    const io::BodyShelf shelf(io::user_folder());
    if (io::is_body_name(name_or_path))
        if (const io::BodyFolder folder = shelf.find(name_or_path); folder.is_there()) return {folder.pack(), folder};
    std::error_code error;
    if (const io::BodyFolder folder{name_or_path}; folder.is_there()) return {folder.pack(), folder};
    if (fs::is_regular_file(name_or_path, error)) return {name_or_path, std::nullopt};
    std::vector<std::string> names = shelf.names();
    names.insert(names.begin(), "built-in");
    throw Failure(k_exit_bad_input, "--body: \"" + name_or_path + "\" was given; expected " +
                                        core::joined(names, ", ") +
                                        ", or the path of a body pack. `myoatlas import-body DIR` makes another.");
}

scene::MeshLibrary read_body(const BodyChoice& choice) {
    auto body = io::map_body_pack(choice.pack);
    if (body) return std::move(*body);
    throw Failure(k_exit_bad_input, "The body cannot be used: " + lines_of(body.problems()) +
                                        (choice.folder ? "\nImport it again: myoatlas import-body DIR --name " +
                                                             choice.folder->path.filename().string()
                                                       : ""));
}

anatomy::SurfaceMap chart_of(const BodyChoice& choice, const scene::MeshLibrary& body,
                             const anatomy::Catalog& catalog) {
    const std::string fingerprint = chart::fingerprint_of(catalog);
    std::error_code error;
    if (choice.folder && fs::exists(choice.folder->chart(fingerprint), error))
        if (auto kept = io::read_chart_pack(choice.folder->chart(fingerprint)); kept && fits(*kept, body))
            return std::move(*kept);
    if (choice.folder)
        std::cerr << "The atlas has changed since this body was imported; its areas and zones are laid anew.\n";
    chart::Draft draft = chart::draw_surface_map(catalog, body);
    if (!draft.problems.empty())
        std::cerr << draft.problems.size()
                  << " things could not be laid on this body; the first: " << lines_of({draft.problems.front()})
                  << '\n';
    if (choice.folder) {
        if (io::write_chart_pack(choice.folder->chart(fingerprint), draft.map))
            choice.folder->drop_old_charts(fingerprint);
        else
            std::cerr << "They could not be kept in " << choice.folder->path.string()
                      << " and will be laid again next time.\n";
    }
    return std::move(draft.map);
}

}
