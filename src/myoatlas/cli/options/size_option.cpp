// SPDX-License-Identifier: MIT
#include "myoatlas/cli/options/size_option.h"

#include "myoatlas/loading/context.h"

#include <charconv>

namespace myoatlas::cli {
namespace {

constexpr PictureSize k_most{8192, 8192};

bool read(const char* begin, const char* end, int& number) {
    const auto [rest, error] = std::from_chars(begin, end, number);
    return error == std::errc() && rest == end;
}

std::string text_of(PictureSize size) {
    return std::to_string(size.width) + "x" + std::to_string(size.height);
}

}

PictureSize parse_size(const std::string& text, PictureSize least) {
    PictureSize size;
    const std::size_t x = text.find('x');
    const char *begin = text.data(), *end = begin + text.size();
    const bool is_read =
        x != std::string::npos && read(begin, begin + x, size.width) && read(begin + x + 1, end, size.height);
    if (!is_read || size.width < least.width || size.height < least.height || size.width > k_most.width ||
        size.height > k_most.height)
        throw loading::Failure(loading::k_exit_bad_input, "--size: \"" + text +
                                                              "\" was given; expected WIDTHxHEIGHT in pixels, from " +
                                                              text_of(least) + " to " + text_of(k_most) + ".");
    return size;
}

}
