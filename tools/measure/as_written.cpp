// SPDX-License-Identifier: MIT
#include "as_written.h"
#include "myoatlas/io/base/json_object.h"
#include "myoatlas/io/tables/part_reader.h"
#include "myoatlas/io/tables/part_writer.h"
#include "myoatlas/sculpt/shapes/center_line.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace myoatlas::measure {
namespace {

constexpr float k_step_mm = 0.1f; // of files

sculpt::PartTable reread(const sculpt::PartTable& table) {
    core::Problems problems; // a table that cannot be read is found when it is sculpted
    const nlohmann::json document = nlohmann::json::parse(io::part_text(table));
    io::JsonObject part(document, "", "", problems);
    return io::read_part(part);
}

}

sculpt::PartTable as_written(const sculpt::PartTable& table) {
    sculpt::PartTable written = reread(table);
    for (sculpt::Piece& piece : written.pieces) {
        auto* loft = std::get_if<sculpt::Loft>(&piece);
        if (!loft) continue;
        const float length = sculpt::CenterLine(loft->axis).length();
        float last = 0.0f;
        std::erase_if(loft->stations, [&](const sculpt::LoftStation& station) {
            const bool is_different = station.at - last > 0.5f * k_step_mm && station.at < length - 0.5f * k_step_mm;
            if (is_different) last = station.at;
            return !is_different;
        });
    }
    std::erase_if(written.pieces, [](const sculpt::Piece& piece) {
        const auto* loft = std::get_if<sculpt::Loft>(&piece);
        return loft && loft->stations.empty();
    });
    return written;
}

}
