"""Pages that programs fill in: templates of PHP, Ruby, Blade, JSP, Handlebars and Twig; and programs, which are refused."""

from __future__ import annotations

import json

import pytest
from command import Command
from imports import pairs

PHP = (
    "<?php include_once 'head.php'; $title = 'FAQ'; ?>\n<h3>¿Cuánto cuesta?</h3><p>Diez euros, sin gastos.</p>\n"
    "<h3>¿Dónde está?</h3><p>En <?php echo $ciudad; ?> centro.</p>\n"
)
BLADE = (
    "@extends('layout')\n@section('content')\n{{-- ours --}}\n<h3>How do I join?</h3>"
    "<p>Press {{ __('Register') }}, {{ $user->name }}.</p>\n<h3>What is it?</h3>"
    "<p>@if(count($a) > (1)) One @else Two @endif</p>\n"
    "@include('foot')\n@endsection\n"
)
JSP = '<%-- ours --%><h3>How do I log in?</h3><p>As <c:out value="${user}"/> or guest.</p><h3>Who helps?</h3><p>Ann.</p>'
HANDLEBARS = "{{!-- ours --}}<h3>How do I log in?</h3><p>As {{user.name}}: <code>{{x}}</code></p><h3>Who helps?</h3><p>Ann.</p>"
TWIG = '{% extends "b.twig" %}<h3>How do I log in?</h3><p>By mail{# ours #}.</p><h3>Who helps?</h3><p>Ann.</p>{% endblock %}'


@pytest.mark.parametrize(
    ("name", "text", "answers", "said"),
    [
        ("faq.php", PHP, ["Diez euros, sin gastos.", "En centro."], "“<?php echo $ciudad; ?>” is code"),
        ("faq.html.erb", PHP.replace("?>", "%>").replace("<?php echo", "<%=").replace("<?php", "<%"),
         ["Diez euros, sin gastos.", "En centro."], "“<%= $ciudad; %>” is code"),
        ("faq.blade.php", BLADE, ["Press Register, .", "One Two"], "“@include('foot')” is code"),
        ("faq.jsp", JSP, ["As or guest.", "Ann."], "“<c:out value=\"${user}\"/>” is code"),
        ("faq.hbs", HANDLEBARS, ["As name: `{{x}}`", "Ann."], "“{{user.name}}” may stand for a value"),
        ("faq.twig", TWIG, ["By mail.", "Ann."], "“{% endblock %}” is a tag for a program"),
    ],
)  # fmt: skip
def test_templates(chatbot: Command, name: str, text: str, answers: list[str], said: str) -> None:
    chatbot.file(text.encode(), name)
    outcome = chatbot("import", name, "--details")
    assert [answer for _, answer in pairs(json.loads(outcome.out)["entries"])] == answers
    assert said in outcome.err
    assert "ours" not in outcome.out


def test_what_is_shown_on_a_condition_is_named(chatbot: Command) -> None:
    chatbot.file(BLADE.encode(), "faq.blade.php")
    assert (
        "“@if(count($a) > (1))” is code; what it shows is not known"
        in chatbot("import", "faq.blade.php", "--details").err
    )


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("faq.pug", "save the page that it makes as .html"),
        ("faq.go", "copy its questions and answers into a"),
    ],
)
def test_programs_are_refused(chatbot: Command, name: str, remedy: str) -> None:
    chatbot.file(b"h1 FAQ\ndl\n  dt How?\n  dd So.\n", name)
    outcome = chatbot("import", name)
    assert outcome.status == 2
    assert remedy in outcome.err
