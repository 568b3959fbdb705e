"""The build: from the words of the law in `source_texts/` to the wheel, the pages and the site."""
