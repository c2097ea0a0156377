"""What stands in for modules that others import at their start and hardly ever use: they are imported when they are used."""

from __future__ import annotations

import sys
from types import ModuleType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


class StandIn(ModuleType):
    """Has what is asked of a module at once; for all else the module is imported."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # which imports ask for
            raise AttributeError(name)
        from importlib import import_module

        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


class StandIns:
    """A context in which imports find what stands in for modules; where a module is there already, it stays."""

    def __init__(self, modules: Mapping[str, Mapping[str, object]]) -> None:
        """For each module's name what it has at once."""
        self._modules = {name: StandIn(name) for name in modules if name not in sys.modules}
        for name, module in self._modules.items():
            module.__dict__.update(modules[name])

    def __enter__(self) -> None:
        sys.modules.update(self._modules)

    def __exit__(self, *_: object) -> None:
        for name, module in self._modules.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]
