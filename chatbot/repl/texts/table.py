"""The texts of the conversation, of which every language has each; what stands in braces is put in."""

from __future__ import annotations

from functools import cache

import msgspec

from chatbot.terminal.languages import percent, texts_in


class Texts(msgspec.Struct, frozen=True, kw_only=True):
    """What is said in one language; a language that lacks one of these is an error when it is loaded."""

    welcome: str
    welcome_hint: str
    one_question: str
    questions: str
    paged: str
    pager: str
    """In ASCII: many a less garbles all else in its prompt."""
    source: str
    confidence: str
    going_on: str
    read_as: str
    reading: str
    unread: str
    left: str
    yes_or_no: str
    related: str
    more: str
    no_more: str
    no_more_than: str
    unsure: str
    unsure_of: str
    type_one: str
    type_one_or_none: str
    type_number: str
    type_number_or_none: str
    noted: str
    kept_nowhere: str
    rejected: str
    rejected_noted: str
    nothing_else: str
    nothing_else_noted: str
    not_numbered: str
    nothing_numbered: str
    what_else: str
    no_answer: str
    no_answer_to: str
    none_of_these: str
    see_list: str
    topics: str
    topics_hint: str
    no_topic: str
    did_you_mean: str
    all_topics: str
    changed: str
    still_from: str
    maybe_command: str
    slash_needed: str
    says_why: str
    for_shell: str
    unknown_command: str
    near_command: str
    either: str
    shown_before: str
    first_of_them: str
    not_overwritten: str
    nothing_answered: str
    no_answer_last: str
    nothing_asked: str
    no_question: str
    in_answers: str
    no_topics: str
    no_entry: str
    no_number: str
    no_entry_near: str
    show_what: str
    no_related: str
    nothing_before: str
    back_to: str
    back_to_asked: str
    read_again: str
    faq_is: str
    no_file: str
    threshold_is: str
    threshold_what: str
    theme_is: str
    no_colours: str
    no_theme: str
    no_theme_near: str
    themes: str
    no_clipboard: str
    copied: str
    too_long: str
    save_what: str
    nothing_to_save: str
    is_folder: str
    overwrite: str
    not_written: str
    no_folder: str
    not_allowed: str
    no_room: str
    no_such_name: str
    saved_one: str
    saved: str
    saved_offered: str
    saved_nothing: str
    saved_good: str
    saved_bad: str
    bar_confirm: str
    bar_search: str
    bar_menu: str
    bar_one: str
    bar_many: str
    bar_none: str
    bar_help: str
    bar_start: str
    bar_usual: str
    search: str
    words: str
    topic: str
    id: str
    file: str
    name: str
    without_slash: str
    help_help: str
    help_list: str
    help_show: str
    help_why: str
    help_related: str
    help_back: str
    help_good: str
    help_bad: str
    help_copy: str
    help_save: str
    help_faq: str
    help_reload: str
    help_threshold: str
    help_theme: str
    help_clear: str
    help_quit: str
    key_menu: str
    key_rest: str
    key_earlier: str
    key_line: str
    key_drop: str
    key_leave: str
    yes: str
    no: str
    control: str
    enter: str
    thousands: str
    decimal: str
    comma: str
    space: str

    def number(self, number: int) -> str:
        """A number as the language writes it."""
        return f"{number:,}".replace(",", self.thousands)

    def fraction(self, number: float) -> str:
        """A number that need not be whole as the language writes it."""
        return f"{number:g}".replace(".", self.decimal)

    def sure(self, confidence: float) -> str:
        """How sure an answer is, in words."""
        return self.confidence.format(percent=percent(confidence))

    def key(self, name: str) -> str:
        """A key (``Ctrl-C``, ``Alt-Enter``) as keyboards of the language have it."""
        return name.replace("Ctrl", self.control).replace("Enter", self.enter)


@cache
def texts_for(language: str) -> Texts:
    """The texts of a language (``de``, ``de-AT``), or the English ones."""
    texts: Texts = texts_in("chatbot.repl.texts", language)
    return texts
