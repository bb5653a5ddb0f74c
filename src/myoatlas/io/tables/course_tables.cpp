// SPDX-License-Identifier: MIT
#include "myoatlas/io/tables/course_tables.h"

#include "myoatlas/io/tables/described_tables.h"

namespace myoatlas::io {

namespace {

constexpr int k_courses_version = 1;

void read_tube(JsonObject& record, sculpt::CourseTube& tube) {
    read_places(record, tube.places);
    tube.diameter = read_sizes(record, "diameter");
    tube.is_piercing = record.flag("piercing");
}

}

core::Result<std::vector<sculpt::CourseTable>> load_course_tables(const std::filesystem::path& path) {
    return load_described<sculpt::CourseTable>(
        path, k_courses_version, "courses", [](JsonObject& record, sculpt::CourseTable& table) {
            record.each_object("tubes", JsonObject::Need::Required,
                               [&](JsonObject& tube) { read_tube(tube, table.tubes.emplace_back()); });
        });
}

}
