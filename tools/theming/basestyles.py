"""What all styles of the document rest on."""

from theming.design import Design
from theming.wordxml import TEXT_FONT, colour, size, spacing


def defaults(design: Design) -> str:
    """Give the font, size, language and spacing of all words, and which styles Word hides."""
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{TEXT_FONT}{colour(design, 'ink')}"
        f'{size(design.page.body)}<w:lang w:val="{design.language}"'
        f' w:eastAsia="{design.language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr><w:widowControl/>{spacing(0, 8, 1.15)}</w:pPr></w:pPrDefault>"
        '</w:docDefaults><w:latentStyles w:defLockedState="0" w:defUIPriority="99"'
        ' w:defSemiHidden="1" w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376"/>'
    )


def base() -> str:
    """Give the four styles that every document has."""
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:uiPriority w:val="0"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    )
