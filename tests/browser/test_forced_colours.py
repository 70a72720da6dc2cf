"""High contrast: where a reader's system forces its own colours on pages, charts stay legible."""

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import READY

# Not a map: its numbers stand on tiles, whose colours are the ground.
# The text of every drawing against the ground that is behind it: its own, or that of the page.
CONTRASTS = """() => {
  const light = colour => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map(part => part / 255)
      .map(part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const seen = colour => colour.startsWith("rgb(") || (colour.startsWith("rgba(") && !colour.endsWith(", 0)"));
  const ground = text => {
    for (let box = text.closest("svg"); box; box = box.parentElement) {
      const colour = getComputedStyle(box).backgroundColor;
      if (seen(colour)) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  return [...document.querySelectorAll("svg text")]
    .filter(text => text.textContent.trim() && text.getBoundingClientRect().width)
    .map(text => {
      const [one, two] = [getComputedStyle(text).fill, ground(text)].map(light).sort((a, b) => b - a);
      return {text: text.textContent, contrast: (one + 0.05) / (two + 0.05)};
    });
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path", ["/figures/deepfake-cases?lang=en", "/embed/deepfake-cases?theme=dark", "/takedown-requests?lang=ko"]
)
def test_charts_are_legible_in_forced_colours(browser: Browser, server: str, path: str, scheme: str) -> None:
    context = browser.new_context(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(server + path)
    if not path.startswith(("/figures", "/embed")):
        page.wait_for_selector(READY)
    page.locator("svg text:visible").first.wait_for()
    found = page.evaluate(CONTRASTS)
    context.close()
    assert len(found) > 5
    assert [one for one in found if one["contrast"] < 4.5] == []
