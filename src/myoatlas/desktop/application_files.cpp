// What commands do with files: printing, pictures, drawings.
// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/application.h"
#include "myoatlas/io/documents/document.h"
#include "myoatlas/io/facts/lesson_file.h"
#include "myoatlas/print/chart_document.h"
#include "myoatlas/session/client/visits.h"
#include "myoatlas/session/study/lessons.h"

#include <algorithm>
#include <utility>

namespace myoatlas::desktop {

namespace fs = std::filesystem;

namespace {

// All that printing needs: copies of what may change meanwhile, and the loaded world, which does not.
struct PrintWork {
    print::ChartRequest order;
    session::World world;
    const body_chart::ChartBody* body = nullptr;
    core::TextCatalog texts;
    session::Theme theme;
    bool has_built_in_body = true;
    fs::path file;

    core::Status operator()() const {
        const print::PrintContext means{world, *body, texts, theme, has_built_in_body};
        return io::write_document(file, print::chart_document(order, means));
    }
};

}

// A script means the file it names, in the folder it was started in; a person's lies among their documents, and is
// written over only where they agreed.
void Application::work_with_files(const session::Effects& effects, const ui::Queued& queued, bool is_of_script) {
    const auto target = [&](const std::string& named) {
        if (is_of_script) return fs::path(named);
        return queued.is_agreed ? whole_path(named) : free_name(whole_path(named));
    };
    if (!effects.save_image.empty()) image_request_ = {target(effects.save_image).string(), is_of_script};
    if (!effects.print_body_chart.empty()) print_body_chart(target(effects.print_body_chart), is_of_script);
    if (!effects.save_drawing.empty()) save_drawing(target(effects.save_drawing));
    if (!effects.open_drawing.empty())
        open_drawing(is_of_script ? fs::path(effects.open_drawing) : whole_path(effects.open_drawing), is_of_script);
    if (!effects.save_lesson.empty()) save_lesson(target(effects.save_lesson));
    if (!effects.open_lesson.empty()) open_lesson(effects.open_lesson, is_of_script);
    if (!effects.open_file.empty()) show_file(effects.open_file, false);
    if (!effects.show_folder.empty()) show_file(effects.show_folder, true);
}

void Application::print_body_chart(const fs::path& file, bool is_of_script) {
    print_failure_.clear();
    if (!io::document_format_of(file)) {
        refusal_ = texts_("paper.ending", {{"file", file.string()}});
        errands_.tell({refusal_, {}});
        return;
    }
    PrintWork work;
    work.order.session = timeline_.now();
    if (work.order.session.mode == session::Mode::Explore) work.order.session.report = {}; // as in the picture
    work.order.pages = {body_chart::find_page(work.order.session.chart_page)};
    if (!loaded_.world.catalog || !loaded_.chart_body || !work.order.pages.front()) {
        print_failure_ = texts_("map.missing");
        errands_.tell({print_failure_, {}});
        return;
    }
    work.world = loaded_.world;
    work.body = loaded_.chart_body.get();
    work.texts = texts_;
    work.theme = theme();
    work.has_built_in_body = context_.has_built_in_body();
    std::error_code error;
    const fs::path absolute = fs::absolute(file, error);
    work.file = error ? file : absolute;
    const auto outcome_of = [name = work.file.string(),
                             words =
                                 texts_("paper.written", {{"file", work.file.string()}})](const core::Status& written) {
        return written ? Outcome{words, name} : Outcome{loading::lines_of(written.problems()), {}};
    };
    if (is_of_script) { // the lines after it may count on the file
        const core::Status written = work();
        if (!written) print_failure_ = loading::lines_of(written.problems());
        errands_.tell(outcome_of(written));
        return;
    }
    std::string words =
        texts_("paper.printing", {{"file", work.file.string()}}); // before the work takes its parts away
    errands_.begin(std::move(words), [work = std::move(work), outcome_of] { return outcome_of(work()); });
}

void Application::save_drawing(const fs::path& file) {
    const core::Status written = io::write_pain_drawing(file, session::drawing_of(timeline_.now()));
    if (!written) refusal_ = loading::lines_of(written.problems());
    errands_.tell(written ? Outcome{texts_("drawing.written", {{"file", file.string()}}), file.string()}
                          : Outcome{refusal_, {}});
}

void Application::open_drawing(const fs::path& file, bool is_of_script) {
    const auto drawing = io::read_pain_drawing(file);
    if (!drawing) {
        refusal_ = loading::lines_of(drawing.problems());
        errands_.tell({refusal_, {}});
        return;
    }
    run_definite({session::UseMirror{false}}, is_of_script); // each mark is in the file as it was painted
    bool joins = false;                                      // all of it is one step
    const auto run_one = [&](session::Command command) {
        run_definite({std::move(command), std::exchange(joins, true)}, is_of_script);
    };
    if (timeline_.now().report != referral::PainReport{}) run_one(session::ErasePain{}); // an age alone is none of it
    if (!drawing->said.empty()) {
        run_one(session::Say{drawing->said});
        const std::vector<referral::AreaMark> said = timeline_.now().report.areas; // but for what was taken away since
        for (const referral::AreaMark& mark : said)
            if (std::ranges::find(drawing->areas, mark) == drawing->areas.end())
                run_one(session::UnmarkArea{mark.area, mark.side});
    }
    for (session::Command& command : commands_of(*drawing)) run_one(std::move(command));
    errands_.tell({texts_("drawing.opened", {{"file", file.string()}}), {}});
}

void Application::save_lesson(const fs::path& file) {
    const core::Status written = io::write_lesson(file, *timeline_.now().lesson->lesson);
    if (!written) refusal_ = loading::lines_of(written.problems());
    if (written) timeline_.now().saved_lesson = timeline_.now().lesson->lesson;
    errands_.tell(written ? Outcome{texts_("lesson.written", {{"file", file.string()}}), file.string()}
                          : Outcome{refusal_, {}});
}

bool Application::may_close() {
    const auto asked = session::asked_before(session::Quit{}, timeline_.now());
    if (!asked) return true;
    timeline_.now().is_black = false; // the card is to be seen
    run_definite({*asked}, false);
    return false;
}

void Application::open_lesson(const std::string& named, bool is_of_script) {
    if (!loaded_.world.catalog) return;
    auto lesson = io::read_lesson(is_of_script ? fs::path(named) : whole_path(named), *loaded_.world.catalog);
    if (!lesson) {
        refusal_ = loading::lines_of(lesson.problems());
        errands_.tell({refusal_, {}});
        return;
    }
    lesson_files_[named] = std::move(*lesson);
    run_definite({session::OpenLesson{named}}, is_of_script);
    lesson_files_.erase(named); // read again when it is opened again
}

void Application::show_file(const std::string& file, bool is_folder) {
    const fs::path path(file);
    if (!errands_.has_written(file))
        refusal_ = texts_("message.not_ours", {{"file", file}});
    else if (!show_by_system(is_folder ? path.parent_path() : path))
        refusal_ = texts_("message.no_opener", {{"file", file}});
    else
        return;
    note(refusal_);
}

void Application::tell_of_picture(const std::string& file, const core::Status& written) {
    errands_.tell(written ? Outcome{texts_("picture.written", {{"file", file}}), file}
                          : Outcome{loading::lines_of(written.problems()), {}});
}

}
