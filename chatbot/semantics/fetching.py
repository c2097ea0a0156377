"""Fetching a model, which is done only when it is told to be."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from importlib.util import find_spec

from chatbot.errors import UsageError
from chatbot.semantics.model import EXTRA, wrong_files


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
        raise UsageError(f"the model cannot be fetched: {' '.join(str(error).split())}") from None
    finally:
        if temporary:
            shutil.rmtree(temporary, ignore_errors=True)
