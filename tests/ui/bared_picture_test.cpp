// Pictures on paper and on cards show the muscle that they ask for, though it lies deep: nobody can turn them or peel.
// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/picture.h"
#include "myoatlas/loading/context.h"
#include "myoatlas/session/apply/apply.h"
#include "myoatlas/session/stage/stage_builder.h"
#include "myoatlas/session/views/session_view.h"
#include "support/places.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <optional>

namespace myoatlas {
namespace {

class BaredPicture : public testing::Test {
protected:
    BaredPicture() {
        context.set_data_folder(support::build_folder() / "data");
        context.body();
        context.catalog();
        world = context.world();
        picker.emplace(*world.body, 1);
    }
    // How much of a muscle is seen in a picture of it, and what of the body is left there.
    float seen(const std::string& id) {
        session::Session session;
        session.viewport = {400.0f, 400.0f};
        session::apply(session, session::Select{id, core::Side::Left}, world);
        session.shown.reset();
        const auto camera = session::view_of_chosen(session, world, 1.0f);
        if (!camera) return 0.0f;
        scene::DrawList list = session::build_stage(session, world, session::Theme{}).list;
        const auto solid = [&] {
            return std::ranges::count_if(list.parts, [](const auto& part) { return part.opacity > 0.5f; });
        };
        const auto before = solid();
        const float share = desktop::bare_chosen(list, *camera, *world.body, *picker);
        hidden = before - solid();
        return share;
    }
    loading::Context context{support::build_folder() / "myoatlas"};
    session::World world;
    std::optional<scene::RayPicker> picker;
    std::ptrdiff_t hidden = 0;
};

TEST_F(BaredPicture, what_lies_before_a_deep_muscle_is_taken_away) {
    for (const char* id : {"medial_pterygoid", "longus_colli", "multifidi_cervical"}) {
        EXPECT_GE(seen(id), 0.5f) << id;
        EXPECT_GT(hidden, 0) << id;
        EXPECT_LE(hidden, 12) << id << ": what is left should tell where it lies";
    }
    for (const char* id : {"digastric_anterior", "lateral_pterygoid", "plantaris", "popliteus"})
        EXPECT_GE(seen(id), 0.5f) << id;
}

TEST_F(BaredPicture, nothing_is_taken_away_where_the_muscle_lies_open) {
    for (const char* id : {"gluteus_maximus", "temporalis", "middle_trapezius"}) {
        EXPECT_GE(seen(id), 0.5f) << id;
        EXPECT_EQ(hidden, 0) << id;
    }
}

}
}
