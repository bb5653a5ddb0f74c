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

constexpr int k_body_warp_version = 1;

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
    root.check_schema_version(k_body_warp_version);
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

}

core::Result<sculpt::BodyWarp> load_body_warp(const std::filesystem::path& path) {
    sculpt::BodyWarp warp;
    core::Problems problems;
    read_object_file(path, "bodies/" + path.filename().string(), problems, [&](JsonObject& root) {
        warp = read_body_warp(root);
        root.finish();
    });
    if (!problems.empty()) return problems;
    return warp;
}

core::Status write_body_warp(const std::filesystem::path& path, const sculpt::BodyWarp& warp) {
    Json written = {{"schema_version", k_body_warp_version},
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
