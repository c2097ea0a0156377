"""Files of many kinds, each with two questions: both come out, each with its own answer."""

from __future__ import annotations

import json

import pytest
from command import Command

FILES = {
    "flat.ts": """export const texts = {
  'about': { ru: 'о нас', en: 'about us', ge: 'x' },
  'faq.q1.question': { ru: 'Как платить?', en: 'How do I pay?', ge: 'x?' },
  'faq.q1.answer': { ru: 'Картой.', en: 'By **card**.', ge: 'y' },
  'faq.q2.question': { ru: 'Даром?', en: 'Is it free?', ge: 'z?' },
  'faq.q2.answer': { ru: 'Да.', en: 'Yes.', ge: 'w' },
};""",
    "calls.jsx": """const faqs = [
  { q: t(`${p}.q1`, 'How do I pay?'), a: t(`${p}.a1`, 'By **card**.') },
  { q: t('q2', 'Is it free?'), a: 'Yes.' },
]""",
    "folds.tsx": """export default function Faq() {
  return (
    <section className="mt-12">
      <AccordionItem title="How do I pay?">
        By <b>card</b>. {/* or cash */}
      </AccordionItem>
      <AccordionItem title="Is it free?">{"Yes"}.</AccordionItem>
    </section>
  );
}""",
    "triggers.jsx": """export const Faq = () => (
  <Accordion type="single">
    <Accordion.Item><Accordion.Trigger>How do I pay?</Accordion.Trigger>
      <Accordion.Content>By <b>card</b>.</Accordion.Content></Accordion.Item>
    <Accordion.Item><Accordion.Trigger>Is it free?</Accordion.Trigger><Accordion.Content>Yes.</Accordion.Content></Accordion.Item>
  </Accordion>
)""",
    "values.jsx": """const faqs = [
  { question: "How do I pay?", answer: (<><p>By <strong>card</strong>.</p></>) },
  { question: "Is it free?", answer: <p>Yes.{/* still */}</p> },
];""",
    "script.vue": """<template>
  <p>Don't {{ panic }}</p>
</template>
<script>
export default { data() { return { faqs: [
  { question: 'How do I pay?', answer: 'By <b>card</b>.' }, { question: 'Is it free?', answer: 'Yes.' },
] } } }
</script>""",
    "template.vue": """<template>
  <FaqItem question="How do I pay?" answer="By <b>card</b>." /><FaqItem question="Is it free?" answer="Yes." />
</template>
<script>export default { name: "Faq" }</script>""",
    "texts.properties": "app=Lamps\nfaq.q1=How do I pay?\nfaq.a1=By \\\n  **card**.\nfaq.q2=Is it free?\nfaq.a2=Y\\u0065s.\n",
    "texts.strings": """/* FAQ */
"faq_q1" = "How do I pay?"; "faq_a1" = "By **card**.";
"faq_q2" = "Is it free?"; "faq_a2" = "Yes.";""",
    "strings.xml": """<resources><string name="app">Lamps</string>
<string name="faq_question_1">How do I pay?</string><string name="faq_answer_1">By <b>card</b>.</string>
<string name="faq_question_2">Is it free?</string><string name="faq_answer_2">Yes.</string></resources>""",
    "dump.sql": """CREATE TABLE `faq` (`id` int(11) NOT NULL, `question` varchar(255), `answer` text, PRIMARY KEY (`id`));
INSERT INTO `faq` (`answer`, `question`) VALUES ('<p>By <b>card</b>.</p>', 'How do I pay?');
INSERT INTO faq VALUES (2, 'Is it free?', 'Yes.');""",
    "posts.xml": """<posts>
<row Id="1" PostTypeId="1" AcceptedAnswerId="3" Title="How do I pay?" Body="&lt;p&gt;I want to.&lt;/p&gt;"/>
<row Id="2" PostTypeId="2" ParentId="1" Score="9" Body="&lt;p&gt;No.&lt;/p&gt;"/>
<row Id="3" PostTypeId="2" ParentId="1" Score="1" Body="&lt;p&gt;By &lt;b&gt;card&lt;/b&gt;.&lt;/p&gt;"/>
<row Id="4" PostTypeId="1" Title="Is it free?" Body=""/>
<row Id="5" PostTypeId="2" ParentId="4" Score="1" Body="&lt;p&gt;Hm.&lt;/p&gt;"/>
<row Id="6" PostTypeId="2" ParentId="4" Score="2" Body="&lt;p&gt;Yes.&lt;/p&gt;"/></posts>""",
    "data.py": """FAQS = [
    {"question": "How do I pay?", "answer": "By " "**card**."},
    {"question": _("Is it free?"), "answer": "Yes" + "."},
]""",
    "macros.md": """# FAQ

### {{ faq("L-1", "How do I pay?") }}

By **card**.

### {{ faq("L-2", "Is it free?") }}

Yes.
""",
    "items.md": "# FAQ\n\n- **Q: How do I pay?**\n  - A: By **card**.\n\n- **Q: Is it free?**\n  - A: Yes.\n",
    "angles.txt": "Q> How do I pay?\nA> By **card**.\n\nQ> Is it free?\nA> Yes.\n",
    "letters.txt": "FAQ\n\na) How do I pay?\n   By **card**.\n\nb) Is it free?\n   Yes.\n",
    "spans.html": """<div class="faq-title"><div class="faq-img">?</div>
<div class="question">How do <span>I</span> pa<span>y?</span></div></div>
<p>By <b>card</b>.</p>
<div class="faq-title"><div class="faq-img">?</div><div class="question">Is it free?</div></div><p>Yes.</p>""",
}


@pytest.mark.parametrize("name", FILES)
def test_both_questions_have_their_answers(chatbot: Command, name: str) -> None:
    language = ["--language", "en"] if name == "flat.ts" else []
    outcome = chatbot("import", chatbot.file(FILES[name].encode(), name), *language)
    entries = json.loads(outcome.out)["entries"]
    found = [(entry["question"], entry["answer"]) for entry in entries]
    assert found == [("How do I pay?", "By **card**."), ("Is it free?", "Yes.")]
    checked = chatbot("check", name)
    assert not [line for line in checked.out.splitlines() if "error" in line]


def test_links_of_vue_stay(chatbot: Command) -> None:
    page = """<template>
  <h2>How do I pay?</h2><p>See <router-link to="/pay">here</router-link>, or <NuxtLink to="/cards">there</NuxtLink>.</p>
  <h2>Is it free?</h2><p>Yes.</p>
</template>"""
    entries = json.loads(chatbot("import", chatbot.file(page.encode(), "f.vue")).out)["entries"]
    assert entries[0]["answer"] == "See [here](/pay), or [there](/cards)."


def test_an_answer_is_not_cut_where_a_letter_ends_a_sentence(chatbot: Command) -> None:
    page = "# FAQ\n\n### Q: Where is it?\n\nIn the USA. Then go.\n\n### Q: Who?\n\n**A:** Ann.\n"
    entries = json.loads(chatbot("import", chatbot.file(page.encode(), "f.md")).out)["entries"]
    assert [entry["answer"] for entry in entries] == ["In the USA. Then go.", "Ann."]


def test_wide_labels(chatbot: Command) -> None:
    text = "ランプ\n\nＱ１．支払い方法は？\nＡ１．カードです。\n\nＱ２．無料ですか？\nＡ２．はい。\n"
    entries = json.loads(chatbot("import", chatbot.file(text.encode(), "f.txt")).out)["entries"]
    assert [(one["question"], one["answer"]) for one in entries] == [
        ("支払い方法は？", "カードです。"),
        ("無料ですか？", "はい。"),
    ]


def test_texts_in_several_languages_side_by_side(chatbot: Command) -> None:
    data = """const texts = {
  "faqQuestion1": ["What is it?", "Was ist das?", ""], "faqAnswer1": ["A lamp.", "Eine Lampe.", ""],
  "faqQuestion2": ["Is it free?", "Ist es gratis?", ""], "faqAnswer2": ["Yes.", "Ja.", ""],
};"""
    entries = json.loads(chatbot("import", chatbot.file(data.encode(), "f.js")).out)["entries"]
    assert ("Was ist das?", "Eine Lampe.") in [(one["question"], one["answer"]) for one in entries]


def test_pages_of_google_and_word(chatbot: Command) -> None:
    page = """<h2>How do I pay?</h2><p><a href="https://www.google.com/url?q=https://x.example/pay&amp;sa=D">Here</a>.<sup><a
href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><h2>What is there?</h2>
<p class=MsoListParagraph><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Red</p>
<p class=MsoListParagraph><span style='mso-list: Ignore'>·<span>&nbsp; </span></span>Blue</p>
<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Is this so?</span></p></div>"""
    outcome = chatbot("import", chatbot.file(page.encode(), "f.html"))
    entries = json.loads(outcome.out)["entries"]
    assert [one["answer"] for one in entries] == ["[Here](https://x.example/pay).", "- Red\n- Blue"]
    assert "a comment: “Is this so?”" in outcome.err


def test_what_stands_at_the_edges_of_printed_pages(chatbot: Command) -> None:
    text = "Lamps 2020\n\n1. How?\n\n   So, for\n        Page 1 of 2\n"
    text += "\fLamps 2020\n\n   ever.\n\n2. Free?\n\n   Yes.\n\n        Page 2 of 2\n"
    outcome = chatbot("import", chatbot.file(text.encode(), "f.txt"))
    entries = json.loads(outcome.out)["entries"]
    assert [" ".join(one["answer"].split()) for one in entries] == ["So, for ever.", "Yes."]
    assert "“Page 1 of 2” stands at the edge of pages" in outcome.err


def test_tabs_keep_their_names(chatbot: Command) -> None:
    page = '<details>\n<summary>How?</summary>\n\n<Tabs>\n<TabItem label="Visa">\n\nSo.\n\n</TabItem>\n</Tabs>\n\n</details>\n'
    (entry,) = json.loads(chatbot("import", chatbot.file(page.encode(), "f.mdx")).out)["entries"]
    assert "**Visa**" in entry["answer"]


def test_a_short_code_over_several_lines(chatbot: Command) -> None:
    page = '# FAQ\n\n{{< faq\nTITLE="Lamps"\n>}}\n## How?\nSo.\n## Free?\nYes.\n{{< /faq >}}\n'
    entries = json.loads(chatbot("import", chatbot.file(page.encode(), "f.md")).out)["entries"]
    assert [(one["question"], one["answer"]) for one in entries] == [("How?", "So."), ("Free?", "Yes.")]
