"""A deck as one page that presents itself: every slide drawn beforehand, and the keys that lead through them."""

from components.renderers.present.page import address, answering, page, policy

__all__ = ["address", "answering", "page", "policy"]
