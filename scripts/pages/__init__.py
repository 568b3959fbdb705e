"""The pages of the law: Markdown for MkDocs, with apparatus, citations, dates, places and metadata.

A page about a text is made here, by `law_pages` and a template; a page written by hand is a file of docs/ and a line of
mkdocs.yml. Takes the corpus; gives page contents by path. Nothing here knows MkDocs or writes a file but
`law_pages.write_pages`.
"""
