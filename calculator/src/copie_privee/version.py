"""The version of the package; an assessment carries it, so that it can be made again."""

__version__ = "0.1.0"
