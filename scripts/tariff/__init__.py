"""The words of the law read as tariffs: bands, rules, figures, the words of the guide, packed as `law.json`.

Takes the corpus of `lawdoc`; gives plain data in which every number comes from an edition or a register.
"""
