"""Draws curves over a threshold as an SVG picture: one column of panels, so that a phone shows them as wide as it is."""

from __future__ import annotations

import math
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

WIDTH, HEIGHT = 360, 256
"""Of a panel, in the units of the picture; its letters are 12 of them high."""
LEFT, RIGHT, TOP, BOTTOM = 42, 14, 80, 36
LOOKS = (("#0b5394", ""), ("#b45309", "7 3"), ("#4b5563", "2 3"))
"""Colour and dashes of the first line, the second and the third: told apart without colour too."""


@dataclass(frozen=True, slots=True)
class Line:
    """A named line: its height in percent at each threshold."""

    name: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """Up to three lines over one threshold, and the thresholds that were chosen, by name."""

    title: str
    lines: tuple[Line, ...]
    chosen: tuple[tuple[str, float], ...]


def draw(panels: Sequence[Panel]) -> str:
    """The picture as SVG text."""
    body = "\n".join(line for place, panel in enumerate(panels) for line in _panel(panel, place * HEIGHT))
    alt = escape("; ".join(panel.title for panel in panels))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT * len(panels)}" role="img" aria-label="{alt}" '
        f'font-family="sans-serif" font-size="12" fill="#111827">\n'
        f'<rect width="100%" height="100%" fill="#ffffff"/>\n{body}\n</svg>\n'
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where a threshold and a percentage stand in the picture."""

    low: float
    high: float
    most: float
    offset: int

    def x(self, threshold: float) -> float:
        """Where a threshold stands, from the left of the picture."""
        return LEFT + (threshold - self.low) / ((self.high - self.low) or 1) * (WIDTH - LEFT - RIGHT)

    def y(self, percent: float) -> float:
        """Where a percentage stands, from the top of the picture."""
        return self.offset + HEIGHT - BOTTOM - percent / self.most * (HEIGHT - TOP - BOTTOM)


def _panel(panel: Panel, offset: int) -> Iterator[str]:
    points = [point for line in panel.lines for point in line.points]
    thresholds = [threshold for threshold, _ in points]
    most = max(10, math.ceil(max(percent for _, percent in points) / 10) * 10)
    scale = _Scale(min(thresholds), max(thresholds), most, offset)
    yield f'<text x="8" y="{offset + 18}" font-weight="bold">{escape(panel.title)}</text>'
    yield from _axes(scale)
    for place, (line, (colour, dashes)) in enumerate(zip(panel.lines, LOOKS, strict=False)):
        yield from _line(line, scale, colour, dashes)
        yield from _name(line.name, 8, offset + 34 + 14 * place, colour, dashes)
    for name, threshold in panel.chosen:
        yield from _mark(name, threshold, panel.lines, scale)


def _axes(scale: _Scale) -> Iterator[str]:
    for percent in (0.0, scale.most / 2, scale.most):
        y = scale.y(percent)
        yield f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#d1d5db"/>'
        yield f'<text x="{LEFT - 5}" y="{y + 4:.1f}" text-anchor="end">{percent:g}%</text>'
    for threshold in (scale.low, (scale.low + scale.high) / 2, scale.high):
        yield f'<text x="{scale.x(threshold):.1f}" y="{scale.y(0) + 15:.1f}" text-anchor="middle">{threshold:.2f}</text>'


def _line(line: Line, scale: _Scale, colour: str, dashes: str) -> Iterator[str]:
    path = " ".join(f"{scale.x(threshold):.1f},{scale.y(percent):.1f}" for threshold, percent in line.points)
    yield f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dashes or "none"}"/>'


def _name(name: str, x: int, y: int, colour: str, dashes: str) -> Iterator[str]:
    yield f'<path d="M{x} {y - 4}h26" stroke="{colour}" stroke-width="2" stroke-dasharray="{dashes or "none"}"/>'
    yield f'<text x="{x + 32}" y="{y}" fill="{colour}">{escape(name)}</text>'


def _mark(name: str, threshold: float, lines: Iterable[Line], scale: _Scale) -> Iterator[str]:
    x = scale.x(threshold)
    side, by = ("end", -4) if x > WIDTH / 2 else ("start", 4)
    yield f'<path d="M{x:.1f} {scale.y(0):.1f}V{scale.y(scale.most):.1f}" stroke="#111827" stroke-width="1"/>'
    yield f'<text x="{x + by:.1f}" y="{scale.y(0) + 29:.1f}" text-anchor="{side}">{escape(name)} {threshold:.2f}</text>'
    for line in lines:
        _, percent = min(line.points, key=lambda point: abs(point[0] - threshold))
        yield f'<circle cx="{x:.1f}" cy="{scale.y(percent):.1f}" r="3.5" fill="#111827"/>'
