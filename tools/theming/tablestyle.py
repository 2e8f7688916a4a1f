"""The document's table style: dark header row, thin rules, light bands."""

from theming.design import Design


def table_styles(design: Design) -> str:
    """Give the table style as XML."""
    palette = design.palette
    rule = f'w:val="single" w:sz="4" w:space="0" w:color="{palette.accent1}" w:themeColor="accent1"'
    name = design.names.document.styles.table
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{name.title().replace(" ", "")}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="5"/>'
        "<w:qFormat/>"
        '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        '<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblStyleColBandSize w:val="1"/>'
        f"<w:tblBorders><w:top {rule}/><w:bottom {rule}/><w:insideH {rule}/></w:tblBorders>"
        '<w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="113" w:type="dxa"/>'
        '<w:bottom w:w="45" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar>'
        f"</w:tblPr>{_header(design)}{_last_row(design)}{_first_column(design)}{_band(design)}"
        "</w:style>"
    )


def _header(design: Design) -> str:
    palette = design.palette
    return (
        '<w:tblStylePr w:type="firstRow"><w:pPr><w:keepNext/></w:pPr>'
        f'<w:rPr><w:b/><w:bCs/><w:color w:val="{palette.paper}" w:themeColor="background1"/></w:rPr>'
        f'<w:trPr><w:tblHeader/></w:trPr><w:tcPr>{_shade(palette.deep, "text2")}'
        '<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>'
    )


def _last_row(design: Design) -> str:
    palette = design.palette
    return (
        '<w:tblStylePr w:type="lastRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>'
        f'<w:top w:val="single" w:sz="12" w:space="0" w:color="{palette.deep}"'
        f' w:themeColor="text2"/></w:tcBorders>{_shade(palette.paper, "background1")}'
        "</w:tcPr></w:tblStylePr>"
    )


def _first_column(design: Design) -> str:
    return (
        '<w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/>'
        f'<w:color w:val="{design.palette.deep}" w:themeColor="text2"/></w:rPr></w:tblStylePr>'
    )


def _band(design: Design) -> str:
    return (
        '<w:tblStylePr w:type="band2Horz"><w:tcPr>'
        f'{_shade(design.palette.mist, "background2")}</w:tcPr></w:tblStylePr>'
    )


def _shade(fill: str, slot: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}" w:themeFill="{slot}"/>'
