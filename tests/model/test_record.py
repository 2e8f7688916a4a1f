from datetime import date

from plan_as_code.findings import Origin, Place
from plan_as_code.model import NOT_RECORDED, Action, Owner, Update


def test_a_record_shows_the_fields_that_were_filled_in_and_not_where():
    action = Action(
        id="A1",
        text="Train staff",
        owners=(Owner(party="police"),),
        status=NOT_RECORDED,
        updates=(Update(date=date(2018, 10, 19), text="Begun"),),
        origin=Origin(Place("plan.yaml", 4, 5)),
    )
    assert repr(action) == (
        "Action(id='A1', text='Train staff', owners=(Owner(party='police'),),"
        " status=<NotRecorded.NOT_RECORDED: 'not recorded'>,"
        " updates=(Update(date=datetime.date(2018, 10, 19), text='Begun'),))"
    )
