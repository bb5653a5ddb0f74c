// What every command refuses alike: numbers that are none, names that end wrong, files that are no files; and what the
// documents show is run.
// SPDX-License-Identifier: MIT
#include "support/places.h"
#include "support/run_program.h"
#include "support/scratch_folder.h"
#include "support/user_folder.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iomanip>
#include <iterator>
#include <sstream>

namespace myoatlas {
namespace {

using support::content_of;
using support::run_myoatlas;
using testing::HasSubstr;
namespace fs = std::filesystem;

// The words of a line as a shell takes them apart: what stands in quotes is one word.
std::vector<std::string> words_of(const std::string& line) {
    std::istringstream stream(line);
    std::vector<std::string> words;
    for (std::string word; stream >> std::quoted(word);) words.push_back(word);
    return words;
}

std::string drawing_of_the_documents() {
    const std::string text = content_of(support::repository() / "docs/formats.md");
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
    for (const char* line : {"render --size nanxnan --out a.png",
                             "render --size 64x64 --view nan,0,1500 --out a.png",
                             "render --size 64x64 --view 0,0,inf --out a.png",
                             "render --size 64x64 --view 1e30,0,1e30 --out a.png",
                             "render --size 64x64 --refer soleus --time nan --out a.png",
                             "render --size 64x64 --refer soleus --time -1 --out a.png",
                             "render --layers skin@nan --out a.png",
                             "--headless --size 320x240 --scale nan --shot a.png",
                             "--headless --size 4294968656x860 --shot a.png",
                             "trace heel --top nan",
                             "trace heel --top 99999999999999999999",
                             "trace heel --top 0",
                             "trace heel --age 0x20",
                             "search calf --top -1",
                             "quiz --count 1 --seed -1",
                             "quiz --count 1 --seed 99999999999999999999999",
                             "quiz --count 1e1",
                             "progress record origin:soleus good --at 99999999999999999999",
                             "progress record origin:soleus good --at 9223372036854775807",
                             "animate --fps -1 --out a.gif",
                             "page --muscle soleus --top 1.5 --out a.html",
                             "handout --muscle soleus --top -1 --out a.pdf"}) {
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
          "--headless --size 320x240 --shot " + out + ".jpg", "body-chart --out " + out + ".jpg",
          "overlay nerves --size 64x64 --out " + out + ".jpg", "progress export --out " + out + ".txt",
          "lesson first_steps --out " + out + ".docx", "animate --out " + out + ".png", "anki --out " + out + ".zip",
          "page --muscle soleus --out " + out + ".pdf", "handout --muscle soleus --out " + out + ".html",
          "quiz --out " + out + ".html"}) {
        const auto said = run_myoatlas(words_of(line));
        EXPECT_EQ(said.code, 2) << line;
        EXPECT_THAT(said.err, HasSubstr("a.")) << line;
    }
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

// Also a device's name, which tells nothing: that is asked wrongly, not more than the machine can do.
TEST(Options, a_device_that_may_be_given_anything_is_told_what) {
    for (const char* line : {"animate --size 64x64 --out /dev/full", "body-chart --out /dev/full",
                             "lesson first_steps --out /dev/full", "lesson first_steps --out -"})
        EXPECT_EQ(run_myoatlas(words_of(line)).code, 2) << line;
    const auto full = run_myoatlas({"quiz", "--count", "1", "--out", "/dev/full"});
    EXPECT_EQ(full.code, 3) << "one kind of file only";
    EXPECT_THAT(full.err, testing::Not(HasSubstr("ending")));
    EXPECT_TRUE(run_myoatlas({"quiz", "--count", "1", "--out", "-"}).out.starts_with("%PDF"));
}

TEST(Options, nothing_is_written_over_what_is_read_or_written_beside_it) {
    const support::ScratchFolder folder;
    const std::string drawing = folder.written("drawing.json", drawing_of_the_documents());
    const std::string session = folder.file("a.myoatlas");
    ASSERT_EQ(run_myoatlas({"session", session, "--new"}).code, 0);
    for (const char* link : {"a.html", "a.pdf", "a.png"}) fs::create_symlink("drawing.json", folder.file(link));
    const std::string script = folder.written("script.txt", "view posterior\n");
    const std::string pass = folder.written("pass.csv", "correct horse\n");
    fs::create_symlink("script.txt", folder.file("shot.png"));
    fs::create_symlink("b.pdf", folder.file("link_to_b.pdf"));
    const std::string in = folder.path().string() + "/";
    for (const std::string& line :
         {"quiz --count 1 --out " + in + "b.pdf --key " + in + "b.pdf",
          "quiz --count 1 --out " + in + "b.pdf --key " + in + "./b.pdf",
          "quiz --count 1 --out " + in + "b.pdf --key " + in + "link_to_b.pdf", std::string("quiz --out - --key -"),
          "page --painted " + drawing + " --out " + in + "a.html",
          "handout --painted " + drawing + " --out " + in + "a.pdf",
          "body-chart --painted " + drawing + " --out " + in + "a.png",
          "session " + session + " --painted " + drawing + " --date 2026-11-29 --export " + drawing,
          "session " + session + " --seal --passphrase-file " + pass + " --export " + pass,
          "--headless --size 320x240 --script " + script + " --shot " + in + "shot.png",
          "--headless --size 320x240 --script " + script + " --log-commands " + script}) {
        const auto said = run_myoatlas(words_of(line));
        EXPECT_EQ(said.code, 2) << line << said.out;
        EXPECT_NE(said.err, "") << line;
    }
    EXPECT_EQ(content_of(drawing), drawing_of_the_documents());
    EXPECT_EQ(content_of(script), "view posterior\n");
    EXPECT_EQ(content_of(pass), "correct horse\n");
    EXPECT_FALSE(fs::exists(folder.file("b.pdf")));
}

// A drawing, a lesson or a script comes from another program as well as from a file, and says the same.
TEST(Options, what_is_read_may_come_from_standard_input) {
    const support::ScratchFolder folder;
    std::string text = drawing_of_the_documents();
    text.insert(text.find('{') + 1, R"("said": "it aches behind my shoulder", )");
    const std::string drawing = folder.written("drawing.json", text);
    const auto made = [&](const std::string& ending, const std::vector<std::string>& command,
                          const std::string& named) {
        std::vector<std::string> line = command;
        const std::string out = folder.file("out" + ending);
        line.insert(line.end(), {"--painted", named, "--out", out});
        const auto said = run_myoatlas(line, named == drawing ? "" : text);
        EXPECT_EQ(said.code, 0) << named << said.err;
        return content_of(out);
    };
    for (const char* named : {"-", "/dev/stdin"}) {
        EXPECT_EQ(run_myoatlas({"trace", "--painted", named, "--top", "1"}, text).code, 0) << named;
        EXPECT_EQ(run_myoatlas({"check", named}, text).code, 0) << named;
        EXPECT_TRUE(made(".pdf", {"handout", "--date", "2026-11-29"}, named) ==
                    made(".pdf", {"handout", "--date", "2026-11-29"}, drawing))
            << "the client's sentence is lost";
        EXPECT_TRUE(made(".html", {"page"}, named) == made(".html", {"page"}, drawing));
    }
    const std::string lesson = R"({"schema_version": 1, "id": "mine", "name": {"en": "Mine"}, "steps": []})";
    const auto piped = run_myoatlas({"lesson", "-"}, lesson),
               filed = run_myoatlas({"lesson", folder.written("l.json", lesson)});
    EXPECT_EQ(piped.code, filed.code);
    EXPECT_EQ(piped.out, filed.out);
    EXPECT_EQ(run_myoatlas({"--headless", "--size", "320x240", "--script", "-"}, "quit\n").code, 0);
}

// A variable that was never set is no way to leave an option out.
TEST(Options, that_are_empty_are_told_of) {
    const support::ScratchFolder folder;
    const std::string out = folder.file("a.png");
    for (const std::vector<std::string>& line : std::vector<std::vector<std::string>>{
             {"render", "--layers", "", "--out", out},
             {"render", "--refer", "", "--out", out},
             {"render", "--view=", "--out", out},
             {"overlay", "nerves", "--select", "", "--out", out},
             {"body-chart", "--sheet", "", "--out", out},
             {"handout", "--muscle", "soleus", "--logo", "", "--out", folder.file("a.pdf")},
             {"trace", "heel", "--side", ""},
             {"quiz", "--learner", ""},
             {"session", ""},
             {"--headless", "--script", ""},
             {"--headless", "--shot", ""}}) {
        const auto said = run_myoatlas(line);
        EXPECT_EQ(said.code, 2) << line[0] << line[1];
        EXPECT_NE(said.err, "") << line[0] << line[1];
    }
    EXPECT_TRUE(fs::is_empty(folder.path()));
    EXPECT_EQ(run_myoatlas({"search", "", "--json"}).code, 1) << "nothing is found by nothing";
}

TEST(Options, that_are_not_known_are_told_the_nearest) {
    for (const auto& [line, near] : {std::pair{"render --sise 64x64 --out a.png", "--size"},
                                     {"render --otu a.png", "--out"},
                                     {"rendr --out a.png", "render"},
                                     {"--languag es list muscles", "--language"},
                                     {"list muscles --jsn", "--json"},
                                     {"redner", "render"}}) {
        const auto said = run_myoatlas(words_of(line));
        EXPECT_EQ(said.code, 2) << line;
        EXPECT_THAT(said.err, HasSubstr("the nearest is \"" + std::string(near) + "\"")) << line;
    }
    EXPECT_THAT(run_myoatlas({"trace", "heel", "--completely-other"}).err, testing::Not(HasSubstr("nearest")));
}

TEST(Options, a_side_goes_with_a_name_in_pictures_as_elsewhere) {
    const support::ScratchFolder folder;
    const auto picture = [&](const std::vector<std::string>& words) {
        std::vector<std::string> line{"render", "--size", "64x64", "--out", folder.file("a.png")};
        line.insert(line.end(), words.begin(), words.end());
        const auto said = run_myoatlas(line);
        EXPECT_EQ(said.code, 0) << words[1] << said.err;
        return content_of(folder.file("a.png"));
    };
    EXPECT_TRUE(picture({"--select", "soleus:right"}) == picture({"--select", "soleus", "--side", "right"}));
    EXPECT_TRUE(picture({"--refer", "soleus:right"}) == picture({"--refer", "soleus", "--side", "right"}));
    EXPECT_EQ(run_myoatlas({"lesson", "first_steps", "--size", "64x64", "--out", folder.file("a.PDF")}).code, 0);
    EXPECT_TRUE(run_myoatlas({"page", "--muscle", "soleus", "--out", "-"}).out.starts_with("<!"));
}

// What a file holds moves no cursor and writes no title, whichever command tells it.
TEST(Options, no_control_character_of_a_file_reaches_the_terminal) {
    const support::UserFolder user;
    const support::ScratchFolder folder;
    const std::string session = folder.written("a.myoatlas", R"({"version":1,"client":"A\u001b]0;x\u0007","visits":[
            {"date":"2026-03-03","notes":"n\u001b[2J","said":"s\u001b[31m"}]})");
    const std::string lesson = folder.written(
        "l.json", R"({"schema_version":1,"id":"mine","name":{"en":"N\u001b]0;p\u0007"},"about":{"en":"a"},"steps":[
            {"title":{"en":"t\u001b[2J"},"text":{"en":"x"},"commands":["select soleus"],"uncited":true}]})");
    const std::string answers = folder.written("i.json", R"({"version":1,"learner":"A\u001b[31mred","reviews":[
            {"card":"origin:so\u001b]0;x\u0007leus","at_ms":1700000000000,"rating":"good","score":1.0}]})");
    for (const std::vector<std::string>& asked :
         std::vector<std::vector<std::string>>{{"session", session},
                                               {"lesson", lesson},
                                               {"progress", "import", answers},
                                               {"progress", "learners"},
                                               {"progress", "due", "--learner", "A\x1b[31mred"},
                                               {"progress", "due", "--learner", "nobody"},
                                               {"quiz", "--deck", "due", "--learner", "no\x1b[31mbody"},
                                               {"show", "so\x1b[31mleus"},
                                               {"trace", "--top", "\x1b[31m", "heel"},
                                               {"check", session}}) {
        const auto said = run_myoatlas(asked);
        EXPECT_EQ((said.out + said.err).find_first_of("\x1b\x07"), std::string::npos)
            << asked[0] << said.out << said.err;
        EXPECT_NE(said.out + said.err, "") << asked[0];
    }
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
        std::ifstream file(support::repository() / document);
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
