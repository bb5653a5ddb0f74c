// A program, with its uniforms, that is built when it is first used: a picture pays only for the shaders it draws with.
// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <optional>
#include <utility>

namespace myoatlas::render::gl {

template <class T> class Late {
public:
    // The arguments of T's constructor, which are kept. Nothing is built.
    template <class... Arguments>
    explicit Late(Arguments... arguments)
        : build_([... kept = std::move(arguments)](std::optional<T>& built) { built.emplace(kept...); }) {}

    // Builds it, if it was not. Throws what T's constructor throws.
    const T& get() const {
        if (!built_) build_(built_);
        return *built_;
    }
    const T* operator->() const { return &get(); }

private:
    std::function<void(std::optional<T>&)> build_;
    mutable std::optional<T> built_;
};

}
