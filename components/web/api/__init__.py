"""Open data beside the pages: plain HTTP without a session, so that any server answers any link and caches keep it."""
