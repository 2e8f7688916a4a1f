"""The document's table style: dark header row, thin rules, light bands."""

from theming.design import Design
from theming.wordxml import BOLD, colour, edge, shade, style_id

_LINES = tuple((side, "accent1", 4) for side in ("top", "bottom", "insideH"))
_GRID = tuple((side, "ink", 6) for side in ("top", "left", "bottom", "right", "insideH", "insideV"))


def table_style(design: Design) -> str:
    """Give the table style as XML."""
    name = design.names.document.styles.table
    bands = design.page_look.bands
    rules = "".join(edge(design, *each) for each in (_LINES if bands else _GRID))
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(name)}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="5"/>'
        "<w:qFormat/>"
        '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        '<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblStyleColBandSize w:val="1"/>'
        f"<w:tblBorders>{rules}</w:tblBorders>"
        '<w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="113" w:type="dxa"/>'
        '<w:bottom w:w="45" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar>'
        f"</w:tblPr>{_header(design)}{_last_row(design)}{_first_column(design)}"
        f"{_band(design) if bands else ''}{_corner(design)}"
        "</w:style>"
    )


def _header(design: Design) -> str:
    cell = f'{shade(design, "deep")}<w:vAlign w:val="bottom"/>'
    return _part("firstRow", BOLD + colour(design, "paper"), cell)


def _corner(design: Design) -> str:
    """Say of the header's first cell what it is: a first column must not darken its words."""
    return _part("nwCell", BOLD + colour(design, "paper"), shade(design, "deep"))


def _last_row(design: Design) -> str:
    line = f"<w:tcBorders>{edge(design, 'top', 'deep', 12)}</w:tcBorders>"
    return _part("lastRow", BOLD, line + shade(design, "paper"))


def _first_column(design: Design) -> str:
    return _part("firstCol", BOLD + colour(design, "deep"))


def _band(design: Design) -> str:
    return _part("band2Horz", cell=shade(design, "mist"))


def _part(kind: str, run: str = "", cell: str = "") -> str:
    words = f"<w:rPr>{run}</w:rPr>" if run else ""
    paint = f"<w:tcPr>{cell}</w:tcPr>" if cell else ""
    return f'<w:tblStylePr w:type="{kind}">{words}{paint}</w:tblStylePr>'
