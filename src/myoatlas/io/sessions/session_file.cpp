// SPDX-License-Identifier: MIT
#include "myoatlas/io/sessions/session_file.h"

#include "myoatlas/core/text.h"
#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/base/json_object.h"
#include "myoatlas/io/base/read_file.h"
#include "myoatlas/io/base/write_file.h"

#include <nlohmann/json.hpp>
#include <span>

namespace myoatlas::io {
namespace {

using Need = JsonObject::Need;

constexpr int k_version = 1;
constexpr float k_strongest = 10.0f, k_longest_s = 7200.0f;

std::optional<float> read_number(JsonObject& record, std::string_view key, float most) {
    if (!record.has(key)) return std::nullopt;
    const std::size_t before = record.problem_count();
    const float number = record.number(key, 0.0f);
    if (record.problem_count() == before && !(number >= 0.0f && number <= most))
        record.problem(key,
                       "the number is " + core::plain_number(number) + "; expected 0 to " + core::plain_number(most));
    return number;
}

void read_muscle_and_side(JsonObject& record, std::string& muscle, core::Side& side) {
    muscle = record.text("muscle", Need::Required);
    side = record.word("side", core::k_sides, core::Side::Left);
}

void read_visit(JsonObject& record, Visit& visit) {
    visit.date = record.text("date", Need::Required);
    if (const std::string fault = fault_of_date(visit.date); !fault.empty() && !visit.date.empty())
        record.problem("date", fault);
    visit.time = record.text("time");
    if (const std::string fault = fault_of_time(visit.time); !fault.empty() && !visit.time.empty())
        record.problem("time", fault);
    record.each_object("drawings", Need::Optional, [&](JsonObject& drawn) {
        VisitDrawing& drawing = visit.drawings.emplace_back();
        drawing.moment = drawn.word("moment", k_visit_moments, drawing.moment);
        read_drawing(drawn, drawing.drawing);
    });
    visit.said = record.text("said");
    visit.denied = record.texts("denied");
    record.each_object("viewed", Need::Optional, [&](JsonObject& seen) {
        ViewedMuscle& viewed = visit.viewed.emplace_back();
        read_muscle_and_side(seen, viewed.muscle, viewed.side);
        viewed.score = read_number(seen, "score", 1.0f);
        viewed.notes = seen.text("notes");
    });
    record.each_object("worked", Need::Optional, [&](JsonObject& done) {
        WorkedMuscle& worked = visit.worked.emplace_back();
        read_muscle_and_side(done, worked.muscle, worked.side);
        worked.point = done.text("point");
        worked.pressure = read_number(done, "pressure", k_strongest);
        worked.seconds = read_number(done, "seconds", k_longest_s);
        worked.before = read_number(done, "before", k_strongest);
        worked.after = read_number(done, "after", k_strongest);
        done.each_object("replies", Need::Optional, [&](JsonObject& said) {
            TimedReply& reply = worked.replies.emplace_back();
            reply.at_s = read_number(said, "at_s", k_longest_s).value_or(0.0f);
            reply.reply = said.word("reply", k_client_replies, reply.reply);
        });
        worked.notes = done.text("notes");
    });
    visit.before = read_number(record, "before", k_strongest);
    visit.after = read_number(record, "after", k_strongest);
    visit.notes = record.text("notes");
}

void add_number(Json& record, const char* key, std::optional<float> number) {
    if (number) record[key] = rounded(*number);
}
void add_text(Json& record, const char* key, const std::string& text) {
    if (!text.empty()) record[key] = text;
}

Json json_of(const WorkedMuscle& worked) {
    Json record{{"muscle", worked.muscle}, {"side", core::name_of(worked.side)}};
    add_text(record, "point", worked.point);
    add_number(record, "pressure", worked.pressure);
    add_number(record, "seconds", worked.seconds);
    add_number(record, "before", worked.before);
    add_number(record, "after", worked.after);
    for (const TimedReply& reply : worked.replies)
        record["replies"].push_back({{"at_s", rounded(reply.at_s)}, {"reply", k_client_replies.word_of(reply.reply)}});
    add_text(record, "notes", worked.notes);
    return record;
}

Json json_of(const Visit& visit) {
    Json record{{"date", visit.date}};
    add_text(record, "time", visit.time);
    for (const VisitDrawing& drawing : visit.drawings) {
        Json drawn{{"moment", k_visit_moments.word_of(drawing.moment)}};
        add_drawing(drawn, drawing.drawing);
        record["drawings"].push_back(std::move(drawn));
    }
    add_text(record, "said", visit.said);
    if (!visit.denied.empty()) record["denied"] = visit.denied;
    for (const ViewedMuscle& viewed : visit.viewed) {
        Json seen{{"muscle", viewed.muscle}, {"side", core::name_of(viewed.side)}};
        add_number(seen, "score", viewed.score);
        add_text(seen, "notes", viewed.notes);
        record["viewed"].push_back(std::move(seen));
    }
    for (const WorkedMuscle& worked : visit.worked) record["worked"].push_back(json_of(worked));
    add_number(record, "before", visit.before);
    add_number(record, "after", visit.after);
    add_text(record, "notes", visit.notes);
    return record;
}

}

core::Result<SessionFile> parse_session(std::string_view text, const std::string& name) {
    const auto document = parse_json(text, name);
    if (!document) return document.problems();
    core::Problems problems;
    SessionFile session;
    JsonObject root(*document, name, "", problems);
    if (root.is_valid()) {
        if (!root.check_version("version", k_version)) return problems;
        session.client = root.text("client");
        root.each_object("visits", Need::Required,
                         [&](JsonObject& record) { read_visit(record, session.visits.emplace_back()); });
        root.finish();
    }
    if (!problems.empty()) return problems;
    return session;
}

Json session_json(const SessionFile& session) {
    Json document{{"version", k_version}, {"client", session.client}, {"visits", Json::array()}};
    for (const Visit& visit : session.visits) document["visits"].push_back(json_of(visit));
    return document;
}

bool is_sealed_session(const std::filesystem::path& path) {
    const auto bytes = read_file(path, path.string(), Reading::Files);
    return bytes && is_sealed(*bytes);
}

core::Result<SessionFile> read_session(const std::filesystem::path& path, Seal* seal) {
    const std::string name = path.string();
    auto bytes = read_file(path, name, Reading::Files);
    if (!bytes) return bytes.problems();
    if (!is_sealed(*bytes)) return parse_session(*bytes, name);
    if (!seal) return core::Problem{name, "this session is sealed; expected its passphrase"};
    auto text = seal->open(*bytes, name);
    if (!text) return text.problems();
    auto session = parse_session(*text, name);
    forget(*text);
    return session;
}

core::Status write_session(const std::filesystem::path& path, const SessionFile& session, Seal* seal) {
    std::string text = session_json(session).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    if (!seal) return write_file(path, std::as_bytes(std::span(text)), Privacy::Private);
    const auto bytes = seal->close(text, path.string());
    forget(text);
    if (!bytes) return bytes.problems();
    return write_file(path, std::as_bytes(std::span(*bytes)), Privacy::Private);
}

}
