// SPDX-License-Identifier: MIT
#include "myoatlas/session/stage/attachments.h"

#include "myoatlas/scene/build_library.h"
#include "myoatlas/session/stage/stage_builder.h"
#include "session_fixture.h"
#include "support/shapes.h"

#include <algorithm>

namespace myoatlas {

namespace {

// The left "loner" lies against the "spine"; the catalog says it arises there.
class Attachments : public SessionFixture {
protected:
    Attachments() {
        for (anatomy::Structure& structure : facts.data.structures)
            if (structure.id == "loner") structure.origin_on = {"spine"};
        catalog = facts.build();
        std::vector<scene::PartMesh> parts;
        parts.push_back(support::part("spine", core::Side::Midline, scene::PartKind::Bone,
                                      support::box({-20, -20, -20}, {20, 20, 20})));
        parts.push_back(support::part("loner", core::Side::Left, scene::PartKind::Muscle,
                                      support::box({21, -20, -20}, {60, 20, 20})));
        parts.push_back(support::part("upper_part", core::Side::Left, scene::PartKind::Muscle,
                                      support::box({-60, -20, -20}, {-21, 20, 20})));
        body = scene::build_library(std::move(parts), "blocks");
    }
    session::World full_world() const { return {catalog.get(), nullptr, nullptr, &body}; }
    void run(const std::string& line) {
        EXPECT_EQ(session::apply(session, *session::parse_command(line), full_world()).refusal, "");
    }
    std::vector<session::LegendMark> marks() const {
        std::vector<session::LegendMark> marks;
        for (const auto& entry : session::build_stage(session, full_world(), {}).legend.entries)
            marks.push_back(entry.mark);
        return marks;
    }

    scene::MeshLibrary body;
    session::Session session;
};

TEST_F(Attachments, are_painted_where_a_muscle_touches_the_bone_it_is_fixed_to) {
    run("select loner left");
    const scene::DrawList list = session::build_stage(session, full_world(), {}).list;
    ASSERT_TRUE(list.decals);
    ASSERT_EQ(list.decals->size(), 1u);
    const scene::Decal& decal = list.decals->front();
    const scene::Part& bone = body.parts[decal.part];
    EXPECT_EQ(bone.structure, "spine");
    EXPECT_EQ(decal.ink, scene::DecalInk::First);
    for (std::uint32_t v = 0; v < bone.vertex_count; ++v)
        EXPECT_EQ(decal.inside[v] > 128, body.position(bone.first_vertex + v).x > 0.0f);
    EXPECT_THAT(marks(), testing::Contains(session::LegendMark::Origin));
}

TEST_F(Attachments, are_seen_when_their_muscle_is_isolated_or_not_promised) {
    run("select loner left");
    run("isolate");
    const scene::DrawList list = session::build_stage(session, full_world(), {}).list;
    ASSERT_TRUE(list.decals);
    EXPECT_EQ(list.parts[list.decals->front().part].opacity, 1.0f) << "the bone is no faint ground where it is painted";
    run("layer bone off");
    EXPECT_THAT(marks(), testing::Not(testing::Contains(session::LegendMark::Origin)));
}

TEST_F(Attachments, are_left_out_where_the_catalog_names_no_bone) {
    run("select upper_part left");
    EXPECT_FALSE(session.attachments);
}

TEST_F(Attachments, can_be_switched_off_and_end_with_the_selection) {
    run("select loner left");
    run("attachments off");
    EXPECT_FALSE(session::build_stage(session, full_world(), {}).list.decals);
    EXPECT_THAT(marks(), testing::Not(testing::Contains(session::LegendMark::Origin)));
    run("attachments on");
    EXPECT_TRUE(session::build_stage(session, full_world(), {}).list.decals);
    run("clear");
    EXPECT_FALSE(session.attachments);
}

}

}
