"""The conformance kit: what a plugin's tests are made of."""
