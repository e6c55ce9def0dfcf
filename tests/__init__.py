"""Ours, also where a library installs a folder of the same name."""
