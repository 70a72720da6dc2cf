"""From curated CSV to published tables: what the curator runs and the server never loads."""
