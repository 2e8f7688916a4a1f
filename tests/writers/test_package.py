from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from hypothesis import given
from hypothesis import strategies as st

from plan_as_code.writers.package import retype, seal

PARTS = {"word/document.xml": b"<w/>", "[Content_Types].xml": b"<Types/>", "_rels/.rels": b"<r/>"}


def zipped(parts, year=2018, kind=ZIP_DEFLATED):
    content = BytesIO()
    with ZipFile(content, "w", kind) as package:
        for name, body in parts.items():
            package.writestr(ZipInfo(name, (year, 10, 26, 9, 30, 0)), body)
    return content.getvalue()


def test_content_types_come_first_and_the_rest_by_name():
    with ZipFile(BytesIO(seal(zipped(PARTS)))) as package:
        assert package.namelist() == ["[Content_Types].xml", "_rels/.rels", "word/document.xml"]


def test_every_entry_has_the_same_time_system_and_attributes():
    with ZipFile(BytesIO(seal(zipped(PARTS)))) as package:
        seen = {
            (entry.date_time, entry.create_system, entry.external_attr, entry.compress_type)
            for entry in package.infolist()
        }
    assert seen == {((1980, 1, 1, 0, 0, 0), 3, 0o644 << 16, ZIP_DEFLATED)}


def test_order_time_and_compression_of_the_original_leave_no_trace():
    backwards = dict(reversed(PARTS.items()))
    assert seal(zipped(PARTS)) == seal(zipped(backwards, year=2021, kind=ZIP_STORED))


def test_sealing_twice_changes_nothing():
    once = seal(zipped(PARTS))
    assert seal(once) == once


def test_parts_of_one_content_type_are_given_another_and_no_other_is():
    types = b'<Types><Override ContentType="a/b.template"/><Override ContentType="a/b"/></Types>'
    content = retype(zipped(PARTS | {"[Content_Types].xml": types}), "a/b.template", "a/b.main")
    with ZipFile(BytesIO(content)) as package:
        assert {name: package.read(name) for name in package.namelist()} == PARTS | {
            "[Content_Types].xml": types.replace(b"a/b.template", b"a/b.main")
        }


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}\.xml", fullmatch=True), st.binary(max_size=200)))
def test_no_part_is_lost_or_altered(parts):
    with ZipFile(BytesIO(seal(zipped(parts)))) as package:
        assert {name: package.read(name) for name in package.namelist()} == parts
