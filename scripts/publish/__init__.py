"""The last step: MkDocs turns the pages into a site, its links are checked, and it takes the place of the old one.

Takes a folder of plain Markdown; gives `site/`. The only room that knows MkDocs.
"""
