// SPDX-License-Identifier: MIT
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/output/json_output.h"
#include "myoatlas/cli/output/knowledge.h"
#include "myoatlas/cli/output/referral_words.h"
#include "myoatlas/core/terminal_text.h"
#include "myoatlas/core/text.h"
#include "myoatlas/referral/speech/words.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

namespace myoatlas::cli {
namespace {

using anatomy::Kind;

struct Refer {
    std::vector<std::string> names;
    std::string side;
    bool is_json = false;
};

// A muscle, or one of its points.
struct ReferArguments {
    const anatomy::Muscle* muscle = nullptr;
    std::string point; // empty: all
};

ReferArguments asked_of(const anatomy::Catalog& catalog, const std::string& name) {
    const search::Named named = named_or_fail(catalog, name, {Kind::Muscle, Kind::TriggerPoint});
    if (named.kind == Kind::TriggerPoint) return {catalog.muscle_of(named.id), named.id};
    return {catalog.find_muscle(named.id), ""};
}

// Fills one document of the contract and the same as text.
Json refer_one(loading::Context& context, const ReferArguments& asked, core::Side side, std::string& text) {
    const auto catalog = context.catalog();
    const auto surface_map = context.surface_map();
    const anatomy::Muscle& muscle = *asked.muscle;
    const core::TextCatalog& texts = context.texts();
    const auto referrals = context.engine().referral_of(muscle.id, side);
    Json points = Json::array();
    text += muscle.names.name + ", " + word_of(context, "answer.side.", core::name_of(side)) + "\n";
    for (const referral::PointReferral& referral : referrals) {
        if (!asked.point.empty() && referral.point != asked.point) continue;
        const anatomy::TriggerPoint& point = *catalog->find_point(referral.point);
        Json row{{"id", point.id}};
        const anatomy::PlacedPoint* placed = find_placed(*surface_map, point.id, side);
        row["position_mm"] = placed ? rounded_mm(placed->position) : Json(nullptr);
        row["areas"] = Json::array();
        core::Table table({texts("refer.area"), texts("refer.side"), texts("refer.grade"), texts("refer.share"),
                           texts("refer.name")});
        for (const referral::AreaShare& share : referral.areas) {
            row["areas"].push_back({{"area", share.area},
                                    {"side", core::name_of(share.side)},
                                    {"grade", anatomy::name_of(share.grade)},
                                    {"share", rounded(share.share)}});
            table.add({share.area, word_of(context, "answer.side.", core::name_of(share.side)),
                       word_of(context, "answer.grade.", anatomy::name_of(share.grade)), referral::percent(share.share),
                       area_name(*catalog, share.area)});
        }
        row["sources"] = point.sources;
        row["evidence"] = anatomy::name_of(point.evidence);
        row["own"] = point.is_own();
        points.push_back(std::move(row));
        text += "\n" + point.name + " (" + point.id + ")" +
                (point.is_own() ? ", " + std::string(texts("refer.own")) : "") + "\n" + core::wrapped(point.place, 2);
        text += point.zones.empty()      ? "  " + std::string(texts("refer.no_pain")) + "\n"
                : referral.areas.empty() ? "  " + std::string(texts("refer.nowhere")) + "\n"
                                         : table.text(2);
        text += "  " + word_of(context, "refer.evidence.", anatomy::name_of(point.evidence)) + " [" +
                core::joined(point.sources) + "]\n";
    }
    if (referrals.empty()) text += std::string(texts("refer.uncharted")) + "\n";
    return {{"muscle", muscle.id}, {"side", core::name_of(side)}, {"trigger_points", points}};
}

// Where two or more of the muscles refer: they may hide behind each other, or add up.
Json common_areas(loading::Context& context, const std::vector<std::string>& ids, core::Side side, std::string& text) {
    const auto catalog = context.catalog();
    Json rows = Json::array();
    const core::TextCatalog& texts = context.texts();
    core::Table table({texts("refer.area"), texts("refer.side"), texts("refer.muscles")});
    for (const referral::CommonArea& area : context.engine().common_areas(ids, side)) {
        Json row{{"area", area.area}, {"side", core::name_of(area.side)}, {"muscles", Json::array()}};
        std::vector<std::string> words;
        for (const referral::CommonArea::Part& part : area.parts) {
            const std::string& id = ids[part.muscle];
            row["muscles"].push_back(
                {{"muscle", id}, {"grade", anatomy::name_of(part.grade)}, {"share", rounded(part.share)}});
            words.push_back(catalog->find_muscle(id)->names.name + " " + referral::percent(part.share) +
                            (part.grade == anatomy::ZoneGrade::Spillover
                                 ? " (" + word_of(context, "answer.grade.", anatomy::name_of(part.grade)) + ")"
                                 : ""));
        }
        table.add({area_name(*catalog, area.area), word_of(context, "answer.side.", core::name_of(area.side)),
                   core::joined(words, "; ")});
        rows.push_back(std::move(row));
    }
    text += "\n" + (rows.empty() ? std::string(texts("refer.none_common")) + "\n"
                                 : std::string(texts("refer.common")) + "\n" + table.text(2));
    return rows;
}

void refer(loading::Context& context, const Refer& asked) {
    const auto catalog = context.catalog();
    const core::Side side = side_or_fail(asked.side).value_or(core::Side::Left);
    std::vector<ReferArguments> all;
    for (const std::string& name : asked.names) all.push_back(asked_of(*catalog, name));
    std::string text;
    Json document;
    if (all.size() == 1) {
        document = refer_one(context, all.front(), side, text);
    } else {
        document = {{"side", core::name_of(side)}, {"muscles", Json::array()}};
        std::vector<std::string> ids;
        for (const ReferArguments& each : all) {
            text += text.empty() ? "" : "\n";
            document["muscles"].push_back(refer_one(context, each, side, text));
            if (std::find(ids.begin(), ids.end(), each.muscle->id) == ids.end()) ids.push_back(each.muscle->id);
        }
        document["overlap"] = common_areas(context, ids, side, text);
    }
    if (asked.is_json)
        print_json(document);
    else
        std::cout << core::without_controls(text);
}

}

void add_refer_command(CLI::App& program, loading::Context& context) {
    CLI::App* referring = program.add_subcommand("refer", "From muscles to where their trigger points refer pain");
    auto asked = std::make_shared<Refer>();
    referring->add_option("id", asked->names, "Muscles, or trigger points")->required()->type_name("ID...");
    referring->add_option("--side", asked->side, "left (default) or right")->type_name("SIDE");
    referring->add_flag("--json", asked->is_json, "Print JSON");
    referring->callback([&context, asked] { refer(context, *asked); });
}

}
