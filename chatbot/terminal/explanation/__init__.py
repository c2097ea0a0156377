"""An explanation of a reply: in words, in the language of the FAQ or in English, for a pipe and for a terminal."""
