"""What a question denies: whether it asks how *not* to do something, how to stop it, or says that something does not work."""

from __future__ import annotations

from chatbot.language.en.negative_questions import AUXILIARIES
from chatbot.language.giving_up import GivingUp
from chatbot.language.polarity import Polarity, Unwanted
from chatbot.language.taking_back import TakingBack
from chatbot.language.undoing import Undoing

STOPPING = frozenset(
    """
    stop stops stopping avoid avoiding prevent preventing undo undoing refuse refusing block blocking quit quitting skip skipping
    ban banning forbid forbidding unsubscribe un
    """.split()
)
"""Words that turn what follows them into its opposite."""
HARMS = frozenset(
    """
    losing loosing ruining breaking cracking damaging wrecking tearing burning scratching hurting harming killing destroying spoiling
    distorting cutting staining bending ripping crushing spilling corrupting deleting erasing overwriting messing screwing risking
    """.split()
)
MISHAPS = frozenset(
    """
    lose lost loose losing forget forgot forgotten forgetting break broke broken breaking damage damaged miss missed misplace misplaced
    steal stolen crash crashed hurt
    """.split()
)
UNDOING = Undoing(
    beginning=frozenset("become join joining register registering enrol enroll subscribe apply".split()),
    words=STOPPING
    | frozenset(
        """
        remove removes removed removing delete deleting disable disables disabling deactivate deactivating uninstall uninstalling erase
        erasing cancel cancels cancelling canceling revert reverting reverse reversing rollback downgrade downgrading disconnect
        disconnecting unlink unpair unfollow unblock unlock unskip untick uncheck unmute undone rid leave leaving revoke revoking
        """.split()
    ),
    verbs=frozenset(
        "turn turning switch switching take taking get getting put go going opt opting shut shutting log sign send give back pull roll".split()
    ),
    particles=frozenset("off out back away".split()),
    wanted=frozenset("leave leaving unlock reverse reversing skip skipping".split()),
    off=frozenset(["off"]),
    leaving=("out", "of"),
    how=frozenset(["how"]),
    before=frozenset(
        "do can could would should must to i we you one people also then just please ever".split()
    ),
)
TAKING_BACK = TakingBack(
    verbs=frozenset("undo un revoke reverse revert cancel withdraw retract stop".split()),
    done=frozenset(
        "cancellation cancelation deletion resignation withdrawal return unsubscribing skip skipped".split()
    ),
    between=frozenset("my the a our this that request".split()),
    undone=frozenset("cancelled canceled deleted removed unsubscribed erased uninstalled".split()),
    mistake=frozenset("mistake accident accidentally mistakenly".split()),
    restoring=frozenset(
        "undo revoke reverse restore recover reactivate reinstate trash bin mistake accident".split()
    ),
)
GIVING_UP = GivingUp(
    undoing=UNDOING.words,
    wanting=frozenset("want wanna need".split()),
    denying=frozenset(["not", "no"]),
    longer=(("any", "more"), ("anymore",), ("any", "longer"), ("no", "longer")),
    meant="cancel",
    others=tuple(
        "unsubscribe uninstall end terminate delete remove leave quit stop notice withdraw return".split()
    ),
    other=frozenset("know why how what when where which who if whether because".split()),
)
POLARITY = Polarity(
    denying=frozenset(["not", "no", "never", "neither", "nor"]),
    asking=frozenset("how which what who whom whose when where".split()),
    why=frozenset(["why"]),
    clause=frozenset(
        "who that so if because which when where while unless although though since until".split()
    ),
    wished_away=Unwanted(
        undoing=UNDOING.words,
        longer=frozenset(["any", "anymore", "longer"]),
        wanting=frozenset(["want", "wanted", "wanna", "wish", "like"]),
        denying=frozenset(["not", "never"]),
        who=frozenset(["i", "we"]),
        other=frozenset("know why how what when where which who if whether because".split()),
    ),
    asking_whether=AUXILIARIES,
    saying=frozenset("say says said saying".split()),
    bidding=("do", "not"),
    subjects=frozenset(
        "i we you he she it they the a an your my our their any some all these those this that people".split()
    ),
)
