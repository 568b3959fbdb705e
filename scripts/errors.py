"""What stops the build, said to whoever edits the texts or the pages.

Every error that an edition, a register, a template or a page can cause is a BuildError: one sentence, with the file and
the line where there is one. The build prints it and leaves everything published as it was.
"""


class BuildError(Exception):
    """Something given to the build is not as it must be; said on one line, whatever it quotes."""

    def __init__(self, sentence: str) -> None:
        super().__init__(" ".join(filter(None, map(str.strip, sentence.splitlines()))))
