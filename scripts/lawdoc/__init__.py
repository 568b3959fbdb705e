"""The edited law as a document: parsing, identifiers, references, words.

Takes the editions and registers of `source_texts/`; gives a frozen model that pages, exports
and tariffs are derived from. Knows nothing of MkDocs and nothing of any particular text.
"""
