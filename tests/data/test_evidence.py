import pytest

from data.build import command as build
from data.evidence import evidence
from tests.record import frozen


def test_reports_by_independent_publishers_are_counted() -> None:
    found = evidence(frozen(), "deepfake-cases-reported.2021.ppp-20241008")
    assert {one.value for one in found.others} == {156}
    assert found.publishers == 3
    assert found.agree


def test_a_disagreement_is_told() -> None:
    found = evidence(frozen(), "dsc-corrections.2024.segye-ilbo-20250926")
    assert [one.value for one in found.others] == [94185]
    assert not found.agree


def test_a_misprint_is_no_disagreement() -> None:
    found = evidence(frozen(), "deepfake-cases-reported.20240101-20241130.newsis-20241203")
    assert sorted(one.value or 0 for one in found.others) == [649, 1094]
    assert found.agree


def test_a_copy_speaks_for_the_outlet_that_it_copies_and_for_nobody_where_that_is_unknown() -> None:
    found = evidence(frozen(), "deepfake-corrections.20200625-20201231.newstomato-20250212")
    assert frozen().sources["kyeonggi-ilbo-20250908"].origin == "Kyeonggi Ilbo"
    assert (len(found.others), found.publishers) == (1, 2)
    unknown = evidence(frozen(), "kcsc-monitors.target.20240828.reuters-paraphrase-20240828")
    assert unknown.publishers == 0


def test_one_agency_in_several_papers_is_one_publisher() -> None:
    found = evidence(frozen(), "platform-reply-rate.2021.korea-economic-daily-20221127")
    sources = [found.source, *(frozen().sources[one.source] for one in found.others)]
    assert len({source.publisher["en"] for source in sources}) > 1
    assert {source.origin for source in sources} == {"Yonhap"}
    assert found.publishers == 1


def test_a_target_is_not_another_report_of_the_count() -> None:
    target = evidence(frozen(), "kcsc-monitors.target.20240828.reuters-paraphrase-20240828")
    assert target.others == ()
    assert [check.id for check in target.checks] == ["monitors-doubled"]


def test_explain_prints_the_whole_evidence(capsys: pytest.CaptureFixture[str]) -> None:
    assert build.main(["--explain", "deepfake-cases-reported.2024.mbc"]) == 0
    told = capsys.readouterr().out
    for text in ("1202 cases, final", "MBC: [1,202 deepfake cases in 2024]", "https://imnews.imbc.com/", "2024-10-16"):
        assert text in told
    assert "also         1202 final, gyeonggi-sinmun-20250213" in told


def test_explain_names_the_nearest_ids(capsys: pytest.CaptureFixture[str]) -> None:
    assert build.main(["--explain", "deepfake-cases-reported.2024.mbs"]) == 2
    assert "Near: deepfake-cases-reported.2024.mbc" in capsys.readouterr().err
