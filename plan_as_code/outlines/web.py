"""A web page as the lines its reader sees."""

from html.parser import HTMLParser

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_HIDDEN = ("style", "script")


def page_lines(text: str) -> list[str]:
    """Give the texts of a web page in the order of reading; a heading begins with `#`."""
    page = _Page()
    page.feed(text)
    return page.lines


class _Page(HTMLParser):
    """The texts of a web page without its style."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.within = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in (*_HEADINGS, *_HIDDEN):
            self.within = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self.within:
            self.within = ""

    def handle_data(self, data: str) -> None:
        if data.strip() and self.within not in _HIDDEN:
            mark = "# " if self.within in _HEADINGS else ""
            self.lines.append(f"{mark}{' '.join(data.split())}")
