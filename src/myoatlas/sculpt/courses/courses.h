// Makes nerves and vessels as tubes along their courses, between the bones and muscles of a finished body.
// Units: millimeters.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/scene/build_library.h"
#include "myoatlas/sculpt/courses/course_table.h"

#include <vector>

namespace myoatlas::sculpt {

// Returns the parts of the tables, both sides of the paired ones: closed, two-manifold, wound outward. Between its ends
// a tube gives way to bone, and to muscle unless it pierces it, and stays under the skin; none lies in a bone from
// which there is a way out. A place on a part that is not there, or that misses it, is a problem that names the
// structure.
core::Result<std::vector<scene::PartMesh>> make_courses(const std::vector<scene::PartMesh>& body,
                                                        const std::vector<CourseTable>&);

}
