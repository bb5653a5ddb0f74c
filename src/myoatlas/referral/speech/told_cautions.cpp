// SPDX-License-Identifier: MIT
#include "myoatlas/referral/speech/told_cautions.h"

namespace myoatlas::referral {

bool is_told_beside(const Alert& alert, const Answer& answer) {
    if (answer.lists_muscles) return true;
    return answer.act != Act::CallNow && alert.by != CalledBy::Area;
}

}
