"""Customer journey maps as SVG drawings."""
