"""What a browser keeps of one session: the page it is on, the messages it holds, the sliders it shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.Slider_pb2 import Slider

Query = tuple[tuple[str, str], ...]
Range = tuple[int, int]

_EARLY = ForwardMsg.ScriptFinishedStatus.FINISHED_EARLY_FOR_RERUN
_BROKEN = ForwardMsg.ScriptFinishedStatus.FINISHED_WITH_COMPILE_ERROR


class Failed(Exception):
    """The server drew an error or an exception, or did not know the page."""


@dataclass
class Browser:
    """The state of one tab, kept as Streamlit's own JavaScript keeps it.

    `address` is that of the server with its base path and no slash at the end, `path` the page in it; the start page
    has an empty one. `sliders` holds the sliders on the page by their labels, `pages` the paths that the navigation
    offers.
    """

    address: str
    path: str = ""
    sliders: dict[str, Slider] = field(default_factory=dict)
    pages: tuple[str, ...] = ()
    _page: str = ""
    _held: dict[str, int] = field(default_factory=dict)
    _age: int = 2
    _runs: int = 0

    def ask(self, query: Query = (), ranges: Mapping[str, Range] | None = None) -> bytes:
        """Return the message that asks for a run: the address with its `query`, sliders by their label at `ranges`.

        The first one names the page by its path, all later ones by the hash that the server gave it. The hashes of the
        messages that the tab still holds go along: the server sends a reference instead of each of them.
        """
        text, message = urlencode(query), BackMsg()
        wanted = message.rerun_script
        wanted.query_string = text
        wanted.page_script_hash = self._page
        wanted.page_name = "" if self._page else self.path
        wanted.cached_message_hashes.extend(self._held)
        for label, (low, high) in (ranges or {}).items():
            slider = self.sliders[label]
            state = wanted.widget_states.widgets.add(id=slider.id)
            state.double_array_value.data.extend((max(low, slider.min), min(high, slider.max)))
        context = wanted.context_info
        context.timezone, context.timezone_offset, context.locale = "Asia/Seoul", -540, "en-US"
        context.url = f"{self.address}/{self.path}" + (f"?{text}" if text else "")
        context.is_embedded, context.color_scheme = False, "light"
        data: bytes = message.SerializeToString()
        return data

    def take(self, message: ForwardMsg) -> bool:
        """Note what a message of the server says; return whether it ends the run. Raises `Failed` for an error."""
        match message.WhichOneof("type"):
            case "delta":
                self._drawn(message)
            case "ref_hash":
                # The server may refer only to what the tab said it holds; using it keeps it young.
                if message.ref_hash not in self._held:
                    raise Failed(f"reference to a message that is not held: {message.ref_hash}")
                self._held[message.ref_hash] = self._runs
            case "new_session":
                self._age = message.new_session.config.max_cached_message_age
                self._page = message.new_session.page_script_hash
            case "navigation":
                # Only now does the server know which page it is; the hash before was that of the frame around it.
                self._page = message.navigation.page_script_hash
                listed = message.navigation.app_pages
                self.pages = tuple("" if page.is_default else page.url_pathname for page in listed)
            case "page_not_found":
                raise Failed(f"no page {self.path!r}")
            case "script_finished":
                return self._ended(message)
        return False

    def _drawn(self, message: ForwardMsg) -> None:
        if message.metadata.cacheable:
            self._held.setdefault(message.hash, self._runs)
        if message.delta.WhichOneof("type") != "new_element":
            return
        element = message.delta.new_element
        match element.WhichOneof("type"):
            case "exception":
                raise Failed(f"{element.exception.type}: {element.exception.message}")
            case "alert":
                if element.alert.format == Alert.Format.ERROR:
                    raise Failed(element.alert.body)
            case "slider":
                self.sliders[element.slider.label] = element.slider

    def _ended(self, message: ForwardMsg) -> bool:
        if message.script_finished == _BROKEN:
            raise Failed("the script does not compile")
        if message.script_finished == _EARLY:
            return False  # the script asked for another run, which follows at once
        self._runs += 1
        self._held = {key: used for key, used in self._held.items() if self._runs - used <= self._age}
        return True
