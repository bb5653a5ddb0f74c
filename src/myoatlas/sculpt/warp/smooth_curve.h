// A smooth function of one number through knots, without overshoot between them (Fritsch & Carlson 1980).
// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

namespace myoatlas::sculpt {

struct Knot {
    double at = 0.0, value = 0.0;
    friend bool operator==(const Knot&, const Knot&) = default;
};

class SmoothCurve {
public:
    enum class End : unsigned char { Level, Straight }; // beyond the knots: the last value, or straight on
    struct Value {
        double value = 0.0, slope = 0.0;
    };

    // Zero everywhere.
    SmoothCurve() = default;
    // Sorts the knots; of two at the same place the first counts. Where they rise all along, so does the curve.
    explicit SmoothCurve(std::vector<Knot>, End = End::Level);

    Value at(double) const;
    double operator()(double x) const { return at(x).value; }
    const std::vector<Knot>& knots() const { return knots_; }

private:
    std::vector<Knot> knots_;
    std::vector<double> slopes_;
};

}
