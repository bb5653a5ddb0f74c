// Printed pages: what a file holds, and that it is the same each time.
// SPDX-License-Identifier: MIT
#include "myoatlas/io/documents/document.h"

#include "support/scratch_folder.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>

namespace myoatlas {

namespace {

using testing::HasSubstr;
using testing::Not;

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// A red square on a clear ground.
io::Image square(int size) {
    io::Image image{size, size, {}};
    for (int i = 0; i < size * size; ++i) {
        const bool is_left = i % size < size / 2;
        for (const int value : {255, 0, 0, is_left ? 255 : 0}) image.rgba.push_back(static_cast<std::uint8_t>(value));
    }
    return image;
}

io::Document document_of(std::size_t pages, io::PaperSize size = io::k_a4) {
    io::Document document{size, "A page of \"words\"", "en", {}};
    for (std::size_t i = 0; i < pages; ++i) {
        io::DocumentPage page;
        page.add(io::PrintedText{"Página número " + std::to_string(i), {20.0f, 20.0f}, {12.0f, 600, {}, false}});
        page.add(io::PrintedShape{{{20.0f, 30.0f}, {60.0f, 30.0f}}, 0.5f, glm::vec3(0.0f, 0.0f, 1.0f), {}, false});
        page.add(io::PrintedDisk{{100.0f, 100.0f}, 5.0f, {0.0f, 0.5f, 0.0f}});
        // On whole dots, two dots to a pixel.
        page.add(
            io::PrintedPicture{square(10), glm::vec2(600.0f) * io::k_printed_dot_mm, 20.0f * io::k_printed_dot_mm});
        document.pages.push_back(std::move(page));
    }
    return document;
}

int count_of(const std::string& text, const std::string& word) {
    int count = 0;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++count;
    return count;
}

}

TEST(Document, the_same_pages_give_the_same_bytes) {
    const support::ScratchFolder folder;
    for (const char* ending : {".pdf", ".svg", ".png"}) {
        const auto first = folder.path() / (std::string("a") + ending),
                   second = folder.path() / (std::string("b") + ending);
        ASSERT_TRUE(io::write_document(first, document_of(1)));
        ASSERT_TRUE(io::write_document(second, document_of(1)));
        const std::string content = content_of(first);
        EXPECT_GT(content.size(), 500u) << ending;
        EXPECT_TRUE(content == content_of(second)) << ending;
    }
}

TEST(Document, a_pdf_holds_every_page_at_its_size) {
    const support::ScratchFolder folder;
    ASSERT_TRUE(io::write_document(folder.path() / "a.pdf", document_of(4)));
    const std::string a4 = content_of(folder.path() / "a.pdf");
    EXPECT_EQ(a4.substr(0, 5), "%PDF-");
    EXPECT_THAT(a4, HasSubstr("/Count 4"));
    EXPECT_EQ(count_of(a4, "/MediaBox [ 0 0 595.2"), 4);
    ASSERT_TRUE(io::write_document(folder.path() / "b.pdf", document_of(1, io::k_letter)));
    const std::string letter = content_of(folder.path() / "b.pdf");
    EXPECT_THAT(letter, HasSubstr("/Count 1"));
    EXPECT_THAT(letter, HasSubstr("/MediaBox [ 0 0 612"));
}

TEST(Document, a_png_lays_a_picture_on_white_paper_dot_by_dot) {
    const support::ScratchFolder folder;
    ASSERT_TRUE(io::write_document(folder.path() / "a.png", document_of(1)));
    const auto image = io::read_png(folder.path() / "a.png");
    ASSERT_TRUE(image);
    EXPECT_EQ(image->width, 2480);
    EXPECT_EQ(image->height, 3508);
    const auto color = [&](int x, int y) {
        const auto i = 4 * (static_cast<std::size_t>(y) * 2480 + static_cast<std::size_t>(x));
        return std::vector<int>(image->rgba.begin() + static_cast<std::ptrdiff_t>(i),
                                image->rgba.begin() + static_cast<std::ptrdiff_t>(i + 3));
    };
    const std::vector<int> red{255, 0, 0}, white{255, 255, 255};
    EXPECT_EQ(color(599, 605), white);
    EXPECT_EQ(color(600, 600), red);
    EXPECT_EQ(color(609, 619), red);
    EXPECT_EQ(color(610, 605), white); // the clear half
    EXPECT_EQ(color(600, 620), white);
    EXPECT_EQ(color(1181, 1181), (std::vector<int>{0, 128, 0})); // the disk, 100 mm in and down
}

TEST(Document, text_is_measured_as_it_is_set) {
    const io::PrintedText one{"Infraespinoso, músculo", {}, {10.0f, 400, {}, false}};
    const io::TextSize line = io::size_of(one);
    EXPECT_GT(line.width_mm, 20.0f);
    EXPECT_GT(line.baseline_mm, 0.5f * line.height_mm);
    io::PrintedText narrow = one;
    narrow.width_mm = 0.7f * line.width_mm;
    const io::TextSize broken = io::size_of(narrow);
    EXPECT_LE(broken.width_mm, narrow.width_mm);
    EXPECT_NEAR(broken.height_mm, 2.0f * line.height_mm, 0.1f);
    io::PrintedText large = one;
    large.type.size_pt = 20.0f;
    EXPECT_NEAR(io::size_of(large).width_mm, 2.0f * line.width_mm, 0.05f * line.width_mm);
}

TEST(Document, says_what_a_file_cannot_hold) {
    const support::ScratchFolder folder;
    const auto problem = [&](const char* name, const io::Document& document) {
        const core::Status written = io::write_document(folder.path() / name, document);
        EXPECT_FALSE(written) << name;
        EXPECT_FALSE(std::filesystem::exists(folder.path() / name)) << name;
        return written ? std::string() : written.problems().front().what;
    };
    EXPECT_THAT(problem("a.png", document_of(2)), HasSubstr("one page"));
    EXPECT_THAT(problem("a.svg", document_of(2)), HasSubstr("one page"));
    EXPECT_THAT(problem("a.doc", document_of(1)), HasSubstr(".pdf, .svg or .png"));
    EXPECT_THAT(problem("a.pdf", document_of(0)), HasSubstr("no page"));
    EXPECT_THAT(problem("no/a.pdf", document_of(1)), HasSubstr("does not exist"));
}

TEST(Document, knows_its_formats_by_their_endings) {
    EXPECT_EQ(io::document_format_of("a/b.pdf"), io::DocumentFormat::Pdf);
    EXPECT_EQ(io::document_format_of("B.PNG"), io::DocumentFormat::Png);
    EXPECT_EQ(io::document_format_of("c.svg"), io::DocumentFormat::Svg);
    EXPECT_EQ(io::document_format_of("pdf"), std::nullopt);
    EXPECT_EQ(io::document_format_of("a.pdf.txt"), std::nullopt);
}

}
