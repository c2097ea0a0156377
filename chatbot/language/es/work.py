"""How people ask in Spanish whether there is work for them."""

from __future__ import annotations

from chatbot.language.seeking_work import SeekingWork

_WORK = r"(?:trabajo|empleo|curro|chamba|laburo|vacantes?|puestos?(?: libres?| vacantes?| de trabajo)?|plazas? de trabajo)"
_PEOPLE = r"(?:gente|personal|empleados|trabajadores|camareros|cocineros|repartidores|profes(?:ores)?|monitores|alguien para trabajar)"
SEEKING_WORK = SeekingWork(
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
