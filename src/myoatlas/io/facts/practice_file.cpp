// SPDX-License-Identifier: MIT
#include "myoatlas/io/facts/practice_file.h"

#include "myoatlas/io/base/json_object.h"

#include <nlohmann/json.hpp>

namespace myoatlas::io {

core::Result<Practice> read_practice(const std::filesystem::path& folder) {
    Practice practice;
    const std::filesystem::path file = folder / "practice.json";
    std::error_code error;
    if (folder.empty() || !std::filesystem::exists(file, error)) return practice;
    core::Problems problems;
    read_object_file(file, file.string(), problems, [&](JsonObject& root) {
        practice.name = root.text("practice");
        practice.contact = root.text("contact");
        practice.emergency_number = root.text("emergency_number");
        if (const std::string logo = root.text("logo"); !logo.empty()) practice.logo = folder / logo;
        root.finish();
    });
    if (!problems.empty()) return problems;
    return practice;
}

}
