"""Curves are drawn as an SVG that any browser reads."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from navigator.index.curves import HEIGHT, WIDTH, Line, Panel, draw

PANEL = Panel(
    "Danger & <worry>",
    (Line("found", ((0.1, 100.0), (0.5, 90.0), (0.9, 20.0))), Line("false alarms", ((0.1, 40.0), (0.5, 2.0), (0.9, 0.0)))),
    (("danger", 0.5),),
)
SVG = "{http://www.w3.org/2000/svg}"


def drawn(*panels: Panel) -> ET.Element:
    """The picture, read as XML."""
    return ET.fromstring(draw(panels))  # noqa: S314 -- drawn here


def test_picture_is_one_column_as_wide_as_a_phone() -> None:
    """Panels stand below each other, and letters are a thirtieth of the width or more."""
    picture = drawn(PANEL, PANEL, PANEL)
    assert picture.get("viewBox") == f"0 0 {WIDTH} {3 * HEIGHT}"
    assert int(picture.get("font-size", "0")) * 30 >= WIDTH


def test_lines_are_named_and_chosen_points_marked() -> None:
    """In words too, and nothing is drawn outside the panel."""
    picture = drawn(PANEL)
    words = {text.text for text in picture.iter(f"{SVG}text")}
    assert {"Danger & <worry>", "found", "false alarms", "danger 0.50", "100%", "0.10", "0.90"} <= words
    assert len(list(picture.iter(f"{SVG}polyline"))) == 2
    assert len(list(picture.iter(f"{SVG}circle"))) == 2
    points = [
        float(number) for line in picture.iter(f"{SVG}polyline") for point in line.get("points", "").split() for number in point.split(",")
    ]
    assert all(0 <= number <= max(WIDTH, HEIGHT) for number in points)


def test_mark_stands_on_its_line() -> None:
    """At the height the line has there."""
    picture = drawn(PANEL)
    lines = [line.get("points", "").split()[1] for line in picture.iter(f"{SVG}polyline")]
    marks = [f"{float(mark.get('cx', 0)):.1f},{float(mark.get('cy', 0)):.1f}" for mark in picture.iter(f"{SVG}circle")]
    assert marks == lines


def test_nothing_going_wrong_is_drawn_too() -> None:
    """A line at zero, over one threshold only."""
    assert drawn(Panel("Flat", (Line("none", ((0.5, 0.0),)),), ())).find(f"{SVG}polyline") is not None
