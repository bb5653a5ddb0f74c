// Clients' sessions in the window: opened, saved, kept while they are not; and what is handed over.
// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/application.h"
#include "myoatlas/desktop/hand_over.h"
#include "myoatlas/io/base/write_file.h"
#include "myoatlas/session/client/visits.h"

#include <algorithm>
#include <ctime>
#include <utility>

namespace myoatlas::desktop {

namespace fs = std::filesystem;

namespace {

std::string told_now(const char* form) {
    const std::time_t now = std::time(nullptr);
    char text[16] = "";
    if (const std::tm* at = std::localtime(&now)) std::strftime(text, sizeof text, form, at);
    return text;
}

bool leaves_session(const session::Command& command) {
    return command.is<session::OpenSession>() || command.is<session::NewSession>() ||
           command.is<session::CloseSession>();
}

}

void Application::set_recovery_folder(fs::path folder) {
    recovery_ = std::move(folder);
}

void Application::set_passphrase(std::string passphrase) {
    passphrase_ = std::move(passphrase);
}

io::SessionStore* Application::store_now() {
    const auto& opened = timeline_.now().opened;
    const auto found = opened ? stores_.find(opened->number) : stores_.end();
    return found == stores_.end() ? nullptr : found->second.get();
}

// Tells the session what day it is and whether all of it lies in its file.
void Application::look_at_session() {
    session::Session& now = timeline_.now();
    now.today = told_now("%Y-%m-%d");
    now.clock = told_now("%H:%M");
    const io::SessionStore* store = store_now();
    now.session_file = store ? store->file().string() : std::string();
    now.is_session_sealed = store && store->is_sealed();
    const referral::SessionFile content = session::session_file_of(now);
    now.is_session_saved = !store || store->is_saved(content);
    is_copy_due_ = store && !has_told_unkept_ && !store->is_kept(content);
}

void Application::keep_session() {
    since_kept_s_ = 0.0f;
    io::SessionStore* store = store_now();
    if (!store) return;
    const core::Status kept = store->keep(session::session_file_of(timeline_.now()));
    if (kept) {
        has_told_unkept_ = false;
    } else if (!std::exchange(has_told_unkept_, true)) {
        errands_.tell({texts_("session.not_kept") + (" " + loading::lines_of(kept.problems())), {}});
    }
}

void Application::tell_refusal(const core::Problems& problems) {
    refusal_ = loading::lines_of(problems);
    errands_.tell({refusal_, {}});
}

void Application::work_with_sessions(const session::Effects& effects, const ui::Queued& queued, bool is_of_script) {
    const auto whole = [&](const std::string& named) { return is_of_script ? fs::path(named) : whole_path(named); };
    if (!effects.new_session.empty())
        new_session(effects.new_session, whole(effects.new_session), is_of_script || queued.is_agreed, is_of_script);
    if (!effects.open_session.empty())
        open_session(effects.open_session, whole(effects.open_session), is_of_script, passphrase_);
    if (!effects.unlock.empty()) {
        const std::string file = timeline_.now().sealed_file;
        open_session(file, fs::path(file), is_of_script, effects.unlock);
    }
    if (effects.seal) seal_session(*effects.seal);
    if (effects.save_session) save_session(effects.save_session->empty() ? fs::path() : whole(*effects.save_session));
    if (!effects.handout.empty()) write_handed_over(whole(effects.handout), true, queued.is_agreed, is_of_script);
    if (!effects.page.empty()) write_handed_over(whole(effects.page), false, queued.is_agreed, is_of_script);
}

void Application::take_session(const std::string& named, std::unique_ptr<io::SessionStore> store,
                               referral::SessionFile content, const session::Command& command, bool is_of_script) {
    const int number = next_session_++;
    files_.remember(store->file());
    stores_[number] = std::move(store);
    session_files_[named] = {std::move(content), number};
    look_at_session();
    run_definite({command}, is_of_script);
    session_files_.erase(named); // read again when it is opened again
}

void Application::new_session(const std::string& named, const fs::path& file, bool is_replacing, bool is_of_script) {
    auto store = std::make_unique<io::SessionStore>(recovery_);
    referral::SessionFile content;
    content.client = file.stem().string();
    if (const core::Status begun = store->begin(file, content, is_replacing); !begun)
        return tell_refusal(begun.problems());
    take_session(named, std::move(store), std::move(content), session::NewSession{named}, is_of_script);
    save_session({});
    if (!is_of_script)
        run_definite({session::ShowSeal{}}, false); // asked once, as the file is saved for the first time
}

void Application::open_session(const std::string& named, const fs::path& file, bool is_of_script,
                               const std::string& passphrase) {
    const bool is_sealed = io::is_sealed_session(file);
    session::Session& now = timeline_.now();
    if (is_sealed && passphrase.empty()) {
        now.sealed_file = file.string();
        now.unlock_fault.clear();
        if (is_of_script) refusal_ = texts_("session.needs_passphrase", {{"file", file.string()}});
        return;
    }
    const bool is_open_here = std::ranges::any_of(stores_, [&](const auto& each) {
        std::error_code none;
        return fs::equivalent(each.second->file(), file, none);
    });
    auto store = std::make_unique<io::SessionStore>(recovery_);
    auto opened = store->open(file, is_sealed ? std::make_unique<io::Seal>(passphrase) : nullptr);
    if (!opened) {
        if (is_sealed) {
            now.sealed_file = file.string();
            now.unlock_fault = loading::lines_of(opened.problems());
        }
        return tell_refusal(opened.problems());
    }
    now.sealed_file.clear();
    take_session(named, std::move(store), std::move(opened->content), session::OpenSession{named}, is_of_script);
    errands_.tell(
        {texts_(opened->is_recovered ? "session.recovered" : "session.opened", {{"file", file.string()}}), {}});
    if (!opened->aside.empty()) errands_.tell({texts_("session.aside", {{"file", opened->aside.string()}}), {}});
    if (opened->is_open_elsewhere && !is_open_here)
        errands_.tell({texts_("session.elsewhere", {{"file", file.string()}}), {}});
}

// It takes about a second, as the key of a passphrase does.
void Application::seal_session(const session::SealOrder& order) {
    io::SessionStore* store = store_now();
    if (!store) return;
    session::Session& now = timeline_.now();
    const core::Status sealed = store->reseal(session::session_file_of(now), order.current, order.passphrase);
    if (!sealed) {
        now.seal_fault = refusal_ = loading::lines_of(sealed.problems());
        if (!now.is_seal_shown) errands_.tell({refusal_, {}});
        return;
    }
    now.is_seal_shown = false;
    now.seal_fault.clear();
    const bool is_sealed = store->is_sealed();
    errands_.tell({texts_(is_sealed ? "session.sealed_now" : "session.open_now", {{"file", store->file().string()}}),
                   store->file().string()});
}

void Application::save_session(const fs::path& file) {
    io::SessionStore* store = store_now();
    if (!store) return;
    const referral::SessionFile content = session::session_file_of(timeline_.now());
    const core::Status written = file.empty() ? store->save(content) : store->save_as(file, content);
    if (!written) return tell_refusal(written.problems());
    files_.remember(store->file());
    errands_.tell({texts_("session.written", {{"file", store->file().string()}}), store->file().string()});
}

// On a worker, as a page takes a second or more; a script waits, as the lines after it may count on the file.
void Application::write_handed_over(const fs::path& named, bool is_handout, bool is_replacing, bool is_of_script) {
    const fs::path file = is_of_script || is_replacing ? named : free_name(named);
    const core::Status ending =
        is_handout ? io::check_ending(file, {".pdf"}) : io::check_ending(file, {".html", ".htm"});
    if (!ending) return tell_refusal(ending.problems());
    HandOver work;
    try {
        work = hand_over(context_, timeline_.now(), loaded_.world, loaded_.chart_body.get());
    } catch (const loading::Failure& failure) {
        return tell_refusal({{"", failure.what()}});
    }
    const auto carry_out = [work = std::move(work), file, is_handout,
                            words = texts_(is_handout ? "handed.handout" : "handed.page", {{"file", file.string()}})] {
        const core::Status written = is_handout ? work.write_handout(file) : work.write_page(file);
        return written ? Outcome{words, file.string()} : Outcome{loading::lines_of(written.problems()), {}};
    };
    if (!is_of_script) {
        errands_.begin(texts_("handed.writing", {{"file", file.string()}}), carry_out);
        return;
    }
    Outcome outcome = carry_out();
    if (outcome.file.empty()) refusal_ = outcome.words;
    errands_.tell(std::move(outcome));
}

void Application::before_session(const session::Command& command) {
    if (leaves_session(command)) keep_session();
}

// What was kept names the client's session that was open; it is opened again, with what was not saved.
void Application::reopen_session(const std::string& file) {
    session::Session& now = timeline_.now();
    std::error_code error;
    if (!fs::exists(file, error)) {
        errands_.tell({texts_("file.not_there", {{"file", file}}), {}});
        return;
    }
    look_at_session();
    open_session(file, fs::path(file), false, passphrase_);
    now.is_body_chart_shown = false;
}

}
