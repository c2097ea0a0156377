"""Subjects that people ask of in Spanish and of which only some entries tell: work for them, amounts that are no price."""

from __future__ import annotations

from chatbot.language.subjects import Subject

_WORK = r"(?:trabajo|empleo|curro|chamba|laburo|vacantes?|puestos?(?: libres?| vacantes?| de trabajo)?|plazas? de trabajo)"
_PEOPLE = r"(?:gente|personal|empleados|trabajadores|camareros|cocineros|repartidores|profes(?:ores)?|monitores|alguien para trabajar)"
SEEKING_WORK = Subject(
    signs=frozenset(
        """
        trabajo empleo curro chamba laburo vacante vacantes puesto puestos plaza plazas contratan contratais contratando contratas buscan buscais
        buscando necesitan necesitais trabajar currar curriculum cv
        """.split()
    ),
    asking=(
        rf"\b(?:(?:estan|estais|siguen|seguis) (?:contratando|buscando {_PEOPLE})|(?:contratan|contratais|contratas)"
        rf"|(?:buscan|buscais|necesitan|necesitais) {_PEOPLE}|(?:hay|tienen|teneis|ofrecen|ofreceis|busco) (?:algun |algo de |una |un )?{_WORK}"
        r"|(?:quiero|quisiera|puedo|podria|me gustaria|para|como hago para) (?:trabajar|currar) (?:ahi|alli|con vosotros|con ustedes|aqui|en (?:la|el|su|vuestro|vuestra))"
        r"|(?:dejar|enviar|mandar|entregar|echar|dejo|envio|mando|entrego|echo) (?:el |mi |un )?(?:curriculum|cv))\b"
    ),
    telling=frozenset(
        """
        trabajo trabajar empleo empleado empleados empleada vacante vacantes contratar contratamos contratación puesto puestos currículum cv candidatura
        candidato personal plantilla prácticas becario voluntario voluntarios solicitud laboral equipo
        """.split()
    ),
)
ASKED_AMOUNTS = (
    Subject(
        signs=frozenset("gana ganan sueldo salario".split()),
        asking=r"\b(?:cuanto (?:se )?(?:gana|ganan)|(?:que|cual es el|cuanto es el) (?:sueldo|salario))\b",
        telling=frozenset(
            "gana ganan ganar sueldo sueldos salario salarios honorarios remuneración pagado".split()
        ),
    ),
    Subject(
        signs=frozenset("electricidad luz energia agua gasolina gasta gastan consume consumen".split()),
        asking=(
            r"\b(?:cuanta (?:electricidad|luz|energia|agua|gasolina) (?:gasta|gastan|consume|consumen|usa|usan|necesita)|cuanto (?:consume|consumen))\b"
        ),
        telling=frozenset("kwh kw vatio vatios kilovatio kilovatios consumo consume litro litros".split()),
    ),
)
