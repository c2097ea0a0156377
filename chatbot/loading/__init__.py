"""One door through which an FAQ is loaded."""
