"""Hostile tables and invoices: random bytes, sound files spoiled, cells of anything, in pieces of any size."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator

import pytest

from copie_privee import load
from copie_privee.catalogue import has
from copie_privee.errors import InputError
from copie_privee.show.tables import prose, written
from copie_privee.tables import Line, SetAside, Table, listing
from tests.calculator.test_declare import EXAMPLES
from tests.calculator.test_structured import charge, line, pdf, ubl
from tests.calculator.test_workbook import FILES as WORKBOOKS
from tests.calculator.test_workbook import KEY, book
from tests.fuzz import hostile
from tests.fuzz.conftest import TIMES, Attack

pytestmark = pytest.mark.slow
SHARES = 4
EACH = 500 * TIMES
ENCODINGS = ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-be", "latin-1", "utf-7"]
HEADINGS = ["produit", "catégorie", "capacité", "quantité", "date", "export", "offre", "appareil", "rcp facturée",
            "rcp unitaire TTC", "tva", "facture", "motif d’exonération", "os", "integrated", "couleur"]  # fmt: skip
CELLS = ["cle-usb", "telephone-mobile", "8 Go", "64", "3", "-2", "2013-06-05", "41430", "oui", "non", "bundle", "19,6",
         "1,04", "=1+1", "@SUM(A1)", "\t", "professionnel", "baladeur", "téléphone"]  # fmt: skip
SIGNATURES = [b"PK\x03\x04", b"%PDF-1.4", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\x00", b"sep=;\n", b'"', b"\r"]


def table(chance: random.Random) -> bytes:
    """The bytes of a file that somebody gives for a table."""
    kind = chance.randrange(7)
    if kind == 0:
        return chance.choice([b"", *SIGNATURES]) + chance.randbytes(chance.choice((0, 1, 5, 300, 5_000)))
    if kind == 1:  # enormous: one line, one cell, marks without end
        filling = chance.choice([b"x", b'"', b";", b"9", b"\xc3\xa9", b"\r", b'";"', b"\0"])
        return "catégorie;quantité\n".encode() + filling * chance.choice((10, 150_000)) + b"\ncle-usb;1\n"
    if kind == 2:  # a sound file, spoiled
        data = bytearray(chance.choice(sorted(EXAMPLES.glob("*.csv"))).read_bytes())
        for _ in range(chance.randrange(1, 20)):
            at = chance.randrange(len(data))
            data[at : at + chance.randrange(3)] = chance.choice([b'"', b";", b"\n", b"\xff", b"\x00", b"", b",", b"\t"])
        return bytes(data)
    if kind == 3:  # a workbook, with some octets of it, or some signs of its cells, spoiled
        if chance.random() < 0.3:
            return _spoiled(chance, chance.choice(sorted(WORKBOOKS.glob("*.xlsx"))).read_bytes())
        cells = f"<row>{KEY}<c><v>{chance.randrange(9)}</v></c></row>" * chance.randrange(5)
        return book(_spoiled(chance, cells.encode() or b"<row/>").decode("utf-8", "replace"))
    separator = chance.choice(";,\t|")
    headings = [*chance.sample(HEADINGS, chance.randrange(1, len(HEADINGS))), "quantité", "catégorie"]
    lines = [separator.join(dict.fromkeys(headings))]
    for _ in range(chance.randrange(30)):
        cells = [chance.choice(CELLS) if chance.random() < 0.7 else hostile.text(chance)[:500] for _ in headings]
        lines.append(separator.join(cells if chance.random() < 0.9 else [*cells, "…", "…"]))
    text = chance.choice(["\n", "\r\n", "\r"]).join(lines)
    return text.encode(chance.choice(ENCODINGS), "replace")


def invoice(chance: random.Random) -> bytes:
    """The bytes of a file that somebody gives for a structured invoice."""
    kind = chance.randrange(6)
    if kind == 0:
        start = chance.choice(
            [b"<Invoice", b"<Invoice>", b'<?xml version="1.0"?>', b"%PDF-1.7\n", b"\xff\xfe<\0?\0x\0"]
        )
        return start + chance.randbytes(chance.choice((0, 5, 300, 5_000)))
    if kind == 1:  # entities, outside or without end; depth; one enormous name, value or line
        filling = chance.choice(["<a>", "x", "&lt;", " ", "<!---->", "<a b='", "<![CDATA[", "&#x0;"])
        return f"{chance.choice(DOCTYPES)}<Invoice>{filling * chance.choice((3, 100_000))}</Invoice>".encode()
    if kind == 2:  # an example, spoiled, in whatever it is wrapped
        data = _spoiled(chance, chance.choice(sorted(EXAMPLES.glob("*.xml"))).read_bytes())
        return _spoiled(chance, pdf(data)) if chance.random() < 0.3 else data
    if kind == 3:
        return _spoiled(chance, pdf((EXAMPLES / "facture-fr.xml").read_bytes()))
    words = [
        chance.choice(["RCP", "copie privée clé USB 8 Go", "Clé USB 8 Go", "Auvibel", "transport"]) for _ in range(9)
    ]
    strange = [hostile.text(chance)[:300].replace("&", "&amp;").replace("<", "&lt;") for _ in range(4)]
    if chance.random() < 0.7:  # signs that XML takes
        strange = ["".join(sign for sign in told if sign.isprintable()) for told in strange]
    values = [*strange, *["2", "2.000", "3"] * 4, "-1", "1.04", "1e9", "NaN", "9" * 400, ""]
    some = [
        line(chance.choice([*words, *strange]), chance.choice(values), chance.choice(values),
             charge(chance.choice(words), chance.choice(values), chance.choice(["true", "false", "?"])))
        for _ in range(chance.randrange(8))
    ]  # fmt: skip
    text = ubl(*some, more=charge(chance.choice(words), "3.00"), currency=chance.choice(["EUR", "", "USD"])).decode()
    return text.encode(chance.choice(["utf-8", "utf-16", "cp1252", "latin-1"]), "replace")


DOCTYPES = ["", '<?xml version="1.0"?>', '<!DOCTYPE a [<!ENTITY b "&b;">]>', '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
            '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY % c SYSTEM "http://a.example/"> %c;]>']  # fmt: skip


def _spoiled(chance: random.Random, data: bytes) -> bytes:
    spoiled = bytearray(data)
    for _ in range(chance.randrange(1, 9)):
        at = chance.randrange(len(spoiled) + 1)
        spoiled[at : at + chance.randrange(5)] = chance.choice(
            [b"<", b">", b"&a;", b'"', b"\x00", b"9" * 9, b"", b"</row>"]
        )
    return bytes(spoiled)


def fed(table: Table, files: tuple[bytes, ...], chance: random.Random) -> Iterator[Line | SetAside]:
    """The rows of files that come in pieces of any size."""
    for number, data in enumerate(files):
        table.begin(f"{number}.csv")
        cuts = sorted(chance.randrange(len(data) + 1) for _ in range(chance.randrange(4)))
        for start, end in zip([0, *cuts], [*cuts, len(data)], strict=True):
            yield from table.feed(data[start:end])
        yield from table.feed(b"", last=True)


def wrong_with(chance: random.Random, *files: bytes) -> str | None:
    """What is wrong with the answer to a list: nothing, or one of the ways a reader would be left in the lurch."""
    told = {
        "system": chance.choice(("fr", "be")),
        "month": "2013-06",
        "task": chance.choice(("declare", "check", "check", "claim")),
    }
    reader = Table(listing(told, load()), load(), several=len(files) > 1)
    rows = fed(reader, files, chance)
    as_json = chance.random() < 0.8
    try:
        text = "\n".join((written if as_json else prose)(rows, reader))
    except InputError as refused:
        return None if refused.accepted and refused.message else "a refusal that helps nobody"
    except Exception as problem:
        return f"{type(problem).__name__}: {problem}"
    if not as_json:
        return None
    answer = json.loads(text)
    if answer["rows_in"] != len(answer["lines"]) + len(answer["set_aside"]):
        return "rows are lost"
    for row in answer["set_aside"]:
        if not row["accepted"] or not has(f"field.{row['field']}") or len(row["value"]) > 110:
            return f"a row set aside without help, {row}"
    numbers = [row["line"] for row in answer["lines"]]
    return None if numbers == sorted(set(numbers)) else "rows out of order"


@pytest.mark.parametrize("_share", range(SHARES))
def test_hostile_tables(_share: int, chance: random.Random, attack: Attack) -> None:
    """A file that stops the program, or rows that vanish from it, end in a wrong declaration."""
    for _ in range(EACH):
        data = table(chance)
        attack.attempt(data[:200], wrong_with(chance, data))


@pytest.mark.parametrize("_share", range(SHARES))
def test_hostile_invoices(_share: int, chance: random.Random, attack: Attack) -> None:
    """An invoice comes from somebody else: it must stop nothing, fetch nothing, and lose no row."""
    for _ in range(EACH // 2):
        data = invoice(chance)
        attack.attempt(data[:200], wrong_with(chance, data))


def test_hostile_stacks(chance: random.Random, attack: Attack) -> None:
    """Among forty files there is one that is none: it must take no row of the others with it."""
    for _ in range(EACH // 4):
        files = tuple(chance.choice((table, invoice))(chance) for _ in range(chance.randrange(2, 5)))
        attack.attempt([data[:100] for data in files], wrong_with(chance, *files))


def outcomes(asked: dict[str, str], times: int, hostile: Callable[[], bytes]) -> tuple[int, int, int]:
    """Of so many hostile files: rows answered, rows set aside, files refused."""
    answered, aside, refused = 0, 0, 0
    for _ in range(times):
        reader = Table(listing(asked, load()), load())
        try:
            list(reader.feed(hostile(), last=True))
        except InputError:
            refused += 1
        answered, aside = answered + reader.sums.answered, aside + reader.sums.aside
    return answered, aside, refused


def test_some_hostile_invoices_are_answered(chance: random.Random) -> None:
    """Were all of them refused as no invoices, no row would be tried."""
    answered, aside, refused = outcomes({"system": "fr", "task": "check"}, 300, lambda: invoice(chance))
    assert answered > 10 and aside > 50 and 50 < refused < 280


def test_some_hostile_tables_are_answered(chance: random.Random) -> None:
    """Were all of them refused at the headings, no row would be tried."""
    answered, aside, refused = outcomes({"system": "fr", "month": "2013-06"}, 150, lambda: table(chance))
    assert answered > 20 and aside > 200 and 10 < refused < 100
