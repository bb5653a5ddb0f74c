// SPDX-License-Identifier: MIT
#include "myoatlas/session/commands/dispatch.h"

namespace myoatlas::session {

bool operator==(const Command& a, const Command& b) {
    const auto is_equal = [&b]<class Asked>(const Asked& asked) { return asked == *b.as<Asked>(); };
    return a.kind_ == b.kind_ && dispatch(is_equal, a);
}

}
