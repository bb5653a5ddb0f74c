// SPDX-License-Identifier: MIT
#include "myoatlas/io/packs/part_store.h"

#include "support/scratch_folder.h"
#include "support/shapes.h"

#include <chrono>
#include <fstream>
#include <gtest/gtest.h>

namespace myoatlas {

namespace fs = std::filesystem;

namespace {

class PartStore : public testing::Test {
protected:
    PartStore() { std::ofstream{mesh_file_} << "a mesh"; }
    fs::path kept_file() const {
        for (const auto& entry : fs::directory_iterator(scratch_.path()))
            if (entry.path().extension() == ".part") return entry.path();
        return {};
    }

    support::ScratchFolder scratch_;
    const fs::path mesh_file_ = scratch_.path() / "femur.ply";
    const io::PartStore store_{scratch_.path()};
};

}

TEST_F(PartStore, gives_back_what_was_kept) {
    const auto box = support::box({0, 0, 0}, {1, 2, 3});
    EXPECT_FALSE(store_.find(mesh_file_));
    ASSERT_TRUE(store_.keep(mesh_file_, box));
    const auto found = store_.find(mesh_file_);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->positions, box.positions);
    EXPECT_EQ(found->triangles, box.triangles);
}

TEST_F(PartStore, forgets_a_mesh_whose_file_has_changed) {
    ASSERT_TRUE(store_.keep(mesh_file_, support::box({0, 0, 0}, {1, 2, 3})));
    fs::last_write_time(mesh_file_, fs::last_write_time(mesh_file_) + std::chrono::seconds(2));
    EXPECT_FALSE(store_.find(mesh_file_));
}

TEST_F(PartStore, takes_nothing_from_a_damaged_file) {
    ASSERT_TRUE(store_.keep(mesh_file_, support::box({0, 0, 0}, {1, 2, 3})));
    fs::resize_file(kept_file(), fs::file_size(kept_file()) / 2);
    EXPECT_FALSE(store_.find(mesh_file_));
}

}
