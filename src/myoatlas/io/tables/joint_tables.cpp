// SPDX-License-Identifier: MIT
#include "myoatlas/io/tables/joint_tables.h"

#include "myoatlas/io/tables/described_tables.h"

namespace myoatlas::io {

namespace {

constexpr int k_joints_version = 1;

void read_band(JsonObject& record, sculpt::JointBand& band) {
    read_places(record, band.places);
    band.width = read_sizes(record, "width");
    band.thickness = read_sizes(record, "thickness");
    band.wide = record.vector("wide", glm::vec3(0.0f));
    band.is_straight = record.flag("straight");
    band.is_ring = record.flag("ring");
    band.is_paired = record.flag("paired");
}

}

core::Result<std::vector<sculpt::JointTable>> load_joint_tables(const std::filesystem::path& path) {
    return load_described<sculpt::JointTable>(
        path, k_joints_version, "joints", [](JsonObject& record, sculpt::JointTable& table) {
            record.each_object("bands", JsonObject::Need::Required,
                               [&](JsonObject& band) { read_band(band, table.bands.emplace_back()); });
        });
}

}
