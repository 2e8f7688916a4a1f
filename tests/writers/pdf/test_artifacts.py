import pikepdf
import pytest

from plan_as_code.writers.pdf.artifacts import artifacts


def marked(text):
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        page.Contents = pdf.make_stream(text.encode())
        found = artifacts(pikepdf.parse_content_stream(page))
        return " ".join(pikepdf.unparse_content_stream(list(found)).decode().split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0 0 m 1 1 l S", "/Artifact BMC 0 0 m 1 1 l S EMC"),
        ("q 0 0 9 9 re f* Q", "q /Artifact BMC 0 0 9 9 re f* EMC Q"),
        ("0 0 9 9 re W n /Im1 Do", "0 0 9 9 re W n /Artifact BMC /Im1 Do EMC"),
        ("/Artifact BMC 0 0 9 9 re f EMC", "/Artifact BMC 0 0 9 9 re f EMC"),
        ("/P <</MCID 0>> BDC 0 0 9 9 re f EMC", "/P << /MCID 0 >> BDC 0 0 9 9 re f EMC"),
        ("0 0 m 1 1 l", "0 0 m 1 1 l"),
    ],
)
def test_what_is_drawn_outside_the_structure_is_an_artifact(text, expected):
    assert marked(text) == expected
