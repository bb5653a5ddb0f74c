// SPDX-License-Identifier: MIT
#include "sheet.h"

#include "../surface_map/glyphs.h"

#include <algorithm>
#include <array>

namespace myoatlas {

namespace {

constexpr int k_gap = 10, k_letter = 2, k_caption = 7 * k_letter + k_gap;
constexpr std::array<std::uint8_t, 3> k_printed{247, 244, 238}, k_ink{70, 48, 40};

void set(io::Image& image, int x, int y, const std::array<std::uint8_t, 3>& color) {
    if (x < 0 || y < 0 || x >= image.width || y >= image.height) return;
    std::uint8_t* pixel = &image.rgba[4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                                           static_cast<std::size_t>(x))];
    std::copy(color.begin(), color.end(), pixel);
    pixel[3] = 255;
}

void write(io::Image& image, int left, int top, const std::string& text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const unsigned glyph = glyph_of(text[i]);
        for (int bit = 0; bit < 15; ++bit) {
            if (!(glyph >> (14 - bit) & 1u)) continue;
            const int x = left + (static_cast<int>(i) * 4 + bit % 3) * k_letter, y = top + bit / 3 * k_letter;
            for (int dy = 0; dy < k_letter; ++dy)
                for (int dx = 0; dx < k_letter; ++dx) set(image, x + dx, y + dy, k_ink);
        }
    }
}

void paste(io::Image& onto, const io::Image& picture, int left, int top) {
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x) {
            const std::uint8_t* from =
                &picture.rgba[4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                                   static_cast<std::size_t>(x))];
            set(onto, left + x, top + y, {from[0], from[1], from[2]});
        }
}

}

io::Image lay_out(const std::vector<SheetEntry>& entries, std::size_t columns) {
    if (entries.empty()) return {};
    const int width = entries.front().pictures.front().width, height = entries.front().pictures.front().height;
    std::vector<std::vector<const SheetEntry*>> rows(1);
    std::size_t used = 0;
    for (const SheetEntry& entry : entries) {
        if (used > 0 && used + entry.pictures.size() > columns) {
            rows.emplace_back();
            used = 0;
        }
        rows.back().push_back(&entry);
        used += entry.pictures.size();
    }
    io::Image sheet;
    sheet.width = k_gap + static_cast<int>(columns) * (width + k_gap);
    sheet.height = k_gap + static_cast<int>(rows.size()) * (height + k_caption + k_gap);
    sheet.rgba.resize(4 * static_cast<std::size_t>(sheet.width) * static_cast<std::size_t>(sheet.height));
    for (int y = 0; y < sheet.height; ++y)
        for (int x = 0; x < sheet.width; ++x) set(sheet, x, y, k_printed);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        int left = k_gap;
        const int top = k_gap + static_cast<int>(row) * (height + k_caption + k_gap);
        for (const SheetEntry* entry : rows[row]) {
            write(sheet, left, top + height + k_letter * 2, entry->caption);
            for (const io::Image& picture : entry->pictures) {
                paste(sheet, picture, left, top);
                left += width + k_gap;
            }
        }
    }
    return sheet;
}

}
