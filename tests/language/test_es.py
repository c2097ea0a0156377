"""Spanish: the talk around questions, small talk, what is denied, questions in one, and what goes on from an answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.language.analyser import Analyser
from chatbot.language.es.confusions import CONFUSIONS
from chatbot.language.es.polarity import polarity
from chatbot.language.folding import fold
from chatbot.language.rules import rules_for
from chatbot.repl.follow_up import FollowUpReader

SPANISH = rules_for("es")
ANALYSER = Analyser("es")
SETS = sorted((Path(__file__).parents[2] / "datasets").glob("everyday-es-*/faq.json"))


def texts(question: str) -> list[str]:
    return [word.text for word in ANALYSER.words(question)]


def core(text: str) -> str:
    start, end = SPANISH.core(text)
    return text[start:end].strip(" ?!.¿¡")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Hola, buenas tardes: una pregunta rápida, ¿cómo cancelo?", "cómo cancelo"),
        ("hola buenas queria saber si hay parking", "hay parking"),
        ("¿Me podrían decir a qué hora abren, por favor?", "a qué hora abren"),
        ("puedes decirme cuanto cuesta", "cuanto cuesta"),
        ("decime donde queda la oficina porfa", "donde queda la oficina"),
        ("¿Sabéis si abrís el domingo?", "abrís el domingo"),
        ("sabe usted cómo se cambia la clave? muchas gracias de antemano", "cómo se cambia la clave"),
        ("mi marido quiere saber si se puede pagar en efectivo", "se puede pagar en efectivo"),
        ("oye, ¿y qué hay de los envíos a Francia?", "los envíos a Francia"),
        ("quisiera información sobre las becas", "las becas"),
        ("no sé cómo recargar la tarjeta", "cómo recargar la tarjeta"),
        ("perdona q te moleste, donde esta mi pedido??? jajaja", "donde esta mi pedido"),
        ("es la tercera vez que pregunto: dónde está mi paquete", "dónde está mi paquete"),
        ("ESTO ES UNA VERGÜENZA, ¿dónde está mi dinero?", "dónde está mi dinero"),
        ("se puede cancelar o no?", "se puede cancelar"),
        ("Necesito cambiar la cita. Un saludo, Marta", "Necesito cambiar la cita"),
        ("se me ha roto el móvil, me ayudan?", "se me ha roto el móvil"),
        ("Hola, mi duda es si puedo cambiar la talla", "puedo cambiar la talla"),
        ("alguien sabe cuánto tarda el envío?", "cuánto tarda el envío"),
        ("el lunes abren verdad?", "el lunes abren"),
        ("nos han dicho que cierran, ¿es cierto?", "cierran"),
        ("oye tío, sabéis si se puede pagar con bizum", "se puede pagar con bizum"),
        ("necesito que me ayuden con el pago", "el pago"),
        ("tengo una duda sobre el pago a plazos", "el pago a plazos"),
        ("Hola, ¿me podri\u0301ais decir do\u0301nde esta\u0301is?", "do\u0301nde esta\u0301is"),
        ("cuéntame lo del certificado", "certificado"),
        ("gracias", "gracias"),
        ("cómo cancelo mi pedido", "cómo cancelo mi pedido"),
        ("¿Se puede dar de baja la línea?", "Se puede dar de baja la línea"),
        ("me da error al pagar", "me da error al pagar"),
        ("una consulta médica cuánto cuesta", "una consulta médica cuánto cuesta"),
        ("no hay señal en la habitación", "no hay señal en la habitación"),
        ("buenas prácticas de la cocina", "buenas prácticas de la cocina"),
        ("mi hijo tiene cinco años", "mi hijo tiene cinco años"),
    ],
)
def test_talk_around_a_question(text: str, rest: str) -> None:
    assert core(text) == rest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("hola", "greeting"), ("¡Buenos días!", "greeting"), ("holaaa que tal", "greeting"), ("q tal?", "greeting"),
        ("¿hay alguien ahí?", "greeting"), ("¿cómo estás?", "greeting"), ("como esta usted", "greeting"),
        ("muchas gracias por tu ayuda", "thanks"), ("grax", "thanks"), ("vale, graciass", "thanks"),
        ("me sirvió mucho", "thanks"),
        ("adiós", "goodbye"), ("hasta luego, nos vemos", "goodbye"), ("chau", "goodbye"), ("que tengas buen día", "goodbye"),
        ("¿quién eres?", "about"), ("eres un robot", "about"), ("sos humano?", "about"),
        ("¿Es usted una persona real?", "about"),
        ("¿Qué puedes hacer?", "about"), ("cómo te llamás", "about"), ("como te llamas", "about"),
        ("me podés ayudar?", "about"),
        ("tengo una duda", "about"), ("¿hablas inglés?", "about"),
        ("eres genial", "praise"), ("muy bien", "praise"), ("te quiero", "praise"),
        ("no sirves para nada", "complaint"), ("eso no es lo que pregunté", "complaint"), ("menuda mierda de bot", "complaint"),
        ("no me entiendes", "complaint"), ("estoy muy enfadado con esto", "complaint"),
        ("cuéntame un chiste", "chat"), ("jajajaja", "chat"), ("ok", "chat"), ("¿qué hora es?", "chat"),
        ("va a llover mañana?", "chat"),
        ("¿Cómo puedo devolver un artículo?", ""), ("¿quién es el responsable?", ""), ("qué puedo hacer si se rompe", ""),
        ("¿Cuál es su dirección?", ""), ("cual es tu telefono", ""), ("¿Quiénes son ustedes?", ""), ("¿Dónde están?", ""),
        ("hablan inglés en la tienda", ""), ("no funciona", ""), ("es lento", ""), ("¿Qué día es la fiesta?", ""),
        ("no responde", ""),
        ("hola kitty", ""), ("gracias a qué empezó la guerra", ""), ("ayuda con mi factura", ""), ("cómo funciona el bono", ""),
        ("¿Tienen buenas tardes de cine?", ""), ("estoy enfermo", ""), ("el primero de mayo abren", ""), ("¿Es gratis?", ""),
    ],
)  # fmt: skip
def test_small_talk(text: str, kind: str) -> None:
    assert SPANISH.small_talk.kind(text) == kind


def test_no_question_of_an_faq_is_small_talk() -> None:
    questions = [entry["question"] for path in SETS for entry in json.loads(path.read_text())["entries"]]
    assert questions
    assert [question for question in questions if SPANISH.small_talk.kind(question)] == []


@pytest.mark.parametrize(
    ("question", "what"),
    [
        ("cómo hago para no pagar", "denied"), ("¿qué tarjetas no aceptan?", "denied"), ("a qué países no envían", "denied"),
        ("como hago para que no me cobren", "denied"), ("¿hay alguna prenda que no se pueda lavar?", "denied"),
        ("para qué empresas no trabajan", "denied"), ("cómo dejo de recibir correos", "denied"),
        ("quién no puede donar", "denied"),
        ("¿Por qué no funciona?", "why not"), ("xq no me llega el correo", "why not"), ("porque no puedo entrar", "why not"),
        ("¿por qué subió el precio?", "why"), ("pq es tan caro", "why"),
        ("no puedo entrar", "trouble"), ("no me funciona la tarjeta", "trouble"), ("¿qué hago si no me llega?", "trouble"),
        ("como no puedo entrar, llamo", "trouble"), ("cuando no me llega el código, qué hago", "trouble"),
        ("tengo un pedido que no ha llegado", "trouble"), ("quiero cancelar porque no lo uso", "trouble"),
        ("cómo cancelo", ""), ("se puede devolver o no", ""), ("no sé cómo cancelar", ""), ("dejo la maleta en el hotel", ""),
    ],
)  # fmt: skip
def test_polarity(question: str, what: str) -> None:
    assert polarity(texts(question)) == what


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("cuánto cuesta y cuánto tarda", ["cuánto cuesta", "cuánto tarda"]),
        ("¿Es seguro? ¿Y dónde se compra?", ["¿Es seguro", "dónde se compra"]),
        ("q vale la entrada y a q hora abren", ["q vale la entrada", "a q hora abren"]),
        ("se puede pagar con tarjeta? y la factura dónde sale", ["se puede pagar con tarjeta", "la factura dónde sale"]),
        ("perdí la tarjeta y quería saber si se puede bloquear", ["perdí la tarjeta", "quería saber si se puede bloquear"]),
        ("¿Abrís los sábados, y tenéis parking?", ["¿Abrís los sábados", "tenéis parking"]),
        ("puedo llevar al perro, además mi bici", ["puedo llevar al perro", "mi bici"]),
        ("¿Puedo pagar con visa y mastercard?", ["¿Puedo pagar con visa y mastercard"]),
        ("busco un plan que incluya datos y que sea barato", []),
        ("quiero devolver un abrigo que me queda grande y es feo como el otro", None),
    ],
)  # fmt: skip
def test_questions_in_one(text: str, parts: list[str] | None) -> None:
    if parts is not None:
        assert [text[start:end] for start, end in SPANISH.questions(text)] == parts


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        ("cómo cambio mi clave y cierro la sesión", ("cómo cambio mi clave", "cómo cierro la sesión")),
        ("puedo pagar con tarjeta y pedir factura", ("puedo pagar con tarjeta", "puedo pedir factura")),
        ("cómo cancelo", None),
    ],
)
def test_halves(text: str, halves: tuple[str, str] | None) -> None:
    assert SPANISH.halves(text) == halves


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Cómo pago", True), ("¿puedo pagar?", True), ("si llueve, abren", True), ("a qué hora cierran", True),
        ("xq no funciona", True),
        ("mi pedido no llega", False), ("que sea barato", False), ("como siempre", False), ("la tarjeta de mi madre", False),
    ],
)  # fmt: skip
def test_what_begins_like_a_question(text: str, asks: bool) -> None:
    assert SPANISH.asks(text) is asks


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("sí", True), ("Sí, por favor", True), ("vale", True), ("claro que si", True), ("esa", True), ("no", False),
        ("ninguna de esas", False),
        ("no, gracias", False), ("tampoco", False), ("no puedo pagar", None), ("sí o no", None), ("", None), ("sitio", None),
    ],
)  # fmt: skip
def test_yes_and_no(text: str, meant: bool | None) -> None:
    assert SPANISH.choosing.agrees(text) is meant


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("la primera", 1), ("el segundo", 2), ("la 3", 3), ("n.º 2", 2), ("2ª", 2), ("opción dos", 2),
        ("quería decir la tercera", 3),
        ("la última", -1), ("primeros auxilios", None), ("una tarjeta", None), ("el primer día", None), ("", None),
    ],
)  # fmt: skip
def test_what_is_chosen(text: str, number: int | None) -> None:
    assert SPANISH.choosing.chosen(text) == number


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("No es eso.", True), ("eso no es lo que te pregunté", True), ("respuesta incorrecta", True), ("no, está mal", True),
        ("no respondes a mi pregunta", True), ("te equivocas", True), ("está mal cobrado", False),
        ("me llegó el artículo equivocado", False),
        ("no es gratis", False), ("", False),
    ],
)  # fmt: skip
def test_what_rejects_an_answer(text: str, wrong: bool) -> None:
    assert SPANISH.choosing.rejects(text) is wrong


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("cuéntame más", True), ("¿qué más?", True), ("más detalles por favor", True),
        ("¿me puedes decir algo más sobre eso?", True),
        ("sigue", True), ("más", True), ("cuéntame más sobre Siria", False), ("no más", False),
        ("cuánto más cuesta", False), ("", False),
    ],
)  # fmt: skip
def test_what_asks_for_more(text: str, more: bool) -> None:
    assert SPANISH.going_on.wants_more(text) is more


@pytest.mark.parametrize(
    ("question", "goes_on"),
    [
        ("¿y el precio?", True), ("¿por qué?", True), ("¿cuándo?", True), ("¿puedo cancelarlo?", True), ("y para niños", True),
        ("¿quién es ella?", True), ("¿cómo pago la factura?", False), ("la tarjeta no funciona", False),
    ],
)  # fmt: skip
def test_what_goes_on_from_an_answer(question: str, goes_on: bool) -> None:
    assert FollowUpReader("es").goes_on(question) is goes_on


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("dónde está mi paquete", ""), ("donde pongo el código", ""), ("¿Dónde puedo ver mis facturas?", ""),
        ("dónde está la piscina", "place"),
        ("¿Cuándo abren?", "time"), ("a que hora cierran", "time"), ("hasta cuándo puedo pagar", "time"),
        ("cuánto tarda el envío", "duration"),
        ("cuántos días tengo para devolver", "duration"), ("¿Cuánto cuesta?", "amount"), ("cuanto sale la entrada", "amount"),
        ("cuál es el precio del bono", "amount"), ("cuántas plazas hay", "number"), ("cuánto pesa la batería", "size"),
        ("¿Cuántos años tiene que tener un niño?", "age"), ("cuántos años dura la garantía", "duration"),
        ("¿Quién lo fundó?", "person"),
        ("plazo de entrega", "duration"), ("motivo del retraso", "reason"), ("la edad mínima", "age"),
        ("precio del billete", "amount"),
        ("altura del volcán", "size"), ("cambiar la dirección de entrega", ""),
        ("¿Dónde está?", "place"), ("por qué subió", "reason"), ("¿Cómo cancelo?", ""), ("mi tarjeta no funciona", ""),
    ],
)  # fmt: skip
def test_the_type_of_answer_that_is_asked_for(question: str, kind: str) -> None:
    assert SPANISH.answer_type(texts(question)) == kind


@pytest.mark.parametrize(
    ("answer", "wanted", "likely"),
    [
        ("Abrimos los lunes.", "time", True), ("Es gratuito.", "amount", True), ("Está en la calle Mayor.", "place", True),
        ("Porque no había trenes.", "reason", True), ("Sí, con mucho gusto.", "time", False),
        ("Sí, con mucho gusto.", "amount", False),
    ],
)  # fmt: skip
def test_whether_an_answer_has_what_is_asked_for(answer: str, wanted: str, likely: bool) -> None:
    stems = dict.fromkeys((word.stem for word in ANALYSER.words(answer)), ())
    assert (SPANISH.likely_in(stems, wanted, "") > 0) is likely


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("q pasa si no pago", ["que", "pasa", "si", "no", "pago"]), ("xq tb", ["porque", "tambien"]),
        ("al lado del mar", ["a", "lado", "de", "mar"]),
        ("¿Qué OS necesito?", ["que", "OS", "necesito"]), ("viajo a USA pronto", ["viajo", "a", "eeuu", "pronto"]),
        ("os escribo", ["os", "escribo"]),
        ("¿Cuántos años?", ["cuantos", "anos"]),
    ],
)  # fmt: skip
def test_words(text: str, words: list[str]) -> None:
    assert texts(text) == words


def test_confusions_are_written_as_words_are_matched() -> None:
    assert all(fold(word) == word and word not in others for word, others in CONFUSIONS.items())


@given(st.text(st.sampled_from("¿?¡! ,.aeiouqstnñáéí\n") | st.characters()))
def test_any_text_is_read(text: str) -> None:
    start, end = SPANISH.core(text)
    assert 0 <= start <= end <= len(text)
    assert all(0 <= first <= last <= len(text) for first, last in SPANISH.questions(text))
    assert SPANISH.small_talk.kind(text) in (
        "",
        "greeting",
        "thanks",
        "goodbye",
        "about",
        "praise",
        "complaint",
        "chat",
    )
    assert SPANISH.polarity(texts(text)) in ("", "denied", "why", "why not", "trouble")


@pytest.mark.parametrize(
    ("text", "is_verb"),
    [
        ("¿Cuándo recibo mi pedido?", True),
        ("no recibo los correos", True),
        ("el recibo de la luz", False),
        ("recibo del agua", False),
        ("¿Dónde veo mis recibos?", False),
    ],
)
def test_a_receipt_is_nothing_that_one_receives(text: str, is_verb: bool) -> None:
    assert (ANALYSER.stem("recibir") in [word.stem for word in ANALYSER.words(text)]) is is_verb
    assert (ANALYSER.stem("recibo") in [word.stem for word in ANALYSER.words(text)]) is not is_verb
