import pandas as pd

from data.build import reader, schema


def _faults(name: str, frames: dict[str, pd.DataFrame]) -> list[str]:
    return [str(fault) for fault in schema.check(name, frames)]


def test_missing_and_unknown_columns_are_told() -> None:
    frames, _ = reader.read()
    frames["sources"] = frames["sources"].drop(columns=["publisher_ko"])
    assert _faults("sources", frames) == [
        "sources.csv, row 1, column publisher_ko: The column is missing. Add it to the header row."
    ]
    frames["courts"] = frames["courts"].assign(colour="blue")
    assert _faults("courts", frames) == [
        "courts.csv, row 1, column colour: The column is not known. Remove it, correct its name, or declare it in "
        "members.csv, dimension “dimension”."
    ]


def test_a_declared_column_of_an_observation_table_is_a_dimension() -> None:
    frames, _ = reader.read()
    frames["international"] = frames["international"].assign(sex="")
    assert "sex" in [column.name for column in schema.columns("international", frames)]
    assert _faults("international", frames) == []
