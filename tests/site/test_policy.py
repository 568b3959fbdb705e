"""The build refuses a page that the policy would break, and hashes what a browser would hash."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.publish import policy

PAGE = '<!doctype html><html><head><meta charset="utf-8">{}</head><body>{}</body></html>'


def written(folder: Path, head: str = "", body: str = "") -> str:
    (folder / "index.html").write_text(PAGE.format(head, body), encoding="utf-8")
    policy.apply(folder)
    return (folder / "index.html").read_text(encoding="utf-8")


def test_an_inline_script_is_allowed_by_its_hash(tmp_path: Path) -> None:
    """The known hash of alert('Hello, world.'), from the recommendation's own example."""
    text = written(tmp_path, body="<script>alert('Hello, world.');</script>")
    assert "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='" in text


def test_data_is_no_script(tmp_path: Path) -> None:
    """A hash for JSON would be a hole nobody needs."""
    assert "sha256" not in written(tmp_path, head='<script type="application/ld+json">{"a": 1}</script>')


def test_every_page_gets_the_hashes_of_all(tmp_path: Path) -> None:
    """Instant navigation shows one page under another's policy."""
    (tmp_path / "other").mkdir()
    (tmp_path / "other/index.html").write_text(PAGE.format("", "<script>1</script>"), encoding="utf-8")
    first = written(tmp_path, body="<script>2</script>")
    assert first.count("'sha256-") == 2
    assert (tmp_path / "other/index.html").read_text(encoding="utf-8").count("'sha256-") == 2


@pytest.mark.parametrize(
    "body",
    [
        '<p style="color: red">',
        '<a href="#" onclick="go()">',
        "<style>p { color: red }</style>",
        '<script src="https://example.org/a.js"></script>',
        '<img src="//example.org/a.png">',
    ],
)
def test_what_would_be_blocked_stops_the_build(tmp_path: Path, body: str) -> None:
    """Found by a reader's browser, it would only be silent: nothing would be said, and the page would be broken."""
    with pytest.raises(policy.PolicyError, match=r"index\.html, line 1"):
        written(tmp_path, body=body)


def test_no_page_asks_for_its_neighbours(tmp_path: Path) -> None:
    """Firefox fetches `<link rel="next">` unasked: the policy refuses it, and a reader's data would pay for it."""
    text = written(tmp_path, head='<link rel="prev" href="../a/">\n<link rel="next" href="b/"><link rel="icon" href="c">')
    assert [rel for rel in ("prev", "next", "icon") if f'rel="{rel}"' in text] == ["icon"]


def test_a_page_without_a_place_for_it_stops_the_build(tmp_path: Path) -> None:
    """One page without the policy is the page an attack would use."""
    (tmp_path / "index.html").write_text("<!doctype html><title>x</title>", encoding="utf-8")
    with pytest.raises(policy.PolicyError, match="no place"):
        policy.apply(tmp_path)
