// SPDX-License-Identifier: MIT
#include "myoatlas/cli/output/list_bodies.h"

#include "myoatlas/cli/output/json_output.h"
#include "myoatlas/core/terminal_text.h"
#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/base/json_object.h"
#include "myoatlas/io/base/user_folder.h"
#include "myoatlas/io/packs/pack.h"
#include "myoatlas/io/packs/user_bodies.h"
#include "myoatlas/io/tables/warp_tables.h"
#include "myoatlas/loading/body_choice.h"

#include <iostream>
#include <nlohmann/json.hpp>

namespace myoatlas::cli {
namespace {

struct BodyRow {
    std::string name, path, source, problem;
    std::size_t parts = 0, triangles = 0;
};

BodyRow row_of(const std::string& name, const std::filesystem::path& path, const std::filesystem::path& pack) {
    BodyRow row{name, path.string(), "", "", 0, 0};
    const auto body = io::read_body_pack(pack);
    if (!body) {
        row.problem = body.problems().front().what;
        return row;
    }
    row.parts = body->parts.size();
    for (const scene::Part& part : body->parts) row.triangles += part.levels.front().index_count / 3;
    return row;
}

}

void list_bodies(loading::Context& context, bool is_json) {
    std::vector<BodyRow> rows{row_of("built-in", context.body_pack(), context.body_pack())};
    for (const std::string& name : loading::shaped_bodies(context.data_folder())) {
        BodyRow made = rows.front(); // of the same parts
        made.name = name;
        made.path = loading::shaped_body_file(context.data_folder(), name).string();
        if (const auto warp = io::load_body_warp(made.path); !warp) made.problem = warp.problems().front().what;
        rows.push_back(std::move(made));
    }
    const io::UserBodies user_bodies(io::user_folder());
    for (const std::string& name : user_bodies.names()) {
        const io::BodyFolder folder = user_bodies.find(name);
        rows.push_back(row_of(name, folder.path, folder.pack()));
        const auto report = io::read_json_file(folder.report(), folder.report().string());
        core::Problems faults; // without its report a body serves all the same
        if (report) rows.back().source = io::JsonObject(*report, folder.report().string(), "", faults).text("source");
    }
    if (is_json) {
        Json json = Json::array();
        for (const BodyRow& row : rows)
            json.push_back({{"name", row.name},
                            {"path", row.path},
                            {"source", row.source.empty() ? Json(nullptr) : Json(row.source)},
                            {"parts", row.parts},
                            {"triangles", row.triangles},
                            {"problem", row.problem.empty() ? Json(nullptr) : Json(row.problem)}});
        return print_json(json);
    }
    core::Table table({"BODY", "PARTS", "TRIANGLES", "PATH"});
    for (const BodyRow& row : rows)
        table.add({row.name, std::to_string(row.parts), std::to_string(row.triangles),
                   row.problem.empty() ? row.path : row.path + ": " + row.problem});
    std::cout << table.text();
}

}
