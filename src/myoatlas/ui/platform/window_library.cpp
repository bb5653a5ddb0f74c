// SPDX-License-Identifier: MIT
#include "myoatlas/ui/platform/window_library.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace myoatlas::ui {

std::string window_library() {
    return glfwGetVersionString();
}

}
