// Clients' session files: what is written comes back, what is wrong is said with its place, and nothing is half
// written.
// SPDX-License-Identifier: MIT
#include "myoatlas/io/sessions/session_file.h"
#include "myoatlas/io/sessions/session_table.h"
#include "support/places.h"
#include "support/scratch_folder.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

namespace myoatlas::io {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

std::string content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string example() {
    const std::string text = content_of(support::repository() / "docs/formats.md");
    const std::size_t begin = text.find("```json\n", text.find("## Session")) + 8;
    return text.substr(begin, text.find("```", begin) - begin);
}

SessionFile session_of(const std::string& text) {
    const auto session = parse_session(text, "a.myoatlas");
    EXPECT_TRUE(session) << session.problems().front().where << session.problems().front().what;
    return session ? *session : SessionFile{};
}

// The one problem of a text, as place and words.
std::string fault_in(const std::string& text) {
    const auto session = parse_session(text, "a.myoatlas");
    if (session) return "";
    EXPECT_EQ(session.problems().size(), 1u);
    return session.problems().front().where + ": " + session.problems().front().what;
}

int mode_of(const fs::path& path) {
    struct stat facts {};
    return ::stat(path.c_str(), &facts) == 0 ? static_cast<int>(facts.st_mode & 0777) : -1;
}

class SessionFiles : public testing::Test {
protected:
    fs::path file(const std::string& name = "a.myoatlas") const { return folder_.path() / name; }
    std::size_t count() const {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_.path()), {}));
    }

private:
    support::ScratchFolder folder_;
};

}

TEST(SessionText, of_the_documents_is_read_with_all_that_it_holds) {
    const SessionFile session = session_of(example());
    ASSERT_EQ(session.visits.size(), 1u);
    const Visit& visit = session.visits.front();
    EXPECT_EQ(session.client, "M. K.");
    EXPECT_EQ(visit.said, "it aches in front of my shoulder");
    ASSERT_EQ(visit.drawings.size(), 2u);
    EXPECT_EQ(visit.drawing_of(VisitMoment::Before)->marks.front().quality, referral::PainQuality::Aching);
    EXPECT_TRUE(visit.drawing_of(VisitMoment::After)->is_empty());
    EXPECT_EQ(visit.worked.front().pressure, 6.0f);
    EXPECT_EQ(visit.worked.front().replies.back().reply, ClientReply::Good);
    EXPECT_EQ(visit.after, 3.0f);
}

TEST(SessionText, comes_back_as_it_was_written) {
    const Json once = session_json(session_of(example()));
    EXPECT_EQ(session_json(session_of(once.dump())).dump(), once.dump());
    EXPECT_EQ(nlohmann::json::parse(once.dump()), nlohmann::json::parse(example()));
}

TEST(SessionText, tells_what_is_wrong_and_where) {
    const auto visit = [](const std::string& fields) {
        return R"({"version":1,"visits":[{"date":"2026-11-29")" + fields + "}]}";
    };
    EXPECT_THAT(fault_in(R"({"version":1,"visits":[{"date":"2026-02-29"}]})"), HasSubstr("#/visits/0/date"));
    EXPECT_THAT(fault_in(visit(R"(,"time":"24:00")")), HasSubstr("#/visits/0/time"));
    EXPECT_THAT(fault_in(visit(R"(,"before":11)")), HasSubstr("#/visits/0/before: the number is 11; expected 0 to 10"));
    EXPECT_THAT(fault_in(visit(R"(,"note":"x")")), HasSubstr("note"));
    EXPECT_THAT(fault_in(visit(R"(,"worked":[{"muscle":"soleus","side":"both"}])")),
                HasSubstr("#/visits/0/worked/0/side"));
    EXPECT_THAT(fault_in(visit(R"(,"drawings":[{"moment":"before","marks":[{"at_mm":[0,0,0],"radius_mm":-1}]}])")),
                HasSubstr("#/visits/0/drawings/0/marks/0"));
    EXPECT_THAT(fault_in(R"({"version":2,"visits":[],"new":{}})"), HasSubstr("of a newer Myoatlas"));
    EXPECT_THAT(fault_in(R"({"visits":[]})"), HasSubstr("version"));
}

TEST_F(SessionFiles, are_for_their_owner_only_and_keep_the_mode_they_have) {
    ASSERT_TRUE(write_session(file(), session_of(example())));
    EXPECT_EQ(mode_of(file()), 0600);
    ASSERT_TRUE(write_session(file(), session_of(example())));
    EXPECT_EQ(mode_of(file()), 0600);
    fs::permissions(file(), fs::perms{0640});
    ASSERT_TRUE(write_session(file(), session_of(example())));
    EXPECT_EQ(mode_of(file()), 0640);
    EXPECT_EQ(count(), 1u) << "nothing is left beside it";
}

TEST_F(SessionFiles, that_cannot_be_written_stay_as_they_were) {
    ASSERT_TRUE(write_session(file(), session_of(example())));
    const std::string before = content_of(file());
    fs::permissions(file(), fs::perms{0400});
    const auto written = write_session(file(), SessionFile{});
    ASSERT_FALSE(written);
    EXPECT_THAT(written.problems().front().what, HasSubstr("write-protected"));
    EXPECT_EQ(content_of(file()), before);
    EXPECT_FALSE(write_session(file("none/a.myoatlas"), SessionFile{}));
    EXPECT_EQ(count(), 1u);
}

TEST_F(SessionFiles, sealed_ask_for_the_passphrase) {
    Seal seal("correct horse");
    ASSERT_TRUE(write_session(file(), session_of(example()), &seal));
    EXPECT_EQ(mode_of(file()), 0600);
    EXPECT_TRUE(is_sealed_session(file()));
    EXPECT_EQ(content_of(file()).find("infraspinatus"), std::string::npos);
    const auto unasked = read_session(file());
    ASSERT_FALSE(unasked);
    EXPECT_THAT(unasked.problems().front().what, HasSubstr("expected its passphrase"));
    Seal right("correct horse");
    const auto session = read_session(file(), &right);
    ASSERT_TRUE(session);
    EXPECT_EQ(session_json(*session), session_json(session_of(example())));
}

TEST(SessionTable, has_a_row_for_everything_and_no_formula) {
    SessionFile session = session_of(example());
    session.visits.front().said = "=HYPERLINK(\"x\"), it aches";
    const std::string csv = session_csv(session);
    EXPECT_EQ(std::ranges::count(csv, '\n'),
              10); // headings, visit, said, denied, mark, symptom, viewed, worked, 2 replies
    EXPECT_THAT(csv, HasSubstr("\"'=HYPERLINK(\"\"x\"\"), it aches\""));
    EXPECT_THAT(csv, HasSubstr("M. K.,1,2026-11-22,09:30,mark,before,,,,6,aching,deep,22,190,1327,105,,,,"));
    EXPECT_THAT(csv, HasSubstr("worked,,infraspinatus,left,infraspinatus_1,6,,,,,,,6,60,2,"));
}

}
