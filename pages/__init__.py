"""What arranges: one short file a page, read top to bottom as the page stands."""
