"""The parts that the deck and the document have in common: theme and properties."""

from theming.design import Design
from theming.package import Part

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_SLOTS = {
    "dk1": "ink",
    "lt1": "paper",
    "dk2": "deep",
    "lt2": "mist",
    "accent1": "accent1",
    "accent2": "accent2",
    "accent3": "accent3",
    "accent4": "accent4",
    "accent5": "accent5",
    "accent6": "accent6",
    "hlink": "link",
    "folHlink": "visited",
}

# Flat fills and thin lines: the schema asks for three of each, from subtle to intense.
_FORMATS = """
<a:fmtScheme name="Plan">
  <a:fillStyleLst>{fills}</a:fillStyleLst>
  <a:lnStyleLst>{lines}</a:lnStyleLst>
  <a:effectStyleLst>{effects}</a:effectStyleLst>
  <a:bgFillStyleLst>{fills}</a:bgFillStyleLst>
</a:fmtScheme>"""
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = (
    '<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">'
    '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:prstDash val="solid"/></a:ln>'
)
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme_part(design: Design, name: str) -> Part:
    """Give a theme part with the design's colours and fonts."""
    colours = "".join(
        f'<a:{slot}><a:srgbClr val="{getattr(design.palette, field)}"/></a:{slot}>'
        for slot, field in _SLOTS.items()
    )
    font = f'<a:latin typeface="{design.font}"/><a:ea typeface=""/><a:cs typeface="{design.font}"/>'
    formats = _FORMATS.format(
        fills=_FILL * 3,
        lines="".join(_LINE.format(width=width) for width in (6350, 12700, 19050)),
        effects=_EFFECT * 3,
    )
    return Part(
        name,
        "application/vnd.openxmlformats-officedocument.theme+xml",
        f'<a:theme xmlns:a="{_A}" name="{design.names.name}"><a:themeElements>'
        f'<a:clrScheme name="{design.names.name}">{colours}</a:clrScheme>'
        f'<a:fontScheme name="{design.names.name}"><a:majorFont>{font}</a:majorFont>'
        f"<a:minorFont>{font}</a:minorFont></a:fontScheme>{formats}"
        "</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>",
    )


def core_part(design: Design, title: str) -> Part:
    """Give the properties of a template; they hold no date, so that nothing reads a clock."""
    return Part(
        "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        f'<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:creator>plan-as-code</dc:creator>"
        f"<dc:language>{design.language}</dc:language></cp:coreProperties>",
    )


def app_part(program: str) -> Part:
    """Give the extended properties, which name the Office program."""
    return Part(
        "docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        f'<Properties xmlns="{_EXTENDED}"><Application>{program}</Application>'
        "<AppVersion>16.0000</AppVersion></Properties>",
    )
