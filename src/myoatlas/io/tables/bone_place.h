// A place on a bone from JSON, as bands and tubes tell it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/io/base/json_object.h"
#include "myoatlas/sculpt/joints/joint_table.h"

namespace myoatlas::io {

inline sculpt::BonePlace read_place(JsonObject& record) {
    sculpt::BonePlace place;
    place.on = record.text("on", JsonObject::Need::Required);
    place.at = record.vector("at", glm::vec3(0.5f), JsonObject::Need::Required);
    place.face = record.word("face", sculpt::k_bone_faces, sculpt::BoneFace::Nearest, JsonObject::Need::Optional);
    place.lift_mm = record.number("lift_mm", 0.0f);
    return place;
}

}
