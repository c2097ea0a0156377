"""``python -m chatbot``."""

from chatbot.cli import run

if __name__ == "__main__":
    run()
