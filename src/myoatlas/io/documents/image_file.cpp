// SPDX-License-Identifier: MIT
#include "myoatlas/io/documents/image_file.h"

#include "myoatlas/io/base/file_bytes.h"
#include "myoatlas/io/base/write_file.h"

#include <cmath>
#include <csetjmp>
#include <cstring>
#include <png.h>
#include <span>
#include <string>
#include <zlib.h>

namespace myoatlas::io {

namespace {

// libpng reports through callbacks and long jumps; what it says is kept here.
struct PngSays {
    std::string message;
};

void on_error(png_structp png, png_const_charp message) {
    static_cast<PngSays*>(png_get_error_ptr(png))->message = message;
    std::longjmp(png_jmpbuf(png), 1);
}

void on_warning(png_structp, png_const_charp) {}

void append_bytes(png_structp png, png_bytep data, std::size_t size) {
    auto* bytes = static_cast<std::vector<std::byte>*>(png_get_io_ptr(png));
    const auto* first = reinterpret_cast<const std::byte*>(data);
    bytes->insert(bytes->end(), first, first + size);
}

bool has_alpha(const Image& image) {
    for (std::size_t i = 3; i < image.rgba.size(); i += 4)
        if (image.rgba[i] != 255) return true;
    return false;
}

// Encodes into `bytes`. Holds nothing that a long jump would leak.
bool encode(const Image& image, float dots_per_inch, PngSays& says, std::vector<std::byte>& bytes) {
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &says, on_error, on_warning);
    png_infop info = png ? png_create_info_struct(png) : nullptr;
    if (!info) {
        png_destroy_write_struct(&png, nullptr);
        says.message = "out of memory";
        return false;
    }
    if (setjmp(png_jmpbuf(png))) {
        png_destroy_write_struct(&png, &info);
        return false;
    }
    const bool is_opaque = !has_alpha(image);
    png_set_write_fn(png, &bytes, append_bytes, nullptr);
    png_set_IHDR(png, info, static_cast<png_uint_32>(image.width), static_cast<png_uint_32>(image.height), 8,
                 is_opaque ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGB_ALPHA, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    if (dots_per_inch > 0.0f) {
        const auto per_meter = static_cast<png_uint_32>(std::lround(dots_per_inch / 0.0254f));
        png_set_pHYs(png, info, per_meter, per_meter, PNG_RESOLUTION_METER);
    }
    // A picture is written in milliseconds this way, at about twice the smallest size.
    png_set_compression_level(png, 1);
    png_set_compression_strategy(png, Z_RLE);
    png_set_filter(png, 0, PNG_FILTER_UP);
    png_write_info(png, info);
    if (is_opaque) png_set_filler(png, 0, PNG_FILLER_AFTER);
    for (int row = 0; row < image.height; ++row)
        png_write_row(png, image.rgba.data() +
                               std::size_t{4} * static_cast<std::size_t>(image.width) * static_cast<std::size_t>(row));
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return true;
}

}

core::Result<std::vector<std::byte>> png_of(const Image& image, float dots_per_inch) {
    if (image.width <= 0 || image.height <= 0 ||
        image.rgba.size() !=
            std::size_t{4} * static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height))
        return core::Problem{"", "The picture cannot be written: its size does not fit its pixels."};
    std::vector<std::byte> bytes;
    bytes.reserve(image.rgba.size() / 4);
    PngSays says;
    if (!encode(image, dots_per_inch, says, bytes))
        return core::Problem{"", "The picture cannot be written: " + says.message + "."};
    return bytes;
}

core::Status write_png(const std::filesystem::path& path, const Image& image, float dots_per_inch) {
    const auto bytes = png_of(image, dots_per_inch);
    if (!bytes) return core::Problem{path.string(), bytes.problems().front().what};
    return write_file(path, std::span<const std::byte>{*bytes});
}

core::Result<Image> read_png(const std::filesystem::path& path) {
    const auto file = FileBytes::read(path);
    if (!file) return file.problems();
    const auto bytes = file.value()->bytes();
    png_image png{};
    png.version = PNG_IMAGE_VERSION;
    Image image;
    bool is_read = png_image_begin_read_from_memory(&png, bytes.data(), bytes.size()) != 0;
    if (is_read) {
        png.format = PNG_FORMAT_RGBA;
        image.width = static_cast<int>(png.width);
        image.height = static_cast<int>(png.height);
        image.rgba.resize(PNG_IMAGE_SIZE(png));
        is_read = png_image_finish_read(&png, nullptr, image.rgba.data(), 0, nullptr) != 0;
    }
    const std::string message = bytes.empty() ? "the file is empty" : png.message;
    png_image_free(&png);
    if (!is_read) return core::Problem{path.string(), "The picture cannot be read: " + message + "."};
    return image;
}

}
