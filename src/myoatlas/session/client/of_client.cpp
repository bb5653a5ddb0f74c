// SPDX-License-Identifier: MIT
#include "myoatlas/session/client/of_client.h"

namespace myoatlas::session {

bool is_of_client(const Session& now) {
    return now.opened || !now.report.marks.empty() || !now.said.text.empty();
}

}
