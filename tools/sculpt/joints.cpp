// SPDX-License-Identifier: MIT
#include "joints.h"

#include "myoatlas/io/tables/course_tables.h"
#include "myoatlas/io/tables/joint_tables.h"
#include "myoatlas/sculpt/courses/courses.h"
#include "myoatlas/sculpt/joints/joints.h"

#include <iterator>

namespace myoatlas::sculpt_tool {

namespace {

// Adds what `make` makes of the tables that `load` reads from the file, where it is there.
template <class Load, class Make>
core::Status add(std::vector<scene::PartMesh>& parts, const std::filesystem::path& path, Load load, Make make) {
    if (!std::filesystem::exists(path)) return core::Done{};
    const auto tables = load(path);
    if (!tables) return tables.problems();
    auto made = make(parts, *tables);
    if (!made) return made.problems();
    parts.insert(parts.end(), std::make_move_iterator(made->begin()), std::make_move_iterator(made->end()));
    return core::Done{};
}

}

core::Status add_joints(std::vector<scene::PartMesh>& parts, const std::filesystem::path& folder) {
    return add(parts, folder / "joints.json", io::load_joint_tables, sculpt::make_joints);
}

core::Status add_courses(std::vector<scene::PartMesh>& parts, const std::filesystem::path& folder) {
    return add(parts, folder / "courses.json", io::load_course_tables, sculpt::make_courses);
}

}
