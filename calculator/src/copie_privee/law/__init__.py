"""What the package knows of the law: works, provisions, categories, bands; and facts that stand beside it.

Takes the packed `law.json`; gives frozen objects. The only place numbers of the law enter the program.
"""
