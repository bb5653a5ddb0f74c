// The bodies that ship: the built-in one, and those the program makes of it when it reads them.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/io/packs/pack.h"
#include "myoatlas/io/tables/warp_tables.h"
#include "myoatlas/sculpt/warp/warped_body.h"
#include "support/places.h"

#include <gtest/gtest.h>
#include <map>
#include <string>

namespace myoatlas::support {

inline const std::string k_built_in = "built-in";

// Reads a body once and keeps it for the tests that follow.
inline const core::Result<scene::MeshLibrary>& shipped_body(const std::string& name) {
    static std::map<std::string, core::Result<scene::MeshLibrary>> known;
    if (const auto found = known.find(name); found != known.end()) return found->second;
    auto body = io::read_body_pack(build_folder() / "data/built-in.body");
    if (body && name != k_built_in) {
        const auto warp = io::load_body_warp(build_folder() / "data/bodies" / (name + ".json"));
        if (warp)
            body = sculpt::warped(*body, *warp);
        else
            body = warp.problems();
    }
    return known.emplace(name, std::move(body)).first->second;
}

inline const auto k_all_bodies =
    testing::Values(k_built_in, std::string("female"), std::string("female_slender"), std::string("female_broad"),
                    std::string("male_slender"), std::string("male_broad"));

inline std::string name_of_test(const testing::TestParamInfo<std::string>& body) {
    return body.param == k_built_in ? "built_in" : body.param;
}

}
