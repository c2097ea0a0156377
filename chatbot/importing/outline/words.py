"""What lines say that they ask or answer, in many languages, as patterns."""

from __future__ import annotations

ASKING = (
    r"Q(?:uestion)?|Frage|Pregunta|Domanda|Pergunta|Vraag|Fråga|Pytanie|Otázka|Întrebare|Soru|Вопрос|Питання"
    r"|问题?|問題?|質問|질문|سؤال|سوال|پرسش|שאלה|คำถาม|ถาม|प्रश्न|सवाल|প্রশ্ন|கேள்வி|Hỏi|Câu hỏi|Ερώτηση|Հարց|კითხვა"
    r"|Kysymys|Kérdés|Spørgsmål|Spørsmål|Spurning|Въпрос|Питање|Pitanje|Vprašanje|Klausimas|Jautājums|Küsimus|Tanya"
    r"|Pertanyaan|Soalan|Swali|Tanong|Сұрақ|Асуулт|Savol|Sual|Galdera"
)
ANSWERING = (
    r"A(?:nswer|ns)?|R(?:éponse|esp)?|Antwort|Respuesta|Risposta|Resposta|Antwoord|Svar|Odpowiedź|Odpověď|Răspuns|Cevap|Ответ|Відповідь"
    r"|答案?|回答|답변?|جواب|پاسخ|תשובה|คำตอบ|ตอบ|उत्तर|जवाब|উত্তর|பதில்|Đáp|Trả lời|Απάντηση|Պատասխան|პასუხი"
    r"|Vastaus|Válasz|Отговор|Одговор|Odgovor|Atsakymas|Atbilde|Vastus|Jawab(?:an)?|Jawapan|Jibu|Sagot|Жауап|Хариулт"
    r"|Javob|Cavab|Erantzuna"
)
SOLVING = (
    r"Solutions?|Fix|Answer|Remedy|Cure|What to do|Reply|Resolution|Lösung|Abhilfe|Antwort|Solución|Respuesta|Remède|Réponse"
    r"|Soluzione|Solução|Oplossing|対処法?|対策|解決策?"
)
"""What answers are called that say what to do about something."""
