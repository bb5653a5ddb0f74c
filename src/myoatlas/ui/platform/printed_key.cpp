// SPDX-License-Identifier: MIT
#include "myoatlas/ui/platform/printed_key.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace myoatlas::ui {

int printed_key(int place, int scancode) {
    const char* name = glfwGetKeyName(place, scancode);
    if (!name || name[0] == '\0' || name[1] != '\0') return place;
    if (name[0] >= 'a' && name[0] <= 'z') return name[0] - 'a' + GLFW_KEY_A;
    return name[0] > ' ' && name[0] < 'A' ? name[0] : place;
}

}
