"""``python -m chatbot``."""

from chatbot.cli.main import run

if __name__ == "__main__":
    run()
