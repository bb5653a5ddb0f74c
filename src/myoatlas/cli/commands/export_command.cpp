// SPDX-License-Identifier: MIT
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/options/out_option.h"
#include "myoatlas/cli/output/knowledge.h"
#include "myoatlas/cli/output/sided_name.h"
#include "myoatlas/io/meshes/mesh_file.h"
#include "myoatlas/loading/context.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace myoatlas::cli {

namespace {

using Parts = std::vector<const scene::Part*>;

void add_structure(const scene::MeshLibrary& body, const std::string& id, const SidedName& wish, Parts& parts) {
    const std::size_t before = parts.size();
    for (const auto side : {core::Side::Left, core::Side::Right, core::Side::Midline})
        if (!wish.side || *wish.side == side)
            if (const auto* part = body.find_part(id, side)) parts.push_back(part);
    if (parts.size() > before) return;
    const std::string side = wish.side ? " on the side " + std::string(core::name_of(*wish.side)) : "";
    throw loading::Failure(loading::k_exit_bad_input, "The body has no " + id + side + ".");
}

// Appends what a wish names: a structure, or all structures of a muscle. Without a side: every side it has, left first.
void add_wish(loading::Context& context, const SidedName& wish, Parts& parts) {
    const auto catalog = context.catalog();
    const auto named = named_or_fail(*catalog, wish.name, {anatomy::Kind::Structure, anatomy::Kind::Muscle});
    if (named.kind == anatomy::Kind::Structure) return add_structure(context.body(), named.id, wish, parts);
    for (const auto& structure : catalog->find_muscle(named.id)->structures)
        add_structure(context.body(), structure, wish, parts);
}

void append(const scene::MeshLibrary& body, const scene::Part& part, geometry::MeshData& mesh) {
    const auto moved = static_cast<std::uint32_t>(mesh.positions.size()) - part.first_vertex;
    for (std::uint32_t v = part.first_vertex; v < part.first_vertex + part.vertex_count; ++v) {
        mesh.positions.push_back(body.position(v));
        mesh.normals.push_back(body.normal(v));
    }
    const auto& finest = part.levels.front();
    for (std::uint32_t i = finest.first_index; i < finest.first_index + finest.index_count; i += 3)
        mesh.triangles.push_back({body.indices[i] + moved, body.indices[i + 1] + moved, body.indices[i + 2] + moved});
}

struct Options {
    std::vector<std::string> structures;
    std::string format, out;
};

void run(loading::Context& context, const Options& options) {
    const std::string ending = "." + options.format;
    require_ending(options.out, {ending});
    std::vector<SidedName> wishes;
    for (const auto& text : options.structures) wishes.push_back(sided_name_or_fail(text));
    Parts parts;
    for (const auto& wish : wishes) add_wish(context, wish, parts);
    geometry::MeshData mesh;
    for (const auto* part : parts) append(context.body(), *part, mesh);
    if (const auto written = io::write_mesh(options.out, options.format, mesh); !written)
        throw loading::Failure(loading::k_exit_cannot, loading::lines_of(written.problems()));
}

}

void add_export_command(CLI::App& program, loading::Context& context) {
    auto* command =
        program.add_subcommand("export", "Write structures as a mesh file (millimeters; +X left, +Y up, +Z front)");
    const auto options = std::make_shared<Options>();
    command->add_option("--structure", options->structures, "ID[:left|right|midline]; may be repeated")
        ->required()
        ->allow_extra_args(false);
    command->add_option("--format", options->format, "ply, obj or glb")
        ->required()
        ->check(CLI::IsMember({"ply", "obj", "glb"}));
    command->add_option("--out", options->out, "The file to write; - is standard output")->required();
    command->callback([&context, options] { run(context, *options); });
}

}
