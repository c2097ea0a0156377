"""A module a form: each has ``read``, a generator of what a text holds."""
