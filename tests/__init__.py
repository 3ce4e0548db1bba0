"""The tests; a package, because a library that they use installs one of the same name."""
