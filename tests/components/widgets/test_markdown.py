from components.widgets.markdown import link, plain


def test_markdown_in_data_is_shown_as_it_is() -> None:
    assert plain("1월~7월 *x* <b>") == "1월\\~7월 \\*x\\* \\<b\\>"


def test_only_addresses_of_the_web_and_of_mail_become_links() -> None:
    assert link("a", "mailto:?subject=a%20b") == "[a](mailto:?subject=a%20b)"
    assert link("a]b", "https://example.org/x (1)") == "[a\\]b](https://example.org/x%20%281%29)"
    assert link("a", "javascript:alert(1)") == "a"
    assert link("a", "") == "a"
