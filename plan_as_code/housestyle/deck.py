"""What is in a template of slides, found out on a slide for each of its layouts."""

from typing import Any, Final

from attrs import frozen

from plan_as_code.blocks import SlideKind, words
from plan_as_code.errors import PlanAsCodeError
from plan_as_code.fit import Box, Ruler, WidthTable
from plan_as_code.housestyle.found import Deck, Layout, Lettering, Placeholder
from plan_as_code.housestyle.lettering import colours, fonts, seen, slide_font
from plan_as_code.themes import DeckNames
from plan_as_code.verify.office import deck as office
from plan_as_code.verify.office.fills import ground
from plan_as_code.verify.office.inherit import lettering, list_styles
from plan_as_code.verify.office.names import q
from plan_as_code.verify.office.package import open_package
from plan_as_code.writers.forms import Rect
from plan_as_code.writers.pptx import layouts as naming
from plan_as_code.writers.pptx import template as writer
from plan_as_code.writers.pptx.geometry import box_of, frame_of
from plan_as_code.writers.pptx.sample import sample_deck

_CM: Final = 72 / 2.54
_EMU_PER_CM: Final = 360000
_LEVELS: Final = 3
_PROSE: Final = "The quick brown fox jumps over the lazy dog. "
_KINDS: Final = {
    "ctrTitle": "title", "subTitle": "subtitle", "body": "text", "obj": "content",
    "ftr": "footer", "dt": "date", "sldNum": "slide number", "pic": "picture", "tbl": "table",
    "dgm": "diagram", "clipArt": "picture", "hdr": "header",
}  # fmt: skip


def examine_deck(
    content: bytes, file: str, path: str, names: DeckNames | None, widths: WidthTable
) -> Deck:
    """Find out what is in a .pptx or .potx; `names` are what the theme calls it, if it does.

    Raises PlanAsCodeError when the template cannot be used.
    """
    template = writer.open_deck(content, path)
    package = open_package(sample_deck(content, path, lambda _, name: (name or "?",), widths))
    opened = office.open_deck(package)
    slides = opened.slides if opened else ()
    master = slides[0].master if slides else None
    theme = package.first(master.part, "theme") if master else None
    faces = fonts(theme.root if theme else None)
    uses = _uses(template, names) if names else {}
    examiner = _Examiner(template, faces, Ruler(widths), uses)
    return Deck(
        file=file,
        width=round((template.slide_width or 0) / _EMU_PER_CM, 1),
        height=round((template.slide_height or 0) / _EMU_PER_CM, 1),
        fonts=tuple(faces.values()),
        colours=colours(slides[0].palette) if slides else {},
        layouts=tuple(map(examiner.layout, writer.layouts(template), slides)),
    )


def _uses(template: Any, names: DeckNames) -> dict[tuple[str, str], tuple[str, ...]]:
    """Say what the theme uses placeholders for, by their layout's part and their name.

    What it uses the layout for stands there too, under no name.
    """
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for kind in SlideKind:
        of = naming.names_of(names, kind)
        for layout in naming.named(writer.layouts(template), of):
            part = str(layout.part.partname)
            found[part, ""] = (*found.get((part, ""), ()), kind.value)
            for purpose, name in naming.wanted(of).items():
                if name:
                    before = found.get((part, name), ())
                    found[part, name] = tuple(dict.fromkeys((*before, purpose)))
    return found


@frozen(eq=False)
class _Examiner:
    """What layouts are looked at with: the template, fonts, the ruler and what is used for what."""

    template: Any
    faces: dict[str, str]
    ruler: Ruler
    uses: dict[tuple[str, str], tuple[str, ...]]

    def layout(self, layout: Any, slide: office.Slide) -> Layout:
        """Give a layout, looked at on a slide of it that has words in each placeholder."""
        part = str(layout.part.partname)
        shown = zip(writer.shapes(layout.element), slide.shapes, strict=True)
        return Layout(
            name=layout.name,
            master=writer.master_name(layout),
            under=naming.master_number(writer.layouts(self.template), layout),
            used=self.uses.get((part, ""), ()),
            placeholders=tuple(self._placeholder(layout, *each, slide) for each in shown),
        )

    def _placeholder(
        self, layout: Any, shape: writer.Shape, shown: office.Shape, slide: office.Slide
    ) -> Placeholder:
        kind = shape.kind.get("type", "obj")
        box, frame = self._places(layout, shape)
        return Placeholder(
            name=shape.name,
            kind=_KINDS.get(kind, kind),
            width=round(frame.width / _CM, 1) if frame else None,
            height=round(frame.height / _CM, 1) if frame else None,
            lettering=self._lettering(slide, shown, box) if box else None,
            levels=tuple(box.level(depth).size for depth in range(_LEVELS)) if box else (),
            lines=max(int((box.height + 0.01) / box.level(0).line), 0) if box else None,
            letters=self._letters(box) if box else None,
            used=self.uses.get((str(layout.part.partname), shape.name), ()),
        )

    def _places(self, layout: Any, shape: writer.Shape) -> tuple[Box | None, Rect | None]:
        """Give the room for words and the frame around it; neither where it has no size."""
        try:
            frame = frame_of(self.template, layout.part, shape)
        except PlanAsCodeError:
            return None, None
        return box_of(self.template, layout.part, shape), frame

    def _lettering(self, slide: office.Slide, shown: office.Shape, box: Box) -> Lettering:
        styles, behind = list_styles(slide, shown), ground(slide, shown)
        run = next(shown.paragraphs[0].iter(q("a:r")))
        set_in = lettering(run, styles, 1, slide.palette)
        level = box.level(0)
        font = slide_font(styles, self.faces)
        return seen(font, level.size, level.strong, set_in.colour, behind)

    def _letters(self, box: Box) -> int:
        """Count the letters of English that stand on a line of the first level."""
        level = box.level(0)
        width = self.ruler.length(words(_PROSE), level)
        return max(int((box.width - level.left) * len(_PROSE) / width), 0) if width else 0
