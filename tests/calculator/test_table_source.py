"""The bytes of a table: encodings, separators, quotation marks and line ends, in pieces of any size."""

from __future__ import annotations

import pytest

from copie_privee.errors import InputError
from copie_privee.tables.columns import columns, known
from copie_privee.tables.source import LONGEST, Reader, Record, Unread

TEXT = "produit;catégorie;capacité;quantité\nClé « USB » ½;cle-usb;8 Go;2\nÉté;tablette;16 Go;1\n"
ROWS = [Record(2, ("Clé « USB » ½", "cle-usb", "8 Go", "2")), Record(3, ("Été", "tablette", "16 Go", "1"))]


def rows(data: bytes, piece: int = 1 << 16) -> list[Record | Unread]:
    """The rows of bytes that come in pieces."""
    reader = Reader(known)
    found = [row for at in range(0, len(data), piece) for row in reader.feed(data[at : at + piece])]
    return [*found, *reader.feed(b"", last=True)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_every_encoding_line_end_and_separator(encoding: str, end: str, separator: str) -> None:
    """A list is as its spreadsheet wrote it: an « é » that breaks a heading would refuse half of France."""
    data = TEXT.replace("\n", end).replace(";", separator).encode(encoding)
    assert rows(data) == ROWS
    assert rows(data, piece=7) == ROWS


def test_a_file_of_one_encoding_with_a_line_in_another() -> None:
    """« Ã‰tÃ© » in a declaration is worse than a line to look at again."""
    mixed = TEXT.encode() + "Forêt;tablette;16 Go;1\n".encode("cp1252") + b"Z;cle-usb;8 Go;1\n"
    *sound, bad, last = rows(mixed)
    assert sound == ROWS
    assert isinstance(bad, Unread) and bad.line == 4 and "codage" in bad.accepted
    assert last == Record(5, ("Z", "cle-usb", "8 Go", "1"))
    other = rows(TEXT.encode("cp1252") + "Forêt;tablette;16 Go;1\n".encode())
    assert [type(row) for row in other] == [Record, Record, Unread]


def test_quoted_cells_hold_separators_marks_and_line_ends() -> None:
    """A cell of two lines is one cell, and the line number is that of its first."""
    data = 'produit;quantité\n"Clé; ""8 Go""";2\n"Deux\nlignes";3\n7" de diagonale;4\n'
    assert rows(data.encode(), piece=5) == [
        Record(2, ('Clé; "8 Go"', "2")),
        Record(3, ("Deux\nlignes", "3")),
        Record(5, ('7" de diagonale', "4")),
    ]


def test_a_mark_that_is_never_closed_costs_one_row() -> None:
    """Were the rest of the file taken for one cell, a thousand rows would vanish."""
    data = 'produit;quantité\n"Clé;2\n' + "".join(f"P{n};{n}\n" for n in range(3, 200))
    first, *others = rows(data.encode())
    assert isinstance(first, Unread) and first.line == 2 and "guillemets" in first.accepted
    assert [row.line for row in others] == list(range(3, 200))


@pytest.mark.parametrize("piece", [1_000, 1 << 16])
def test_a_line_without_an_end_is_one_row_that_is_not_read(piece: int) -> None:
    """Ten megabytes on one line are no row; what comes after is."""
    data = b"produit;quantite\n" + b"x" * (20 * LONGEST) + b";1\nA;2\n"
    first, second = rows(data, piece)
    assert isinstance(first, Unread) and len(first.value) < 200
    assert second == Record(3, ("A", "2"))


@pytest.mark.parametrize("above", ["sep=;\n", "Société Untel\nMois de juin\n\n", "\n\n"])
def test_what_stands_above_the_headings(above: str) -> None:
    """Spreadsheets carry a title, or a line for themselves; the numbers of lines stay those of the file."""
    lines = above.count("\n")
    assert [row.line for row in rows((above + TEXT).encode())] == [lines + 2, lines + 3]


@pytest.mark.parametrize(
    "data",
    [b"\xd0\xcf\x11\xe0" + b"x" * 200, b"a;b\x00c\n" * 9, bytes(50)],
)
def test_what_is_no_text_is_refused_in_words(data: bytes) -> None:
    """A workbook given for a CSV is told to be one, not read as rows of rubbish."""
    with pytest.raises(InputError) as refused:
        rows(data)
    assert refused.value.field == "table" and "CSV" in refused.value.accepted


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"a;b\n1;2\n", b"x\n" * 100, b"quantite\n3\n"])
def test_a_table_without_headings_is_refused(data: bytes) -> None:
    """Which column is the number cannot be guessed."""
    with pytest.raises(InputError) as refused:
        rows(data)
    assert refused.value.field == "headings"


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Qté", "quantity"), ("QUANTITÉS", "quantity"), ("Nombre de supports", "quantity"), ("Nb", "quantity"),
        ("Famille", "category"), ("Catégorie de support ou d’appareil", "category"), ("Désignation", "product"),
        ("Capacité d'enregistrement", "capacity"), ("Capacité (Go)", "capacity"), ("Taille en To", "capacity"),
        ("Date de sortie de stock", "date"), ("RCP facturée HT", "billed"), ("RCP unitaire TTC", "billed_unit"),
        ("Taux de TVA", "vat"), ("N° de facture", "invoice"), ("Motif d’exonération", "ground"),
        ("capacity", "capacity"), ("quantity", "quantity"), ("export", "export"),
    ],
)  # fmt: skip
def test_headings_as_people_write_them(heading: str, name: str) -> None:
    """A column that is not recognised must be shown to be so, and the usual ones must be."""
    others = {"product": "article", "quantity": "nombre"}
    headings = [other for known_name, other in others.items() if known_name != name]
    assert columns([*headings, heading]).at[name] == len(headings)


def test_two_columns_of_one_name_and_columns_chosen_by_hand() -> None:
    """The first counts and the other is told to be left aside; a choice of the reader goes before any heading."""
    found = columns(["catégorie", "quantité", "Qté"])
    assert (found.at, found.ignored) == ({"category": 0, "quantity": 1}, ("Qté",))
    assert columns(["a", "b", "c"], ["quantity", "", "product"]).at == {"quantity": 0, "product": 2}
    for chosen in (["quantity", "quantity"], ["quantity", "prix"], ["", "product"]):
        with pytest.raises(InputError):
            columns(["a", "b"], chosen)


def test_a_heading_that_holds_the_word_where_no_other_does() -> None:
    """« Nombre de pièces vendues » is the number; two headings that may be it are left to the reader."""
    assert columns(["Code article", "Famille tarifaire", "Capacité du modèle (Go)", "Nombre vendu en juin"]).names == (
        "product", "category", "capacity", "quantity",
    )  # fmt: skip
    assert columns(["produit", "quantité", "nombre de cartons"]).names == ("product", "quantity", "")
    with pytest.raises(InputError):
        columns(["produit", "quantité en stock", "quantité livrée"])
