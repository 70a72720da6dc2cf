"""What the dashboard's own pages may load: themselves, and what Streamlit cannot do without.

Streamlit writes styles into the page as it draws (`style-src`), and hands the scripts of components over as addresses
of the page's own memory (`blob:`). Everything else comes from this server.
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

_INLINE = re.compile(rb"<script>(.*?)</script>", re.DOTALL)
_RULES = (
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
)


def policy(body: bytes) -> str:
    """Return the policy of a page of Streamlit: of the scripts in its text those alone that it came with."""
    digests = (b64encode(sha256(script).digest()).decode() for script in _INLINE.findall(body))
    scripts = " ".join(["script-src 'self' blob:", *(f"'sha256-{digest}'" for digest in digests)])
    return "; ".join([scripts, *_RULES])
