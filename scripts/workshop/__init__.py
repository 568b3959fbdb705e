"""What a developer's machine needs: the environment, a browser for the tests, a local server, the README's picture.

Nothing here is part of the site.
"""
