// SPDX-License-Identifier: MIT
#include "myoatlas/cli/output/visit_told.h"

#include "myoatlas/cli/output/knowledge.h"
#include "myoatlas/cli/output/pain_words.h"
#include "myoatlas/cli/output/session_check.h"

#include <algorithm>
#include <memory>

namespace myoatlas::cli {

namespace {

void add(std::vector<ToldMuscle>& muscles, const anatomy::Catalog& catalog, const std::string& name, core::Side side,
         const std::string& point) {
    const std::string id = named_or_fail(catalog, name, {anatomy::Kind::Muscle}).id;
    for (ToldMuscle& known : muscles) {
        if (known.muscle != id || known.side != side) continue;
        const bool is_new = std::ranges::find(known.points, point) == known.points.end();
        if (point.empty())
            known.points.clear(); // all of it
        else if (!known.points.empty() && is_new)
            known.points.push_back(point);
        return;
    }
    muscles.push_back({id, side, point.empty() ? std::vector<std::string>() : std::vector{point}});
}

}

ToldVisit told_visit_or_fail(loading::Context& context, const std::string& file, const std::string& passphrase_file) {
    std::unique_ptr<io::Seal> seal;
    const io::SessionFile session = session_or_fail(file, passphrase_file, seal);
    if (session.visits.empty())
        throw loading::Failure(loading::k_exit_bad_input, file + "#/visits: there is no visit yet");
    const io::Visit& visit = session.visits.back();
    const anatomy::Catalog& catalog = *context.catalog();
    const auto report_of = [&](const io::PainDrawing& drawing) {
        referral::PainReport report;
        add_drawing(report, drawing, file, catalog, context.rules());
        return report;
    };
    ToldVisit told{session.client, visit.date, visit.said, {}, std::nullopt, {}};
    if (const io::PainDrawing* drawing = visit.drawing_of(io::VisitMoment::Before)) {
        told.report = report_of(*drawing);
        if (told.said.empty()) told.said = drawing->said;
    }
    if (const io::PainDrawing* drawing = visit.drawing_of(io::VisitMoment::After)) told.after = report_of(*drawing);
    for (const io::WorkedMuscle& worked : visit.worked)
        add(told.muscles, catalog, worked.muscle, worked.side, worked.point);
    if (told.muscles.empty())
        for (const io::ViewedMuscle& viewed : visit.viewed) add(told.muscles, catalog, viewed.muscle, viewed.side, "");
    return told;
}

}
