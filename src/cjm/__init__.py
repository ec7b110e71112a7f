"""Customer journey maps as values."""
