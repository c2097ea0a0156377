"""What a question in Spanish denies: whether it asks how *not* to do something, or says that something does not work."""

from __future__ import annotations

from collections.abc import Sequence

from chatbot.language.giving_up import GivingUp
from chatbot.language.polarity import Unwanted
from chatbot.language.taking_back import TakingBack
from chatbot.language.undoing import Undoing

NOT = frozenset(["no", "nunca", "jamas", "tampoco"])
ASKING = frozenset(
    "como que cual cuales quien quienes cuando cuanto cuanta cuantos cuantas donde adonde".split()
)
AMBIGUOUS = frozenset("como que quien quienes cuando donde adonde".split())
"""Those that begin other clauses as well: without its accent *qué* is *que*."""
LEADING_IN = frozenset("a de en con por para y e o pero entonces desde hasta sobre sin saber decir".split())
"""Words behind which they ask nonetheless."""
WHY = "por que"
"""Read as one word."""
CLAUSE = frozenset("que si porque cuando donde mientras aunque cuyo cuya pues".split())
"""Words that begin another clause: what is denied behind them is not what is asked."""
PURPOSE = frozenset(
    "tengo tenemos tiene tienen hay para hacer hago hace haces hacen hacemos lograr logro consigo conseguir".split()
)
"""Words behind which *que* begins what is to be brought about: "¿qué hago para que no me cobren?"."""
KNOWING = frozenset("se entiendo comprendo encuentro veo recuerdo".split())
"""Verbs that deny only that one knows, before a question: "no sé cómo …"."""
FAILING = frozenset(
    "puedo pude podemos funciona funcionan anda sirve deja llega llego carga aparece aparecen reconoce enciende arranca conecta "
    "encuentro recuerdo logro consigo".split()
)
"""What is denied of these goes wrong, however the sentence begins: "como no puedo entrar, …"."""
ANY = frozenset("algun alguna algunos algunas algo alguien".split())
"""They ask for what is so, or with *que no* for what is not: "¿hay alguna que no se pueda lavar?"."""
ENCLITIC = ("", "lo", "la", "los", "las", "me", "se", "nos")
"""What hangs on an infinitive."""
PRONOUNS = frozenset("me te se le les nos os lo la los las".split())
MISHAPS = frozenset(
    """
    perdi perdido perdida perdimos perder olvide olvido olvidado olvidamos olvidar robaron robado rompi rompio roto rota romper dane danado danar
    averio averiado averiada extravie extraviado cayo caido estropeo estropeado
    """.split()
)
"""What nobody wants to happen: who has *not* lost a thing does not ask what to do about a lost one."""
STOPPING = frozenset(
    """
    evitar evitarlo evito evita evitamos evitan evite eviten evitando impedir impedirlo impido impide impiden impida impidan prevenir
    previene parar pararlo detener detenerlo detengo detiene detienen deshacer deshago deshace negarme negarse rechazar rechazarlo
    rechazo rechaza bloquear bloquearlo bloqueo bloquea bloquean bloqueando prohibir prohibo prohibe prohiben omitir omito renunciar renuncio renuncia paren parenlo parenla pare desuscribir
    desuscribirme desuscribirse desuscribo
    """.split()
) | {f"{form} de" for form in "dejar deje dejen dejes dejando".split()}
"""Words that turn what follows them into its opposite; *dejar* does so with *de*, and by itself means to leave something."""
UNDOING = Undoing(
    beginning=frozenset(
        "apuntarme apuntarse inscribirme inscribirse hacerme registrarme suscribirme".split()
    ),
    words=STOPPING
    | frozenset(
        """
        quitar quitarlo quitarla quitarme quito quita quitan borrar borrarlo borrarla borro borra borrarme eliminar eliminarlo
        eliminarla elimino elimina desactivar desactivarlo desactivarla desactivo desactiva apagar apagarlo apago apaga cancelar cancelarlo
        cancelarla cancelo cancela anular anularlo anularla anulo anula revertir revierto desinstalar desinstalo desvincular
        desconectar desconecto devolver devolverlo devolverla devuelvo retirar retiro retirarlo sacar saco sacarlo
        """.split()
    ),
    verbs=frozenset("dar darme darse doy damos volver vuelvo echar echarme".split()),
    particles=frozenset("baja atras".split()),
    wanted=frozenset(
        "devolver devolverlo devolverla devuelvo retirar retiro retirarlo sacar saco sacarlo quito quitar".split()
    ),
    off=frozenset(["baja"]),
    parted=frozenset(["baja"]),
    whole=frozenset(
        "suscripcion contrato cuenta membresia abono cuota socio socia plan servicio linea gimnasio inscripcion matricula perfil usuario".split()
    ),
    ending=frozenset(
        f"{verb}{pronoun}"
        for verb in "cancelar anular borrar eliminar desactivar desinstalar".split()
        for pronoun in ENCLITIC
    )
    | frozenset(
        "desuscribirme desuscribirnos desapuntarme desapuntarnos desinscribirme cancelo anulo borro elimino".split()
    ),
    how=frozenset("como quiero queremos quisiera quisieramos puedo podria podemos necesito".split()),
    before=frozenset(
        "que solicitar pedir puedo podemos podria se puede puedes hago hacemos hacer para que tengo hay debo deberia me nos lo la los las le les".split()
    ),
)
UNWANTED = Unwanted(
    undoing=UNDOING.words,
    longer=frozenset(["ya"]),
    wanting=frozenset("quiero queremos quisiera quisieramos queria queriamos deseo deseamos".split()),
    denying=frozenset(["no", "nunca", "tampoco"]),
)
TAKING_BACK = TakingBack(
    verbs=frozenset(
        """
        anular anulo anularla cancelar cancelo retirar retiro revertir revierto revocar revoco deshacer deshago parar paro dejar arrepenti arrepiento arrepentido
        arrepentida arrepentimos
        """.split()
    ),
    done=frozenset(
        "baja cancelacion cancelar anulacion anular devolucion rescision renuncia desistimiento eliminacion".split()
    ),
    between=frozenset("haber darme la el mi una un nuestra esta esa solicitud peticion de".split()),
    undone=frozenset(
        "cancele cancelado cancelada anule anulado borre borrado elimine eliminado baja desinstale rechace".split()
    ),
    mistake=frozenset(
        "error equivocacion querer accidente reactivar reactivarla reactivarlo reactivo".split()
    ),
    restoring=frozenset(
        "revertir revocar deshacer recuperar restaurar reactivar papelera error equivocación".split()
    ),
)
GIVING_UP = GivingUp(
    undoing=UNDOING.words,
    wanting=frozenset("quiero queremos quisiera deseo deseamos necesito necesitamos".split()),
    denying=frozenset(["no"]),
    longer=(("ya",),),
    meant="cancelar",
    others=tuple("anular baja eliminar borrar desinstalar devolver terminar rescindir desuscribirme".split()),
    far=0,
)
STOPS = ["como", "dejo", "de"]
"""*Dejo de* by itself may be *dejó de*: what stopped is in trouble."""


def polarity(words: Sequence[str]) -> str:
    """What a question in Spanish denies, by its folded words, contractions opened: as ``Rules`` has it."""
    read = _with_why(words)
    at = next((i for i, word in enumerate(read) if word in NOT and _counts(read, i)), None)
    asked = next((i for i in range(len(read)) if _asks(read, i)), None)
    if asked is not None and read[asked] == WHY:
        return "why" if at is None else "why not"
    if at is None:
        return "denied" if any(read[i : i + 3] == STOPS for i in range(len(read))) else ""
    if asked is None and UNWANTED.says(words):
        return "denied"
    if any(word in ANY and "que" in read[i + 1 : at] for i, word in enumerate(read[:at])):
        return "denied"
    main = asked is not None and asked < at and not _fails(read, asked, at)
    return "denied" if main and CLAUSE.isdisjoint(_between(read, asked or 0, at)) else "trouble"


def _with_why(words: Sequence[str]) -> list[str]:
    """The words with *por que* as one, and a *porque* that begins a question as the same."""
    read = f" {' '.join(words)} ".replace(" por que ", " por_que ").split()
    start = 1 if read[:1] and read[0] in ("y", "pero", "entonces") else 0
    if read[start : start + 1] == ["porque"]:
        read[start] = WHY
    return [WHY if word == "por_que" else word for word in read]


def _asks(words: Sequence[str], at: int) -> bool:
    """Does a word ask, rather than begin a clause about another one: *el paquete que …*?"""
    word = words[at]
    if word == WHY or word not in AMBIGUOUS:
        return word == WHY or word in ASKING
    brings_about = (
        word == "que"
        and words[at - 1] in ("para", "y", "o")
        and words[at + 1 : at + 2] in (["no"], ["me"], ["se"])
    )
    return at == 0 or (words[at - 1] in LEADING_IN and not brings_about)


def _counts(words: Sequence[str], at: int) -> bool:
    """Does a *no* deny anything? Not in "… o no" and "no sé cómo …"."""
    if at + 1 == len(words) or words[at - 1 : at] == ["o"]:
        return False
    known = words[at + 1] in KNOWING and (words[at + 2 : at + 3] or [""])[0] in ASKING
    return not known


def _fails(words: Sequence[str], asked: int, at: int) -> bool:
    """Does it say that something goes wrong, in a clause that begins like a question: "como no puedo entrar", "cuando no llega, qué"?"""
    if asked + 1 != at or words[asked] not in ("como", "cuando", "donde"):
        return False
    verb = next((word for word in words[at + 1 :] if word not in PRONOUNS), "")
    return verb in FAILING or any(_asks(words, i) for i in range(at + 1, len(words)))


def _between(words: Sequence[str], asked: int, at: int) -> list[str]:
    """The words from what asks to what denies, but for a *que* that begins what is to be brought about."""
    return [words[i] for i in range(asked + 1, at) if not (words[i] == "que" and words[i - 1] in PURPOSE)]
