// SPDX-License-Identifier: MIT
#include "myoatlas/core/heap.h"

#include <cstdlib> // tells which C library it is

#ifdef __GLIBC__
#include <cstdint>
#include <malloc.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace myoatlas::core {

#ifdef __GLIBC__

constexpr int k_from_heap = 32 << 20; // bytes; the most that can be set

void keep_freed_memory() {
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
    mallopt(M_MMAP_THRESHOLD, k_from_heap);
}

void hand_back_freed_memory() {
    malloc_trim(0);
}

void use_large_pages() {
    constexpr std::size_t k_page = std::size_t{2} << 20, k_room = std::size_t{256} << 20; // address space, not memory
    rlimit most{};
    if (getrlimit(RLIMIT_AS, &most) != 0 || most.rlim_cur != RLIM_INFINITY) return;
    mallopt(M_MMAP_THRESHOLD, k_from_heap);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_ARENA_MAX, 1); // other threads take theirs from it, too
    mallopt(M_TOP_PAD, static_cast<int>(k_room));
    void* volatile piece = std::malloc(k_page); // the heap grows by its padding; volatile, or the pair is left out
    std::free(piece);
    mallopt(M_TOP_PAD, 8 << 20);
    const auto end = reinterpret_cast<std::uintptr_t>(sbrk(0));
    const std::uintptr_t begin = (end - k_room + k_page - 1) / k_page * k_page;
    if (begin < end) madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
}

#else

void keep_freed_memory() {}
void hand_back_freed_memory() {}
void use_large_pages() {}

#endif

}
