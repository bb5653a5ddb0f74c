// What every user of Embree shares: handles that let go by themselves, triangles for a scene, one ray. Embree 3 and
// Embree 4 spell some of it differently; nobody else needs to know which of the two is there.
// Units: mm; frame +X subject's left, +Y up, +Z front.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/mesh_data.h"

#include <cstdint>
#if __has_include(<embree3/rtcore.h>)
#include <embree3/rtcore.h>
#else
#include <embree4/rtcore.h>
#endif
#include <glm/vec3.hpp>
#include <memory>
#include <span>
#include <type_traits>

namespace myoatlas::geometry {

struct EmbreeRelease {
    void operator()(RTCDevice device) const { rtcReleaseDevice(device); }
    void operator()(RTCScene scene) const { rtcReleaseScene(scene); }
};
using EmbreeDevice = std::unique_ptr<std::remove_pointer_t<RTCDevice>, EmbreeRelease>;
using EmbreeScene = std::unique_ptr<std::remove_pointer_t<RTCScene>, EmbreeRelease>;

// All of these throw std::bad_alloc where Embree has no memory, of which it tells by null handles and errors to ask
// for.
EmbreeDevice new_device(const char* settings = nullptr);
EmbreeScene new_scene(RTCDevice);
RTCGeometry new_geometry(RTCDevice, RTCGeometryType);
void commit(RTCScene);

// Attaches copies of the triangles as one geometry; `corners` holds three positions' numbers for each. Nothing is
// attached when there are none. The scene is to be committed afterwards.
void attach_triangles(RTCDevice, RTCScene, std::span<const glm::vec3> positions,
                      std::span<const std::uint32_t> corners);
void attach_triangles(RTCDevice, RTCScene, const MeshData&);

// A ray that has met nothing yet. Distances are in lengths of `direction`.
RTCRayHit make_ray(const glm::vec3& origin, const glm::vec3& direction, float nearest, float farthest);

// Finds the ray's first hit in a committed scene; several threads may ask at once.
bool meets(RTCScene, RTCRayHit&);

}
