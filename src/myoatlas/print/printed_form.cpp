// SPDX-License-Identifier: MIT
#include "myoatlas/print/printed_form.h"

#include "myoatlas/referral/pain_report.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::print {
namespace {

constexpr io::Type k_label{7.5f, 400, k_printed_quiet};
constexpr io::Type k_strong{8.0f, 600, k_printed_text};

void add_line(io::DocumentPage& page, glm::vec2 from, glm::vec2 to, float line_mm = 0.2f,
              glm::vec3 color = k_printed_rule) {
    page.add(io::PrintedShape{{from, to}, line_mm, color, {}, false});
}

void add_text(io::DocumentPage& page, std::string text, glm::vec2 at, const io::Type& type,
              io::Align align = io::Align::Left) {
    page.add(io::PrintedText{std::move(text), at, type, align, 0.0f});
}

// Five strokes of each sign, as a hand would fill a patch with them.
using Strokes = std::vector<std::vector<glm::vec2>>;

Strokes waves(glm::vec2 low, glm::vec2 high) {
    Strokes strokes;
    for (int row = 0; row < 3; ++row) {
        std::vector<glm::vec2> wave;
        const float y = low.y + (high.y - low.y) * (0.22f + 0.28f * static_cast<float>(row));
        for (float x = low.x + 1.5f; x <= high.x - 1.5f; x += 0.2f)
            wave.emplace_back(x, y + 0.55f * std::sin((x - low.x) * 2.4f));
        strokes.push_back(std::move(wave));
    }
    return strokes;
}

Strokes crosses(glm::vec2 low, glm::vec2 high) {
    Strokes strokes;
    constexpr float k_arm = 0.8f;
    for (int row = 0; row < 2; ++row)
        for (int column = 0; column < 4; ++column) {
            const glm::vec2 at(low.x + (high.x - low.x) * (0.16f + 0.2f * static_cast<float>(column) +
                                                           0.08f * static_cast<float>(row)),
                               low.y + (high.y - low.y) * (0.32f + 0.38f * static_cast<float>(row)));
            strokes.push_back({at + glm::vec2(-k_arm), at + glm::vec2(k_arm)});
            strokes.push_back({at + glm::vec2(-k_arm, k_arm), at + glm::vec2(k_arm, -k_arm)});
        }
    return strokes;
}

Strokes slashes(glm::vec2 low, glm::vec2 high) {
    Strokes strokes;
    for (int column = 0; column < 6; ++column) {
        const float x = low.x + (high.x - low.x) * (0.16f + 0.125f * static_cast<float>(column));
        strokes.push_back({{x, high.y - 1.2f}, {x + 1.1f, low.y + 1.2f}});
    }
    return strokes;
}

void add_dots(io::DocumentPage& page, glm::vec2 low, glm::vec2 high, float radius, glm::vec3 color) {
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 5; ++column) {
            const float shift = row % 2 == 0 ? 0.0f : 0.08f;
            page.add(io::PrintedDisk{{low.x + (high.x - low.x) * (0.14f + shift + 0.16f * static_cast<float>(column)),
                                      low.y + (high.y - low.y) * (0.24f + 0.26f * static_cast<float>(row))},
                                     radius,
                                     color});
        }
}

Strokes rings(glm::vec2 low, glm::vec2 high) {
    Strokes strokes;
    constexpr float k_radius = 0.75f;
    constexpr int k_corners = 18;
    for (int row = 0; row < 2; ++row)
        for (int column = 0; column < 4; ++column) {
            const glm::vec2 at(low.x + (high.x - low.x) * (0.16f + 0.2f * static_cast<float>(column) +
                                                           0.08f * static_cast<float>(row)),
                               low.y + (high.y - low.y) * (0.32f + 0.38f * static_cast<float>(row)));
            std::vector<glm::vec2>& ring = strokes.emplace_back();
            for (int corner = 0; corner <= k_corners; ++corner) {
                const float angle = 6.2831853f * static_cast<float>(corner) / k_corners;
                ring.push_back(at + k_radius * glm::vec2(std::cos(angle), std::sin(angle)));
            }
        }
    return strokes;
}

void add_strokes(io::DocumentPage& page, Strokes strokes, float line_mm = 0.28f) {
    for (auto& stroke : strokes) page.add(io::PrintedShape{std::move(stroke), line_mm, k_printed_text, {}, false});
}

io::PrintedShape frame_of(glm::vec2 low, glm::vec2 high) {
    return {{low, {high.x, low.y}, high, {low.x, high.y}}, 0.15f, k_printed_rule, {}, true};
}

// Three signs in a row.
void add_row_of(io::DocumentPage& page, scene::Glyph glyph, glm::vec2 low, glm::vec2 high, const glm::vec3& color) {
    constexpr float k_half_mm = 0.85f, k_line_mm = 0.25f;
    constexpr int k_corners = 16;
    for (int column = 0; column < 3; ++column) {
        const glm::vec2 at(low.x + (high.x - low.x) * (0.2f + 0.3f * static_cast<float>(column)),
                           0.5f * (low.y + high.y));
        if (glyph == scene::Glyph::Dot) page.add(io::PrintedDisk{at, 0.5f * k_half_mm, color});
        for (const auto& [from, to] : scene::strokes_of(glyph))
            page.add(
                io::PrintedShape{{at + k_half_mm * glm::vec2(from.x, -from.y), at + k_half_mm * glm::vec2(to.x, -to.y)},
                                 k_line_mm,
                                 color,
                                 {},
                                 false});
        if (glyph != scene::Glyph::Ring) continue;
        std::vector<glm::vec2> ring;
        for (int corner = 0; corner <= k_corners; ++corner) {
            const float angle = 6.2831853f * static_cast<float>(corner) / k_corners;
            ring.push_back(at + k_half_mm * scene::k_glyph_ring * glm::vec2(std::cos(angle), std::sin(angle)));
        }
        page.add(io::PrintedShape{std::move(ring), k_line_mm, color, {}, false});
    }
}

bool is_even(session::LegendMark mark) {
    return mark == session::LegendMark::Solid || mark == session::LegendMark::Match;
}

bool has_signs(session::LegendMark mark) {
    return mark == session::LegendMark::Quality || mark == session::LegendMark::Unexplained ||
           mark == session::LegendMark::Unfilled;
}

glm::vec3 mixed(const glm::vec3& color, float strength) {
    return glm::vec3(1.0f) + (color - glm::vec3(1.0f)) * strength;
}

}

void add_name_lines(io::DocumentPage& page, const PrintedBox& box, const core::TextCatalog& texts) {
    float right = box.high.x;
    for (const auto& [key, width] : {std::pair{"paper.date", 28.0f}, std::pair{"paper.name", 52.0f}}) {
        const io::PrintedText label{texts(key), {right - width, box.high.y}, k_label, io::Align::Left, 0.0f};
        page.add(label);
        add_line(page, {right - width + io::size_of(label).width_mm + 1.5f, box.high.y + 0.6f},
                 {right, box.high.y + 0.6f});
        right -= width + 5.0f;
    }
}

void add_strength_line(io::DocumentPage& page, const PrintedBox& box, const core::TextCatalog& texts) {
    add_text(page, texts("paper.strength"), {box.low.x, box.low.y + 3.0f}, k_strong);
    const float y = box.low.y + 10.0f, left = box.low.x + 1.5f, right = box.high.x - 1.5f;
    add_line(page, {left, y}, {right, y}, 0.3f, k_printed_quiet);
    for (int i = 0; i <= 10; ++i) {
        const float x = left + (right - left) * 0.1f * static_cast<float>(i);
        const float arm = i % 5 == 0 ? 1.6f : 1.0f;
        add_line(page, {x, y - arm}, {x, y + arm}, 0.25f, k_printed_quiet);
        add_text(page, std::to_string(i), {x, y + 4.9f}, k_label, io::Align::Center);
    }
    add_text(page, texts("paper.strength_none"), {box.low.x, y + 8.9f}, k_label);
    add_text(page, texts("paper.strength_most"), {box.high.x, y + 8.9f}, k_label, io::Align::Right);
}

void add_signs(io::DocumentPage& page, const PrintedBox& box, const core::TextCatalog& texts) {
    add_text(page, texts("paper.signs"), {box.low.x, box.low.y + 3.0f}, k_strong);
    constexpr auto qualities = referral::k_pain_qualities.words();
    static_assert(qualities.size() == 5, "each has a sign of its own below");
    constexpr float k_gap = 2.5f, k_height = 7.5f;
    const float width = (box.size().x - k_gap * 4.0f) / 5.0f;
    for (std::size_t i = 0; i < qualities.size(); ++i) {
        const glm::vec2 low(box.low.x + static_cast<float>(i) * (width + k_gap), box.low.y + 5.6f);
        const glm::vec2 high = low + glm::vec2(width, k_height);
        page.add(frame_of(low, high));
        if (i == 0) add_strokes(page, waves(low, high));
        if (i == 1) add_strokes(page, crosses(low, high));
        if (i == 2) add_dots(page, low, high, 0.35f, k_printed_text);
        if (i == 3) add_strokes(page, rings(low, high));
        if (i == 4) add_strokes(page, slashes(low, high));
        add_text(page, texts("quality." + std::string(qualities[i])), {0.5f * (low.x + high.x), high.y + 3.6f}, k_label,
                 io::Align::Center);
    }
}

void add_note_lines(io::DocumentPage& page, const PrintedBox& box, const std::string& heading) {
    constexpr float k_line_mm = 8.0f;
    add_text(page, heading, {box.low.x, box.low.y + 3.0f}, k_strong);
    for (float y = box.low.y + 3.0f + k_line_mm; y <= box.high.y - 2.0f; y += k_line_mm)
        add_line(page, {box.low.x, y}, {box.high.x, y}, 0.15f);
}

bool add_notes(io::DocumentPage& page, const PrintedBox& box, const std::vector<PrintedNote>& notes) {
    constexpr float k_gap = 8.0f, k_between = 2.6f, k_under_heading = 0.4f;
    const float width = 0.5f * (box.size().x - k_gap);
    struct Set {
        io::PrintedText heading, text;
        float height = 0.0f;
    };
    std::vector<Set> sets;
    float whole = 0.0f;
    for (const PrintedNote& note : notes) {
        Set set{{note.heading, {}, k_strong, io::Align::Left, width},
                {note.text, {}, k_label, io::Align::Left, width},
                0.0f};
        const io::TextSize heading = io::size_of(set.heading), text = io::size_of(set.text);
        set.heading.at_mm.y = heading.baseline_mm;
        set.text.at_mm.y = heading.height_mm + k_under_heading + text.baseline_mm;
        set.height = heading.height_mm + k_under_heading + text.height_mm + k_between;
        whole += set.height;
        sets.push_back(std::move(set));
    }
    // The first column holds half of it, or a little more.
    glm::vec2 at = box.low;
    for (Set& set : sets) {
        if (at.x == box.low.x && at.y - box.low.y >= 0.5f * whole - 1.0f) at = {box.low.x + width + k_gap, box.low.y};
        set.heading.at_mm += at;
        set.text.at_mm += at;
        at.y += set.height;
        if (at.y - k_between > box.high.y) return false;
    }
    for (Set& set : sets) {
        page.add(std::move(set.heading));
        page.add(std::move(set.text));
    }
    return true;
}

void add_legend(io::DocumentPage& page, glm::vec2 at, const std::vector<session::LegendEntry>& entries,
                const core::TextCatalog& texts) {
    constexpr float k_width = 7.0f, k_height = 3.4f;
    using session::LegendMark;
    for (const session::LegendEntry& entry : entries) {
        const glm::vec2 low(at.x, at.y - 3.0f), high = low + glm::vec2(k_width, k_height);
        io::PrintedShape swatch = frame_of(low, high);
        swatch.line_mm = entry.mark == LegendMark::Marked ? 0.2f : 0.0f;
        swatch.line = entry.color;
        swatch.fill = mixed(entry.color, is_even(entry.mark) ? 0.86f : 0.45f);
        if (entry.mark == LegendMark::Point) {
            add_cross(page, 0.5f * (low + high) + glm::vec2(2.0f, 0.0f), entry.color);
        } else if (entry.mark == LegendMark::Dots) {
            add_dots(page, low, high, 0.36f, entry.color);
        } else {
            page.add(swatch);
            if (has_signs(entry.mark)) add_row_of(page, entry.glyph, low, high, entry.color * 0.7f);
        }
        io::PrintedText label{texts(key_of(entry), {}), {at.x + k_width + 1.8f, at.y}, k_label, io::Align::Left, 0.0f};
        at.x += k_width + 1.8f + io::size_of(label).width_mm + 6.5f;
        page.add(std::move(label));
    }
}

float add_small_print(io::DocumentPage& page, const PrintedBox& box, const std::vector<std::string>& paragraphs) {
    constexpr io::Type k_small{6.2f, 400, k_printed_quiet};
    constexpr float k_between = 0.9f;
    std::vector<std::pair<io::PrintedText, io::TextSize>> texts;
    float height = 0.0f;
    for (const std::string& paragraph : paragraphs) {
        io::PrintedText text{paragraph, {}, k_small, io::Align::Left, box.size().x};
        texts.emplace_back(text, io::size_of(text));
        height += texts.back().second.height_mm + k_between;
    }
    const float top = box.high.y - height;
    add_line(page, {box.low.x, top - 1.2f}, {box.high.x, top - 1.2f}, 0.15f);
    float y = top + k_between;
    for (auto& [text, size] : texts) {
        text.at_mm = {box.low.x, y + size.baseline_mm};
        y += size.height_mm + k_between;
        page.add(std::move(text));
    }
    return top - 1.2f;
}

void add_cross(io::DocumentPage& page, glm::vec2 at, const glm::vec3& color) {
    constexpr float k_arm = 1.15f;
    for (const auto& [line_mm, line] : {std::pair{1.15f, glm::vec3(1.0f)}, std::pair{0.5f, color}})
        for (const glm::vec2 way : {glm::vec2(k_arm, k_arm), glm::vec2(k_arm, -k_arm)})
            page.add(io::PrintedShape{{at - way, at + way}, line_mm, line, {}, false});
}

}
