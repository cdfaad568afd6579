"""Where the parts of a picture stand."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from mailgate.web.staff.numbers import charts

VALUES = st.lists(st.integers(0, 3_000), max_size=250)


@given(most=st.integers(0, 100_000))
def test_an_axis_reaches_beyond_the_greatest_value_in_few_steps(most: int) -> None:
    found = charts.ticks(most)
    assert found[0] == 0
    assert found[-1] >= max(most, 1)
    assert 2 <= len(found) <= 7
    assert len({after - before for before, after in itertools.pairwise(found)}) == 1


@given(values=VALUES)
def test_every_column_stays_within_the_picture(values: list[int]) -> None:
    found = charts.columns(["1/1"] * len(values), [[("ill", value), ("other", value // 2)] for value in values])
    for column in found.columns:
        assert charts.TOP - 0.1 <= column.top <= found.base
        assert charts.LEFT <= column.x <= column.x + column.width <= found.width + 0.1
        assert all(part.height >= 0 for part in column.parts)
    assert sum(bool(column.label) for column in found.columns) <= charts.MOST_LABELS


@given(values=VALUES)
def test_a_bar_is_as_long_as_its_number_says(values: list[int]) -> None:
    found = charts.rows([("3-1", value) for value in values])
    most = max(values, default=0)
    for row in found.rows:
        assert row.length + found.left + charts.NUMBER <= found.width + 0.1
        assert (row.value == most or not most) or row.length < found.width - found.left - charts.NUMBER + 0.1
        assert bool(row.length) == bool(row.value) or row.value / most < 0.001
