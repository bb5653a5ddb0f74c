// What takes long or touches files: done on a worker, told in messages that stay until they are dismissed or a while
// after the work is finished.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/ui/panel.h"

#include <functional>
#include <future>
#include <span>
#include <string>
#include <vector>

namespace myoatlas::desktop {

struct Outcome {
    std::string words; // a sentence: what was done, or why not
    std::string file;  // that was written; empty: none
};

class Errands {
public:
    static constexpr float k_message_s = 10.0f; // after it is finished

    // `on_done` is called from a worker when its work is finished.
    void set_on_done(std::function<void()> on_done) { on_done_ = std::move(on_done); }
    // Begins work that must share nothing with the rest but what never changes. The destructor waits for it.
    void begin(std::string words, std::function<Outcome()> work);
    // Tells of something that is done.
    void tell(Outcome);
    // Takes over what is finished, and lets time pass.
    void advance(float seconds);
    // Takes away what is finished; what still runs stays.
    void dismiss();

    std::span<const ui::Message> messages() const { return messages_; }
    bool is_counting() const; // a message will go by itself
    // Only what was written here is opened from here.
    bool has_written(const std::string& file) const;

private:
    struct Running {
        std::size_t number = 0;
        std::future<Outcome> outcome;
    };
    void finish(std::size_t number, Outcome);

    std::function<void()> on_done_;
    std::vector<ui::Message> messages_;
    std::vector<std::size_t> numbers_; // of the messages
    std::vector<float> left_s_;        // until each of them goes
    std::vector<std::string> written_;
    std::size_t next_ = 0;
    std::vector<Running> running_; // last, so that it is waited for first
};

}
