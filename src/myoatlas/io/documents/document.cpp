// SPDX-License-Identifier: MIT
#include "myoatlas/io/documents/document.h"

#include "myoatlas/core/text.h"
#include "myoatlas/io/base/write_file.h"
#include "myoatlas/io/documents/pdf_language.h"

#include <algorithm>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <cmath>
#include <cstring>
#include <functional>
#include <map>
#include <memory>
#include <pango/pangocairo.h>
#include <span>
#include <string_view>
#include <utility>

namespace myoatlas::io {
namespace {

// Pages are drawn in points.
constexpr double k_point_per_mm = 72.0 / 25.4;

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
    void operator()(cairo_t* pen) const { cairo_destroy(pen); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
using CairoContext = std::unique_ptr<cairo_t, Unref>;
using CairoSurface = std::unique_ptr<cairo_surface_t, Unref>;
using TextLayout = std::unique_ptr<PangoLayout, Unref>;

double points(float mm) {
    return static_cast<double>(mm) * k_point_per_mm;
}
float mm(int pango_units) {
    return static_cast<float>(static_cast<double>(pango_units) / PANGO_SCALE / k_point_per_mm);
}

// What follows a sentence without being of it: where it comes from.
void set_quiet(PangoLayout* layout, std::size_t from) {
    constexpr double k_smaller = 0.84;
    constexpr guint16 k_gray = 0x6b00;
    PangoAttrList* attributes = pango_attr_list_new();
    for (PangoAttribute* attribute :
         {pango_attr_scale_new(k_smaller), pango_attr_foreground_new(k_gray, k_gray, k_gray)}) {
        attribute->start_index = static_cast<guint>(from);
        pango_attr_list_insert(attributes, attribute);
    }
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
}

// The same on every surface: letters are measured in points, unrounded, and never bent to a grid of pixels.
TextLayout layout_of(const PrintedText& text) {
    const std::unique_ptr<PangoContext, Unref> context(
        pango_font_map_create_context(pango_cairo_font_map_get_default()));
    const std::unique_ptr<cairo_font_options_t, Unref> options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context.get(), options.get());
    pango_cairo_context_set_resolution(context.get(), 72.0);
    pango_context_set_round_glyph_positions(context.get(), FALSE);

    TextLayout layout(pango_layout_new(context.get()));
    const std::unique_ptr<PangoFontDescription, Unref> font(
        pango_font_description_from_string("Inter, Noto Sans, sans-serif"));
    pango_font_description_set_size(font.get(), static_cast<int>(std::lround(text.type.size_pt * PANGO_SCALE)));
    pango_font_description_set_weight(font.get(), static_cast<PangoWeight>(text.type.weight));
    if (text.type.is_italic) pango_font_description_set_style(font.get(), PANGO_STYLE_ITALIC);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_text(layout.get(), text.text.data(), static_cast<int>(text.text.size()));
    if (text.quiet_from < text.text.size()) set_quiet(layout.get(), text.quiet_from);
    pango_layout_set_line_spacing(layout.get(), 1.0f);
    if (text.width_mm > 0.0f) {
        pango_layout_set_width(layout.get(), static_cast<int>(std::lround(points(text.width_mm) * PANGO_SCALE)));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    }
    pango_layout_set_alignment(layout.get(), text.align == Align::Left     ? PANGO_ALIGN_LEFT
                                             : text.align == Align::Center ? PANGO_ALIGN_CENTER
                                                                           : PANGO_ALIGN_RIGHT);
    return layout;
}

TextSize size_of_layout(PangoLayout* layout) {
    PangoRectangle ink, whole;
    pango_layout_get_extents(layout, &ink, &whole);
    return {mm(whole.width), mm(whole.height), mm(pango_layout_get_baseline(layout))};
}

void set_color(cairo_t* pen, const glm::vec3& color) {
    cairo_set_source_rgb(pen, color.r, color.g, color.b);
}

// The tag of a role in a PDF; null for none.
const char* tag_of(TextRole role) {
    switch (role) {
    case TextRole::Untagged:
        break;
    case TextRole::Paragraph:
        return "P";
    case TextRole::Title:
        return "H1";
    case TextRole::Heading:
        return "H2";
    case TextRole::Item:
        return "LI";
    case TextRole::Note:
        return "Note";
    }
    return nullptr;
}

// Draws one mark.
struct Drawer {
    cairo_t* pen;
    bool is_raster;

    void operator()(const PrintedText& text) const {
        const TextLayout layout = layout_of(text);
        const TextSize size = size_of_layout(layout.get());
        const float width = text.width_mm > 0.0f ? text.width_mm : size.width_mm;
        const float left = text.at_mm.x - (text.align == Align::Left     ? 0.0f
                                           : text.align == Align::Center ? 0.5f * width
                                                                         : width);
        set_color(pen, text.type.color);
        cairo_move_to(pen, points(left), points(text.at_mm.y - size.baseline_mm));
        const char* tag = is_raster ? nullptr : tag_of(text.role);
        if (tag) cairo_tag_begin(pen, tag, nullptr);
        pango_cairo_show_layout(pen, layout.get());
        if (tag) cairo_tag_end(pen, tag);
    }

    // Of the path that was laid, which is gone then.
    void fill_and_line(const auto& shape) const {
        if (shape.fill) {
            set_color(pen, *shape.fill);
            cairo_fill_preserve(pen);
        }
        if (shape.line_mm > 0.0f) {
            set_color(pen, shape.line);
            cairo_set_line_width(pen, points(shape.line_mm));
            cairo_stroke_preserve(pen);
        }
        cairo_new_path(pen);
    }

    void operator()(const PrintedShape& shape) const {
        if (shape.points_mm.size() < 2) return;
        cairo_new_path(pen);
        for (const glm::vec2& point : shape.points_mm) cairo_line_to(pen, points(point.x), points(point.y));
        if (shape.is_closed) cairo_close_path(pen);
        fill_and_line(shape);
    }

    void operator()(const PrintedRings& shape) const {
        cairo_save(pen);
        if (shape.within_mm) {
            const auto& [low, high] = *shape.within_mm;
            cairo_new_path(pen);
            cairo_rectangle(pen, points(low.x), points(low.y), points(high.x - low.x), points(high.y - low.y));
            cairo_clip(pen);
        }
        cairo_new_path(pen);
        for (const std::vector<glm::vec2>& ring : shape.rings_mm) {
            cairo_new_sub_path(pen);
            for (const glm::vec2& point : ring) cairo_line_to(pen, points(point.x), points(point.y));
            cairo_close_path(pen);
        }
        cairo_set_fill_rule(pen, CAIRO_FILL_RULE_EVEN_ODD);
        fill_and_line(shape);
        cairo_restore(pen);
    }

    void operator()(const PrintedDisk& disk) const {
        cairo_new_path(pen);
        cairo_arc(pen, points(disk.center_mm.x), points(disk.center_mm.y), points(disk.radius_mm), 0.0,
                  6.283185307179586);
        set_color(pen, disk.fill);
        cairo_fill(pen);
    }

    void operator()(const PrintedPicture& picture) const {
        const Image& image = picture.image;
        if (image.width <= 0 || image.height <= 0 || picture.width_mm <= 0.0f) return;
        const CairoSurface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, image.width, image.height));
        if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return;
        cairo_surface_flush(surface.get());
        unsigned char* rows = cairo_image_surface_get_data(surface.get());
        const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
        for (int y = 0; y < image.height; ++y)
            for (int x = 0; x < image.width; ++x) {
                const auto i =
                    static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x);
                const std::uint32_t alpha = image.rgba[4 * i + 3];
                std::uint32_t pixel = 0;
                for (std::size_t c = 0; c < 3; ++c)
                    pixel = (pixel << 8) | ((image.rgba[4 * i + c] * alpha + 255u * (255u - alpha) + 127u) / 255u);
                std::memcpy(rows + static_cast<std::size_t>(y) * stride + static_cast<std::size_t>(x) * 4, &pixel, 4);
            }
        cairo_surface_mark_dirty(surface.get());
        const double scale = points(picture.width_mm) / image.width;
        cairo_save(pen);
        cairo_translate(pen, points(picture.at_mm.x), points(picture.at_mm.y));
        cairo_scale(pen, scale, scale);
        cairo_set_source_surface(pen, surface.get(), 0.0, 0.0);
        cairo_pattern_set_filter(cairo_get_source(pen), is_raster ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_BILINEAR);
        cairo_rectangle(pen, 0.0, 0.0, image.width, image.height);
        cairo_fill(pen);
        cairo_restore(pen);
    }
};

void draw(cairo_t* pen, const DocumentPage& page, bool is_raster) {
    cairo_set_line_cap(pen, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(pen, CAIRO_LINE_JOIN_ROUND);
    for (const PrintedMark& mark : page.marks) std::visit(Drawer{pen, is_raster}, mark);
}

core::Problem cannot_draw(const std::filesystem::path& path, cairo_status_t status) {
    return {path.string(), std::string("The page cannot be drawn: ") + cairo_status_to_string(status) + "."};
}

cairo_status_t append(void* closure, const unsigned char* data, unsigned int size) {
    auto* bytes = static_cast<std::vector<std::byte>*>(closure);
    const auto* first = reinterpret_cast<const std::byte*>(data);
    bytes->insert(bytes->end(), first, first + size);
    return CAIRO_STATUS_SUCCESS;
}

// Cairo numbers what an SVG holds through the life of the program; here each file begins anew.
std::vector<std::byte> renumbered(const std::vector<std::byte>& svg) {
    const std::string_view text(reinterpret_cast<const char*>(svg.data()), svg.size());
    std::map<std::string, std::string, std::less<>> names;
    std::vector<std::byte> bytes;
    bytes.reserve(svg.size());
    const auto add = [&](std::string_view piece) {
        const auto* first = reinterpret_cast<const std::byte*>(piece.data());
        bytes.insert(bytes.end(), first, first + piece.size());
    };
    std::size_t done = 0;
    for (std::size_t at = text.find_first_of("\"#"); at != text.npos; at = text.find_first_of("\"#", at + 1))
        for (const std::string_view word : {"image", "surface"}) {
            const std::size_t digits = at + 1 + word.size();
            if (text.substr(at + 1, word.size()) != word) continue;
            const std::size_t end = std::min(text.find_first_not_of("0123456789", digits), text.size());
            if (end == digits) continue;
            const std::string_view name = text.substr(at + 1, end - at - 1);
            auto known = names.find(name);
            if (known == names.end())
                known = names.emplace(name, std::string(word) + "-" + std::to_string(names.size() + 1)).first;
            add(text.substr(done, at + 1 - done));
            add(known->second);
            done = end;
        }
    add(text.substr(done));
    return bytes;
}

// Without a typeface Pango leaves out every letter and says nothing.
bool has_typeface() {
    PrintedText letter;
    letter.text = "a";
    return pango_layout_get_unknown_glyphs_count(layout_of(letter).get()) == 0;
}

// A page is 612 points wide, not 611.99998.
double page_points(float mm) {
    return std::round(points(mm) * 1000.0) / 1000.0;
}

core::Status write_vectors(const std::filesystem::path& path, const Document& document, DocumentFormat format) {
    std::vector<std::byte> bytes;
    const double width = page_points(document.size.width_mm), height = page_points(document.size.height_mm);
    const CairoSurface surface(format == DocumentFormat::Pdf
                                   ? cairo_pdf_surface_create_for_stream(append, &bytes, width, height)
                                   : cairo_svg_surface_create_for_stream(append, &bytes, width, height));
    if (format == DocumentFormat::Pdf) {
        cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_4); // for the table of offsets
        cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, document.title.c_str());
        cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "Myoatlas");
        // Otherwise the time of day would be in it, and no two files would be equal.
        cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
    }
    const CairoContext pen(cairo_create(surface.get()));
    for (const DocumentPage& page : document.pages) {
        draw(pen.get(), page, false);
        cairo_show_page(pen.get());
    }
    cairo_surface_finish(surface.get());
    for (const cairo_status_t status : {cairo_status(pen.get()), cairo_surface_status(surface.get())})
        if (status != CAIRO_STATUS_SUCCESS) return cannot_draw(path, status);
    if (format == DocumentFormat::Svg) bytes = renumbered(bytes);
    if (format == DocumentFormat::Pdf && !document.language.empty()) add_language(bytes, document.language);
    return write_file(path, std::span<const std::byte>(bytes), document.privacy);
}

core::Status write_raster(const std::filesystem::path& path, const Document& document) {
    const int width = static_cast<int>(std::lround(document.size.width_mm / k_printed_dot_mm));
    const int height = static_cast<int>(std::lround(document.size.height_mm / k_printed_dot_mm));
    const CairoSurface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
    const CairoContext pen(cairo_create(surface.get()));
    cairo_set_source_rgb(pen.get(), 1.0, 1.0, 1.0);
    cairo_paint(pen.get());
    const double scale = static_cast<double>(k_printed_dots_per_inch) / 72.0;
    cairo_scale(pen.get(), scale, scale);
    draw(pen.get(), document.pages.front(), true);
    if (const auto status = cairo_status(pen.get()); status != CAIRO_STATUS_SUCCESS) return cannot_draw(path, status);
    cairo_surface_flush(surface.get());

    Image image{width, height, {}};
    image.rgba.reserve(std::size_t{4} * static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    const unsigned char* rows = cairo_image_surface_get_data(surface.get());
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, rows + static_cast<std::size_t>(y) * stride + static_cast<std::size_t>(x) * 4, 4);
            for (const int shift : {16, 8, 0}) image.rgba.push_back(static_cast<std::uint8_t>(pixel >> shift));
            image.rgba.push_back(255);
        }
    const auto bytes = png_of(image, k_printed_dots_per_inch);
    if (!bytes) return core::Problem{path.string(), bytes.problems().front().what};
    return write_file(path, std::span<const std::byte>(*bytes), document.privacy);
}

}

TextSize size_of(const PrintedText& text) {
    return size_of_layout(layout_of(text).get());
}

std::optional<DocumentFormat> document_format_of(const std::filesystem::path& path) {
    const std::string ending = core::fold(path.extension().string());
    if (ending == "pdf") return DocumentFormat::Pdf;
    if (ending == "svg") return DocumentFormat::Svg;
    if (ending == "png") return DocumentFormat::Png;
    return std::nullopt;
}

core::Status write_document(const std::filesystem::path& path, const Document& document,
                            std::optional<DocumentFormat> format) {
    if (!format) format = document_format_of(path);
    if (!format)
        return core::Problem{path.string(),
                             "Pages are written to .pdf, .svg or .png; the file's name has none of these "
                             "endings."};
    if (document.pages.empty()) return core::Problem{path.string(), "There is no page to write."};
    if (!has_typeface())
        return core::Problem{path.string(), "The system has no typeface, so that a page would be without its words. On "
                                            "Debian and Ubuntu the package fonts-inter has one."};
    if (*format == DocumentFormat::Pdf) return write_vectors(path, document, *format);
    if (document.pages.size() > 1)
        return core::Problem{path.string(), "A file of this kind holds one page, and there are " +
                                                std::to_string(document.pages.size()) + "; a .pdf holds them all."};
    return *format == DocumentFormat::Svg ? write_vectors(path, document, *format) : write_raster(path, document);
}

}
