import pydoc

import plan_as_code


def test_every_public_name_is_found_and_listed():
    assert dir(plan_as_code) == sorted(plan_as_code.__all__)
    assert all(getattr(plan_as_code, name).__doc__ for name in plan_as_code.__all__)


def test_help_shows_what_can_be_done():
    told = pydoc.plain(pydoc.render_doc(plan_as_code))
    assert [name for name in plan_as_code.__all__ if name not in told] == []
