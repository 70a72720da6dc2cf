import gc
import tracemalloc

from components.view.kept import Kept


def test_what_was_made_once_is_not_made_again() -> None:
    kept, made = Kept(1_000), []

    def make() -> bytes:
        made.append(1)
        return b"text"

    assert [kept.get(("key",), make), kept.get(("key",), make)] == [b"text", b"text"]
    assert len(made) == 1
    assert 4 < kept.size < 1_000


def test_what_was_used_longest_ago_leaves_before_the_bound_is_crossed() -> None:
    kept = Kept(10_000)
    kept.get(("first",), lambda: b"4" * 4_000)
    kept.get(("second",), lambda: b"4" * 4_000)
    kept.get(("first",), lambda: b"made anew")
    kept.get(("third",), lambda: b"4" * 4_000)
    assert 8_000 < kept.size <= 10_000
    assert kept.get(("first",), lambda: b"new!") == b"4" * 4_000
    assert kept.get(("second",), lambda: b"new!") == b"new!"


def test_the_bound_is_that_of_the_memory_taken() -> None:
    kept = Kept(200_000)
    gc.collect()
    tracemalloc.start()
    try:
        for number in range(2_000):
            kept.get(("a card", "in a language", ("with", "filters"), number), lambda: b"short")
        taken, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert taken <= 200_000


def test_what_is_larger_than_the_bound_is_given_and_not_kept() -> None:
    kept = Kept(3)
    assert kept.get(("key",), lambda: b"1234") == b"1234"
    assert kept.size == 0


def test_what_could_not_be_made_is_tried_again() -> None:
    kept = Kept(1_000)
    try:
        kept.get(("key",), lambda: bytes(1 // 0))
    except ZeroDivisionError:
        assert kept.get(("key",), lambda: b"mended") == b"mended"
    else:
        raise AssertionError("the fault was lost")
