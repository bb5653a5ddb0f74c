// Printed pages as values, and how they become files: PDF, SVG or PNG. The same pages give the same bytes.
// Units: millimeters from the page's top left corner, y down; sizes of type in points; colors sRGB, 0..1.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/io/base/write_file.h"
#include "myoatlas/io/documents/image_file.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace myoatlas::io {

struct PaperSize {
    float width_mm = 210.0f, height_mm = 297.0f;
    friend bool operator==(const PaperSize&, const PaperSize&) = default;
};
constexpr PaperSize k_a4{210.0f, 297.0f}, k_letter{215.9f, 279.4f};

constexpr float k_printed_dots_per_inch = 300.0f; // of a PNG; pictures are best made as fine
constexpr float k_printed_dot_mm = 25.4f / k_printed_dots_per_inch;

enum class Align : std::uint8_t { Left, Center, Right };

struct Type {
    float size_pt = 8.0f;
    int weight = 400; // 400 regular, 600 half bold
    glm::vec3 color{0.16f, 0.13f, 0.12f};
    bool is_italic = false;
};

// What a text is to a reader who hears the page: a tagged PDF says so.
enum class TextRole : std::uint8_t { Untagged, Paragraph, Title, Heading, Item, Note };

struct PrintedText {
    std::string text;      // UTF-8; may hold line breaks
    glm::vec2 at_mm{0.0f}; // the first baseline, at its left end, middle or right end
    Type type;
    Align align = Align::Left;
    float width_mm = 0.0f; // broken at spaces to that width; 0: never
    TextRole role = TextRole::Untagged;
    std::size_t quiet_from = std::string::npos; // bytes of the text; from there on it is smaller and quieter
};

// A line or a shape: drawn with round ends, filled first when it has a fill.
struct PrintedShape {
    std::vector<glm::vec2> points_mm; // at least two
    float line_mm = 0.2f;             // 0: no line
    glm::vec3 line{0.16f, 0.13f, 0.12f};
    std::optional<glm::vec3> fill;
    bool is_closed = false;
};

// Several closed lines as one shape: where two lie in one another, the inner one is a hole.
struct PrintedRings {
    std::vector<std::vector<glm::vec2>> rings_mm;
    float line_mm = 0.0f; // 0: no line
    glm::vec3 line{0.16f, 0.13f, 0.12f};
    std::optional<glm::vec3> fill;
    std::optional<std::array<glm::vec2, 2>> within_mm; // low and high corner: what lies beyond is left out
};

struct PrintedDisk {
    glm::vec2 center_mm{0.0f};
    float radius_mm = 1.0f;
    glm::vec3 fill{0.0f};
};

// Laid on white paper.
struct PrintedPicture {
    Image image;
    glm::vec2 at_mm{0.0f}; // its top left corner
    float width_mm = 0.0f;
};

using PrintedMark = std::variant<PrintedText, PrintedShape, PrintedRings, PrintedDisk, PrintedPicture>;

struct DocumentPage {
    std::vector<PrintedMark> marks; // drawn in order
    void add(PrintedText);
    void add(PrintedShape);
    void add(PrintedRings);
    void add(PrintedDisk);
    void add(PrintedPicture);
};

struct Document {
    PaperSize size;
    std::string title;    // told by the file, not on the page
    std::string language; // of its words, "en", "es"; a PDF says so; may be empty
    std::vector<DocumentPage> pages;
    Privacy privacy = Privacy::Public; // of the file: what a client drew or said is for its owner only
};

struct TextSize {
    float width_mm = 0.0f, height_mm = 0.0f;
    float baseline_mm = 0.0f; // of the first line, from the top
};
// Returns how large a text is; `at_mm` does not matter.
TextSize size_of(const PrintedText&);

// Turns every color into the gray that is as light: for printers and copiers that have no other.
void make_gray(Document&);

enum class DocumentFormat : std::uint8_t { Pdf, Svg, Png };
// Returns the format that a file's ending names, or nothing.
std::optional<DocumentFormat> document_format_of(const std::filesystem::path&);

// SVG and PNG hold one page; without a typeface on the system none is written. The problem says in plain words why the
// file could not be written. Without a format the ending of the name says which; standard output and devices have none.
core::Status write_document(const std::filesystem::path&, const Document&,
                            std::optional<DocumentFormat> = std::nullopt);

}
