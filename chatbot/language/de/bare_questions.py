"""Questions of stop words alone in German: "wie kommt man zu euch?", "wo ist das?", "und wenn ich nicht kann?"."""

from __future__ import annotations

from chatbot.language.bare_questions import Bare, every_way

BARE = Bare(
    said={
        **dict.fromkeys(every_way("wo", "ist das|ist es|sind sie|bist du|ist das genau|ist es genau|bekomme ich euch"), "adresse"),
        **dict.fromkeys(every_way("wie viel|wieviel|wie viel geld", "|ist das|ist es|macht das|nehmt|nehmt ihr|nehmen sie|wollt ihr|wollen sie|muss ich geben"), "kosten"),
        **dict.fromkeys(every_way("wann|ab wann|bis wann|von wann bis wann|wie lange", "sind sie da|ist da jemand|ist jemand da|ist wer da|kann ich kommen|konnen wir kommen|kann man kommen|darf ich kommen"), "geoffnet"),
        **dict.fromkeys(every_way("was|was ist|und|was macht man|was mache ich|was muss ich tun", "wenn|falls", "ich|wir", "nicht", "kann|konnen|kommen kann|kommen konnen|komme|kommen"), "absagen"),
        **dict.fromkeys(every_way("ich kann|ich konnte|wir konnen|wir konnten", "nicht", "|kommen|hin|da sein"), "absagen"),
        **dict.fromkeys(every_way("ich komme|wir kommen", "nicht"), "absagen"),
    },
    passed_over=frozenset("und aber also bitte ok okay hi hallo hey denn eigentlich mal jetzt nun da dann noch auch doch heute morgen am besten einfach leider".split()),
)  # fmt: skip
