"""Whether a slide is read in order, and its words stand where a reader looks for them."""

from collections.abc import Iterator

from plan_as_code.findings import Finding, warning
from plan_as_code.verify.office.deck import FOOTERS, TITLES, Shape, Slide
from plan_as_code.verify.office.file import OfficeFile
from plan_as_code.verify.office.pictures import decorative, described, spoken_for
from plan_as_code.verify.office.places import stand_in
from plan_as_code.verify.office.words import listed

_AROUND = (*FOOTERS, "hdr")


def reading_order(file: OfficeFile) -> Iterator[Finding]:
    """A slide whose title is not read first, or whose footers are not read last."""
    for slide in file.deck.slides if file.deck else ():
        heard = [each for each in slide.shapes if _is_heard(each)]
        title = next((at for at, each in enumerate(heard) if each.fills(*TITLES)), 0)
        footers = [each.fills(*FOOTERS) for each in heard]
        if title:
            yield _order(file, slide, f"{heard[0].called} is read before the title")
        if True in footers and False in footers[footers.index(True) :]:
            after = heard[footers.index(True) + footers[footers.index(True) :].index(False)]
            yield _order(file, slide, f"{after.called} is read after the footers")


def _order(file: OfficeFile, slide: Slide, what: str) -> Finding:
    return warning(
        file.place,
        "reading-order",
        f"on {slide.where} {what}",
        hint="put them in order in the selection pane, which lists what is read last at the top",
        where=slide.where,
    )


def _is_heard(shape: Shape) -> bool:
    """Whether a screen reader stops at a shape."""
    if shape.kind == "grpSp" or decorative(shape.about):
        return False
    return shape.kind in ("pic", "graphicFrame") or bool(shape.text or described(shape.about))


def text_outside_placeholder(file: OfficeFile) -> Iterator[Finding]:
    """Words in text boxes: the outline lacks them, and a new theme leaves them behind.

    A group with alternative text is a drawing, whose words are part of it.
    """
    for slide in file.deck.slides if file.deck else ():
        title = stand_in(file.deck, slide)
        boxes = [
            each.called
            for each in slide.shapes
            if each.kind == "sp"
            and not each.placeholder
            and each.text
            and each is not title
            and not spoken_for(each.group)
        ]
        if boxes:
            yield warning(
                file.place,
                "text-outside-placeholder",
                f"on {slide.where} there are words outside the layout's placeholders,"
                f" in {listed(boxes)}",
                hint="put them into a placeholder, or add one to the layout",
                where=slide.where,
            )


def unfilled_placeholder(file: OfficeFile) -> Iterator[Finding]:
    """A placeholder left empty: it shows while the slide is edited, and is read out."""
    for slide in file.deck.slides if file.deck else ():
        for shape in slide.shapes:
            unfilled = shape.kind == "sp" and shape.placeholder and not shape.text
            if unfilled and not shape.fills(*TITLES, *_AROUND):
                yield warning(
                    file.place,
                    "unfilled-placeholder",
                    f"on {slide.where} the placeholder {shape.called} is empty",
                    hint="fill it, or delete it from the slide",
                    where=slide.where,
                )
