"""Questions of stop words alone in Spanish: "¿cuánto es?", "¿dónde estáis?"."""

from __future__ import annotations

from chatbot.language.bare_questions import Bare

_ARE = "esta estas estan estais estamos"

BARE = Bare(
    said={
        **{f"cuanto {word}": "cuesta" for word in "es son seria serian sera seran".split()},
        **{f"a {how}{word}": "cuesta" for how in ("cuanto", "como") for word in ("", " es", " son", " esta", " estan")},
        **{f"donde {word}": "direccion" for word in f"{_ARE} es son sois".split()},
        **{f"{when} {word}": "horario" for when in ("cuando", "hasta cuando", "desde cuando") for word in ("estan", "estais")},
    },
    passed_over=frozenset(
        "y e pero pues entonces hola buenas buenos oye por favor porfa porfavor gracias eso esto lo todo ustedes usted vosotros vosotras si ok "
        "vale aqui alli ahi exactamente mas".split()
    ),
)  # fmt: skip
