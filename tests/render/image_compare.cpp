// SPDX-License-Identifier: MIT
#include "render/image_compare.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>

namespace myoatlas::support {

namespace {

namespace fs = std::filesystem;

std::string compare(const io::Image& actual, const io::Image& expected, const Tolerance& tolerance,
                    io::Image& difference) {
    if (actual.width != expected.width || actual.height != expected.height) return "the sizes differ";
    difference = actual;
    std::array<std::size_t, 256> count{};
    double sum = 0.0;
    for (std::size_t i = 0; i < actual.rgba.size(); ++i) {
        const int gap = i % 4 == 3 ? 0 : std::abs(int{actual.rgba[i]} - int{expected.rgba[i]});
        count[static_cast<std::size_t>(gap)] += 1;
        sum += gap;
        difference.rgba[i] = i % 4 == 3 ? 255 : static_cast<std::uint8_t>(std::min(255, gap * 8));
    }
    const double mean = sum / (static_cast<double>(actual.rgba.size()) * 0.75);
    std::size_t left_out = 0;
    int max = 255;
    while (max > 0 && (left_out += count[static_cast<std::size_t>(max)]) <= actual.rgba.size() / 1000) --max;
    if (mean <= tolerance.mean && max <= tolerance.max) return "";
    return "mean difference " + std::to_string(mean) + " (at most " + std::to_string(tolerance.mean) + "), largest " +
           std::to_string(max) + " (at most " + std::to_string(tolerance.max) + ")";
}

}

std::string compare_with_golden(const std::string& name, const io::Image& actual, const Tolerance& tolerance) {
    const fs::path golden = fs::path(MYOATLAS_SOURCE_DIR) / "tests" / "golden" / (name + ".png");
    if (const char* update = std::getenv("MYOATLAS_UPDATE_GOLDEN"); update && std::string(update) == "1")
        return io::write_png(golden, actual) ? "" : "the golden picture cannot be written";
    const core::Result<io::Image> expected = io::read_png(golden);
    if (!expected) return "there is no " + golden.string() + "; MYOATLAS_UPDATE_GOLDEN=1 stores it";
    io::Image difference;
    std::string wrong = compare(actual, *expected, tolerance, difference);
    if (wrong.empty()) return wrong;
    const fs::path folder = fs::path(MYOATLAS_BUILD_DIR) / "golden";
    fs::create_directories(folder);
    (void)io::write_png(folder / (name + "_actual.png"), actual);
    (void)io::write_png(folder / (name + "_expected.png"), *expected);
    if (!difference.rgba.empty()) (void)io::write_png(folder / (name + "_difference.png"), difference);
    return wrong + "; see " + folder.string();
}

}
