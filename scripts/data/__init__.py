"""What can be taken away or looked up: exports, open data, previews, the search index.

Takes the corpus or the packed law; gives files' contents, or rewrites what MkDocs wrote.
"""
