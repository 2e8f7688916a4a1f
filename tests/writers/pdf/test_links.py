import pikepdf
import pytest

from plan_as_code.writers.pdf.links import Words, words_of


def found(text):
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        page.Contents = pdf.make_stream(text.encode())
        read = list(pikepdf.parse_content_stream(page))
        return [(each.number, each.left, each.base) for each in words_of(read)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/P <</MCID 0>> BDC q BT 5 6 Td (a) Tj ET Q q BT 7 6 Td (b) Tj ET Q EMC",
         [(0, 5, 6), (0, 7, 6)]),
        ("q 2 0 0 2 10 20 cm /P <</MCID 3>> BDC q BT 1 2 Td [(a)] TJ ET Q EMC Q", [(3, 12, 24)]),
        ("/P <</MCID 0>> BDC q BT 1 0 0 1 5 6 Tm 1 1 Td (a) Tj ET Q EMC", [(0, 6, 7)]),
        ("/P <</MCID 0>> BDC q 1 0 0 1 3 4 cm Q EMC", []),
        ("/Artifact BMC q BT 5 6 Td (a) Tj ET Q EMC", []),
        ("q BT 5 6 Td (a) Tj ET Q", []),
    ],
)  # fmt: skip
def test_words_are_found_where_they_begin_on_the_page(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("left", "base", "is_on"),
    [(10, 20, True), (9.5, 20, True), (19.5, 20, False), (15, 31.5, False)],
)
def test_words_are_on_a_link_where_they_begin_within_it(left, base, is_on):
    link = pikepdf.Dictionary(Rect=[10, 20, 20, 30])
    assert Words(0, 1, pikepdf.Name.P, 0, left, base).on(link) is is_on
