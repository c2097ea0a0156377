"""That one wants to hear more of the same, or the same again: “dis m'en plus”, “autre chose ?”."""

from __future__ import annotations

from chatbot.language.fr.written import plainly
from chatbot.language.going_on import GoingOn

_MORE = (
    r"(?:plus|davantage|un peu plus|encore plus|encore|d'autres infos|plus d'infos|plus d'informations|plus de details|plus de precisions|autre chose"
    r"|d'autres (?:choses|details|informations|precisions)|la suite|le reste)"
)
_ABOUT_IT = r"(?: (?:la dessus|sur (?:ca|cela|lui|elle|ce sujet|ce point|le sujet)|a (?:ce|son) (?:sujet|propos)|de (?:lui|elle|ca)))?"
_YOU = r"(?:(?:pouvez|pourriez|peux|pourrais|voulez|veux) (?:vous|tu) |(?:vous|tu) (?:pouvez|pourriez|peux|pourrais) |est ce que (?:vous pouvez|tu peux) )"
_WANTS_MORE = plainly(
    rf"(?:(?:et|ok|okay|oui|d'accord|alors|bien|merci|mais|super|svp|stp) )*(?:"
    rf"(?:dis|dites|dit|raconte|racontez|donne|donnez|explique|expliquez) ?(?:m'|moi |nous )?(?:en )?{_MORE}{_ABOUT_IT}"
    rf"|{_YOU}(?:m'|me |nous )?(?:en )?(?:dire|donner|raconter|expliquer|developper|detailler|preciser) ?{_MORE}?{_ABOUT_IT}"
    rf"|(?:je (?:veux|voudrais|souhaite)|j'aimerais|je voudrais bien|on voudrait) (?:en )?(?:savoir|connaitre|avoir|apprendre) ?{_MORE}{_ABOUT_IT}"
    rf"|(?:en savoir )?{_MORE}{_ABOUT_IT}|quoi d'autre|quoi encore|qu'est ce qu'il y a d'autre|(?:il )?y a t ?il autre chose|(?:il )?y a autre chose|rien d'autre"
    rf"|plus en detail|en detail|(?:vous|tu) (?:en savez|en sais|savez|sais) ?{_MORE}{_ABOUT_IT}|(?:en )?savez vous {_MORE}{_ABOUT_IT}"
    rf"|continue|continuez|poursuis|poursuivez|developpe|developpez|et ensuite|et apres|et quoi d'autre|la suite"
    rf")(?: (?:svp|stp|s'il (?:vous|te) plait|merci|alors|donc))*"
)
_WANTS_AGAIN = (
    r"(?:(?:pardon|desolee?|attends?|attendez|comment|quoi|svp|ok) )*(?:"
    r"(?:peux tu|pouvez vous|tu peux|vous pouvez|pourrais tu|pourriez vous) (?:repeter|redire|le repeter|me le redire)(?: (?:cela|ca|la reponse|encore une fois))?"
    r"|repete(?: (?:cela|ca|la reponse))?|repetez(?: (?:cela|ca|la reponse))?|redis le|redites le|encore une fois"
    r"|(?:quest ce que tu (?:as dit|disais)|quest ce que vous avez dit|tu as dit quoi|vous avez dit quoi)"
    r")(?: (?:svp|sil te plait|sil vous plait))?"
)
GOING_ON = GoingOn(_WANTS_MORE, _WANTS_AGAIN)
