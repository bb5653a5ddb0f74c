// SPDX-License-Identifier: MIT
#include "myoatlas/cli/checks/session_check.h"

#include "myoatlas/cli/options/passphrase.h"
#include "myoatlas/cli/output/pain_words.h"
#include "myoatlas/search/name_lookup.h"

#include <tuple>

namespace myoatlas::cli {
namespace {

using anatomy::Kind;

std::string counted(std::size_t count, const char* one, const char* many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

class SessionChecker {
public:
    SessionChecker(loading::Context& context, std::string file, core::Problems& problems)
        : context_(context), catalog_(context.english_catalog()), rules_(context.rules()), file_(std::move(file)),
          problems_(problems) {}

    void check(const io::Visit& visit, std::size_t number) {
        const std::string at = file_ + "#/visits/" + std::to_string(number);
        for (std::size_t i = 0; i < visit.drawings.size(); ++i)
            check(visit.drawings[i].drawing, at + "/drawings/" + std::to_string(i));
        for (std::size_t i = 0; i < visit.denied.size(); ++i)
            check_symptom(visit.denied[i], at + "/denied/" + std::to_string(i));
        for (std::size_t i = 0; i < visit.viewed.size(); ++i)
            check_name(visit.viewed[i].muscle, {Kind::Muscle}, at + "/viewed/" + std::to_string(i) + "/muscle");
        for (std::size_t i = 0; i < visit.worked.size(); ++i) {
            const io::WorkedMuscle& worked = visit.worked[i];
            const std::string place = at + "/worked/" + std::to_string(i);
            check_name(worked.muscle, {Kind::Muscle}, place + "/muscle");
            if (worked.point.empty()) continue;
            check_name(worked.point, {Kind::TriggerPoint}, place + "/point");
            const anatomy::Muscle* owner = catalog_->muscle_of(worked.point);
            if (owner && owner->id != worked.muscle)
                problems_.push_back({place + "/point", "\"" + worked.point + "\" is a point of " + owner->id});
        }
    }

    void check(const io::PainDrawing& drawing, const std::string& at) {
        for (std::size_t i = 0; i < drawing.areas.size(); ++i)
            check_name(drawing.areas[i].area, {Kind::Area}, at + "/areas/" + std::to_string(i) + "/area");
        for (std::size_t i = 0; i < drawing.conditions.size(); ++i)
            check_name(drawing.conditions[i], {Kind::Condition}, at + "/conditions/" + std::to_string(i));
        for (std::size_t i = 0; i < drawing.symptoms.size(); ++i)
            check_symptom(drawing.symptoms[i], at + "/symptoms/" + std::to_string(i));
        for (std::size_t i = 0; i < drawing.denied.size(); ++i)
            check_symptom(drawing.denied[i], at + "/denied/" + std::to_string(i));
        check_places(drawing, at);
    }

private:
    // A mark off the body is refused by whatever asks what the drawing says; so it is a fault here, too.
    void check_places(const io::PainDrawing& drawing, const std::string& at) {
        std::error_code error;
        if (drawing.marks.empty() || !std::filesystem::exists(context_.body_pack(), error)) return;
        referral::PainReport report;
        report.marks = drawing.marks;
        for (const core::Problem& problem : context_.engine().candidates_for(report).problems)
            problems_.push_back({place_of_mark(problem.where, at), problem.what});
    }

    void check_name(const std::string& name, std::initializer_list<Kind> kinds, const std::string& at) {
        const auto named = search::find_named(*catalog_, name, kinds);
        if (!named) problems_.push_back({at, named.problems().front().what});
    }
    void check_symptom(const std::string& name, const std::string& at) {
        const auto symptom = referral::symptom_named(rules_, name);
        if (!symptom) problems_.push_back({at, symptom.problems().front().what});
    }

    loading::Context& context_;
    std::shared_ptr<const anatomy::Catalog> catalog_;
    const referral::Rules& rules_;
    std::string file_;
    core::Problems& problems_;
};

}

Checked check_drawing(loading::Context& context, const std::filesystem::path& path) {
    Checked checked;
    const auto drawing = io::read_pain_drawing(path);
    checked.lines.push_back("the pain drawing " + path.string() +
                            (drawing ? ": " + counted(drawing->marks.size(), "mark", "marks") : ""));
    if (drawing)
        SessionChecker(context, path.string(), checked.problems).check(*drawing, path.string() + "#");
    else
        checked.problems = drawing.problems();
    return checked;
}

Checked check_session(loading::Context& context, const std::filesystem::path& path,
                      const std::string& passphrase_file) {
    Checked checked;
    std::unique_ptr<io::Seal> seal;
    if (io::is_sealed_session(path)) seal = std::make_unique<io::Seal>(passphrase_or_fail(passphrase_file, path));
    const auto session = io::read_session(path, seal.get());
    const std::string name = std::string(seal ? "the sealed session " : "the session ") + path.string();
    if (!session) {
        checked.lines.push_back(name);
        checked.problems = session.problems();
        return checked;
    }
    std::size_t drawings = 0, worked = 0;
    SessionChecker checker(context, path.string(), checked.problems);
    for (std::size_t i = 0; i < session->visits.size(); ++i) {
        drawings += session->visits[i].drawings.size();
        worked += session->visits[i].worked.size();
        checker.check(session->visits[i], i);
    }
    for (std::size_t i = 1; i < session->visits.size(); ++i) {
        const io::Visit &before = session->visits[i - 1], &visit = session->visits[i];
        if (std::tie(visit.date, visit.time) < std::tie(before.date, before.time))
            checked.problems.push_back({path.string() + "#/visits/" + std::to_string(i) + "/date",
                                        "the visit is earlier than the one before it; expected them in order"});
    }
    checked.lines.push_back(name + ": " + counted(session->visits.size(), "visit", "visits") + ", " +
                            counted(drawings, "drawing", "drawings") + ", " +
                            counted(worked, "muscle worked", "muscles worked"));
    return checked;
}

io::SessionFile session_or_fail(const std::filesystem::path& path, const std::string& passphrase_file,
                                std::unique_ptr<io::Seal>& seal) {
    if (io::is_sealed_session(path)) seal = std::make_unique<io::Seal>(passphrase_or_fail(passphrase_file, path));
    auto session = io::read_session(path, seal.get());
    if (!session) throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(session.problems()));
    return std::move(*session);
}

}
