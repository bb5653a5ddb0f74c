// What every command refuses alike: numbers that are none, names that end wrong, files that are no files; and what the
// documents show is run.
// SPDX-License-Identifier: MIT
#include "support/run_program.h"
#include "support/scratch_folder.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iomanip>
#include <iterator>
#include <sstream>

namespace myoatlas {
namespace {

using support::run_myoatlas;
using testing::HasSubstr;
namespace fs = std::filesystem;

std::string content_of(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>(file), {}};
}

// The words of a line as a shell takes them apart: what stands in quotes is one word.
std::vector<std::string> words_of(const std::string& line) {
    std::istringstream stream(line);
    std::vector<std::string> words;
    for (std::string word; stream >> std::quoted(word);) words.push_back(word);
    return words;
}

std::string drawing_of_the_documents() {
    const std::string text = content_of(MYOATLAS_SOURCE_DIR "/docs/formats.md");
    const std::size_t chapter = text.find("## Pain drawing"), begin = text.find("```json\n", chapter) + 8;
    return text.substr(begin, text.find("```", begin) - begin);
}

// Runs in a folder of its own.
class Documents : public testing::Test {
protected:
    Documents() : before_(fs::current_path()) { fs::current_path(folder_.path()); }
    ~Documents() override { fs::current_path(before_); }
    const support::ScratchFolder folder_;
    const fs::path before_;
};

}

TEST(Options, numbers_that_are_not_finite_or_absurd_are_refused) {
    for (const char* line :
         {"render --size nanxnan --out a.png", "render --size 64x64 --view nan,0,1500 --out a.png",
          "render --size 64x64 --view 0,0,inf --out a.png", "render --size 64x64 --view 1e30,0,1e30 --out a.png",
          "render --size 64x64 --refer soleus --time nan --out a.png",
          "render --size 64x64 --refer soleus --time -1 --out a.png", "render --layers skin@nan --out a.png",
          "--headless --size 320x240 --scale nan --shot a.png", "--headless --size 4294968656x860 --shot a.png",
          "trace heel --top nan"}) {
        const auto said = run_myoatlas(words_of(line));
        EXPECT_EQ(said.code, 2) << line << said.err;
        EXPECT_FALSE(fs::exists("a.png")) << line;
    }
}

TEST(Options, a_name_that_ends_otherwise_than_its_content_is_refused) {
    const support::ScratchFolder folder;
    const std::string out = (folder.path() / "a").string();
    for (const std::string& line :
         {"render --size 64x64 --out " + out + ".jpg",
          "export --structure femur:left --format obj --out " + out + ".glb",
          "--headless --size 320x240 --shot " + out + ".jpg", "body-chart --out " + out + ".jpg"}) {
        const auto said = run_myoatlas(words_of(line));
        EXPECT_EQ(said.code, 2) << line;
        EXPECT_THAT(said.err, HasSubstr("a.")) << line;
    }
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST_F(Documents, the_pain_drawing_is_accepted) {
    std::ofstream{"drawing.json"} << drawing_of_the_documents();
    EXPECT_EQ(run_myoatlas({"trace", "--painted", "drawing.json"}).code, 0);
    EXPECT_EQ(run_myoatlas({"check", "drawing.json"}).code, 0);
}

TEST_F(Documents, every_command_they_show_runs) {
    std::ofstream{"drawing.json"} << drawing_of_the_documents();
    std::ofstream{"tour.txt"} << "view posterior\n";
    std::ofstream{"course.csv"} << "command,muscle,out\nhandout,soleus:left,soleus.pdf\n";
    int run = 0;
    for (const char* document : {"README.md", "docs/said.md", "docs/engine.md", "docs/body.md"}) {
        std::ifstream file(fs::path(MYOATLAS_SOURCE_DIR) / document);
        for (std::string line; std::getline(file, line);) {
            if (!line.starts_with("myoatlas ")) continue;
            std::vector<std::string> words = words_of(line.substr(0, line.find(" #")));
            words.erase(words.begin());
            // A body of one's own is not there, and measuring takes its time.
            if (words[0] == "import-body" || words[0] == "--body" || words[0] == "bench") continue;
            const auto said = run_myoatlas(words);
            EXPECT_EQ(said.code, 0) << document << ": " << line << '\n' << said.err;
            ++run;
        }
    }
    EXPECT_GT(run, 18);
}

}
