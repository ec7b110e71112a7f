"""Customer journey maps on Miro boards."""
