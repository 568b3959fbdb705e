"""Puts an answer into a template, by the same rules as the browser's `bind.mjs`.

Takes an element tree and plain data; changes the tree. `data-text="a.b"` is the element's text, `data-href` an address
below the site's root, `data-attr="name:path …"` attributes, `data-if` shows or hides, `data-each` repeats the content
of the <template> inside for each item. What is empty is hidden.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from lxml.html import HtmlElement


def find(data: Any, path: str) -> Any:
    """The value at "a.b", None where there is none; "." is the data itself."""
    if path == ".":
        return data
    for name in path.split("."):
        data = data.get(name) if isinstance(data, dict) else None
    return data


def bind(element: HtmlElement, data: Any, root: str) -> None:
    """Fill an element and what it holds; templates inside stay as they are."""
    if element.tag == "template" or not isinstance(element.tag, str):
        return
    if (path := element.get("data-if")) is not None:
        _show(element, find(data, path))
    for pair in (element.get("data-attr") or "").split():
        name, _, path = pair.partition(":")
        value = find(data, path)
        element.set(name, "" if value is None else str(value))
    if (path := element.get("data-href")) is not None:
        element.set("href", root + str(find(data, path) or ""))
    if (path := element.get("data-text")) is not None:
        value = find(data, path)
        element.text = "" if value is None else str(value)
        _show(element, value)
    elif (path := element.get("data-each")) is not None:
        _repeat(element, find(data, path) or [], root)
    else:
        for child in list(element):
            bind(child, data, root)


def _repeat(element: HtmlElement, items: list[Any], root: str) -> None:
    template = element.find("template")
    assert template is not None, f"data-each={element.get('data-each')} has no template"
    for child in list(element):
        if child is not template:
            element.remove(child)
    for item in items:
        clone = deepcopy(template[0])
        clone.tail = None
        bind(clone, item, root)
        element.append(clone)
    _show(element, items)


def _show(element: HtmlElement, value: Any) -> None:
    if value:
        element.attrib.pop("hidden", None)
    else:
        element.set("hidden", "")
