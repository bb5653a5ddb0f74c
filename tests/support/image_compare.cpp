// SPDX-License-Identifier: MIT
#include "support/image_compare.h"
#include "support/golden_table.h"
#include "support/places.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <optional>

namespace myoatlas::support {

namespace {

namespace fs = std::filesystem;

std::optional<Tolerance> tolerance_of(std::string_view name) {
    for (const GoldenRow& row : k_golden_table) {
        if (row.name == name) return row.allowed;
        if (row.name.ends_with('*') && name.starts_with(row.name.substr(0, row.name.size() - 1))) return row.allowed;
    }
    return std::nullopt;
}

std::size_t index_of(const io::Image& image, int x, int y) {
    return 4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x));
}

// The mean of a square around each pixel, as much of it as there is.
io::Image blurred(const io::Image& image, int reach) {
    if (reach == 0) return image;
    io::Image made = image;
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x) {
            std::array<int, 4> sum{};
            int count = 0;
            for (int row = std::max(0, y - reach); row <= std::min(image.height - 1, y + reach); ++row)
                for (int column = std::max(0, x - reach); column <= std::min(image.width - 1, x + reach); ++column) {
                    for (std::size_t c = 0; c < 4; ++c) sum[c] += image.rgba[index_of(image, column, row) + c];
                    ++count;
                }
            for (std::size_t c = 0; c < 4; ++c)
                made.rgba[index_of(image, x, y) + c] = static_cast<std::uint8_t>((sum[c] + count / 2) / count);
        }
    return made;
}

std::string compare(const io::Image& whole_actual, const io::Image& whole_expected, const Tolerance& tolerance,
                    io::Image& difference) {
    if (whole_actual.width != whole_expected.width || whole_actual.height != whole_expected.height)
        return "it is " + std::to_string(whole_actual.width) + " x " + std::to_string(whole_actual.height) +
               " pixels and was " + std::to_string(whole_expected.width) + " x " +
               std::to_string(whole_expected.height);
    const io::Image actual = blurred(whole_actual, tolerance.blur_px);
    const io::Image expected = blurred(whole_expected, tolerance.blur_px);
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

std::string compare_with_golden(const std::string& name, const io::Image& actual) {
    const std::optional<Tolerance> tolerance = tolerance_of(name);
    if (!tolerance) return name + " has no row in tests/support/golden_table.h";
    const fs::path golden = support::repository() / "tests" / "golden" / (name + ".png");
    if (const char* update = std::getenv("MYOATLAS_UPDATE_GOLDEN"); update && std::string(update) == "1")
        return io::write_png(golden, actual) ? "" : "the golden picture cannot be written";
    const core::Result<io::Image> expected = io::read_png(golden);
    if (!expected) return "there is no " + golden.string() + "; MYOATLAS_UPDATE_GOLDEN=1 stores it";
    io::Image difference;
    std::string wrong = compare(actual, *expected, *tolerance, difference);
    if (wrong.empty()) return wrong;
    const fs::path folder = support::build_folder() / "golden";
    fs::create_directories(folder);
    (void)io::write_png(folder / (name + "_actual.png"), actual);
    (void)io::write_png(folder / (name + "_expected.png"), *expected);
    if (!difference.rgba.empty()) (void)io::write_png(folder / (name + "_difference.png"), difference);
    return wrong + "; see " + folder.string();
}

io::Image cropped(const io::Image& image, int x, int y, int width, int height) {
    const int left = std::clamp(x, 0, image.width), top = std::clamp(y, 0, image.height);
    const int right = std::clamp(x + width, left, image.width), bottom = std::clamp(y + height, top, image.height);
    io::Image made{right - left, bottom - top, {}};
    for (int row = top; row < bottom; ++row) {
        const auto first = image.rgba.begin() + static_cast<std::ptrdiff_t>(index_of(image, left, row));
        made.rgba.insert(made.rgba.end(), first, first + 4 * static_cast<std::ptrdiff_t>(made.width));
    }
    return made;
}

io::Image scaled_down(const io::Image& image, int times) {
    io::Image made{image.width / times, image.height / times, {}};
    for (int y = 0; y < made.height; ++y)
        for (int x = 0; x < made.width; ++x)
            for (std::size_t c = 0; c < 4; ++c) {
                int sum = 0;
                for (int i = 0; i < times * times; ++i)
                    sum += image.rgba[index_of(image, x * times + i % times, y * times + i / times) + c];
                made.rgba.push_back(static_cast<std::uint8_t>((sum + times * times / 2) / (times * times)));
            }
    return made;
}

io::Image on_paper(const io::Image& image) {
    io::Image made = image;
    for (std::size_t i = 0; i < made.rgba.size(); i += 4) {
        const int alpha = made.rgba[i + 3];
        for (std::size_t c = 0; c < 3; ++c)
            made.rgba[i + c] = static_cast<std::uint8_t>((made.rgba[i + c] * alpha + 255 * (255 - alpha) + 127) / 255);
        made.rgba[i + 3] = 255;
    }
    return made;
}

}
