// Tables of described parts from JSON: what those of joints and of courses have in common.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/base/json_object.h"
#include "myoatlas/sculpt/described/described.h"

#include <array>
#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

namespace myoatlas::io {

inline void read_places(JsonObject& record, std::vector<sculpt::BonePlace>& places) {
    using enum JsonObject::Need;
    record.each_object("places", Required, [&](JsonObject& told) {
        sculpt::BonePlace& place = places.emplace_back();
        place.on = told.text("on", Required);
        place.at = told.vector("at", glm::vec3(0.5f), Required);
        place.face = told.word("face", sculpt::k_bone_faces, sculpt::BoneFace::Nearest, Optional);
        place.lift_mm = told.number("lift_mm", 0.0f);
    });
    if (places.size() < 2) record.problem("places", "expected two places or more");
}

// Returns at least one size, each told at equal steps and more than 0 mm, or a problem.
inline std::vector<float> read_sizes(JsonObject& record, std::string_view key) {
    std::vector<float> sizes = record.numbers(key, JsonObject::Need::Required);
    for (const float size : sizes)
        if (!(size > 0.0f)) record.problem(key, "expected more than 0 mm");
    if (sizes.empty()) sizes = {1.0f};
    return sizes;
}

// Returns the tables of the file's list in file order, or all problems found, each with file and JSON pointer.
// `read_rest` reads what is a table's own.
template <class Table, class ReadRest>
core::Result<std::vector<Table>> load_described(const std::filesystem::path& path, int version, std::string_view list,
                                                ReadRest read_rest) {
    using enum JsonObject::Need;
    std::vector<Table> tables;
    core::Problems problems;
    read_object_file(path, path.filename().string(), problems, [&](JsonObject& root) {
        root.check_schema_version(version);
        for (const char* said : {"about", "license"}) root.text(said); // to people, not to the program
        root.each_object(list, Required, [&](JsonObject& record) {
            Table table;
            table.structure = record.text("structure", Required);
            table.is_midline = record.flag("midline");
            table.note = record.text("note");
            record.word("basis", std::array<std::string_view, 1>{"described"}, "described"); // nobody measured them
            read_rest(record, table);
            tables.push_back(std::move(table));
        });
        root.finish();
    });
    if (!problems.empty()) return problems;
    return tables;
}

}
