"""What draws: figures, charts, cards, filters, wording and downloads."""
