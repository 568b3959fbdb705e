"""What a page answers without script: calculators, tools and staircases, filled at build by the core itself.

Takes the law and a Jinja environment; gives blocks of HTML.
"""
