// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/hand_over.h"

#include "myoatlas/desktop/picture.h"
#include "myoatlas/io/base/user_folder.h"
#include "myoatlas/io/base/write_file.h"
#include "myoatlas/io/documents/document.h"
#include "myoatlas/io/facts/home_care_file.h"
#include "myoatlas/io/facts/practice_file.h"
#include "myoatlas/session/client/visits.h"

#include <span>
#include <utility>

namespace myoatlas::desktop {

namespace {

constexpr std::size_t k_most_on_page = 5;

// What was marked before the work, where now's drawing is from after it.
referral::PainReport report_before(const session::Session& now) {
    const referral::PainDrawing* before = now.opened->visit.drawing_of(referral::VisitMoment::Before);
    referral::PainReport report;
    if (!before) return report;
    report.marks = before->marks;
    report.areas = before->areas;
    report.conditions = before->conditions;
    report.symptoms = before->symptoms;
    report.denied = before->denied;
    report.age = before->age;
    return report;
}

void take_practice(print::HandoutRequest& request, page::PageRequest& page) {
    const auto practice = io::read_practice(io::user_folder());
    if (!practice) throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(practice.problems()));
    request.practice = practice->name;
    request.contact = practice->contact;
    if (request.emergency_number.empty()) request.emergency_number = practice->emergency_number;
    page.emergency_number = request.emergency_number;
    if (practice->logo.empty()) return;
    auto logo = io::read_png(practice->logo);
    if (!logo) throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(logo.problems()));
    request.logo = std::move(*logo);
}

}

HandOver hand_over(loading::Context& context, const session::Session& now, const session::World& world,
                   const body_chart::ChartBody* body) {
    if (!world.catalog || !world.engine || !world.surface_map || !world.body || !body)
        throw loading::Failure(loading::k_exit_cannot, "The atlas did not load whole, so nothing can be handed over.");
    HandOver work;
    work.world = world;
    work.body = body;
    work.catalog = context.catalog();
    work.english = context.english_catalog();
    work.texts = context.texts();
    work.theme = desktop::theme_or_fail(context.data_folder(), session::Theme{}.id);
    work.data_folder = context.data_folder();
    work.atlas_folder = context.atlas_folder();
    work.has_built_in_body = context.has_built_in_body();

    print::HandoutRequest& handout = work.handout;
    handout.report = now.report;
    handout.said = now.said.text;
    handout.language = now.language;
    handout.emergency_number = now.emergency_number;
    handout.date = now.today;
    if (now.opened) {
        handout.client = now.opened->client;
        if (!now.opened->visit.date.empty()) handout.date = now.opened->visit.date;
        for (const referral::WorkedMuscle& each : now.opened->visit.worked)
            referral::tell_of(handout.muscles, each.muscle, each.side, each.point);
        const bool is_after = now.opened->moment == referral::VisitMoment::After;
        referral::PainReport before = is_after ? report_before(now) : referral::PainReport{};
        if (!before.is_empty()) {
            handout.after = now.report;
            handout.report = std::move(before);
            handout.said = now.opened->visit.said;
        }
    }
    take_practice(handout, work.page);

    page::PageRequest& page = work.page;
    page.report = handout.report.is_empty() ? now.report : handout.report;
    page.said = handout.said;
    page.answer = context.answer_to(page.report);
    if (now.shows_muscles_anyway) page.answer.lists_muscles = true;
    referral::withhold_muscles(page.answer);
    page.patterns = page::patterns_of(page.answer, k_most_on_page, work.texts);
    return work;
}

core::Status HandOver::write_handout(const std::filesystem::path& file) const {
    const auto book = io::load_home_care(atlas_folder, *english);
    if (!book) return book.problems();
    print::HandoutRequest request = handout;
    request.english = english.get();
    const print::PrintContext means{world, *body, texts, theme, has_built_in_body};
    return io::write_document(file, print::handout_document(request, means, *book));
}

core::Status HandOver::write_page(const std::filesystem::path& file) const {
    const auto parts = page::read_page_parts(data_folder / "page");
    if (!parts) return parts.problems();
    const auto book = io::load_home_care(atlas_folder, *english);
    if (!book) return book.problems();
    const std::string html =
        page::living_page(page, {world, texts, theme, *parts, handout.language, has_built_in_body, &*book});
    return io::write_file(file, std::as_bytes(std::span(html)), io::Privacy::Private);
}

}
