"""Amounts that people ask for in Spanish and that are no price: what somebody earns, what a machine uses up."""

from __future__ import annotations

from chatbot.language.asked_amounts import AskedAmount

ASKED_AMOUNTS = (
    AskedAmount(
        signs=frozenset("gana ganan sueldo salario".split()),
        asking=r"\b(?:cuanto (?:se )?(?:gana|ganan)|(?:que|cual es el|cuanto es el) (?:sueldo|salario))\b",
        telling=frozenset(
            "gana ganan ganar sueldo sueldos salario salarios honorarios remuneración pagado".split()
        ),
    ),
    AskedAmount(
        signs=frozenset("electricidad luz energia agua gasolina gasta gastan consume consumen".split()),
        asking=(
            r"\b(?:cuanta (?:electricidad|luz|energia|agua|gasolina) (?:gasta|gastan|consume|consumen|usa|usan|necesita)|cuanto (?:consume|consumen))\b"
        ),
        telling=frozenset("kwh kw vatio vatios kilovatio kilovatios consumo consume litro litros".split()),
    ),
)
