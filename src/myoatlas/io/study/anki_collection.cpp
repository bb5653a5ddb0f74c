// Tables and JSON as Anki's own documentation and its importers have them (schema 11).
// SPDX-License-Identifier: MIT
#include "myoatlas/io/study/anki_collection.h"

#include "myoatlas/core/text.h"
#include "myoatlas/io/base/json_text.h"
#include "myoatlas/io/study/database.h"
#include "myoatlas/study/random.h"

#include <algorithm>
#include <array>
#include <bit>
#include <nlohmann/json.hpp>
#include <set>

namespace myoatlas::io {
namespace {

constexpr const char* k_tables = R"(
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
  ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
  models text not null, decks text not null, dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
  usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null,
  flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
  mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null,
  ivl integer not null, factor integer not null, reps integer not null, lapses integer not null,
  left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
  ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null,
  type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
CREATE INDEX ix_notes_usn on notes (usn);
CREATE INDEX ix_cards_usn on cards (usn);
CREATE INDEX ix_revlog_usn on revlog (usn);
CREATE INDEX ix_cards_nid on cards (nid);
CREATE INDEX ix_cards_sched on cards (did, queue, due);
CREATE INDEX ix_revlog_cid on revlog (cid);
CREATE INDEX ix_notes_csum on notes (csum);
)";

// Times that stand in for "now", so that the same cards give the same bytes: 1 January 2024.
constexpr std::int64_t k_made_s = 1'704'067'200;

// Ids are times in Anki; ours follow from names, so that a package made again meets its own.
class Ids {
public:
    std::int64_t of(const std::string& name) {
        constexpr std::uint64_t k_span = 100'000'000'000; // three years of milliseconds
        auto id = 1'500'000'000'000 + static_cast<std::int64_t>(study::seed_of(name, 0) % k_span);
        while (!taken_.insert(id).second) ++id;
        return id;
    }

private:
    std::set<std::int64_t> taken_;
};

// SHA-1 (FIPS 180-4), which Anki finds duplicates by.
std::array<std::uint32_t, 5> sha1(std::string text) {
    const std::uint64_t bits = 8 * text.size();
    text += static_cast<char>(0x80);
    while (text.size() % 64 != 56) text += '\0';
    for (int shift = 56; shift >= 0; shift -= 8) text += static_cast<char>(bits >> shift & 0xff);
    std::array<std::uint32_t, 5> h{0x67452301u, 0xefcdab89u, 0x98badcfeu, 0x10325476u, 0xc3d2e1f0u};
    for (std::size_t block = 0; block < text.size(); block += 64) {
        std::array<std::uint32_t, 80> w{};
        for (std::size_t i = 0; i < 64; ++i) w[i / 4] = w[i / 4] << 8 | static_cast<unsigned char>(text[block + i]);
        for (std::size_t i = 16; i < 80; ++i) w[i] = std::rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
        auto [a, b, c, d, e] = h;
        for (std::size_t i = 0; i < 80; ++i) {
            const std::uint32_t f = i < 20   ? ((b & c) | (~b & d)) + 0x5a827999u
                                    : i < 40 ? (b ^ c ^ d) + 0x6ed9eba1u
                                    : i < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdcu
                                             : (b ^ c ^ d) + 0xca62c1d6u;
            const std::uint32_t next = std::rotl(a, 5) + f + e + w[i];
            e = d, d = c, c = std::rotl(b, 30), b = a, a = next;
        }
        h[0] += a, h[1] += b, h[2] += c, h[3] += d, h[4] += e;
    }
    return h;
}

Json type_json(const AnkiNoteType& type, std::int64_t id, std::int64_t deck, const std::string& css) {
    Json fields = Json::array(), layouts = Json::array(), needs = Json::array();
    for (std::size_t i = 0; i < type.fields.size(); ++i)
        fields.push_back({{"name", type.fields[i]},
                          {"ord", i},
                          {"font", "Arial"},
                          {"size", 20},
                          {"rtl", false},
                          {"sticky", false},
                          {"media", Json::array()}});
    for (std::size_t i = 0; i < type.layouts.size(); ++i) {
        const AnkiNoteType::Layout& layout = type.layouts[i];
        layouts.push_back({{"name", layout.name},
                           {"ord", i},
                           {"qfmt", layout.front},
                           {"afmt", layout.back},
                           {"bqfmt", ""},
                           {"bafmt", ""},
                           {"did", nullptr}});
        Json needed = Json::array();
        for (const std::string& field : layout.needs)
            needed.push_back(std::find(type.fields.begin(), type.fields.end(), field) - type.fields.begin());
        needs.push_back(Json::array({i, "all", std::move(needed)}));
    }
    return {{"id", id},
            {"name", type.name},
            {"type", 0},
            {"mod", k_made_s},
            {"usn", -1},
            {"sortf", 0},
            {"did", deck},
            {"tmpls", std::move(layouts)},
            {"flds", std::move(fields)},
            {"css", css},
            {"latexPre", "\\documentclass[12pt]{article}\n\\begin{document}\n"},
            {"latexPost", "\\end{document}"},
            {"req", std::move(needs)},
            {"tags", Json::array()},
            {"vers", Json::array()}};
}

Json deck_json(const std::string& name, const std::string& about, std::int64_t id) {
    return {{"id", id},           {"name", name},       {"desc", about},      {"mod", k_made_s},    {"usn", -1},
            {"conf", 1},          {"dyn", 0},           {"collapsed", false}, {"extendNew", 10},    {"extendRev", 50},
            {"newToday", {0, 0}}, {"revToday", {0, 0}}, {"lrnToday", {0, 0}}, {"timeToday", {0, 0}}};
}

Json deck_options() {
    return {{"1",
             {{"id", 1},
              {"name", "Default"},
              {"mod", 0},
              {"usn", 0},
              {"maxTaken", 60},
              {"autoplay", true},
              {"timer", 0},
              {"replayq", true},
              {"dyn", false},
              {"new",
               {{"bury", true},
                {"delays", {1, 10}},
                {"initialFactor", 2500},
                {"ints", {1, 4, 7}},
                {"order", 1},
                {"perDay", 20},
                {"separate", true}}},
              {"rev",
               {{"bury", true},
                {"ease4", 1.3},
                {"fuzz", 0.05},
                {"ivlFct", 1},
                {"maxIvl", 36500},
                {"minSpace", 1},
                {"perDay", 200}}},
              {"lapse", {{"delays", {10}}, {"leechAction", 1}, {"leechFails", 8}, {"minInt", 1}, {"mult", 0}}}}}};
}

void add_collection(Database& db, const AnkiPackage& package, const std::vector<std::int64_t>& types,
                    std::int64_t deck) {
    Json models = Json::object();
    for (std::size_t i = 0; i < types.size(); ++i)
        models[std::to_string(types[i])] = type_json(package.types[i], types[i], deck, package.css);
    const Json decks{{"1", deck_json("Default", "", 1)},
                     {std::to_string(deck), deck_json(package.deck, package.about, deck)}};
    const Json conf{{"activeDecks", {deck}},  {"curDeck", deck},
                    {"newSpread", 0},         {"collapseTime", 1200},
                    {"timeLim", 0},           {"estTimes", true},
                    {"dueCounts", true},      {"curModel", std::to_string(types.front())},
                    {"nextPos", 1},           {"sortType", "noteFld"},
                    {"sortBackwards", false}, {"addToCur", true}};
    DatabaseRows row = db.rows("INSERT INTO col VALUES(1, ?1, ?2, ?2, 11, 0, 0, 0, ?3, ?4, ?5, ?6, '{}')");
    row.put(1, k_made_s).put(2, 1000 * k_made_s).put(3, conf.dump()).put(4, models.dump()).put(5, decks.dump());
    row.put(6, deck_options().dump());
    row.done();
}

}

bool has_card(const AnkiPackage& package, const AnkiNote& note, std::size_t layout) {
    const AnkiNoteType& type = package.types[note.type];
    return std::all_of(
        type.layouts[layout].needs.begin(), type.layouts[layout].needs.end(), [&](const std::string& field) {
            const auto at = std::find(type.fields.begin(), type.fields.end(), field) - type.fields.begin();
            return static_cast<std::size_t>(at) < note.fields.size() &&
                   !note.fields[static_cast<std::size_t>(at)].empty();
        });
}

std::vector<std::byte> anki_collection(const AnkiPackage& package) {
    Database db = Database::in_memory();
    db.run(k_tables);
    db.run("BEGIN");
    Ids ids;
    const std::int64_t deck = ids.of("deck " + package.deck);
    std::vector<std::int64_t> types;
    for (const AnkiNoteType& type : package.types) types.push_back(ids.of("type " + type.name));
    add_collection(db, package, types, deck);
    DatabaseRows note_row = db.rows("INSERT INTO notes VALUES(?1, ?2, ?3, ?4, -1, ?5, ?6, ?7, ?8, 0, '')");
    DatabaseRows card_row =
        db.rows("INSERT INTO cards VALUES(?1, ?2, ?3, ?4, ?5, -1, 0, 0, ?6, 0, 0, 0, 0, 0, 0, 0, 0, '')");
    std::int64_t due = 0;
    for (const AnkiNote& note : package.notes) {
        const std::int64_t id = ids.of("note " + note.id);
        std::string kept; // an empty field still stands between two marks
        for (std::size_t i = 0; i < note.fields.size(); ++i) kept += (i ? "\x1f" : "") + note.fields[i];
        note_row.put(1, id).put(2, note.id).put(3, types[note.type]).put(4, k_made_s);
        note_row.put(5, note.tags.empty() ? std::string() : " " + core::joined(note.tags, " ") + " ").put(6, kept);
        note_row.put(7, note.fields.front()).put(8, static_cast<std::int64_t>(sha1(note.fields.front())[0]));
        note_row.done();
        ++due;
        for (std::size_t ord = 0; ord < package.types[note.type].layouts.size(); ++ord) {
            if (!has_card(package, note, ord)) continue;
            card_row.put(1, ids.of("card " + std::to_string(ord) + note.id)).put(2, id).put(3, deck);
            card_row.put(4, static_cast<std::int64_t>(ord)).put(5, k_made_s).put(6, due);
            card_row.done();
        }
    }
    db.run("COMMIT");
    return db.bytes();
}

}
