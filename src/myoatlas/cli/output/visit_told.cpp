// SPDX-License-Identifier: MIT
#include "myoatlas/cli/output/visit_told.h"

#include "myoatlas/cli/checks/session_check.h"
#include "myoatlas/cli/output/knowledge.h"
#include "myoatlas/cli/output/pain_words.h"

#include <memory>

namespace myoatlas::cli {

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
    const auto tell_of = [&](const std::string& name, core::Side side, const std::string& point) {
        referral::tell_of(told.muscles, named_or_fail(catalog, name, {anatomy::Kind::Muscle}).id, side, point);
    };
    for (const io::WorkedMuscle& worked : visit.worked) tell_of(worked.muscle, worked.side, worked.point);
    if (told.muscles.empty())
        for (const io::ViewedMuscle& viewed : visit.viewed) tell_of(viewed.muscle, viewed.side, "");
    return told;
}

}
