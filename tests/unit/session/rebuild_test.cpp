// What is kept of a session leads back to it.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/commands/apply.h"
#include "myoatlas/session/commands/rebuild.h"
#include "support/catalog_builder.h"

#include <gtest/gtest.h>

namespace myoatlas {
namespace {

class Rebuild : public testing::Test {
protected:
    Rebuild() {
        facts.muscle("sail");
        facts.area("temple");
        catalog = facts.build();
        world.catalog = catalog.get();
    }
    session::Session after(const std::vector<std::string>& lines) const {
        session::Session session;
        for (const std::string& line : lines) {
            const auto command = session::parse_command(line);
            EXPECT_TRUE(command) << line;
            if (command) session::apply(session, *command, world);
        }
        return session;
    }
    session::Session rebuilt(const session::Session& from) const {
        session::Session session;
        for (const session::Command& command : session::rebuilding(from)) {
            const auto read = session::parse_command(session::text_of(command)); // as it is kept
            EXPECT_TRUE(read) << session::text_of(command);
            if (read) session::apply(session, *read, world);
        }
        return session;
    }

    support::CatalogBuilder facts;
    std::shared_ptr<const anatomy::Catalog> catalog;
    session::World world;
};

TEST_F(Rebuild, a_drawing_comes_back_stroke_by_stroke) {
    const session::Session drawn =
        after({"mode pain", "mark temple left", "paint 60 1500 20 radius 15 intensity 7 quality burning depth deep",
               "paint 70 1500 20 radius 15 intensity 7 quality burning depth deep"});
    ASSERT_EQ(drawn.report.marks.size(), 2u);
    EXPECT_EQ(rebuilt(drawn).undoable(), drawn.undoable());
}

TEST_F(Rebuild, what_was_looked_at_comes_back) {
    const session::Session seen = after({"layer muscle_superficial 0.4", "select sail left", "hide sail right",
                                         "theme dark", "text_size 150", "panels off", "camera 1 1200 3 20 10 900"});
    const session::Session again = rebuilt(seen);
    EXPECT_EQ(again.undoable(), seen.undoable());
    EXPECT_EQ(again.theme, "dark");
    EXPECT_EQ(again.text_percent, 150);
    EXPECT_FALSE(again.are_panels_shown);
    EXPECT_EQ(again.camera, seen.camera);
}

}
}
