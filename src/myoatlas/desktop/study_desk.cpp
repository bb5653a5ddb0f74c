// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/study_desk.h"

#include <utility>

namespace myoatlas::desktop {

namespace {

constexpr const char* k_learner = "me"; // as on the command line

study::TimeMs now_ms() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

}

std::string StudyDesk::keep_in(const std::filesystem::path& file) {
    if (file.empty()) return {};
    auto store = io::ProgressStore::open(file);
    if (!store) return loading::lines_of(store.problems());
    auto learner = store->learner(k_learner);
    if (!learner) return loading::lines_of(learner.problems());
    auto memories = store->memories(*learner);
    if (!memories) return loading::lines_of(memories.problems());
    learned_.memories = std::move(*memories);
    store_.emplace(std::move(*store));
    learner_ = std::move(*learner);
    return store_->note();
}

std::string StudyDesk::note(const session::QuizAnswer& answer) {
    using namespace std::chrono;
    const auto took = duration_cast<milliseconds>(steady_clock::now() - asked_at_).count();
    const study::GivenAnswer given{answer.card, now_ms(), study::rating_of(answer.score), answer.score,
                                   static_cast<int>(took)};
    if (!store_) {
        const auto before = learned_.memories.find(answer.card);
        const auto known =
            before == learned_.memories.end() ? std::nullopt : std::optional<study::Memory>(before->second);
        learned_.memories[answer.card] = study::Fsrs{}.after(known, given.rating, given.at_ms);
        return {};
    }
    const auto memory = store_->record(*learner_, given);
    if (!memory) return loading::lines_of(memory.problems());
    learned_.memories[answer.card] = *memory;
    return {};
}

void StudyDesk::look_back(const loading::Studies* studies) {
    learned_.now_ms = now_ms();
    if (studies)
        learned_.standing =
            study::standing_of(*studies->facts, studies->cards, learned_.memories, study::Fsrs{}, learned_.now_ms);
}

}
