// Films from pictures: the right kind of file, the same bytes each time, few colors that are the right ones.
// SPDX-License-Identifier: MIT
#include "myoatlas/io/documents/film_file.h"
#include "myoatlas/io/documents/film_palette.h"
#include "support/film_reader.h"
#include "support/scratch_folder.h"

#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <tuple>

namespace myoatlas::io {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

// A bright square that goes over a shaded ground.
std::vector<Image> moving_square(int count, int width = 64, int height = 48) {
    std::vector<Image> pictures;
    for (int i = 0; i < count; ++i) {
        Image image{width, height, {}};
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x) {
                const bool is_square = x >= 4 * i && x < 4 * i + 10 && y > 10 && y < 20;
                const auto shade = static_cast<std::uint8_t>(100 + x);
                for (const std::uint8_t byte :
                     {is_square ? std::uint8_t{220} : shade, is_square ? std::uint8_t{30} : shade,
                      is_square ? std::uint8_t{20} : shade, std::uint8_t{255}})
                    image.rgba.push_back(byte);
            }
        pictures.push_back(std::move(image));
    }
    return pictures;
}

std::string content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class Films : public testing::Test {
protected:
    fs::path file(const std::string& name) const { return folder_.path() / name; }

private:
    support::ScratchFolder folder_;
};

}

TEST_F(Films, are_of_the_kind_that_their_name_says_and_the_same_each_time) {
    const std::vector<Image> pictures = moving_square(8);
    for (const auto& [name, mark, at] :
         {std::tuple{"a.gif", "GIF89a", 0}, std::tuple{"a.webm", "webm", 0}, std::tuple{"a.mp4", "ftyp", 4}}) {
        const core::Status written = write_film(file(name), pictures, 10);
        ASSERT_TRUE(written) << written.problems().front().what;
        const std::string once = content_of(file(name));
        EXPECT_EQ(std::string(name) == "a.webm" ? std::min<std::size_t>(once.find(mark), 64) < 64
                                                : once.substr(static_cast<std::size_t>(at)).starts_with(mark),
                  true)
            << name;
        ASSERT_TRUE(write_film(file(name), pictures, 10));
        EXPECT_EQ(content_of(file(name)), once) << name;
    }
    EXPECT_THAT(content_of(file("a.gif")), HasSubstr("NETSCAPE2.0")) << "it begins again at its end";
}

// A file may begin as it should and hold nothing that a player can show.
TEST_F(Films, hold_every_picture_in_its_time_when_another_program_reads_them) {
    const std::vector<Image> pictures = moving_square(8);
    for (const auto& [name, format, codec, most] :
         {std::tuple{"a.gif", "gif", "gif", 4.0}, std::tuple{"a.webm", "webm", "vp9", 12.0},
          std::tuple{"a.mp4", "mp4", "h264", 12.0}}) {
        ASSERT_TRUE(write_film(file(name), pictures, 10));
        const support::ReadFilm film = support::read_film(file(name));
        ASSERT_EQ(film.frames.size(), pictures.size()) << name;
        EXPECT_THAT(film.format, HasSubstr(format));
        EXPECT_EQ(film.codec, codec);
        EXPECT_EQ(film.width, 64);
        EXPECT_EQ(film.height, 48);
        EXPECT_NEAR(film.seconds, 0.8, 0.02) << name;
        for (std::size_t i = 0; i < pictures.size(); ++i) {
            std::vector<std::uint8_t> rgb;
            for (std::size_t at = 0; at < pictures[i].rgba.size(); ++at)
                if (at % 4 != 3) rgb.push_back(pictures[i].rgba[at]);
            EXPECT_LT(support::difference(film.frames[i], rgb), most) << name << ", picture " << i;
        }
    }
}

TEST_F(Films, refuse_what_they_cannot_hold) {
    const auto fault = [&](const char* name, const std::vector<Image>& pictures) {
        const core::Status written = write_film(file(name), pictures, 10);
        return written ? "" : written.problems().front().what;
    };
    EXPECT_THAT(fault("a.avi", moving_square(2)), HasSubstr(".gif, .webm or .mp4"));
    EXPECT_THAT(fault("a.mp4", moving_square(2, 63, 48)), HasSubstr("even numbers only"));
    EXPECT_THAT(fault("a.gif", {}), HasSubstr("no picture"));
    std::vector<Image> mixed = moving_square(1);
    mixed.push_back(moving_square(1, 32, 32).front());
    EXPECT_THAT(fault("a.gif", mixed), HasSubstr("not all of one size"));
    EXPECT_TRUE(fs::is_empty(file("")));
}

TEST(FilmPalette, holds_the_colors_and_moves_nothing_that_stands_still) {
    const std::vector<Image> pictures = moving_square(8);
    const FilmPalette palette(pictures);
    ASSERT_LE(palette.colors().size(), FilmPalette::k_colors);
    const std::vector<std::uint8_t> first = palette.indexed(pictures[0]), last = palette.indexed(pictures[7]);
    int worst = 0;
    for (std::size_t i = 0; i < first.size(); ++i) {
        const auto& color = palette.colors()[first[i]];
        for (std::size_t c = 0; c < 3; ++c) worst = std::max(worst, std::abs(color[c] - pictures[0].rgba[4 * i + c]));
    }
    EXPECT_LE(worst, 12);
    const std::size_t corner = 47 * 64 + 3; // where no square ever is
    EXPECT_EQ(first[corner], last[corner]);
}

}
