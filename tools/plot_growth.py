#!/usr/bin/env python3
# The plot beside the table of how frames grow: reads the table of docs/performance.md, writes docs/images/growth.svg.
# tools/plot_growth.py [--check]: with --check writes nothing and fails where the picture is not the table's.
# SPDX-License-Identifier: MIT
import math
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs/images/growth.svg"
MOVING, STILL, INK, LINE = "#b3541e", "#2d6a8a", "#333333", "#d8d8d8"
WIDTH, HEIGHT, LEFT, TOP, BOTTOM, SPAN = 860, 360, 56, 44, 300, 340


def rows_of(text):
    """Rows of the table: triangles, width and height of the picture, milliseconds of a moving and of a still frame."""
    found = re.findall(r"^\| ([\d,]+) \| (\d+)x(\d+) \| ([\d.]+) \| ([\d.]+) \|$", text, re.MULTILINE)
    return [(int(t.replace(",", "")), int(w) * int(h), float(moving), float(still)) for t, w, h, moving, still in found]


def label(amount):
    return f"{amount / 1e6:g} M" if amount >= 1e6 else f"{amount / 1e3:g} k"


def panel(left, title, marks, points, top_ms):
    """One pair of axes: logarithmic along, linear up; points are (amount, moving ms, still ms)."""
    low, high = math.log(marks[0]), math.log(marks[-1])
    across = lambda amount: left + SPAN * (math.log(amount) - low) / (high - low)
    up = lambda ms: BOTTOM - (BOTTOM - TOP) * ms / top_ms
    out = [f'<text x="{left}" y="{TOP - 16}" font-weight="bold">{title}</text>']
    for ms in range(0, int(top_ms) + 1, 50):
        out.append(f'<line x1="{left}" x2="{left + SPAN}" y1="{up(ms):.1f}" y2="{up(ms):.1f}" stroke="{LINE}"/>')
        out.append(f'<text x="{left - 8}" y="{up(ms) + 4:.1f}" text-anchor="end">{ms}</text>')
    for mark in marks:
        out.append(f'<text x="{across(mark):.1f}" y="{BOTTOM + 20}" text-anchor="middle">{label(mark)}</text>')
    for color, dash, which in ((MOVING, "", 1), (STILL, ' stroke-dasharray="6 4"', 2)):
        line = " ".join(f"{across(point[0]):.1f},{up(point[which]):.1f}" for point in points)
        out.append(f'<polyline points="{line}" fill="none" stroke="{color}" stroke-width="2"{dash}/>')
        out += [f'<circle cx="{across(point[0]):.1f}" cy="{up(point[which]):.1f}" r="3.5" fill="{color}"/>' for point in points]
    return out


def plot(rows):
    smallest = min(pixels for _, pixels, _, _ in rows)
    by_triangles = rows[: next(i for i in range(1, len(rows)) if rows[i][0] < rows[i - 1][0])]
    by_pixels = rows[len(by_triangles) :]
    assert all(pixels == smallest for _, pixels, _, _ in by_triangles) and len(by_pixels) > 1
    top_ms = 50 * math.ceil(max(max(row[2:]) for row in rows) / 50)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="13" fill="{INK}">',
           "<title>Milliseconds of a frame against triangles and pixels</title>",
           f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>']
    out += panel(LEFT, "ms a frame, against triangles (1280x720)", [5e4, 2e5, 1e6, 4e6], [(t, m, s) for t, _, m, s in by_triangles], top_ms)
    out += panel(LEFT + SPAN + 86, "against pixels (levels of detail follow)", [9e5, 2e6, 4e6, 8.5e6], [(p, m, s) for _, p, m, s in by_pixels], top_ms)
    for left, color, dash, words in ((LEFT, MOVING, "", "moving frame"), (LEFT + 150, STILL, ' stroke-dasharray="6 4"', "still pass")):
        out.append(f'<line x1="{left}" x2="{left + 30}" y1="{HEIGHT - 18}" y2="{HEIGHT - 18}" stroke="{color}" stroke-width="2"{dash}/>')
        out.append(f'<text x="{left + 38}" y="{HEIGHT - 14}">{words}</text>')
    return "\n".join(out + ["</svg>", ""])


picture = plot(rows_of((ROOT / "docs/performance.md").read_text()))
if "--check" in sys.argv:
    sys.exit(0 if PICTURE.exists() and PICTURE.read_text() == picture else f"{PICTURE} is not the table's: run {sys.argv[0]}")
PICTURE.write_text(picture)
