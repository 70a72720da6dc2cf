"""Files: one module a format, each turning a figure as one reader sees it into bytes."""
