// SPDX-License-Identifier: MIT
#include "joints.h"

#include "myoatlas/io/tables/course_tables.h"
#include "myoatlas/io/tables/joint_tables.h"
#include "myoatlas/sculpt/courses/courses.h"
#include "myoatlas/sculpt/joints/joints.h"

#include <iterator>

namespace myoatlas::sculpt_tool {

core::Status add_joints(std::vector<scene::PartMesh>& parts, const std::filesystem::path& folder) {
    const auto path = folder / "joints.json";
    if (!std::filesystem::exists(path)) return core::Done{};
    const auto tables = io::load_joint_tables(path);
    if (!tables) return tables.problems();
    auto joints = sculpt::make_joints(parts, *tables);
    if (!joints) return joints.problems();
    parts.insert(parts.end(), std::make_move_iterator(joints->begin()), std::make_move_iterator(joints->end()));
    return core::Done{};
}

core::Status add_courses(std::vector<scene::PartMesh>& parts, const std::filesystem::path& folder) {
    const auto path = folder / "courses.json";
    if (!std::filesystem::exists(path)) return core::Done{};
    const auto tables = io::load_course_tables(path);
    if (!tables) return tables.problems();
    auto courses = sculpt::make_courses(parts, *tables);
    if (!courses) return courses.problems();
    parts.insert(parts.end(), std::make_move_iterator(courses->begin()), std::make_move_iterator(courses->end()));
    return core::Done{};
}

}
