"""Questions and answers in data of any shape: lists of records, nested sections, maps, pairs.

JSON, YAML, tables and front matter all come down to this.
"""

from chatbot.importing.records.reader import RecordReader, read_data
from chatbot.importing.records.repeated import Record, without_loss
from chatbot.importing.records.shapes import is_record
from chatbot.importing.records.values import texts

__all__ = ["Record", "RecordReader", "is_record", "read_data", "texts", "without_loss"]
