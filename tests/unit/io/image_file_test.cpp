// SPDX-License-Identifier: MIT
#include "myoatlas/io/documents/image_file.h"

#include "support/scratch_folder.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

namespace {

io::Image gradient(int width, int height) {
    io::Image image{width, height, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (const int value : {x, y, x * y, 255 - x}) image.rgba.push_back(static_cast<std::uint8_t>(value));
    return image;
}

}

TEST(ImageFile, a_png_gives_back_every_pixel) {
    const support::ScratchFolder folder;
    const auto image = gradient(37, 21);
    ASSERT_TRUE(io::write_png(folder.path() / "a.png", image));
    const auto read = io::read_png(folder.path() / "a.png");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->width, 37);
    EXPECT_EQ(read->height, 21);
    EXPECT_EQ(read->rgba, image.rgba);
}

// Rows are written in strips: what crosses from one to the next, and pictures of fewer rows than strips.
TEST(ImageFile, a_png_of_any_height_gives_back_every_pixel) {
    const support::ScratchFolder folder;
    for (const int height : {1, 2, 3, 4, 5, 8, 300}) {
        auto image = gradient(19, height);
        for (const bool is_opaque : {false, true}) {
            if (is_opaque)
                for (std::size_t i = 3; i < image.rgba.size(); i += 4) image.rgba[i] = 255;
            ASSERT_TRUE(io::write_png(folder.path() / "a.png", image, 300.0f));
            const auto read = io::read_png(folder.path() / "a.png");
            ASSERT_TRUE(read) << height;
            EXPECT_EQ(read->rgba, image.rgba) << height;
        }
    }
}

TEST(ImageFile, refuses_a_size_that_does_not_fit_the_pixels) {
    const support::ScratchFolder folder;
    auto image = gradient(4, 4);
    image.width = 5;
    EXPECT_FALSE(io::write_png(folder.path() / "a.png", image));
    EXPECT_FALSE(io::write_png(folder.path() / "a.png", {}));
}

TEST(ImageFile, says_when_a_picture_cannot_be_read_or_written) {
    const support::ScratchFolder folder;
    EXPECT_FALSE(io::read_png(folder.path() / "none.png"));
    std::ofstream{folder.path() / "words.png"} << "no picture";
    EXPECT_THAT(io::read_png(folder.path() / "words.png").problems().front().what,
                testing::HasSubstr("cannot be read"));
    std::ofstream{folder.path() / "empty.png"};
    EXPECT_THAT(io::read_png(folder.path() / "empty.png").problems().front().what, testing::HasSubstr("is empty"));
    ASSERT_TRUE(io::write_png(folder.path() / "cut.png", gradient(60, 60)));
    std::filesystem::resize_file(folder.path() / "cut.png", 90);
    EXPECT_FALSE(io::read_png(folder.path() / "cut.png"));
    EXPECT_FALSE(io::write_png(folder.path() / "no" / "a.png", gradient(4, 4)));
}

}
