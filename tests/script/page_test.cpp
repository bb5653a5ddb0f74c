// The command `page`, through the built program; in a browser it is tried by tests/page.
// SPDX-License-Identifier: MIT
#include "support/said_json.h"
#include "support/scratch_folder.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <nlohmann/json.hpp>
#include <regex>

namespace myoatlas {

namespace fs = std::filesystem;
using support::run_myoatlas;
using support::Said;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

constexpr const char* k_shoulder = R"({"version": 1, "said": "Deep in the front of my <shoulder>", "marks": [
    {"at_mm": [150, 1340, 105], "radius_mm": 30, "intensity": 7, "quality": "aching", "depth": "deep"}]})";
constexpr const char* k_heart = R"({"version": 1, "symptoms": ["a weight on the chest", "breathless"], "marks": [
    {"at_mm": [60, 1270, 200], "radius_mm": 40, "intensity": 8, "quality": "aching", "depth": "deep"}]})";

class Page : public testing::Test, protected support::ScratchFolder {
protected:
    std::string page(std::vector<std::string> arguments, const std::string& name = "page.html") const {
        arguments.insert(arguments.begin(), "page");
        arguments.insert(arguments.end(), {"--out", file(name)});
        const Said said = run_myoatlas(arguments);
        EXPECT_EQ(said.code, 0) << said.err;
        EXPECT_THAT(said.out, IsEmpty());
        return content(name);
    }
    void expect_refused(std::vector<std::string> arguments, const std::string& words, int code = 2) const {
        arguments.insert(arguments.begin(), "page");
        arguments.insert(arguments.end(), {"--out", file("refused.html")});
        const Said said = run_myoatlas(arguments);
        EXPECT_EQ(said.code, code) << testing::PrintToString(arguments);
        EXPECT_THAT(said.err, HasSubstr(words));
        EXPECT_FALSE(fs::exists(file("refused.html")));
    }
};

// What a reader meets first, without scripts, styles and tags.
std::string read_aloud(const std::string& html) {
    const std::string body = html.substr(html.find("<main>"), html.find("<script") - html.find("<main>"));
    return std::regex_replace(std::regex_replace(body, std::regex("<[^>]*>"), " "), std::regex("\\s+"), " ");
}

nlohmann::json facts_of(const std::string& html) {
    const std::string open = "id=\"facts\">";
    const std::size_t at = html.find(open) + open.size();
    return nlohmann::json::parse(html.substr(at, html.find("</script>", at) - at));
}

}

TEST_F(Page, tells_a_muscle_in_words_and_in_shape) {
    const std::string html = page({"--muscle", "infraspinatus:right"});
    EXPECT_LT(html.size(), 4u << 20);
    const std::string words = read_aloud(html);
    for (const char* word : {"Infraspinatus (right)", "First of all", "Where the sore points can lie",
                             "Where it may be felt", "does not diagnose"})
        EXPECT_THAT(words, HasSubstr(word));
    EXPECT_LT(words.find("First of all"), words.find("Where the sore points can lie"));
    EXPECT_THAT(words, Not(HasSubstr("For your therapist's hands")));
    const auto facts = facts_of(html);
    ASSERT_EQ(facts["patterns"].size(), 1u);
    EXPECT_EQ(facts["patterns"][0]["points"].size(), 3u);
    EXPECT_THAT(facts["patterns"][0]["said"].get<std::string>(), Not(HasSubstr(".."))) << "it is read aloud";
    for (const auto& point : facts["patterns"][0]["points"]) {
        EXPECT_LT(point["at"][0], 0.0); // the subject's right
        EXPECT_GT(point["way"].size(), 1u);
    }
    EXPECT_EQ(facts["patterns"][0]["states"].get<std::string>().size(), 16 * facts["parts"].size());
}

TEST_F(Page, asks_for_nothing_outside_itself) {
    const std::string html = page({"--muscle", "soleus"});
    std::string code = html;
    const std::size_t shape = code.find("id=\"shape\">"); // millions of letters, no words
    code.erase(shape, code.find('<', shape) - shape);
    EXPECT_FALSE(std::regex_search(code, std::regex(R"re((src|href|url)\s*[=(]\s*["']?\s*(https?:|//|data:))re")));
    EXPECT_THAT(code, HasSubstr("default-src 'none'; script-src 'sha256-"));
    EXPECT_THAT(code, Not(HasSubstr("unsafe-")));
    EXPECT_THAT(code, Not(HasSubstr(" style=\"")));
}

TEST_F(Page, shows_what_may_be_behind_a_drawing) {
    const std::string html = page({"--painted", written("shoulder.json", k_shoulder), "--top", "3"});
    const std::string words = read_aloud(html);
    EXPECT_THAT(words, HasSubstr("What it shares with your drawing"));
    EXPECT_THAT(words, HasSubstr("Deep in the front of my &lt;shoulder&gt;"));
    EXPECT_THAT(words, HasSubstr("aching, deep, up to 7 of 10"));
    EXPECT_EQ(facts_of(html)["patterns"].size(), 3u);
    EXPECT_EQ(facts_of(html)["hasDrawing"], true);
}

TEST_F(Page, says_first_what_is_urgent_and_shows_no_muscle_then) {
    const std::string drawing = written("heart.json", k_heart);
    const std::string words = read_aloud(page({"--painted", drawing, "--emergency-number", "144"}));
    EXPECT_LT(words.find("Call 144 now"), 60u) << words.substr(0, 200);
    EXPECT_THAT(words, Not(HasSubstr("Where the sore points can lie")));
    EXPECT_THAT(words, Not(HasSubstr("lung lies close"))) << "nothing stands beside a call for help";
    EXPECT_THAT(words, Not(HasSubstr("see a doctor first")));
    EXPECT_THAT(read_aloud(page({"--painted", drawing, "--muscles-anyway"})),
                HasSubstr("Where the sore points can lie"));
}

TEST_F(Page, where_a_doctor_is_to_be_seen_today_speaks_of_no_pressing) {
    const std::string words = read_aloud(page({"--painted", written("back.json", R"({"version":1,"marks":[],
        "areas":[{"area":"mid_thoracic_back","side":"left"}],"symptoms":["cancer_history","night_pain"]})")}));
    EXPECT_LT(words.find("See a doctor today"), 60u) << words.substr(0, 200);
    EXPECT_THAT(words, HasSubstr("leave them alone until then"));
    for (const char* other : {"stop pressing", "Massage is fine", "Massage here is fine"})
        EXPECT_THAT(words, Not(HasSubstr(other)));
    EXPECT_THAT(read_aloud(page({"--muscle", "soleus"})), HasSubstr("stop pressing"));
}

TEST_F(Page, leaves_to_the_therapist_what_is_not_to_be_pressed_at_home) {
    const std::string html = page({"--muscle", "scalenes"}), words = read_aloud(html);
    EXPECT_EQ(facts_of(html)["patterns"][0]["ring"], "Sore spot") << "not: Press here";
    EXPECT_THAT(words, Not(HasSubstr("Press here")));
    EXPECT_EQ(facts_of(page({"--muscle", "soleus"}))["patterns"][0]["ring"], "Press here");
    EXPECT_LT(words.find("For your therapist&#39;s hands"), words.find("Where the sore points can lie")) << words;
}

TEST_F(Page, frightens_nobody_with_the_names_of_illnesses) {
    const std::string drawing = written("back.json", R"({"version": 1, "marks": [], "areas": [{"area": "lumbar"}]})");
    const std::string words = read_aloud(page({"--painted", drawing, "--language", "en"}));
    EXPECT_THAT(words, HasSubstr("When to see a doctor first"));
    const auto answer = support::json_of({"trace", "--painted", drawing, "--json"});
    ASSERT_FALSE(answer["cautions"].empty());
    std::size_t named = 0;
    for (const auto& caution : answer["cautions"]) {
        ++named;
        EXPECT_THAT(words, Not(HasSubstr(caution["name"].get<std::string>() + "."))) << caution["id"];
    }
    EXPECT_GT(named, 1u);
}

TEST_F(Page, of_a_client_is_for_its_owner_and_one_of_a_muscle_for_everybody) {
    const auto others_may_read = [&](const char* name) {
        return (fs::status(file(name)).permissions() & (fs::perms::group_all | fs::perms::others_all)) !=
               fs::perms::none;
    };
    page({"--painted", written("shoulder.json", k_shoulder)}, "client.html");
    EXPECT_FALSE(others_may_read("client.html"));
    page({"--muscle", "soleus"}, "muscle.html");
    EXPECT_TRUE(others_may_read("muscle.html")) << "a course site has to read it";
    page({"--painted", written("shoulder.json", k_shoulder)}, "muscle.html");
    EXPECT_TRUE(others_may_read("muscle.html")) << "a file that is there keeps its mode";
}

TEST_F(Page, speaks_every_language) {
    for (const auto& [language, word] : {std::pair{"es", "Dónde pueden estar los puntos"},
                                         {"fr", "Où peuvent se trouver les points"},
                                         {"plain", "Where the sore points can lie"}}) {
        const std::string html = page({"--muscle", "trapezius upper", "--language", language});
        EXPECT_THAT(read_aloud(html), HasSubstr(word));
        EXPECT_FALSE(std::regex_search(read_aloud(html), std::regex("page\\.[a-z_]+"))) << "a text is missing";
    }
}

TEST_F(Page, in_plain_words_names_no_landmarks_of_the_profession) {
    const std::string html = page({"--muscle", "gluteus_maximus", "--language", "plain"});
    for (const std::string& told : {read_aloud(html), facts_of(html)["patterns"][0]["said"].get<std::string>()})
        EXPECT_THAT(told, Not(HasSubstr("ischial")));
    const std::string french = page({"--muscle", "gluteus_maximus", "--language", "fr"});
    EXPECT_THAT(facts_of(french)["patterns"][0]["said"].get<std::string>(), HasSubstr("Appuyez ici\u00a0: "));
}

TEST_F(Page, tells_the_last_visit_of_a_session_and_never_the_notes) {
    const std::string name = written("client.myoatlas", R"({"version": 1, "client": "M. K.", "visits": [
        {"date": "2026-11-22", "drawings": [{"moment": "before", "marks": [
            {"at_mm": [150, 1340, 105], "radius_mm": 30, "intensity": 7, "quality": "aching", "depth": "deep"}]}],
         "said": "Deep in my shoulder",
         "worked": [{"muscle": "infraspinatus", "side": "left", "notes": "secret of the muscle"}], "notes": "secret"}]})");
    const std::string html = page({"--session", name}), words = read_aloud(html);
    EXPECT_THAT(words, HasSubstr("Infraspinatus (left)"));
    EXPECT_THAT(words, HasSubstr("Deep in my shoulder"));
    EXPECT_THAT(words, HasSubstr("What it shares with your drawing"));
    EXPECT_EQ(facts_of(html)["patterns"].size(), 1u) << "what was worked, and nothing else";
    EXPECT_THAT(html, Not(HasSubstr("secret")));
    EXPECT_THAT(html, Not(HasSubstr("M. K."))) << "a page goes from hand to hand";
    const std::string none = written("none.myoatlas", R"({"version": 1, "visits": []})");
    expect_refused({"--session", none}, "there is no visit yet");
    expect_refused({"--session", "no_such.myoatlas"}, "no_such.myoatlas");
    expect_refused({"--session", name, "--muscle", "soleus"}, "--muscle");
}

TEST_F(Page, shows_a_lesson_step_by_step_in_its_language_and_under_four_megabytes) {
    for (const char* lesson : {"elbow_and_hand", "five_headaches", "where_not_to_press"}) {
        const std::string html = page({"--lesson", lesson, "--language", "es"});
        EXPECT_LT(html.size(), 4u << 20) << lesson;
        const auto facts = facts_of(html);
        EXPECT_GE(facts["steps"].size(), 6u);
        EXPECT_GE(facts["views"].size(), facts["steps"].size());
        const std::size_t digits = 16 * facts["parts"].size();
        for (const auto& view : facts["views"]) EXPECT_EQ(view["states"].get<std::string>().size(), digits);
        EXPECT_THAT(html, HasSubstr("default-src 'none'; script-src 'sha256-"));
        EXPECT_THAT(html, Not(HasSubstr(" style=\"")));
        EXPECT_FALSE(std::regex_search(read_aloud(html), std::regex("(page|lesson)\\.[a-z_]+"))) << "a text is missing";
    }
    const std::string html = page({"--lesson", "first_steps"}), words = read_aloud(html);
    EXPECT_THAT(words, HasSubstr("First steps in the atlas"));
    EXPECT_THAT(words, HasSubstr("1. A body to look at"));
    EXPECT_THAT(html, Not(HasSubstr("Let each learner turn the body once"))) << "the notes are the teacher's";
    expect_refused({"--lesson", "five_headache"}, "five_headaches");
    expect_refused({"--lesson", "five_headaches", "--muscle", "soleus"}, "--lesson");
}

TEST_F(Page, is_the_same_each_time) {
    EXPECT_EQ(page({"--muscle", "masseter_superficial"}, "a.html"),
              page({"--muscle", "masseter_superficial"}, "b.html"));
}

TEST_F(Page, refuses_what_it_cannot_tell) {
    expect_refused({}, "--muscle");
    expect_refused({"--muscle", "infraspinatus", "--painted", "a.json"}, "--muscle");
    expect_refused({"--muscle", "infraspinatsu"}, "infraspinatus");
    expect_refused({"--muscle", "infraspinatus:up"}, "left");
    expect_refused({"--painted", "no_such.json"}, "no_such.json");
    expect_refused({"--muscle", "infraspinatus", "--emergency-number", "help"}, "digits");
    const Said said = run_myoatlas({"page", "--muscle", "infraspinatus", "--out", file("page.pdf")});
    EXPECT_EQ(said.code, 2);
    EXPECT_THAT(said.err, HasSubstr(".html"));
}

}
