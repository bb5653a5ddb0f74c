// Calls a visitor with the command that a Command holds, as its kind: what each kind needs is one overload of the
// visitor.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/session/commands/command.h"

namespace myoatlas::session {

namespace detail {

template <class Visitor, class Kind> auto call(Visitor& visitor, const Command& command) {
    return visitor(*command.as<Kind>());
}

template <class Visitor, class... Kinds> auto dispatch(Visitor& visitor, const Command& command, KindList<Kinds...>) {
    using Returned = decltype(visitor(std::declval<const Select&>()));
    using Call = Returned (*)(Visitor&, const Command&);
    static constexpr Call calls[] = {&call<Visitor, Kinds>...};
    return calls[command.kind()](visitor, command);
}

}

// All overloads return the same type.
template <class Visitor> auto dispatch(Visitor visitor, const Command& command) {
    return detail::dispatch(visitor, command, CommandKinds{});
}

}
