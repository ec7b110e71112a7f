"""The tests of the core; `tests.support` serves those of the plugins as well."""
