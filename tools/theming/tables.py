"""The style of tables on slides; it is the deck's default, so a new table has it at once."""

from theming.package import Part

PLAN_TABLE = "{6F1C3B52-0C5E-4B7A-9E55-7B0F3D1A2C4E}"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"


def table_styles() -> Part:
    """Give the part that holds the deck's table style."""
    header = _words("lt1", strong=True) + _cell("", "dk2")
    return Part(
        "ppt/tableStyles.xml",
        "application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml",
        f'<a:tblStyleLst xmlns:a="{_A}" def="{PLAN_TABLE}">'
        f'<a:tblStyle styleId="{PLAN_TABLE}" styleName="Plan table">'
        f"<a:wholeTbl>{_words('dk1')}{_cell(_line('top') + _line('bottom') + _line('insideH'))}"
        "</a:wholeTbl>"
        '<a:lastCol><a:tcTxStyle b="on"/></a:lastCol>'
        f'<a:firstCol><a:tcTxStyle b="on"/>{_cell("", "lt2")}</a:firstCol>'
        f"<a:lastRow>{_words('dk1', strong=True)}{_cell(_line('top', 19050, 'dk2'), 'lt1')}"
        "</a:lastRow>"
        f"<a:firstRow>{header}</a:firstRow><a:nwCell>{header}</a:nwCell>"
        "</a:tblStyle></a:tblStyleLst>",
    )


def _words(colour: str, strong: bool = False) -> str:
    bold = ' b="on"' if strong else ""
    return (
        f'<a:tcTxStyle{bold}><a:fontRef idx="minor"><a:prstClr val="black"/></a:fontRef>'
        f'<a:schemeClr val="{colour}"/></a:tcTxStyle>'
    )


def _cell(lines: str, background: str = "") -> str:
    paint = (
        f'<a:fill><a:solidFill><a:schemeClr val="{background}"/></a:solidFill></a:fill>'
        if background
        else ""
    )
    return f"<a:tcStyle><a:tcBdr>{lines}</a:tcBdr>{paint}</a:tcStyle>"


def _line(side: str, width: int = 9525, colour: str = "accent1") -> str:
    return (
        f'<a:{side}><a:ln w="{width}" cmpd="sng"><a:solidFill><a:schemeClr val="{colour}"/>'
        f"</a:solidFill></a:ln></a:{side}>"
    )
