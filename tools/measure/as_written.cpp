// SPDX-License-Identifier: MIT
#include "as_written.h"
#include "body/center_line.h"
#include "io/part_reader.h"
#include "io/part_writer.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace measure {
namespace {

constexpr float k_step_mm = 0.1f; // of files

body::PartTable reread(const body::PartTable& table) {
    core::Problems problems; // a table that cannot be read is found when it is sculpted
    return io::read_part(nlohmann::json::parse(io::part_text(table)), "", "", problems);
}

}

body::PartTable as_written(const body::PartTable& table) {
    body::PartTable written = reread(table);
    for (body::Piece& piece : written.pieces) {
        auto* loft = std::get_if<body::Loft>(&piece);
        if (!loft) continue;
        const float length = body::CenterLine(loft->axis).length();
        float last = 0.0f;
        std::erase_if(loft->stations, [&](const body::LoftStation& station) {
            const bool is_apart = station.at - last > 0.5f * k_step_mm && station.at < length - 0.5f * k_step_mm;
            if (is_apart) last = station.at;
            return !is_apart;
        });
    }
    std::erase_if(written.pieces, [](const body::Piece& piece) {
        const auto* loft = std::get_if<body::Loft>(&piece);
        return loft && loft->stations.empty();
    });
    return written;
}

}
