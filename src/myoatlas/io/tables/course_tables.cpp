// SPDX-License-Identifier: MIT
#include "myoatlas/io/tables/course_tables.h"

#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/base/json_object.h"
#include "myoatlas/io/tables/bone_place.h"

#include <array>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

namespace myoatlas::io {

namespace {

constexpr int k_courses_version = 1;

using enum JsonObject::Need;

sculpt::CourseTube read_tube(JsonObject& record) {
    sculpt::CourseTube tube;
    record.each_object("places", Required, [&](JsonObject& place) { tube.places.push_back(read_place(place)); });
    tube.diameter = record.numbers("diameter", Required);
    tube.is_piercing = record.flag("piercing");
    if (tube.places.size() < 2) record.problem("places", "expected two places or more");
    for (const float size : tube.diameter)
        if (!(size > 0.0f)) record.problem("diameter", "expected more than 0 mm");
    if (tube.diameter.empty()) tube.diameter = {1.0f};
    return tube;
}

}

core::Result<std::vector<sculpt::CourseTable>> load_course_tables(const std::filesystem::path& path) {
    std::vector<sculpt::CourseTable> tables;
    core::Problems problems;
    read_object_file(path, path.filename().string(), problems, [&](JsonObject& root) {
        root.check_schema_version(k_courses_version);
        for (const char* said : {"about", "license"}) root.text(said); // to people, not to the program
        root.each_object("courses", Required, [&](JsonObject& record) {
            sculpt::CourseTable table;
            table.structure = record.text("structure", Required);
            table.is_midline = record.flag("midline");
            table.note = record.text("note");
            record.word("basis", std::array<std::string_view, 1>{"described"}, "described"); // nobody measured them
            record.each_object("tubes", Required, [&](JsonObject& tube) { table.tubes.push_back(read_tube(tube)); });
            tables.push_back(std::move(table));
        });
        root.finish();
    });
    if (!problems.empty()) return problems;
    return tables;
}

}
