"""Answers made ready to show: plain strings, lists and addresses for page and command alike."""
