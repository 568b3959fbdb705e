"""The pages of the law: Markdown for MkDocs, with apparatus, citations, dates, places and metadata.

Takes the corpus; gives page contents by path. Nothing here knows MkDocs or writes a file but `law_pages.write_pages`.
"""
