// SPDX-License-Identifier: MIT
#include "myoatlas/core/memory_limit.h"

#include <cstdio>

#ifndef _WIN32
#include <csignal>
#include <initializer_list>
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace myoatlas::core {

#ifndef _WIN32

namespace {

// All that the handler needs, made before: after a fault nothing may be asked for.
struct Farewell {
    char words[160] = {};
    std::size_t length = 0;
    int exit_code = 1;
};
Farewell farewell;
alignas(16) char handler_stack[1 << 16]; // the program's own may be what could not grow

extern "C" void say_farewell(int) {
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, farewell.words, farewell.length);
    ::_exit(farewell.exit_code);
}

}

void explain_faults_under_a_memory_limit(int exit_code) {
    rlimit most{};
    if (getrlimit(RLIMIT_AS, &most) != 0 || most.rlim_cur == RLIM_INFINITY) return;
    const int length = std::snprintf(farewell.words, sizeof farewell.words,
                                     "The program broke off: it may take no more than %llu MB of memory here, which is "
                                     "most likely not enough.\n",
                                     static_cast<unsigned long long>(most.rlim_cur >> 20));
    farewell.length = length > 0 ? static_cast<std::size_t>(length) : 0;
    farewell.exit_code = exit_code;

    stack_t stack{};
    stack.ss_sp = handler_stack;
    stack.ss_size = sizeof handler_stack;
    struct sigaction action {};
    action.sa_handler = say_farewell;
    if (sigaltstack(&stack, nullptr) == 0) action.sa_flags = SA_ONSTACK;
    for (const int fault : {SIGSEGV, SIGBUS, SIGABRT, SIGILL, SIGTRAP, SIGFPE}) {
        struct sigaction before {};
        if (sigaction(fault, nullptr, &before) == 0 && before.sa_handler == SIG_DFL) sigaction(fault, &action, nullptr);
    }
}

#else

void explain_faults_under_a_memory_limit(int) {}

#endif

}
