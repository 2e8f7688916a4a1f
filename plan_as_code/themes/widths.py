"""How wide the characters of a theme's font are."""

from collections.abc import Mapping

from attrs import frozen


@frozen
class Widths:
    """Advance widths of a font, in thousandths of its size, for plain and bold.

    `other` stands for characters the font does not have.
    """

    plain: Mapping[str, int]
    bold: Mapping[str, int]
    other: int

    def measure(self, text: str, size: float, strong: bool = False) -> float:
        """Give the width of a text set in `size` points, in points."""
        table = self.bold if strong else self.plain
        other = self.other
        return sum(table.get(letter, other) for letter in text) * size / 1000
