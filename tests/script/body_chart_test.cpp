// The body chart on paper, through the built program.
// SPDX-License-Identifier: MIT
#include "myoatlas/io/documents/image_file.h"
#include "support/said_json.h"
#include "support/scratch_folder.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

namespace myoatlas {

namespace fs = std::filesystem;
using nlohmann::json;
using support::json_of;
using support::run_myoatlas;
using support::Said;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

class ChartPage : public testing::Test, protected support::ScratchFolder {
protected:
    // The bytes of the page that these arguments make.
    std::string page(const std::string& name, std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "map");
        arguments.insert(arguments.end(), {"--out", file(name)});
        const Said said = run_myoatlas(arguments);
        EXPECT_EQ(said.code, 0) << said.err;
        EXPECT_THAT(said.out, IsEmpty());
        return content(name);
    }
    void expect_refused(std::vector<std::string> arguments, const std::string& words, int code = 2) const {
        arguments.insert(arguments.begin(), "map");
        const Said said = run_myoatlas(arguments);
        EXPECT_EQ(said.code, code) << testing::PrintToString(arguments);
        EXPECT_THAT(said.err, HasSubstr(words));
        EXPECT_THAT(said.out, IsEmpty());
    }
    Said run_script(const std::string& text) const {
        return run_myoatlas({"--headless", "--script", written("script.txt", text), "--size", "320x240"});
    }
};

}

TEST_F(ChartPage, every_area_of_every_side_is_on_a_figure) {
    const json told = json_of({"map", "--sheet", "all", "--json"});
    std::set<std::pair<std::string, std::string>> shown;
    std::set<std::string> figures;
    for (const json& page : told["sheets"])
        for (const json& figure : page["figures"]) {
            figures.insert(figure["id"]);
            EXPECT_THAT(figure["caption"], testing::Ne(json("figure." + figure["id"].get<std::string>())));
            const double width = figure["size_mm"][0], height = figure["size_mm"][1];
            EXPECT_GT(width, 30.0);
            EXPECT_GT(height, 30.0);
            for (const json& area : figure["areas"]) {
                EXPECT_GT(area["seen_mm2"], 0.0);
                EXPECT_GT(area["at_mm"][0], 0.0);
                EXPECT_LT(area["at_mm"][0], width);
                EXPECT_GT(area["at_mm"][1], 0.0);
                EXPECT_LT(area["at_mm"][1], height);
                shown.emplace(area["area"], area["side"]);
            }
        }
    EXPECT_EQ(told["sheets"].size(), 4u);
    EXPECT_EQ(figures.size(), 21u);
    for (const json& area : json_of({"list", "areas", "--json"}))
        for (const char* side : {"left", "right"})
            EXPECT_TRUE(shown.contains({area["id"], side})) << area["id"] << ' ' << side;
}

TEST_F(ChartPage, the_same_arguments_give_the_same_bytes) {
    EXPECT_TRUE(page("a.pdf", {"--sheet", "feet"}) == page("b.pdf", {"--sheet", "feet"}));
}

TEST_F(ChartPage, all_sheets_are_pages_of_one_pdf) {
    const std::string all = page("all.pdf", {"--sheet", "all", "--no-names"});
    EXPECT_THAT(all.substr(0, 5), "%PDF-");
    EXPECT_NE(all.find("/Count 4"), std::string::npos);
    EXPECT_NE(all.find("/MediaBox [ 0 0 595.2"), std::string::npos);
    EXPECT_NE(page("letter.pdf", {"--sheet", "hands", "--paper", "letter"}).find("/MediaBox [ 0 0 612"),
              std::string::npos);
    EXPECT_NE(page("hands.svg", {"--sheet", "hands"}).find("<svg"), std::string::npos);
    expect_refused({"--sheet", "all", "--out", file("all.png")}, "only a .pdf holds");
    EXPECT_FALSE(fs::exists(file("all.png")));
}

TEST_F(ChartPage, what_is_marked_is_on_it) {
    const std::vector<std::string> head{"--sheet", "head", "--no-names"};
    const auto with = [&](std::vector<std::string> more) {
        more.insert(more.end(), head.begin(), head.end());
        return more;
    };
    const json area = json_of({"show", "head_temporal", "--json"});
    const std::string drawing = written("drawing.json", R"({"version":1,"marks":[{"at_mm":)" +
                                                            area["center_mm"]["left"].dump() + R"(,"radius_mm":20}]})");
    const std::set<std::string> pages{page("blank.pdf", with({})),
                                      page("left.pdf", with({"head_temporal:left"})),
                                      page("right.pdf", with({"head_temporal", "--side", "right"})),
                                      page("painted.pdf", with({"--painted", drawing})),
                                      page("refer.pdf", with({"--refer", "upper trap"})),
                                      page("point.pdf", with({"--refer", "upper_trapezius_1"})),
                                      page("both.pdf", with({"head_temporal", "--refer", "upper_trapezius"})),
                                      page("symptom.pdf", with({"--symptom", "dizzy"})),
                                      page("names.pdf", {"--sheet", "head", "--refer", "upper trap"})};
    EXPECT_EQ(pages.size(), 9u); // no two alike
    EXPECT_TRUE(content("left.pdf") == page("again.pdf", with({"Temporal headache", "--side", "left"})));
}

TEST_F(ChartPage, the_sheet_is_the_one_that_shows_it_best) {
    const auto page_of = [](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "map");
        arguments.emplace_back("--json");
        return json_of(arguments)["sheets"][0]["id"].get<std::string>();
    };
    EXPECT_EQ(page_of({}), "body");
    EXPECT_EQ(page_of({"head_temporal"}), "head");
    EXPECT_EQ(page_of({"--refer", "temporalis"}), "head");
    EXPECT_EQ(page_of({"--refer", "adductor_pollicis"}), "hands");
    EXPECT_EQ(page_of({"heel", "foot_plantar_midfoot"}), "feet");
    EXPECT_EQ(page_of({"--refer", "upper_trapezius"}), "body");
    EXPECT_EQ(page_of({"heel", "head_temporal"}), "body");
}

TEST_F(ChartPage, zones_are_drawn_in_their_colors) {
    // Pixels about as violet as an essential zone over the skin.
    const auto violet_of = [&](const std::string& name, const std::vector<std::string>& arguments) {
        page(name, arguments);
        const auto image = io::read_png(file(name));
        if (!image) return -1;
        EXPECT_EQ(image->width, 2480);
        int count = 0;
        for (std::size_t i = 0; i < image->rgba.size(); i += 4)
            count += image->rgba[i + 2] > image->rgba[i] + 40 && image->rgba[i + 2] > image->rgba[i + 1] + 60;
        return count;
    };
    EXPECT_EQ(violet_of("blank.png", {"--sheet", "head"}), 0);
    EXPECT_GT(violet_of("refer.png", {"--sheet", "head", "--refer", "upper_trapezius"}), 10000);
    EXPECT_THAT(page("refer.pdf", {"--refer", "upper_trapezius_1"}), HasSubstr("/Title (Upper trapezius, point 1)"));
}

TEST_F(ChartPage, bad_input_is_told_plainly) {
    const std::string out = file("a.pdf");
    expect_refused({}, "--out FILE.pdf");
    expect_refused({"--sheet", "hand", "--out", out}, "nearest is hands");
    expect_refused({"--out", file("a.doc")}, ".pdf, .svg or .png");
    expect_refused({"--paper", "a3", "--out", out}, "--paper");
    expect_refused({"head_temporl", "--out", out}, "head_temporal");
    expect_refused({"head_temporal:up", "--out", out}, "expected left or right");
    expect_refused({"--refer", "upper_trapezus", "--out", out}, "upper_trapezius");
    expect_refused({"--refer", "head_temporal", "--out", out}, "head_temporal");
    expect_refused({"--symptom", "nonsense word", "--out", out}, "nonsense word");
    expect_refused({"--side", "left", "--out", out}, "--side goes with");
    expect_refused({"--painted", file("none.json"), "--out", out}, "none.json");
    expect_refused({"--painted", written("b.json", R"({"version":1,"marks":[{"at_mm":[0,9000,0],"radius_mm":20}]})"),
                    "--out", out},
                   "b.json#/marks/0");
    EXPECT_FALSE(fs::exists(out));
    expect_refused({"--sheet", "feet", "--out", file("no/such/folder/a.pdf")}, "does not exist", 3);
}

TEST_F(ChartPage, a_script_prints_what_is_marked) {
    const Said said = run_script("trace head_temporal left\nmap head\nprint " + file("a.pdf") + "\n");
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_TRUE(content("a.pdf") == page("b.pdf", {"head_temporal:left", "--sheet", "head"}));
    const Said again = run_script("mode pain\nprint " + file("a.pdf") + "\n"); // the file a script names is replaced
    EXPECT_EQ(again.code, 0) << again.err;
    EXPECT_TRUE(content("a.pdf") == page("c.pdf", {}));
}

TEST_F(ChartPage, a_script_that_cannot_print_says_why) {
    const Said said = run_script("print " + file("no/such/folder/a.pdf") + "\n");
    EXPECT_EQ(said.code, 3);
    EXPECT_THAT(said.err, HasSubstr("does not exist"));
    const Said misnamed = run_script("print " + file("a.doc") + "\n");
    EXPECT_EQ(misnamed.code, 2);
    EXPECT_THAT(misnamed.err, HasSubstr(".pdf, .svg or .png"));
}

}
