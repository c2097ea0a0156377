"""What a question denies: whether it asks how *not* to do something, how to stop it, or says that something does not work."""

from __future__ import annotations

from chatbot.language.giving_up import GivingUp
from chatbot.language.polarity import Polarity, Unwanted
from chatbot.language.taking_back import TakingBack
from chatbot.language.undoing import Undoing
from chatbot.language.word_lists import words_with_umlauts

NEGATIONS = words_with_umlauts(
    "nicht kein keine keinen keinem keiner keines nie niemals nichts niemand niemanden nirgends nirgendwo"
)
MISHAPS = words_with_umlauts(
    """
    verloren verliere verlieren vergessen vergesse vergaß gestohlen geklaut kaputt kaputtgegangen kaputtgemacht beschädigt zerbrochen gebrochen
    verpasst verlegt entlaufen weggelaufen abgestürzt verletzt
    """
)
"""What nobody wants to happen: who has *not* lost a thing does not ask what to do about a lost one."""
STOPPING = words_with_umlauts(
    """
    stoppen stoppe stoppt stopp verhindern verhindere verhindert vermeiden vermeide vermeidet abstellen stelle vorbeugen unterbinden
    unterbinde aufhören blockieren blockiere blockiert abwehren verweigern verweigere verweigert ablehnen überspringen überspringe
    verbieten verbiete verbietet abbestellen abbestelle rückgängig widersprechen widerspreche zurücknehmen zurückziehen aufheben unterdrücken unterdrücke unterlassen
    """
)
"""Words that turn what follows them into its opposite."""
UNDOING = Undoing(
    beginning=words_with_umlauts("beitreten eintreten anmelden abschließen registrieren abonnieren"),
    words=STOPPING
    | words_with_umlauts(
        """
        entfernen entferne entfernt löschen lösche löscht gelöscht deaktivieren deaktiviere deaktiviert ausschalten abschalten ausmachen
        wegmachen rausnehmen herausnehmen wegnehmen abmelden kündigen kündige stornieren storniere absagen widerrufen widerrufe
        deinstallieren deinstalliere trennen loswerden austreten aussteigen zurücksetzen zurückbekommen zurückgeben
        entziehen entziehe entzieht beenden beende beendet austragen
        """
    ),
    verbs=words_with_umlauts(
        "schalte schalten schaltet stelle stellen stellt mache mach machen macht nehme nehmen nimmt melde melden gebe geben bekomme kriege"
    ),
    particles=words_with_umlauts("aus ab weg raus zurück"),
    wanted=words_with_umlauts(
        "zurückbekommen zurückgeben zurücksetzen zurücknehmen zurückziehen trennen austreten aussteigen loswerden herausnehmen rausnehmen"
    ),
    off=frozenset("aus ab weg raus".split()),
    how=frozenset(["wie"]),
    whole=words_with_umlauts(
        "vertrag abo abonnement mitgliedschaft mitglied konto account beitrag profil anmeldung kündigung verein tarif"
    ),
    ending=words_with_umlauts(
        """
        kündigen kündige stornieren storniere löschen abbestellen abmelden widerrufen deaktivieren deinstallieren austragen absagen
        annullieren zurückziehen
        """
    ),
)
TAKING_BACK = TakingBack(
    verbs=words_with_umlauts(
        """
        zurückziehen zurückzuziehen zurückgezogen zurücknehmen zurückzunehmen zurückgenommen zurück widerrufen widerrufe stornieren storniere
        rückgängig aufheben annullieren annulliere
        """
    ),
    done=words_with_umlauts(
        "kündigung stornierung storno abmeldung austritt absage abbestellung löschung rückgabe retoure rücksendung widerruf abbruch"
    ),
    between=words_with_umlauts(
        "meine meinen meiner die den der das eine einen wieder doch noch jetzt bitte gern gerne von mir"
    ),
    behind=True,
    undone=words_with_umlauts(
        "gekündigt storniert gelöscht abgesagt abgemeldet abbestellt widerrufen deinstalliert entfernt"
    ),
    mistake=words_with_umlauts(
        "versehen versehentlich irrtümlich irrtum fälschlicherweise ungewollt reaktivieren reaktiviere bereue"
    ),
    restoring=words_with_umlauts(
        "zurückziehen zurücknehmen widerrufen rückgängig wiederherstellen wiederhergestellt reaktivieren papierkorb versehentlich versehen"
    ),
)
GIVING_UP = GivingUp(
    undoing=UNDOING.words,
    wanting=words_with_umlauts(
        "will wollen wollte wollten möchte möchten brauche brauchen benötige benötigen"
    ),
    denying=words_with_umlauts("nicht kein keine keinen keiner keines"),
    longer=(("mehr",),),
    meant="kundigen",
    others=tuple(
        "stornieren abbestellen abmelden absagen beenden loschen deinstallieren austreten zuruckgeben widerrufen".split()
    ),
    behind=True,
    other=words_with_umlauts(
        "wissen fragen dass weil wenn falls ob aber und oder sondern warum wieso wie was wo wann wer bezahlen zahlen als"
    ),
)
POLARITY = Polarity(
    denying=NEGATIONS,
    asking=words_with_umlauts(
        "wie was wer wen wem wessen wann wo wohin woher welche welcher welches welchen welchem wieviel wieviele"
    ),
    why=frozenset(["warum", "wieso", "weshalb", "weswegen"]),
    clause=words_with_umlauts(
        "dass weil wenn falls obwohl damit ob während sobald sofern solange nachdem bevor seitdem sodass wo obgleich"
    ),
    failing=words_with_umlauts(
        """
        geht gehen ging klappt klappte funktioniert funktionieren funktionierte lädt laden startet reagiert angekommen ankommt erhalten
        bekommen gekommen gefunden finde findet finden verstehe weiß läuft tut erscheint öffnet kommt kam komme
        """
    ),
    which=frozenset("welche welcher welches welchen welchem".split()),
    unwanted=Unwanted(
        undoing=UNDOING.words,
        longer=frozenset(["mehr"]),
        wanting=words_with_umlauts("will wollen wollte wollten möchte möchten mag mögen"),
        denying=NEGATIONS,
        who=frozenset(["ich", "wir"]),
        behind=True,
        other=words_with_umlauts(
            "wissen fragen dass weil wenn falls ob aber und oder sondern warum wieso wie was wo wann wer bezahlen können geht"
        ),
    ),
)
