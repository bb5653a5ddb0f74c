// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/errands.h"

#include <algorithm>
#include <chrono>

namespace myoatlas::desktop {

void Errands::begin(std::string words, std::function<Outcome()> work) {
    messages_.push_back({std::move(words), {}, true});
    numbers_.push_back(next_);
    left_s_.push_back(k_message_s);
    running_.push_back({next_++, std::async(std::launch::async, [work = std::move(work), on_done = on_done_] {
                            Outcome outcome = work();
                            if (on_done) on_done();
                            return outcome;
                        })});
}

void Errands::tell(Outcome outcome) {
    messages_.push_back({});
    numbers_.push_back(next_);
    left_s_.push_back(k_message_s);
    finish(next_++, std::move(outcome));
}

void Errands::finish(std::size_t number, Outcome outcome) {
    if (!outcome.file.empty()) written_.push_back(outcome.file);
    const auto at = std::ranges::find(numbers_, number);
    if (at != numbers_.end())
        messages_[static_cast<std::size_t>(at - numbers_.begin())] = {std::move(outcome.words), std::move(outcome.file),
                                                                      false};
}

void Errands::advance(float seconds) {
    std::erase_if(running_, [&](Running& one) {
        if (one.outcome.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return false;
        finish(one.number, one.outcome.get());
        return true;
    });
    for (std::size_t i = messages_.size(); i-- > 0;) {
        if (messages_[i].is_running || (left_s_[i] -= seconds) > 0.0f) continue;
        messages_.erase(messages_.begin() + static_cast<std::ptrdiff_t>(i));
        numbers_.erase(numbers_.begin() + static_cast<std::ptrdiff_t>(i));
        left_s_.erase(left_s_.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

void Errands::dismiss() {
    for (std::size_t i = 0; i < messages_.size(); ++i)
        if (!messages_[i].is_running) left_s_[i] = 0.0f;
    advance(0.0f);
}

bool Errands::is_counting() const {
    return std::ranges::any_of(messages_, [](const ui::Message& message) { return !message.is_running; });
}

bool Errands::has_written(const std::string& file) const {
    return std::ranges::find(written_, file) != written_.end();
}

}
