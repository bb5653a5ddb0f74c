// `myoatlas lesson`, and lessons in `list`, `show` and `check`.
// SPDX-License-Identifier: MIT
#include "support/said_json.h"
#include "support/scratch_folder.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <iterator>

namespace myoatlas {

namespace {

namespace fs = std::filesystem;
using support::json_of;
using support::run_myoatlas;
using testing::HasSubstr;

class LessonScript : public testing::Test {
protected:
    std::string write(const std::string& commands) {
        const fs::path path = folder.path() / "mine.json";
        std::ofstream(path) << R"({"schema_version": 1, "id": "mine", "name": {"es": "Mía"}, "steps": [
            {"title": {"es": "Uno"}, "text": {"es": "Palabras."}, "commands": )"
                            << commands << R"(, "uncited": true}]})";
        return path.string();
    }
    std::string file(const char* name) const { return (folder.path() / name).string(); }
    support::ScratchFolder folder;
};

TEST_F(LessonScript, the_list_tells_of_each) {
    const auto rows = json_of({"list", "lessons", "--json"});
    ASSERT_EQ(rows.size(), 13u);
    for (const auto& row : rows) {
        EXPECT_GE(row["steps"].get<int>(), 6) << row["id"];
        EXPECT_EQ(row["languages"].size(), 3u) << row["id"];
        EXPECT_FALSE(row["sources"].empty()) << row["id"];
        EXPECT_FALSE(row["name"].get<std::string>().empty()) << row["id"];
    }
}

TEST_F(LessonScript, is_told_in_the_language) {
    EXPECT_THAT(run_myoatlas({"show", "five_headaches"}).out, HasSubstr("The temple"));
    EXPECT_THAT(run_myoatlas({"lesson", "five_headaches", "--language", "fr"}).out, HasSubstr("La tempe"));
    EXPECT_EQ(json_of({"show", "Cinq maux de tête et où ils peuvent commencer", "--json"})["id"], "five_headaches");
    const support::Said unknown = run_myoatlas({"lesson", "five_headache"});
    EXPECT_EQ(unknown.code, 2);
    EXPECT_THAT(unknown.err, HasSubstr("five_headaches"));
}

TEST_F(LessonScript, a_folder_may_bear_the_name_of_a_lesson_of_the_atlas) {
    const std::string here = "cd '" + folder.path().string() + "'";
    const support::Said said =
        run_myoatlas({"lesson", "first_steps", "--size", "64x64", "--out", "first_steps"}, "", here);
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_TRUE(fs::exists(folder.path() / "first_steps" / "step_07.png"));
    const support::Said own = run_myoatlas({"lesson", write("[]"), "--out", file("mine.json")});
    EXPECT_EQ(own.code, 2) << "the file of a lesson is not written over";
}

TEST_F(LessonScript, check_tries_every_line) {
    EXPECT_EQ(run_myoatlas({"check", write(R"(["select soleus left", "view leg"])")}).code, 0);
    const support::Said wrong = run_myoatlas({"check", write(R"(["select soleous left", "save a.png", "viev leg"])")});
    EXPECT_EQ(wrong.code, 2);
    EXPECT_THAT(wrong.err, HasSubstr("#/steps/0/commands/0"));
    EXPECT_THAT(wrong.err, HasSubstr("#/steps/0/commands/1"));
    EXPECT_THAT(wrong.err, HasSubstr("3 faults"));
}

TEST_F(LessonScript, becomes_a_handout_slides_and_a_page) {
    const std::string lesson = write(R"(["select soleus left", "frame"])");
    const support::Said pdf = run_myoatlas({"lesson", lesson, "--out", file("a.pdf"), "--size", "240x200"});
    ASSERT_EQ(pdf.code, 0) << pdf.err;
    EXPECT_GT(fs::file_size(file("a.pdf")), 2000u);
    ASSERT_EQ(run_myoatlas({"lesson", lesson, "--out", file("slides"), "--size", "240x200"}).code, 0);
    EXPECT_TRUE(fs::exists(folder.path() / "slides" / "step_01.png"));
    ASSERT_EQ(run_myoatlas({"lesson", lesson, "--out", file("a.html"), "--size", "240x200"}).code, 0);
    std::ifstream in(file("a.html"));
    const std::string page((std::istreambuf_iterator<char>(in)), {});
    EXPECT_THAT(page, HasSubstr("Palabras."));
    EXPECT_THAT(page, HasSubstr("data:image/png;base64,iVBORw0KGgo"));
    EXPECT_EQ(page.find("http://"), std::string::npos) << "nothing is fetched";
    EXPECT_EQ(run_myoatlas({"lesson", lesson, "--out", file("a.doc")}).code, 2);
}

TEST_F(LessonScript, opens_in_the_window) {
    const support::Said shot =
        run_myoatlas({"--headless", "--lesson", "heel_from_calf", "--size", "800x560", "--shot", file("a.png")});
    EXPECT_EQ(shot.code, 0) << shot.err;
    EXPECT_TRUE(fs::exists(file("a.png")));
    EXPECT_EQ(run_myoatlas({"--headless", "--lesson", "no_such", "--shot", file("b.png")}).code, 2);
}

TEST_F(LessonScript, is_made_and_saved_by_a_script) {
    std::ofstream(file("make.txt"))
        << "lesson_new Heels\nselect soleus left\nlesson_add_step\nselect gastrocnemius left\n"
           "lesson_add_step\nlesson_write text Two heads.\nlesson_save "
        << file("made.json") << "\n";
    const support::Said made = run_myoatlas({"--headless", "--script", file("make.txt"), "--size", "800x560"});
    ASSERT_EQ(made.code, 0) << made.err;
    EXPECT_EQ(run_myoatlas({"check", file("made.json")}).code, 0);
    EXPECT_THAT(run_myoatlas({"lesson", file("made.json")}).out, HasSubstr("Two heads."));
}

}
}
