// Bad input is a value: a Result holds what was made or the list of everything that was wrong with the input.
// SPDX-License-Identifier: MIT
#pragma once
#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace myoatlas::core {

// One thing that is wrong. `where` is a file with a JSON pointer or line ("data/areas/head.json#/areas/3/strokes/0"),
// `what` a plain sentence that says what was found and what was expected.
struct Problem {
    std::string where;
    std::string what;
    friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

// A value, or at least one problem.
template <class T> class Result {
public:
    Result(T value) : state_(std::move(value)) {}
    Result(Problem problem) : state_(Problems{std::move(problem)}) {}
    Result(Problems problems) : state_(std::move(problems)) { assert(!std::get<Problems>(state_).empty()); }

    bool has_value() const { return std::holds_alternative<T>(state_); }
    explicit operator bool() const { return has_value(); }
    T& value() { return std::get<T>(state_); }
    const T& value() const { return std::get<T>(state_); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    T& operator*() { return value(); }
    const T& operator*() const { return value(); }
    const Problems& problems() const { return std::get<Problems>(state_); }

private:
    std::variant<T, Problems> state_;
};

struct Done {};
using Status = Result<Done>;

}
