import pytest

from data.dataset import load
from data.fulltext import Document, Hit, Index
from data.terms import mentioned, named

DOCUMENTS = [
    Document("figure", "takedowns", "딥페이크 시정요구 Deepfake takedown requests", "deletion 삭제 block 접속차단"),
    Document("figure", "cases", "딥페이크 사건 접수 건수 Deepfake cases reported to police", "경찰"),
    Document("source", "uk", "UK helpline", ""),
]


def keys(hits: list[Hit]) -> list[str]:
    return [hit.key for hit in hits]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("takedown", "takedowns"),
        ("takdown reqests", "takedowns"),
        ("시정요구는", "takedowns"),
        ("접수건수", "cases"),
        ("경찰이", "cases"),
        ("UK", "uk"),
    ],
)
def test_a_word_is_found_in_other_spellings(typed: str, first: str) -> None:
    assert keys(Index(DOCUMENTS).find([[word] for word in typed.split()]))[0] == first


@pytest.mark.parametrize("typed", ["", "?!", "'\" OR 1=1 --", "\x00", "NEAR("])
def test_marks_are_no_query(typed: str) -> None:
    assert {hit.key for hit in Index(DOCUMENTS).find([[typed]])} <= {"takedowns", "cases", "uk"}


def test_the_best_name_of_a_thing_counts_once() -> None:
    index = Index(DOCUMENTS)
    [once] = [hit for hit in index.find([["takedown"]]) if hit.key == "takedowns"]
    [again] = [hit for hit in index.find([["takedown", "nothing", "takedown"]]) if hit.key == "takedowns"]
    assert once.score == again.score


@pytest.mark.parametrize("name", ["딥페이크", "허위영상물", "deepfake", "Deep Fake", "DEEPFAKES"])
def test_all_names_lead_to_one_term(name: str) -> None:
    assert "sexual-fake-video" in [term.id for term in named(load().glossary.values(), f"how many {name} cases?")]


@pytest.mark.parametrize("name", ["방심위", "KCSC", "kcsc", "방송통신심의위원회"])
def test_the_regulator_is_known_by_its_short_names(name: str) -> None:
    glossary = load().glossary.values()
    assert [term.id for term in named(glossary, name)] == [term.id for term in named(glossary, "방심위")] != []


def test_a_text_mentions_the_longest_term_only() -> None:
    glossary = load().glossary.values()
    korean = [term.term["ko"] for term in mentioned(glossary, "디성센터 삭제지원 건수", "ko")]
    assert "삭제지원" in korean
    assert "삭제" not in korean
    assert "access block" in [term.term["en"] for term in mentioned(glossary, "Access blocks and deletions", "en")]
    assert mentioned(glossary, "Nothing of the kind", "en") == []
