// SPDX-License-Identifier: MIT
#include "myoatlas/io/documents/image_file.h"

#include "myoatlas/io/base/file_bytes.h"
#include "myoatlas/io/base/write_file.h"

#include <array>
#include <cmath>
#include <csetjmp>
#include <cstring>
#include <future>
#include <memory>
#include <new>
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

// Some rows of a picture as a PNG keeps them, and what they were before.
struct Strip {
    std::unique_ptr<std::byte[]> deflated;
    std::size_t bytes = 0;
    uLong adler = 0;
    z_off_t plain_bytes = 0;
};

// One row, as differences from the one above (the filter "up").
void filter_row(const Image& image, int row, std::size_t channels, std::vector<Bytef>& filtered) {
    const std::size_t width = static_cast<std::size_t>(image.width);
    const std::uint8_t* here = image.rgba.data() + 4 * width * static_cast<std::size_t>(row);
    const std::uint8_t* above = row > 0 ? here - 4 * width : nullptr;
    Bytef* to = filtered.data();
    *to++ = PNG_FILTER_VALUE_UP;
    for (std::size_t x = 0; x < width; ++x)
        for (std::size_t channel = 0; channel < channels; ++channel) {
            const std::size_t at = 4 * x + channel;
            *to++ = static_cast<Bytef>(here[at] - (above ? above[at] : 0));
        }
}

// The rows from `from` to before `to`. A picture is written in milliseconds this way, at about twice the smallest size.
Strip deflate_strip(const Image& image, int from, int to, std::size_t channels) {
    std::vector<Bytef> row(1 + channels * static_cast<std::size_t>(image.width));
    z_stream stream{};
    if (deflateInit2(&stream, 1, Z_DEFLATED, -15, 9, Z_RLE) != Z_OK) throw std::bad_alloc();
    const auto plain = row.size() * static_cast<std::size_t>(to - from);
    const auto room = static_cast<std::size_t>(deflateBound(&stream, static_cast<uLong>(plain))) + 16;
    Strip strip{std::make_unique_for_overwrite<std::byte[]>(room), 0, adler32(0, nullptr, 0),
                static_cast<z_off_t>(plain)};
    stream.next_out = reinterpret_cast<Bytef*>(strip.deflated.get());
    stream.avail_out = static_cast<uInt>(room);
    for (int y = from; y < to; ++y) {
        filter_row(image, y, channels, row);
        strip.adler = adler32(strip.adler, row.data(), static_cast<uInt>(row.size()));
        stream.next_in = row.data();
        stream.avail_in = static_cast<uInt>(row.size());
        deflate(&stream, y + 1 < to ? Z_NO_FLUSH : to == image.height ? Z_FINISH : Z_FULL_FLUSH);
    }
    strip.bytes = stream.total_out;
    deflateEnd(&stream);
    return strip;
}

// All rows, as many strips at once as there are threads for; the same bytes whichever they are.
std::vector<Strip> deflate_rows(const Image& image, std::size_t channels) {
    constexpr int k_strips = 4;
    std::vector<std::future<Strip>> work;
    for (int i = 0; i < k_strips; ++i) {
        const int from = image.height * i / k_strips, to = image.height * (i + 1) / k_strips;
        if (from < to) work.push_back(std::async([=, &image] { return deflate_strip(image, from, to, channels); }));
    }
    std::vector<Strip> strips;
    for (auto& strip : work) strips.push_back(strip.get());
    return strips;
}

// The sum that ends the one stream of all rows.
std::array<std::byte, 4> sum_of(const std::vector<Strip>& strips) {
    uLong sum = adler32(0, nullptr, 0);
    for (const Strip& strip : strips) sum = adler32_combine(sum, strip.adler, strip.plain_bytes);
    return {std::byte(sum >> 24 & 0xFF), std::byte(sum >> 16 & 0xFF), std::byte(sum >> 8 & 0xFF),
            std::byte(sum & 0xFF)};
}

// Puts a PNG together in `bytes`. Holds nothing that a long jump would leak.
bool encode(const Image& image, bool is_opaque, const std::vector<Strip>& strips, float dots_per_inch, PngSays& says,
            std::vector<std::byte>& bytes) {
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
    png_set_write_fn(png, &bytes, append_bytes, nullptr);
    png_set_IHDR(png, info, static_cast<png_uint_32>(image.width), static_cast<png_uint_32>(image.height), 8,
                 is_opaque ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGB_ALPHA, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    if (dots_per_inch > 0.0f) {
        const auto per_meter = static_cast<png_uint_32>(std::lround(dots_per_inch / 0.0254f));
        png_set_pHYs(png, info, per_meter, per_meter, PNG_RESOLUTION_METER);
    }
    png_write_info(png, info);
    const auto chunk = [&](const char* name, std::span<const std::byte> content) {
        png_write_chunk(png, reinterpret_cast<png_const_bytep>(name), reinterpret_cast<png_const_bytep>(content.data()),
                        content.size());
    };
    constexpr std::byte k_begin[] = {std::byte{0x78}, std::byte{0x01}}; // of a stream of zlib
    chunk("IDAT", k_begin);
    for (const Strip& strip : strips) chunk("IDAT", {strip.deflated.get(), strip.bytes});
    chunk("IDAT", sum_of(strips));
    chunk("IEND", {});
    png_destroy_write_struct(&png, &info);
    return true;
}

}

core::Result<std::vector<std::byte>> png_of(const Image& image, float dots_per_inch) {
    if (image.width <= 0 || image.height <= 0 ||
        image.rgba.size() !=
            std::size_t{4} * static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height))
        return core::Problem{"", "The picture cannot be written: its size does not fit its pixels."};
    const bool is_opaque = !has_alpha(image);
    const std::vector<Strip> strips = deflate_rows(image, is_opaque ? 3 : 4);
    std::vector<std::byte> bytes;
    bytes.reserve(image.rgba.size() / 4);
    PngSays says;
    if (!encode(image, is_opaque, strips, dots_per_inch, says, bytes))
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
