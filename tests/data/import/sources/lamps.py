"""What the shop is asked."""

FAQS: list[dict[str, object]] = [
    {"question": "How do I pay?", "answer": "By card, " + "or by transfer.", "tags": ["orders"]},
    {"question": "Is it free?", "answer": " or ".join(["No", "never."])},
]
