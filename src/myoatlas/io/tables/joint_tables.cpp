// SPDX-License-Identifier: MIT
#include "myoatlas/io/tables/joint_tables.h"

#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/base/json_object.h"
#include "myoatlas/io/tables/bone_place.h"

#include <array>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace myoatlas::io {

namespace {

constexpr int k_joints_version = 1;

using enum JsonObject::Need;

sculpt::JointBand read_band(JsonObject& record) {
    sculpt::JointBand band;
    record.each_object("places", Required, [&](JsonObject& place) { band.places.push_back(read_place(place)); });
    band.width = record.numbers("width", Required);
    band.thickness = record.numbers("thickness", Required);
    band.wide = record.vector("wide", glm::vec3(0.0f));
    band.is_straight = record.flag("straight");
    band.is_ring = record.flag("ring");
    band.is_paired = record.flag("paired");
    if (band.places.size() < 2) record.problem("places", "expected two places or more");
    for (const auto* sizes : {&band.width, &band.thickness})
        for (const float size : *sizes)
            if (!(size > 0.0f)) record.problem(sizes == &band.width ? "width" : "thickness", "expected more than 0 mm");
    if (band.width.empty()) band.width = {1.0f};
    if (band.thickness.empty()) band.thickness = {1.0f};
    return band;
}

}

core::Result<std::vector<sculpt::JointTable>> load_joint_tables(const std::filesystem::path& path) {
    std::vector<sculpt::JointTable> tables;
    core::Problems problems;
    read_object_file(path, path.filename().string(), problems, [&](JsonObject& root) {
        root.check_schema_version(k_joints_version);
        for (const char* said : {"about", "license"}) root.text(said); // to people, not to the program
        root.each_object("joints", Required, [&](JsonObject& record) {
            sculpt::JointTable table;
            table.structure = record.text("structure", Required);
            table.is_midline = record.flag("midline");
            table.note = record.text("note");
            record.word("basis", std::array<std::string_view, 1>{"described"}, "described"); // nobody measured them
            record.each_object("bands", Required, [&](JsonObject& band) { table.bands.push_back(read_band(band)); });
            tables.push_back(std::move(table));
        });
        root.finish();
    });
    if (!problems.empty()) return problems;
    return tables;
}

}
