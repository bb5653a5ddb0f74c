// A sheet of skin with three areas and four muscles: "upper" fills "temple" with its essential zone, "lower" only
// spills into it, "far" never comes near, "crossing" refers over the midline.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/referral/engine.h"
#include "support/catalog_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace myoatlas {

class EngineFixture : public testing::Test {
protected:
    using Grade = anatomy::ZoneGrade;

    EngineFixture() {
        facts.caution("mild", false);
        facts.caution("grave", true);
        facts.area("temple").red_flags = {"mild", "grave"};
        facts.area("neck");
        facts.area("heel");
        skin.area("temple", 60, 100, 25);
        skin.area("neck", 60, 0, 25);
        skin.area("heel", 60, -150, 25);
        add("upper", Grade::Essential, 60, 100, 30);
        add("lower", Grade::Spillover, 60, 100, 30);
        add("far", Grade::Essential, 60, -150, 30);
        add("crossing", Grade::Essential, -60, 0, 30);
    }

    anatomy::Muscle& add(const std::string& muscle, Grade grade, float x, float y, float radius_mm) {
        anatomy::Muscle& made = facts.muscle(muscle);
        facts.point(made, muscle + "_1");
        skin.zone(muscle + "_1", grade, x, y, radius_mm);
        return made;
    }

    referral::Engine engine() const { return {facts.build(), skin.build(), rules}; }

    referral::Answer trace(const std::string& area, std::optional<core::Side> side = core::Side::Left) const {
        referral::PainReport report;
        report.areas.push_back({area, side});
        return engine().candidates_for(report);
    }

    static std::vector<std::string> names_of(const referral::Answer& answer) {
        std::vector<std::string> names;
        for (const referral::Candidate& each : answer.candidates)
            names.push_back(each.muscle + " " + std::string(core::name_of(each.side)));
        return names;
    }

    support::CatalogBuilder facts;
    support::SheetBuilder skin;
    referral::Rules rules;
};

}
