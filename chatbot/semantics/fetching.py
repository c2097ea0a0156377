"""Fetching a model, which is done only when it is told to be."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from importlib.util import find_spec
from threading import Thread

from chatbot.errors import UsageError
from chatbot.semantics.model import EXTRA, WITHOUT_HUB, wrong_files

WAIT = 8.0
"""Seconds within which the hub must have answered at all. Its own client tries again for half a minute, and names no cause."""


def check_hub() -> None:
    """Is there what fetches models?

    Raises:
        UsageError: there is not.
    """
    if find_spec("huggingface_hub") is None:
        raise UsageError(f"huggingface_hub is missing, which fetches models; `{EXTRA}` installs it")


def fetch(repository: str, files: Mapping[str, str], folder: str) -> None:
    """Fetch a repository's files into a folder, which gets its name once they are all there, and what they have to be.

    Raises:
        UsageError: they cannot be fetched, or are other than their SHA-256 says.
    """
    check_hub()
    _check_network()
    from huggingface_hub import hf_hub_download
    from huggingface_hub.utils import logging

    logging.set_verbosity_error()  # what goes wrong is said once, at the end
    parent = os.path.dirname(folder)
    temporary = None
    try:
        os.makedirs(parent, mode=0o700, exist_ok=True)
        temporary = tempfile.mkdtemp(prefix="fetching-", dir=parent)
        for name in files:
            hf_hub_download(repository, name, local_dir=temporary)
        if wrong := wrong_files(temporary):
            raise UsageError(
                f"{' and '.join(wrong)} came otherwise than expected, and was not kept; try again"
            )
        shutil.rmtree(os.path.join(temporary, ".cache"), ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)
        os.rename(temporary, folder)
    except UsageError:
        raise
    except Exception as error:  # whatever goes wrong in the network or with the disk
        raise _not_fetched(str(error)) from None
    finally:
        if temporary:
            shutil.rmtree(temporary, ignore_errors=True)


def _check_network() -> None:
    """Does the hub answer, whatever it says?

    Raises:
        UsageError: it does not.
    """
    from huggingface_hub import get_session
    from huggingface_hub.constants import ENDPOINT

    met: list[str] = []

    def ask() -> None:
        try:  # with the client that fetches: its proxies and certificates count
            get_session().head(ENDPOINT, timeout=WAIT)
        except Exception as error:  # whatever goes wrong in the network
            met.append(str(error) or type(error).__name__)

    # In a thread: a name server, or one address after another, may take longer than each of them is given.
    asking = Thread(target=ask, daemon=True)
    asking.start()
    asking.join(WAIT)
    if asking.is_alive():
        met.append(f"no answer within {WAIT:.0f} seconds")
    if met:
        raise _not_fetched(f"{ENDPOINT} cannot be reached: {met[0]}")


def _not_fetched(why: str) -> UsageError:
    return UsageError(f"the model cannot be fetched: {' '.join(why.split()).rstrip('.')}; {WITHOUT_HUB}")
