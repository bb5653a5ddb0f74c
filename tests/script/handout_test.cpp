// What a client takes home, through the built program: its text is read back from the PDF, as a reader would.
// SPDX-License-Identifier: MIT
#include "support/said_json.h"
#include "support/scratch_folder.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>

namespace myoatlas {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using support::json_of;
using support::run_myoatlas;
using testing::HasSubstr;
using testing::Not;

std::string said_by(const std::string& command) {
    std::string text;
    std::array<char, 4096> piece;
    FILE* pipe = ::popen(command.c_str(), "r");
    while (pipe) {
        const std::size_t got = std::fread(piece.data(), 1, piece.size(), pipe);
        text.append(piece.data(), got);
        if (got == 0) break;
    }
    if (pipe) ::pclose(pipe);
    return text;
}

// In one line: where lines are broken does not matter; nor do hyphens that break words.
std::string in_one_line(const std::string& text) {
    const std::string spaced = std::regex_replace(text, std::regex("\xC2\xA0"), " "); // those that do not break
    return std::regex_replace(spaced, std::regex(R"(\s+)"), " ");
}

const json& sources_of(const std::string& id) {
    static std::map<std::string, json> known; // a program is run for each
    json& sources = known[id];
    if (sources.is_null()) sources = json_of({"show", id, "--json"})["sources"];
    return sources;
}

// A long title may be broken anywhere after a slash or a hyphen.
std::string without_blanks(std::string text) {
    std::erase(text, ' ');
    return text;
}
std::string title_of(const json& source) {
    static std::map<std::string, std::string> known;
    std::string& title = known[source.get<std::string>()];
    if (title.empty())
        title = without_blanks(json_of({"show", source.get<std::string>(), "--json"})["title"].get<std::string>());
    return title;
}

bool has_poppler() {
    return std::system("pdftotext -v > /dev/null 2>&1") == 0;
}

class Handout : public testing::Test, protected support::ScratchFolder {
protected:
    void SetUp() override {
        if (!has_poppler()) GTEST_SKIP() << "poppler-utils is not installed";
    }
    // Makes a handout and returns its text.
    std::string text_of(std::vector<std::string> arguments, const std::string& name = "a.pdf") const {
        arguments.insert(arguments.begin(), "handout");
        arguments.insert(arguments.end(), {"--date", "2026-11-29", "--out", file(name)});
        const auto said = run_myoatlas(arguments);
        EXPECT_EQ(said.code, 0) << said.err;
        return in_one_line(said_by("pdftotext -raw '" + file(name) + "' -"));
    }
    // The text holds every muscle, caution and source of what `trace --json` answered in that language.
    static void expect_all_of(const json& answer, const std::string& language, const std::string& text) {
        const std::string bare = without_blanks(text); // names may be broken anywhere
        for (const json& candidate : answer["candidates"]) {
            const json muscle =
                json_of({"--language", language, "show", candidate["muscle"].get<std::string>(), "--json"});
            EXPECT_THAT(text, HasSubstr(in_one_line(muscle["name"].get<std::string>())));
            EXPECT_THAT(text, HasSubstr(in_one_line(candidate["plain"].get<std::string>())));
            for (const json& point : candidate["trigger_points"])
                for (const json& source : sources_of(point.get<std::string>()))
                    EXPECT_THAT(bare, HasSubstr(title_of(source))) << source;
        }
        const auto is_told = [&](const json& muscle) {
            return std::ranges::any_of(answer["candidates"],
                                       [&](const json& each) { return each["muscle"] == muscle; });
        };
        for (const json& caution : answer["cautions"]) {
            // What only a muscle calls for stands beside that muscle.
            if (caution.contains("muscles") && std::ranges::none_of(caution["muscles"], is_told)) continue;
            const std::string plain =
                caution[caution.contains("care_plain") ? "care_plain" : "plain"].get<std::string>();
            EXPECT_THAT(text, HasSubstr(in_one_line(plain)));
            for (const json& source : caution["sources"]) EXPECT_THAT(bare, HasSubstr(title_of(source))) << source;
        }
    }
    std::string drawing() const {
        return written("drawing.json", R"({"version":1,"marks":[
            {"at_mm":[190,1327,105],"radius_mm":24,"intensity":6,"quality":"aching","depth":"deep"},
            {"at_mm":[212,1210,105],"radius_mm":20,"intensity":5,"quality":"tingling"}]})");
    }
    // A chest that hurts, with short breath: help is to be called.
    std::string pressing_drawing() const {
        return written("pressing.json", R"({"version":1,"marks":[],"areas":[{"area":"chest_front"}],
            "symptoms":["short_breath","nausea"]})");
    }
};

}

TEST_F(Handout, of_three_muscles_tells_of_each_in_every_language_on_both_papers) {
    for (const std::string language : {"en", "plain", "es", "fr"})
        for (const std::string paper : {"a4", "letter"}) {
            const std::string text = text_of({"--muscle", "infraspinatus:left", "--muscle", "scalenes:right",
                                              "--muscle", "soleus", "--language", language, "--paper", paper});
            for (const char* id : {"infraspinatus", "scalenes", "soleus"}) {
                const json muscle = json_of({"--language", language, "show", id, "--json"});
                EXPECT_THAT(text, HasSubstr(in_one_line(muscle["name"].get<std::string>()))) << language;
                EXPECT_THAT(text, HasSubstr(in_one_line(muscle["plain"].get<std::string>()))) << language;
            }
            const std::string size = said_by("pdfinfo '" + file("a.pdf") + "' | grep 'Page size'");
            EXPECT_THAT(size, HasSubstr(paper == "a4" ? "595.27" : "612 x 792"));
        }
}

TEST_F(Handout, of_a_drawing_holds_every_muscle_caution_and_source_of_the_answer) {
    const std::string painted = drawing();
    // In each language once on either paper, and once in gray.
    for (const std::string language : {"en", "plain", "es", "fr"}) {
        SCOPED_TRACE(language);
        const json answer = json_of({"--language", language, "trace", "--painted", painted, "--top", "3", "--json"});
        ASSERT_EQ(answer["candidates"].size(), 3u);
        for (const bool is_gray : {false, true}) {
            std::vector<std::string> arguments{"--painted", painted,   "--language",
                                               language,    "--paper", is_gray ? "letter" : "a4"};
            if (is_gray) arguments.emplace_back("--grey");
            expect_all_of(answer, language, text_of(arguments));
        }
    }
}

TEST_F(Handout, where_help_is_to_be_called_says_so_first_and_tells_of_no_muscle) {
    const std::string painted = pressing_drawing();
    const json answer = json_of({"trace", "--painted", painted, "--json"});
    ASSERT_EQ(answer["act"], "call_now");
    const std::string text = text_of({"--painted", painted, "--muscle", "soleus", "--emergency-number", "112"});
    const json numbered = json_of({"trace", "--painted", painted, "--emergency-number", "112", "--json"});
    const std::string first = in_one_line(numbered["emergencies"][0]["plain"].get<std::string>());
    EXPECT_LT(text.find(first), 60u) << text.substr(0, 200);
    EXPECT_THAT(text, Not(HasSubstr("Soleus")));
    for (const char* words : {"what you can do yourself", "lung lies close", "swollen warm calf", "Keep in mind"})
        EXPECT_THAT(text, Not(HasSubstr(words))) << "nothing stands beside a call for help";
    EXPECT_THAT(text, Not(HasSubstr("In an emergency call"))) << "the number is called above";
    for (const auto& [language, call] :
         {std::pair{"es", "Marque el 112 ahora."}, std::pair{"fr", "Appelez le 112 maintenant."}})
        EXPECT_THAT(text_of({"--painted", painted, "--emergency-number", "112", "--language", language}),
                    HasSubstr(call));
}

// What is for a doctor today is neither pressed nor stretched before.
TEST_F(Handout, where_a_doctor_is_to_be_seen_today_leaves_home_advice_out) {
    const std::string painted = written("temple.json", R"({"version":1,"marks":[],"age":72,
        "areas":[{"area":"head_temporal"}],"symptoms":["hurts_to_chew"]})");
    ASSERT_EQ(json_of({"trace", "--painted", painted, "--json"})["act"], "today");
    const std::string text = text_of({"--painted", painted});
    EXPECT_THAT(text, HasSubstr("Temporalis"));
    for (const char* words : {"What may help at home", "press here", "Let the jaw hang", "What to expect"})
        EXPECT_THAT(text, Not(HasSubstr(words)));
    const std::string told = "a jaw that tires in chewing";
    EXPECT_EQ(text.find(told, text.find(told) + 1), text.npos) << "the muscle does not say it again";
}

TEST_F(Handout, sends_a_toothache_to_a_dentist) {
    const std::string painted = written("tooth.json", R"({"version":1,"marks":[],
        "areas":[{"area":"head_toothache","side":"right"}],"symptoms":["tooth_sensitivity"]})");
    for (const auto& [language, words] : {std::pair{"en", "See a dentist first"},
                                          {"plain", "See a dentist first"},
                                          {"es", "vaya primero al dentista"},
                                          {"fr", "voyez d’abord un dentiste"}}) {
        const std::string text = text_of({"--painted", painted, "--language", language});
        EXPECT_THAT(text, HasSubstr(words));
        EXPECT_LT(text.find(words), text.find("1. ", text.find(words))) << "it comes before what may help at home";
    }
}

TEST_F(Handout, shows_no_figure_on_which_nothing_is_seen) {
    const std::string painted =
        written("calf.json", R"({"version":1,"marks":[],"areas":[{"area":"leg_posterior","side":"right"}]})");
    const std::string text = text_of({"--painted", painted, "--top", "1"});
    EXPECT_THAT(text, Not(HasSubstr(" Left What may"))) << "a right calf lies behind the left leg there";
    EXPECT_THAT(text.substr(0, text.find("What may be behind it")), Not(HasSubstr("Left")));
    const std::string thigh =
        written("thigh.json", R"({"version":1,"marks":[],"areas":[{"area":"thigh_medial","side":"right"}]})");
    const std::string inner = text_of({"--painted", thigh, "--muscle", "gracilis:right"});
    EXPECT_THAT(inner, Not(HasSubstr("Left side"))) << "the left leg stands before a right inner thigh";
}

TEST_F(Handout, does_not_ask_a_client_to_press_what_is_left_to_the_therapist) {
    const std::string text = text_of({"--muscle", "levator_ani"});
    EXPECT_THAT(text, HasSubstr("the sore spot"));
    EXPECT_THAT(text, Not(HasSubstr("press here")));
    EXPECT_THAT(text_of({"--muscle", "soleus"}), HasSubstr("press here"));
}

TEST_F(Handout, lays_no_pregnant_client_on_the_back) {
    const auto of = [&](const char* symptoms) {
        return text_of({"--painted",
                        written("back.json", std::string(R"({"version":1,"marks":[],"areas":[
            {"area":"sacral_gluteal"}],"symptoms":[)") +
                                                 symptoms + "]}"),
                        "--muscle", "gluteus_maximus"});
    };
    EXPECT_THAT(of(""), HasSubstr("Lie on your back"));
    const std::string text = of("\"pregnancy\"");
    EXPECT_THAT(text, Not(HasSubstr("Lie on your back")));
    EXPECT_LT(text.find("Tell your therapist if you are or might be pregnant"), text.find("If back pain comes with"))
        << "what the client told of comes first";
}

TEST_F(Handout, in_plain_words_has_no_latin) {
    const std::string text =
        text_of({"--muscle", "suboccipitals", "--muscle", "gluteus_minimus_posterior", "--language", "plain"});
    const std::string told = text.substr(0, text.find("Where this comes from"));
    for (const char* words : {"rectus", "capitis", "Gluteus"}) EXPECT_THAT(told, Not(HasSubstr(words)));
}

TEST_F(Handout, names_muscles_at_what_helps_only_where_it_is_for_some) {
    EXPECT_THAT(text_of({"--muscle", "soleus", "--muscle", "gastrocnemius"}), HasSubstr("For all of these muscles"));
    const std::string text = text_of({"--muscle", "suboccipitals"}), bare = text.substr(text.find("How to press"));
    EXPECT_THAT(bare, Not(HasSubstr("Suboccipital group"))) << "there is no other";
}

TEST_F(Handout, asks_for_light_hands_on_a_child) {
    const auto of = [&](const char* age) {
        return text_of(
            {"--painted", written("knee.json", std::string(R"({"version":1,"marks":[],"age":)") + age +
                                                   R"(,"areas":[{"area":"knee_anterior","side":"left"}]})")});
    };
    EXPECT_THAT(of("9"), HasSubstr("On a child press lightly"));
    EXPECT_THAT(of("40"), Not(HasSubstr("On a child")));
}

TEST_F(Handout, tells_a_muscle_of_both_sides_once) {
    const std::string painted =
        written("temples.json", R"({"version":1,"marks":[],"areas":[{"area":"head_temporal"}]})");
    const std::string text = text_of({"--painted", painted, "--top", "2"});
    EXPECT_THAT(text, HasSubstr("1. Temporalis (left and right)")) << text.substr(0, 900);
    EXPECT_THAT(text, HasSubstr("it is the same on the other"));
    EXPECT_THAT(text, HasSubstr(" 2. ")) << "another muscle has its place";
    const std::string card = "temple chewing muscle";
    EXPECT_EQ(text.find(card, text.find(card) + 1), std::string::npos);
    EXPECT_THAT(text_of({"--muscle", "soleus:left", "--muscle", "masseter_superficial", "--muscle", "soleus:right"}),
                HasSubstr("Soleus (left and right)"));
}

// Of two sides none is "the other".
TEST_F(Handout, of_a_muscle_of_both_sides_says_not_that_it_lies_on_the_other) {
    const std::string painted =
        written("tooth.json", R"({"version":1,"marks":[],"areas":[{"area":"head_toothache","side":"right"}]})");
    const std::string text = text_of({"--painted", painted, "--top", "3"});
    ASSERT_THAT(text, HasSubstr("Digastric, anterior belly (left and right)"));
    EXPECT_THAT(text, Not(HasSubstr("lies on the other side")));
}

// Said on every card it would be read over, and over again.
TEST_F(Handout, says_once_what_all_its_muscles_are_linked_with) {
    const std::string painted = written("nape.json", R"({"version":1,"marks":[],
        "areas":[{"area":"neck_back","side":"right"}],"symptoms":["stiff_neck"]})");
    const auto count_in = [&](const char* top, const std::string& words) {
        const std::string text = text_of({"--painted", painted, "--top", top});
        std::size_t count = 0;
        for (std::size_t at = 0; (at = text.find(words, at)) != std::string::npos; ++at) ++count;
        return count;
    };
    EXPECT_EQ(count_in("3", "All of them are also linked with stiff neck."), 1u);
    EXPECT_EQ(count_in("3", "It is also linked with"), 0u);
    EXPECT_EQ(count_in("1", "It is also linked with stiff neck."), 1u) << "of one there are not all";
}

// Letters from the right took the day to their other side: "For 29 · name November 2026".
TEST_F(Handout, for_a_name_from_right_to_left_keeps_the_date_together) {
    const std::string text = text_of({"--muscle", "soleus", "--client", "שרה כהן"});
    EXPECT_THAT(text, HasSubstr("29 November 2026"));
    EXPECT_LT(text.find("For"), text.find("29 November"));
}

TEST_F(Handout, tells_a_client_of_habits_they_can_change) {
    const std::string text = text_of({"--muscle", "gluteus_medius", "--muscle", "masseter_deep"});
    EXPECT_THAT(text, HasSubstr("What may keep it going"));
    for (const char* words : {"metatars", "oints in ", "sternocleidomastoid"})
        EXPECT_THAT(text, Not(HasSubstr(words))) << "it would tell them nothing";
}

TEST_F(Handout, in_french_has_a_space_before_colons_and_semicolons) {
    text_of({"--muscle", "soleus", "--muscle", "upper_trapezius", "--language", "fr"});
    const std::string text = said_by("pdftotext -raw '" + file("a.pdf") + "' -");
    const std::string told = text.substr(0, text.find("1. ", text.find("D’où cela vient"))); // titles are as printed
    EXPECT_THAT(in_one_line(told), HasSubstr("[petites études : "));
    EXPECT_THAT(told, Not(testing::ContainsRegex("[a-zé)]+[:;]")));
    EXPECT_THAT(told, Not(HasSubstr("'"))) << "apostrophes are of one kind";
}

TEST_F(Handout, of_a_client_is_for_its_owner_and_one_of_a_muscle_for_everybody) {
    const auto others_may_read = [&](const char* name) {
        return (fs::status(file(name)).permissions() & (fs::perms::group_all | fs::perms::others_all)) !=
               fs::perms::none;
    };
    text_of({"--painted", drawing()}, "client.pdf");
    EXPECT_FALSE(others_may_read("client.pdf"));
    text_of({"--muscle", "soleus", "--client", "M. K."}, "named.pdf");
    EXPECT_FALSE(others_may_read("named.pdf"));
    text_of({"--muscle", "soleus"}, "muscle.pdf");
    EXPECT_TRUE(others_may_read("muscle.pdf")) << "a class has to read it";
    text_of({"--painted", drawing()}, "muscle.pdf");
    EXPECT_TRUE(others_may_read("muscle.pdf")) << "a file that is there keeps its mode";
}

TEST_F(Handout, is_tagged_and_tells_its_title_and_language) {
    for (const auto& [language, tag] : {std::pair{"plain", "en"}, std::pair{"es", "es"}, std::pair{"fr", "fr"}}) {
        text_of({"--muscle", "infraspinatus", "--language", language});
        EXPECT_THAT(content("a.pdf"), HasSubstr("/Lang (" + std::string(tag) + ")"));
        const std::string info = said_by("pdfinfo '" + file("a.pdf") + "' 2>&1");
        EXPECT_THAT(info, testing::ContainsRegex("Tagged: +yes"));
        EXPECT_THAT(info, testing::ContainsRegex("Title: +[A-Z]"));
        EXPECT_THAT(info, Not(HasSubstr("rror"))) << "the table of offsets is sound";
    }
}

TEST_F(Handout, is_the_same_each_time_and_gray_where_it_is_to_be) {
    text_of({"--painted", drawing()}, "a.pdf");
    text_of({"--painted", drawing()}, "b.pdf");
    EXPECT_EQ(content("a.pdf"), content("b.pdf"));
    text_of({"--painted", drawing(), "--grey"}, "c.pdf");
    ASSERT_EQ(std::system(("pdftoppm -r 30 -png '" + file("c.pdf") + "' '" + file("page") + "'").c_str()), 0);
    EXPECT_EQ(said_by("pdftoppm -r 20 -f 1 -l 1 '" + file("c.pdf") +
                      "' | tail -c +16 | od -An -v -tu1 -w3 | "
                      "awk '$1!=$2||$2!=$3{n++}END{print n+0}'"),
              "0\n");
}

TEST_F(Handout, of_a_session_is_of_its_last_visit) {
    const std::string session = written("a.myoatlas", R"({"version":1,"client":"M. K.","visits":[
        {"date":"2026-11-01","worked":[{"muscle":"soleus","side":"left"}]},
        {"date":"2026-11-08","said":"it aches in front of my shoulder","notes":"SECRET",
         "drawings":[{"moment":"before","marks":[{"at_mm":[190,1327,105],"radius_mm":24,"intensity":6}]},
                     {"moment":"after","marks":[]}],
         "worked":[{"muscle":"infraspinatus","side":"left","point":"infraspinatus_1","notes":"SECRET"}]}]})");
    const std::string text = text_of({"--session", session});
    for (const char* words : {"M. K.", "it aches in front of my shoulder", "Infraspinatus (left)"})
        EXPECT_THAT(text, HasSubstr(words));
    EXPECT_THAT(text, Not(HasSubstr("Soleus")));
    EXPECT_THAT(text, Not(HasSubstr("SECRET"))) << "the therapist's notes stay with the therapist";
}

TEST_F(Handout, refuses_what_it_cannot_tell_of) {
    const auto code = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "handout");
        return run_myoatlas(arguments).code;
    };
    EXPECT_EQ(code({"--out", file("a.pdf")}), 2);
    EXPECT_EQ(code({"--muscle", "infraspinatos", "--out", file("a.pdf")}), 2);
    EXPECT_EQ(code({"--muscle", "soleus:up", "--out", file("a.pdf")}), 2);
    EXPECT_EQ(code({"--muscle", "soleus", "--out", file("a.png")}), 2);
    EXPECT_EQ(code({"--muscle", "soleus", "--date", "today", "--out", file("a.pdf")}), 2);
    EXPECT_FALSE(fs::exists(file("a.pdf")));
}

}
