// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/study_desk.h"

#include <algorithm>
#include <utility>

namespace myoatlas::desktop {

namespace {

study::TimeMs now_ms() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

}

std::string StudyDesk::take_up(const io::ProgressStore& store, const std::string& name) {
    auto learner = store.find_learner(name);
    if (!learner) return loading::lines_of(learner.problems());
    auto memories = *learner ? store.memories(**learner) : core::Result<study::Memories>(study::Memories{});
    if (!memories) return loading::lines_of(memories.problems());
    auto all = store.learners();
    if (!all) return loading::lines_of(all.problems());
    learned_.memories = std::move(*memories);
    learned_.learner = name;
    learned_.learners.clear();
    for (const io::Learner& each : *all) learned_.learners.push_back(each.name);
    learner_ = std::move(*learner);
    if (!learner_) learned_.learners.push_back(name);
    return {};
}

std::string StudyDesk::write_learner() {
    if (learner_) return {};
    auto learner = store_->learner(learned_.learner);
    if (!learner) return loading::lines_of(learner.problems());
    learner_ = std::move(*learner);
    return {};
}

std::string StudyDesk::keep_in(const std::filesystem::path& file) {
    if (file.empty()) return {};
    auto store = io::ProgressStore::open(file);
    if (!store) return loading::lines_of(store.problems());
    if (std::string told = take_up(*store, learned_.learner); !told.empty()) return told;
    store_.emplace(std::move(*store));
    return store_->note();
}

std::string StudyDesk::choose(const std::string& learner) {
    if (store_) {
        if (std::string told = take_up(*store_, learner); !told.empty()) return told;
        return learner == session::k_usual_learner ? std::string() : write_learner();
    }
    if (learner != learned_.learner) learned_.memories.clear(); // of another, and kept nowhere
    learned_.learner = learner;
    if (std::ranges::find(learned_.learners, learner) == learned_.learners.end()) learned_.learners.push_back(learner);
    return {};
}

std::string StudyDesk::rename(const std::string& name) {
    if (std::ranges::find(learned_.learners, name) != learned_.learners.end())
        return "There is a learner \"" + name + "\" already.";
    if (store_) {
        if (std::string told = write_learner(); !told.empty()) return told;
        if (const core::Status renamed = store_->rename(*learner_, name); !renamed)
            return loading::lines_of(renamed.problems());
        return take_up(*store_, name);
    }
    std::ranges::replace(learned_.learners, learned_.learner, name);
    learned_.learner = name;
    return {};
}

core::Result<io::ProgressExport> StudyDesk::progress() const {
    if (!store_) return core::Problem{"", "No answers are kept, so there are none to save."};
    if (!learner_) return io::ProgressExport{learned_.learner, {}};
    auto reviews = store_->reviews(*learner_);
    if (!reviews) return reviews.problems();
    return io::ProgressExport{learner_->name, std::move(*reviews)};
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
    if (std::string told = write_learner(); !told.empty()) return told;
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
