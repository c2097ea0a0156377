"""The type of answer that a question in Spanish asks for."""

from __future__ import annotations

from chatbot.language.answer_types import AnswerTypes
from chatbot.language.folding import fold

_LENGTHS = "segundos minutos horas dias semanas meses"
_TAKING = (
    "tarda tardan tardais tardara tardaran tardo demora demoran demorara dura duran durara toma toman lleva"
)
_COSTING = "cuesta cuestan vale valen cobra cobran cobrais sale salen costaria pago paga hay"
_SIZES = "mide miden pesa pesan ocupa ocupan espacio"

_NOUNS_OF = {
    "duration": "duracion plazo", "time": "fecha horario horarios", "amount": "precio precios costo coste costos",
    "number": "cantidad", "size": "tamano altura peso longitud anchura profundidad superficie medidas", "place": "ubicacion localizacion paradero",
    "person": "fundador fundadora autor autora inventor inventora creador creadora director directora arquitecto lider",
    "reason": "motivo motivos razon razones causa causas",
}  # fmt: skip
"""Nouns that ask for a type by themselves, before what they are of: *motivo de …*."""

_OF_A_THING = {
    "make": "marca marcas fabricante fabricantes modelo modelos",
    "colour": "color colores",
    "material": "material materiales tela piedra madera metal tejido",
}
"""What is asked for by *qué* and the word after it, of a thing that is spoken of."""

_DATES = """
segundo minuto hora dia dias semana mes meses año años fin mañana tarde noche mediodía medianoche lunes martes miércoles jueves
viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre hoy
ayer inmediato inmediatamente enseguida plazo fecha hasta antes después diario diariamente semanal mensual anual
"""

PHRASES = {
    **{f"{word} {of}": kind for kind, words in _NOUNS_OF.items() for word in words.split() for of in ("de", "del")},
    **{f"{which} {word}": kind for kind, words in _OF_A_THING.items() for word in words.split() for which in ("que", "cual")},
    **{f"que {are} {made}": "material" for are in ("esta", "estan", "es", "son") for made in "hecho hecha hechos hechas".split()},
    "tiempo de espera": "duration", "tiempo de entrega": "duration", "tiempo de envio": "duration", "tiempos de entrega": "duration",
    "edad minima": "age", "edad maxima": "age", "limite de edad": "age", "numero de personas": "number", "numero de habitantes": "number",
    "numero de socios": "number", "numero total": "number", "razon por": "reason", "motivo por": "reason", "en que ciudad": "place",
    "en que pais": "place", "que ciudad": "place", "que calle": "place", "que persona": "person", "que motivos": "reason", "que razones": "reason",
    "que causa": "reason", "que causas": "reason",
    **{f"cuantos {length}": "duration" for length in _LENGTHS.split()},
    **{f"cuantas {length}": "duration" for length in ("horas", "semanas")},
    **{f"{how} {taking}": "duration" for how in ("cuanto", "cuanto se", "cuanto me") for taking in _TAKING.split()},
    **{f"cuanto {size}": "size" for size in _SIZES.split()},
    **{f"cuanto {cost}": "amount" for cost in _COSTING.split()},
    "cuanto tiempo": "duration", "cuantos anos": "duration", "cuanto antes": "", "que plazo": "duration", "que duracion": "duration",
    "que tan rapido": "duration", "como de rapido": "duration", "cuanto dinero": "amount", "cuanto": "amount", "cuanta": "amount",
    "a como": "amount", "que precio": "amount", "que precios": "amount", "que tarifa": "amount", "que tarifas": "amount",
    "que cuesta": "amount", "que vale": "amount", "que coste": "amount", "que costo": "amount", "cada cuanto": "number",
    "cada cuanto tiempo": "number", "con que frecuencia": "number", "cuantos": "number", "cuantas": "number", "cuantas veces": "number",
    "que tan grande": "size", "que tan grandes": "size", "que tamano": "size", "que tamanos": "size", "que medidas": "size",
    "que peso": "size", "que altura": "size", "como de grande": "size", "que tan lejos": "size", "que tan largo": "size",
    "a que distancia": "size", "que distancia": "size", "que edad": "age", "que tan viejo": "age", "cuantos anos tiene": "age",
    "cuantos anos tienen": "age", "cuantos anos hay": "age", "cuantos anos tengo": "age", "cuantos anos debe": "age",
    "cuantos anos necesito": "age", "cuantos grados": "heat", "que temperatura": "heat", "que tan caliente": "heat", "a que hora": "time",
    "que hora": "time", "que horas": "time", "que horario": "time", "que horarios": "time", "que dia": "time", "que dias": "time",
    "que fecha": "time", "que fechas": "time", "que ano": "time", "que mes": "time", "desde cuando": "time", "hasta cuando": "time",
    "para cuando": "time", "por que": "reason", "como es que": "reason", "a que se": "reason", "que motivo": "reason",
    "que razon": "reason", "en que lugar": "place", "que lugar": "place", "en que calle": "place", "en que parte": "place",
    "que direccion": "place", "en que sitio": "place",
}  # fmt: skip

_DONE_BY_HAND = "veo pongo meto pago pido descargo cambio cancelo consulto introduzco escribo activo desactivo borro elimino apunto actualizo"
_TO_DO = "ver poner meter pagar pedir descargar cambiar cancelar consultar introducir activar desactivar borrar eliminar actualizar"
IDLE = frozenset(
    [
        *(f"donde {verb}" for verb in (*_DONE_BY_HAND.split(), "anda")),
        *(f"donde {can} {verb}" for can in ("puedo", "podemos") for verb in _TO_DO.split()),
        *(f"donde {verb} {my}" for verb in ("esta", "estan") for my in ("mi", "mis", "nuestro", "nuestra")),
    ]
)
"""Who asks where a parcel is, or where something is done with a few clicks, asks how."""

_PEOPLE = """
gente persona personas cliente clientes socio socios miembro miembros visitante visitantes huésped huéspedes participante participantes
empleado empleados trabajador trabajadores habitante habitantes vecino vecinos usuario usuarios alumno alumnos alumna alumnas estudiante
estudiantes niño niños paciente pacientes pasajero pasajeros voluntario voluntarios profesor profesores médico médicos
"""
_COLOURS = """
rojo azul verde amarillo naranja morado violeta rosa negro blanco gris marrón café beige turquesa plateado dorado celeste oscuro claro color
"""
_MATERIALS = """
madera metal acero hierro aluminio cobre plástico goma vidrio cristal piedra granito mármol cemento hormigón ladrillo barro cerámica
porcelana papel cartón cuero piel lana algodón lino seda tela poliéster bambú corcho cera material resina
"""
ANSWER_TYPES = AnswerTypes(
    language="es",
    phrases={phrase: kind for phrase, kind in PHRASES.items() if kind},
    asking={
        "cuando": "time", "quien": "person", "quienes": "person", "donde": "place", "adonde": "place", "porque": "reason",
    },
    leading_in=frozenset(
        "a de desde hasta en con por para y e o pero entonces si saber preguntar decir digame dime decirme hola se".split()
    ),
    what=frozenset(["que", "cual", "cuales"]),
    prices=frozenset("precio precios tarifa tarifas coste costo costes costos cuota importe".split()),
    whose=frozenset("los las el la su sus tu tus vuestro vuestros vuestra vuestras".split()),
    people=frozenset(fold(_PEOPLE).split()),
    past=frozenset(
        """
        nacio nacieron murio murieron fundo fundaron fundasteis fundado fundada construyo construyeron construido construida inauguro inauguraron
        invento descubrio empezo empezaron empezasteis comenzo abrio abrieron abristeis creo crearon publico estreno reformo reformaron fue
        """.split()
    ),
    yearly=frozenset("ano anual anuales anualmente".split()),
    weighing=frozenset("mide miden medir pesa pesan pesar ocupa ocupan peso espacio".split()),
    idle=IDLE,
    paying=frozenset("pagar pago paga pagamos pagan pagarlo pagarla abonar abono".split()),
    ways=frozenset("como formas medios metodos".split()),
    held_by={
        "payment": "pagar pago tarjeta efectivo metálico transferencia bizum paypal recibo domiciliación domiciliar banco cuenta factura contrarreembolso cobrar cobro visa",
        "duration": _DATES,
        "time": _DATES,
        "amount": """
            gratis gratuito gratuita gratuitamente coste costo cuesta cuestan costar euro euros dólar peso pesos céntimo centavo soles libra
            precio cuota tarifa importe paga pagar pago cobrar cobra cobramos ciento gasto recargo
        """,
        "number": """
            un uno una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta
            cien ciento cientos mil millón docena mitad medio doble triple cuarto vez cero ninguno ninguna ilimitado máximo mínimo
            diario semanal mensual cada
        """,
        "size": """
            m cm mm km ml kg g l metro centímetro milímetro kilómetro pie pulgada milla cuadrado kilo kilogramo gramo libra tonelada
            litro galón kb mb gb tb megabyte gigabyte tamaño grande pequeño alto ancho largo profundo pesado pesa peso mide medida talla
            dimensión diámetro × ciento
        """,
        "people": f"{_PEOPLE} plaza plazas aforo grupo grupos familia adulto adultos",
        "since": "desde siglo entonces antiguamente",
        "yearly": "año años anual anuales anualmente",
        "make": "marca fabricante modelo fabrica fabricado fabricada empresa",
        "colour": _COLOURS,
        "material": _MATERIALS,
        "age": "año años edad nacido nacer nacimiento mes joven mayor menor cumpleaños adulto niño niños infantil",
        "heat": "grado grados celsius fahrenheit caliente calor frío fresco temperatura c f °c °f",
        "reason": "porque debido razón motivo así causa causar evitar proteger ayudar prevenir pues para",
        "place": """
            en cerca detrás debajo dentro fuera junto frente enfrente calle avenida plaza planta piso página menú esquina edificio
        """,
    },
)  # fmt: skip
COUNTING = frozenset(["cuantos", "cuantas"])
"""Words before what is counted: *cuántos socios*."""
OF_MONEY = frozenset(
    "cuesta cuestan vale valen precio precios coste costo cobran cobra tarifa tarifas cuota".split()
) | {"cuanto es", "cuanto son"}
"""Words, or two side by side, with which *cuánto* asks for money."""
