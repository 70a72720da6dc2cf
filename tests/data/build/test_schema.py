from data.build import reader, schema


def test_missing_and_unknown_columns_are_told() -> None:
    frames, _ = reader.read()
    without = frames["sources"].drop(columns=["publisher_ko"])
    assert [str(fault) for fault in schema.check("sources", without)] == [
        "sources.csv, row 1, column publisher_ko: The column is missing. Add it to the header row."
    ]
    more = frames["sources"].assign(colour="blue")
    assert "column colour: The column is not known." in str(schema.check("sources", more)[0])


def test_a_new_column_of_an_observation_table_is_a_dimension() -> None:
    frames, _ = reader.read()
    table = frames["international"].assign(sex="")
    assert "sex" in [column.name for column in schema.columns("international", table)]
    assert schema.check("international", table) == []
