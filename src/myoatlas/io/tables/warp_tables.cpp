// SPDX-License-Identifier: MIT
#include "myoatlas/io/tables/warp_tables.h"

#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/base/json_object.h"
#include "myoatlas/io/base/write_file.h"

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace myoatlas::io {
namespace {

using enum JsonObject::Need;
using Json = nlohmann::ordered_json;
using sculpt::SmoothCurve;

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

double rounded(double value) {
    return std::round(value * 1e6) / 1e6;
}

Json warp_json(const SmoothCurve& curve) {
    Json knots = Json::array();
    for (const sculpt::Knot& knot : curve.knots()) knots.push_back({rounded(knot.at), rounded(knot.value)});
    return knots;
}

Json warp_json(const glm::dvec3& v) {
    return {rounded(v.x), rounded(v.y), rounded(v.z)};
}

// The fields of a column, in the order they are written.
template <class Column, class Use> void each_curve(Column& column, Use use) {
    using enum SmoothCurve::End;
    use("height", column.height, Straight);
    use("breadth", column.breadth, Level);
    use("depth", column.depth, Level);
    use("center_x", column.center_x, Straight);
    use("center_z", column.center_z, Straight);
    use("moved_x", column.moved_x, Straight);
    use("moved_z", column.moved_z, Straight);
}

Json warp_json(const sculpt::SliceColumn& column) {
    Json written = Json::object();
    each_curve(column,
               [&](const char* key, const SmoothCurve& curve, SmoothCurve::End) { written[key] = warp_json(curve); });
    return written;
}

SmoothCurve read_curve(JsonObject& record, std::string_view key, SmoothCurve::End end) {
    std::vector<sculpt::Knot> knots;
    record.each_numbers(key, Required, [&](std::size_t i, const std::vector<float>& pair) {
        if (pair.size() == 2)
            knots.push_back({pair[0], pair[1]});
        else
            record.problem_at(key, i, "expected a height and a value");
    });
    return SmoothCurve(std::move(knots), end);
}

// Slices must keep their order and size, or parts would turn inside out.
void read_column(JsonObject& root, std::string_view key, sculpt::SliceColumn& column) {
    JsonObject record = root.object(key);
    each_curve(column, [&](const char* name, SmoothCurve& curve, SmoothCurve::End end) {
        curve = read_curve(record, name, end);
    });
    for (const auto* scale : {&column.breadth, &column.depth})
        for (const sculpt::Knot& knot : scale->knots())
            if (!(knot.value > 0.0)) record.problem("", "expected scales of more than 0");
    const auto& heights = column.height.knots();
    for (std::size_t i = 1; i < heights.size(); ++i)
        if (!(heights[i].value > heights[i - 1].value)) record.problem("height", "expected heights that rise");
    record.finish();
}

sculpt::BodyWarp read_body_warp(JsonObject& root) {
    sculpt::BodyWarp warp;
    root.check_schema_version(k_warp_version);
    root.text("about");
    warp.name = root.text("name", Required);
    read_column(root, "trunk", warp.trunk);
    read_column(root, "arm", warp.arm);
    warp.arm_top = root.number("arm_top", 0.0f, Required);
    warp.border_x = read_curve(root, "border_x", SmoothCurve::End::Level);
    warp.border_half_width = read_curve(root, "border_half_width", SmoothCurve::End::Level);
    for (const sculpt::Knot& knot : warp.border_half_width.knots())
        if (!(knot.value > 0.0)) root.problem("border_half_width", "expected more than 0");
    if (root.has("bust")) {
        JsonObject bust = root.object("bust");
        warp.bust =
            sculpt::Bust{bust.vector("center", glm::vec3(0.0f), Required),
                         bust.vector("raise", glm::vec3(0.0f), Required), bust.number("radius_mm", 1.0f, Required)};
        bust.finish();
    }
    return warp;
}

template <class Value, class Read> core::Result<Value> load_whole(const std::filesystem::path& path, Read read) {
    Value value;
    core::Problems problems;
    read_object_file(path, path.filename().string(), problems, [&](JsonObject& root) {
        value = read(root);
        root.finish();
    });
    if (!problems.empty()) return problems;
    return value;
}

}

core::Result<sculpt::WarpTable> load_warp_table(const std::filesystem::path& path) {
    return load_whole<sculpt::WarpTable>(path, read_warp_table);
}

core::Result<sculpt::BodyWarp> load_body_warp(const std::filesystem::path& path) {
    return load_whole<sculpt::BodyWarp>(path, read_body_warp);
}

core::Status write_body_warp(const std::filesystem::path& path, const sculpt::BodyWarp& warp) {
    Json written = {{"schema_version", k_warp_version},
                    {"about", "Made from a table of measures by the build; see docs/body.md."},
                    {"name", warp.name},
                    {"trunk", warp_json(warp.trunk)},
                    {"arm", warp_json(warp.arm)},
                    {"arm_top", rounded(warp.arm_top)},
                    {"border_x", warp_json(warp.border_x)},
                    {"border_half_width", warp_json(warp.border_half_width)}};
    if (warp.bust)
        written["bust"] = {{"center", warp_json(warp.bust->center)},
                           {"raise", warp_json(warp.bust->raise)},
                           {"radius_mm", rounded(warp.bust->radius_mm)}};
    const std::string text = written.dump() + "\n";
    return write_file(path, std::as_bytes(std::span(text)));
}

}
