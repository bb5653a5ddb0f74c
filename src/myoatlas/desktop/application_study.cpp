// Studying in the window: answers are kept, learners chosen and named, their answers saved as a table.
// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/application.h"
#include "myoatlas/io/study/progress_file.h"

#include <utility>

namespace myoatlas::desktop {

namespace fs = std::filesystem;

// What is due, weak or known is told as of now.
void Application::look_back(const session::Command& command) {
    if (command.is<session::StartQuiz>() || command.is<session::EndQuiz>() || command.is<session::ShowStudy>() ||
        command.is<session::ShowProgress>() || command.is<session::ColorByMastery>())
        study_.look_back(loaded_.studies.get());
}

// An answer is kept at once; a question is framed for what its card covers.
void Application::settle_quiz(const session::Command& command, const session::Effects& effects) {
    session::Session& now = timeline_.now();
    if (effects.quiz_answer)
        if (const std::string told = study_.note(*effects.quiz_answer); !told.empty()) add_fault(told);
    if (!now.quiz) return;
    if (effects.quiz_answer || command.is<session::StartQuiz>() || command.is<session::NextQuestion>())
        study_.begin_question();
    if (!command.is<session::StartQuiz>() || !effects.refusal.empty() || !style_) return;
    now.insets = interface_.layout(now.viewport.x, now.viewport.y, *style_, now).insets();
    session::settle_quiz(now, loaded_.world);
}

void Application::keep_progress(const fs::path& file) {
    if (const std::string told = study_.keep_in(file); !told.empty()) note(core::sentence_in(texts_, told));
}

// Answers are kept for whom the session names.
void Application::follow_learner() {
    session::Session& now = timeline_.now();
    const std::string wanted = now.learner.empty() ? session::k_usual_learner : now.learner;
    if (wanted == study_.learned().learner) return;
    if (const std::string told = study_.choose(wanted); !told.empty()) {
        const std::string& kept = study_.learned().learner;
        now.learner = kept == session::k_usual_learner ? std::string() : kept;
        note(core::sentence_in(texts_, refusal_ = told));
    }
    study_.look_back(loaded_.studies.get());
}

void Application::work_with_learners(const session::Effects& effects, const ui::Queued& queued, bool is_of_script) {
    if (!effects.rename_learner.empty()) {
        if (const std::string told = study_.rename(effects.rename_learner); !told.empty())
            note(core::sentence_in(texts_, refusal_ = told));
        else
            timeline_.now().learner = effects.rename_learner;
    }
    if (effects.save_progress.empty()) return;
    const fs::path whole = is_of_script ? fs::path(effects.save_progress) : whole_path(effects.save_progress);
    const fs::path file = is_of_script || queued.is_agreed ? whole : free_name(whole);
    const auto progress = study_.progress();
    const core::Status written = !progress                     ? core::Status(progress.problems())
                                 : file.extension() == ".json" ? io::write_progress(file, *progress)
                                                               : io::write_progress_csv(file, *progress);
    if (!written) return tell_refusal(written.problems());
    errands_.tell({texts_("progress.written", {{"file", file.string()}}), file.string()});
}

}
