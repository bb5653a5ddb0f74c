// SPDX-License-Identifier: MIT
#include "myoatlas/cli/commands.h"
#include "myoatlas/core/terminal_text.h"
#include "myoatlas/import/import_body.h"
#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/base/user_folder.h"
#include "myoatlas/loading/body_choice.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

namespace myoatlas::cli {
namespace {

struct ImportArguments {
    std::string folder, name, frame, units;
    bool is_json = false;
};

// A body of the same name made from another folder is replaced only when the name was asked for.
void refuse_to_replace(const io::BodyFolder& body, const importing::ImportOrder& order) {
    if (!body.is_there()) return;
    const auto report = io::read_json_file(body.report(), body.report().string());
    const std::string source = report && report->is_object() ? report->value("source", "") : "";
    std::error_code error;
    if (source == order.source.string() || std::filesystem::equivalent(source, order.source, error)) return;
    throw loading::Failure(loading::k_exit_bad_input, "There is a body \"" + order.name + "\" already, made from " +
                                                          (source.empty() ? "another folder" : source) +
                                                          ". Say --name NAME to call this one otherwise, or --name " +
                                                          order.name + " to replace it.");
}

void run(loading::Context& context, const ImportArguments& asked) {
    importing::ImportOrder order;
    order.source = asked.folder;
    // Without a trailing separator, so that "meshes/" is called "meshes".
    const auto plain = std::filesystem::path(asked.folder).lexically_normal();
    order.name = asked.name.empty()
                     ? io::body_name_of((plain.has_filename() ? plain : plain.parent_path()).filename().string())
                     : asked.name;
    const auto shaped = loading::shaped_bodies(context.data_folder());
    if (!io::is_body_name(order.name) || std::ranges::find(shaped, order.name) != shaped.end())
        throw loading::Failure(loading::k_exit_bad_input,
                               "--name: \"" + order.name +
                                   "\" was given; expected letters, digits, - and _, and no body of the atlas itself.");
    if (!asked.frame.empty()) order.axes = io::parse_mesh_axes(asked.frame);
    if (!asked.units.empty()) order.mm_per_unit = io::parse_mm_per_unit(asked.units);
    const auto user_folder = io::user_folder();
    if (user_folder.empty())
        throw loading::Failure(loading::k_exit_cannot,
                               "There is no home folder to keep the body in; set XDG_DATA_HOME to one.");
    const io::UserBodies user_bodies(user_folder);
    if (asked.name.empty()) refuse_to_replace(user_bodies.find(order.name), order);
    const importing::ImportReport report = importing::import_body(context, user_bodies, order);
    if (!asked.is_json) {
        std::cout << core::without_controls(text_of(report));
        return;
    }
    if (!report.left_out.empty()) std::cerr << loading::lines_of(report.left_out) << '\n';
    io::print_json(json_of(report));
}

}

void add_import_body_command(CLI::App& program, loading::Context& context) {
    CLI::App* command = program.add_subcommand(
        "import-body", "Make a body of your own out of a folder of anatomical meshes (OBJ, STL, PLY, glTF)");
    const auto asked = std::make_shared<ImportArguments>();
    command->add_option("folder", asked->folder, "The meshes, with a manifest.json or named by structure or FMA id")
        ->type_name("DIR")
        ->required();
    command->add_option("--name", asked->name, "What --body will call it (default: the folder's name)")
        ->type_name("NAME");
    command
        ->add_option(
            "--frame", asked->frame,
            "z-up (+X left, +Y back), y-up (+X left, +Z front), ras (+X right, +Y front), x-front (OpenSim) or z-back "
            "(+X right, +Y up); default: as the manifest says")
        ->check(CLI::IsMember({"z-up", "lps", "y-up", "ras", "x-front", "z-back"}));
    command->add_option("--units", asked->units, "mm, cm or m; default: as the manifest says")
        ->check(CLI::IsMember({"mm", "cm", "m"}));
    command->add_flag("--json", asked->is_json, "Print the report as JSON");
    command->callback([&context, asked] { run(context, *asked); });
}

}
