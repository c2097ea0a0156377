"""FAQs made from what people have: Markdown, YAML, tables, JSON, HTML.

Each form is a module with ``read``, a generator of what a text holds: drafts of entries, and what was left out with its
place and reason. ``detection`` tells the forms apart, ``gathering`` reads all sources, ``merging`` makes one list of what
they hold, ``making`` an FAQ of that.
"""
