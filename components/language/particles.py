"""Korean particles that follow the sound before them: 은 or 는, 이 or 가, 을 or 를, 과 or 와, (으)로.

A Korean text of the catalogue writes both, as official forms do: `{subject}은(는)`, `{number}(으)로`. When its values
are filled in, the one that fits is left.
"""

from __future__ import annotations

import re

_PAIRS = {
    "은(는)": ("은", "는"),
    "이(가)": ("이", "가"),
    "을(를)": ("을", "를"),
    "과(와)": ("과", "와"),
    "(으)로": ("으로", "로"),
}
_EITHER = re.compile("|".join(map(re.escape, _PAIRS)))
# A bracket or a quotation mark is not spoken: the word before it is.
_SILENT = re.compile(r"(\s*\([^()]*\)|[\s\"'”’」』»)\]])+$")
_FIRST, _FINALS, _RIEUL = 0xAC00, 28, 8
_NONE, _SOME, _L = 0, 1, _RIEUL
# How the last digit of a number sounds: 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구.
_DIGITS = (_SOME, _L, _NONE, _SOME, _NONE, _NONE, _SOME, _L, _L, _NONE)
_TRILLION = re.compile(r"(?<!\d)[1-9]0{12,15}$")  # 조 ends in a vowel, unlike 십, 백, 천, 만 and 억
_LETTERS = {"l": _L, "m": _SOME, "n": _SOME, "r": _L}
_SIGNS = {"%": _NONE, "℃": _NONE}  # 퍼센트, 도


def fitted(text: str) -> str:
    """Return a text in which each pair of particles is the one that fits the word before it."""
    found: list[str] = []
    at = 0
    for pair in _EITHER.finditer(text):
        found.append(text[at : pair.start()])
        with_final, without = _PAIRS[pair[0]]
        final = _final("".join(found))
        # 로 follows a vowel, and ㄹ too.
        open_end = final == _NONE or (pair[0] == "(으)로" and final == _RIEUL)
        found.append(without if open_end else with_final)
        at = pair.end()
    return "".join([*found, text[at:]])


def _final(before: str) -> int:
    """Return the final consonant that the last word of a text ends in: none, 8 for ㄹ, else some other number."""
    word = _SILENT.sub("", before)
    last = word[-1:]
    if "가" <= last <= "힣":
        return (ord(last) - _FIRST) % _FINALS
    if last.isascii() and last.isdigit():
        return _NONE if _TRILLION.search(word.replace(",", "")) else _DIGITS[int(last)]
    return _SIGNS.get(last, _LETTERS.get(last.lower(), _NONE))
