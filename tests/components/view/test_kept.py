from components.view.kept import Kept


def test_what_was_made_once_is_not_made_again() -> None:
    kept, made = Kept(100), []

    def make() -> bytes:
        made.append(1)
        return b"text"

    assert [kept.get("key", make), kept.get("key", make)] == [b"text", b"text"]
    assert len(made) == 1
    assert kept.size == 4


def test_what_was_used_longest_ago_leaves_before_the_bound_is_crossed() -> None:
    kept = Kept(10)
    kept.get("first", lambda: b"1234")
    kept.get("second", lambda: b"1234")
    kept.get("first", lambda: b"made anew")
    kept.get("third", lambda: b"1234")
    assert kept.size == 8
    assert kept.get("first", lambda: b"new!") == b"1234"
    assert kept.get("second", lambda: b"new!") == b"new!"


def test_what_is_larger_than_the_bound_is_given_and_not_kept() -> None:
    kept = Kept(3)
    assert kept.get("key", lambda: b"1234") == b"1234"
    assert kept.size == 0


def test_what_could_not_be_made_is_tried_again() -> None:
    kept = Kept(10)
    try:
        kept.get("key", lambda: bytes(1 // 0))
    except ZeroDivisionError:
        assert kept.get("key", lambda: b"mended") == b"mended"
    else:
        raise AssertionError("the fault was lost")
