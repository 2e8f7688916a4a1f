"""A presentation as its reader meets it: slides in order, on each the shapes in order."""

from collections.abc import Iterator, Mapping

from attrs import field, frozen

from plan_as_code.spelling import shortened
from plan_as_code.verify.office.colours import Palette, palette
from plan_as_code.verify.office.names import local, q
from plan_as_code.verify.office.package import Package, Part
from plan_as_code.verify.office.xml import Element, down, number, truth

TITLES = ("title", "ctrTitle")
FOOTERS = ("dt", "ftr", "sldNum")
_KINDS = ("sp", "pic", "graphicFrame", "cxnSp", "grpSp", "contentPart")
_BREAKS = {q("a:br"): " ", q("a:tab"): " "}


@frozen
class Placeholder:
    """What a shape fills: the type of a layout's placeholder and its number there."""

    type: str
    idx: str


@frozen(eq=False)
class Shape:
    """A shape on a slide, a layout or a master; `group` is the shape it is grouped in."""

    element: Element
    group: "Shape | None" = None
    kind: str = field(init=False)
    placeholder: Placeholder | None = field(init=False)

    @kind.default
    def _kind(self) -> str:
        return local(self.element.tag)

    @placeholder.default
    def _placeholder(self) -> Placeholder | None:
        found = self.element.find(f"./*/{q('p:nvPr')}/{q('p:ph')}")
        if found is None:
            return None
        return Placeholder(found.get("type", "obj"), found.get("idx", "0"))

    @property
    def about(self) -> Element | None:
        """The element that holds its name, id and description."""
        return self.element.find(f"./*/{q('p:cNvPr')}")

    @property
    def name(self) -> str:
        """Its name in the selection pane."""
        return self.about.get("name", "") if self.about is not None else ""

    @property
    def called(self) -> str:
        """What to call it in a sentence."""
        if self.name.strip():
            return f"`{shortened(self.name)}`"
        return (
            f"the shape that says `{shortened(self.text)}`"
            if self.text
            else "a shape without a name"
        )

    @property
    def properties(self) -> Element | None:
        """The element that holds its fill and its place."""
        found = down(self.element, "p:spPr")
        return down(self.element, "p:grpSpPr") if found is None else found

    @property
    def paragraphs(self) -> tuple[Element, ...]:
        """Its own paragraphs; those of a table are in its cells."""
        return tuple(self.element.iterfind(f"{q('p:txBody')}/{q('a:p')}"))

    @property
    def text(self) -> str:
        """Its words, a space between paragraphs."""
        return " ".join(" ".join(map(words, self.paragraphs)).split())

    @property
    def table(self) -> Element | None:
        """The table it holds."""
        return down(self.element, "a:graphic", "a:graphicData", "a:tbl")

    def fills(self, *types: str) -> bool:
        """Whether it fills a placeholder of one of these types."""
        return self.placeholder is not None and self.placeholder.type in types


@frozen(eq=False)
class Sheet:
    """A layout or a master, with its shapes."""

    part: Part
    root: Element
    shapes: tuple[Shape, ...]

    @property
    def where(self) -> str:
        """The layout or master as a person calls it."""
        named = down(self.root, "p:cSld")
        name = named.get("name") if named is not None else None
        return f"the layout `{name}`" if name else f"`{self.part.name}`"


@frozen(eq=False)
class Slide:
    """A slide with what it inherits from; `defaults` is the presentation's own text style."""

    number: int
    part: Part
    root: Element
    shapes: tuple[Shape, ...]
    layout: Sheet | None
    master: Sheet | None
    notes: Part | None
    palette: Palette
    defaults: Element | None

    @property
    def where(self) -> str:
        """The slide as a person calls it."""
        return f"slide {self.number}"

    @property
    def title(self) -> Shape | None:
        """The shape in its title placeholder."""
        return next((each for each in self.shapes if each.fills(*TITLES)), None)


@frozen(eq=False)
class Deck:
    """A presentation: its main part, its slides, its table styles by id."""

    part: Part
    root: Element
    slides: tuple[Slide, ...]
    table_styles: Mapping[str, Element]


def open_deck(package: Package) -> Deck | None:
    """Read the package as a presentation; None where it is none."""
    main = package.main
    if main is None or main.root is None or main.root.tag != q("p:presentation"):
        return None
    sheets = _Sheets(package)
    targets = {each.id: each.target for each in main.relations}
    named = (package.part(targets.get(each or "")) for each in slide_ids(main.root))
    parts = [(each, each.root) for each in named if each and each.root is not None]
    defaults = down(main.root, "p:defaultTextStyle")
    slides = tuple(
        _slide(sheets, at, part, root, defaults) for at, (part, root) in enumerate(parts, 1)
    )
    styles = package.first(main, "tableStyles")
    listed = styles.root if styles and styles.root is not None else ()
    return Deck(main, main.root, slides, {each.get("styleId", ""): each for each in listed})


def slide_ids(root: Element) -> list[str | None]:
    """Give the relationship ids of a presentation's slides, in order."""
    return [each.get(q("r:id")) for each in root.iterfind(f"{q('p:sldIdLst')}/{q('p:sldId')}")]


@frozen(eq=False)
class _Sheets:
    """Reads layouts, masters and palettes, each once."""

    package: Package
    known: dict[str, Sheet] = field(factory=dict)
    palettes: dict[tuple[str, str], Palette] = field(factory=dict)

    def first(self, part: Part | None, kind: str) -> Sheet | None:
        found = self.package.first(part, kind) if part else None
        if found is None or found.root is None:
            return None
        if found.name not in self.known:
            self.known[found.name] = Sheet(found, found.root, tuple(shapes_of(found.root)))
        return self.known[found.name]

    def palette(self, part: Part, layout: Sheet | None, master: Sheet | None) -> Palette:
        """Give the colours a slide sees; a theme of its own leaves them unknown."""
        if self.package.first(part, "themeOverride") or not master:
            return Palette({}, {})
        own = down(part.root, "p:clrMapOvr", "a:overrideClrMapping")
        key = (layout.part.name if layout else "", master.part.name)
        if own is not None:
            return self._read(own, master)
        if key not in self.palettes:
            on_layout = down(layout.root if layout else None, "p:clrMapOvr", "a:overrideClrMapping")
            usual = down(master.root, "p:clrMap")
            self.palettes[key] = self._read(usual if on_layout is None else on_layout, master)
        return self.palettes[key]

    def _read(self, names: Element | None, master: Sheet) -> Palette:
        theme = self.package.first(master.part, "theme")
        pairs = () if names is None else names.attrib.items()
        return palette(theme.root if theme else None, {str(k): str(v) for k, v in pairs})


def _slide(sheets: _Sheets, at: int, part: Part, root: Element, defaults: Element | None) -> Slide:
    layout = sheets.first(part, "slideLayout")
    master = sheets.first(layout.part if layout else None, "slideMaster")
    notes = sheets.package.first(part, "notesSlide")
    colours = sheets.palette(part, layout, master)
    shapes = tuple(shapes_of(root))
    return Slide(at, part, root, shapes, layout, master, notes, colours, defaults)


def shapes_of(root: Element) -> Iterator[Shape]:
    """Give the shapes of a slide, layout or master in reading order, a group before its parts."""
    tree = down(root, "p:cSld", "p:spTree")
    return iter(()) if tree is None else _shapes(tree, None)


def _shapes(tree: Element, group: Shape | None) -> Iterator[Shape]:
    for element in tree:
        if local(element.tag) in _KINDS:
            shape = Shape(element, group)
            yield shape
            if shape.kind == "grpSp":
                yield from _shapes(element, shape)


def words(paragraph: Element) -> str:
    """Give the words of a paragraph."""
    return "".join(
        (each.text or "") if each.tag == q("a:t") else _BREAKS.get(each.tag, "")
        for each in paragraph.iter()
    )


def level(paragraph: Element) -> int:
    """Give the level of a paragraph, from 1 to 9."""
    own = down(paragraph, "a:pPr")
    found = number(own.get("lvl")) if own is not None else None
    return min(9, max(1, (found or 0) + 1))


def backdrop(slide: Slide) -> Iterator[Shape]:
    """Give the shapes that stand behind a slide: the master's, then the layout's own."""
    if not truth(slide.root.get("showMasterSp"), default=True):
        return
    layout = slide.layout
    sheets = [layout]
    if layout is None or truth(layout.root.get("showMasterSp"), default=True):
        sheets.insert(0, slide.master)
    for sheet in sheets:
        for shape in sheet.shapes if sheet else ():
            if not _within_placeholder(shape):
                yield shape


def _within_placeholder(shape: Shape | None) -> bool:
    return shape is not None and (bool(shape.placeholder) or _within_placeholder(shape.group))
