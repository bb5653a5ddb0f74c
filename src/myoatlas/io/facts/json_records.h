// One reader per kind of record of the data files (docs/formats.md). Each takes what is there and notes what is wrong.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/io/base/json_object.h"

namespace myoatlas::io {

// The strokes of a zone, area or site.
std::vector<anatomy::Stroke> read_strokes(JsonObject& owner);
anatomy::Source read_source(JsonObject&);
anatomy::Structure read_structure(JsonObject&);
anatomy::Landmark read_landmark(JsonObject&);
anatomy::Area read_area(JsonObject&);
anatomy::Caution read_caution(JsonObject&);
anatomy::Muscle read_muscle(JsonObject&);
// A person's own point need not name sources nor grade: it is then charted by one, themselves.
anatomy::TriggerPoint read_own_point(JsonObject&);
anatomy::Condition read_condition(JsonObject&);
anatomy::Chapter read_chapter(JsonObject&);
anatomy::OtherCause read_other_cause(JsonObject&);

}
