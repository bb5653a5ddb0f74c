// SPDX-License-Identifier: MIT
#include "myoatlas/io/tables/warp_tables.h"

#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/base/json_object.h"

#include <array>
#include <string>
#include <vector>

namespace myoatlas::io {
namespace {

using enum JsonObject::Need;

constexpr int k_warp_version = 1;

sculpt::MeasurePlace read_place(JsonObject& record, std::string_view key, JsonObject::Need need) {
    if (need == Optional && !record.has(key)) return {};
    JsonObject told = record.object(key, need);
    sculpt::MeasurePlace place{told.text("on", Required), told.vector("at", glm::vec3(0.5f), Required)};
    told.finish();
    return place;
}

sculpt::SurveyedMeasure read_measure(JsonObject& record, std::string_view from, std::string_view to) {
    sculpt::SurveyedMeasure surveyed;
    sculpt::BodyMeasure& measure = surveyed.measure;
    measure.id = record.text("field", Required);
    measure.kind = record.word("kind", sculpt::k_measure_kinds, sculpt::MeasureKind::Height);
    measure.place = read_place(record, "place", Required);
    measure.to = read_place(record, "to", measure.kind == sculpt::MeasureKind::Length ? Required : Optional);
    measure.along = read_place(record, "along", Optional);
    measure.within = read_place(record, "within", Optional);
    surveyed.turns = record.word("turns", sculpt::k_warp_turns, sculpt::WarpTurn::Nothing, Optional);
    const auto mean = [&](std::string_view key) {
        const float value = record.number(key, 1.0f, Required);
        if (!(value > 0.0f)) record.problem(key, "expected more than 0");
        return value > 0.0f ? static_cast<double>(value) : 1.0;
    };
    surveyed.from_mean = mean(from);
    surveyed.to_mean = mean(to);
    record.text("note");
    return surveyed;
}

sculpt::WarpTable read_warp_table(JsonObject& root) {
    sculpt::WarpTable table;
    root.check_schema_version(k_warp_version);
    for (const char* said : {"about", "source", "data"}) root.text(said); // to people, not to the program
    table.name = root.text("name", Required);
    const std::string from = root.text("from", Required), to = root.text("to", Required);
    root.whole_number(from + "_count", 0);
    root.whole_number(to + "_count", 0);
    table.middle_z_mm = root.number("middle_z_mm", 0.0f, Required);
    table.swing_deg = root.number("arm_swing_deg", 0.0f);
    root.each_object("arm_axis", Optional, [&](JsonObject& place) {
        table.arm_axis.push_back({place.text("on", Required), place.vector("at", glm::vec3(0.5f), Required)});
    });
    if (root.has("bust")) {
        JsonObject bust = root.object("bust");
        table.bust = sculpt::BustTable{read_place(bust, "level", Required), bust.number("aside_mm", 0.0f, Required),
                                       bust.number("radius_mm", 1.0f, Required),
                                       bust.vector("raise_mm", glm::vec3(0.0f), Required)};
        bust.word("basis", std::array<std::string_view, 1>{"described"}, "described");
        bust.finish();
    }
    root.each_object("measures", Required,
                     [&](JsonObject& record) { table.measures.push_back(read_measure(record, from, to)); });
    return table;
}

}

core::Result<sculpt::WarpTable> load_warp_table(const std::filesystem::path& path) {
    sculpt::WarpTable table;
    core::Problems problems;
    read_object_file(path, path.filename().string(), problems, [&](JsonObject& root) {
        table = read_warp_table(root);
        root.finish();
    });
    if (!problems.empty()) return problems;
    return table;
}

}
