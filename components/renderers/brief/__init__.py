"""One page for an office: as a Word document, and as one of Hancom Office."""
