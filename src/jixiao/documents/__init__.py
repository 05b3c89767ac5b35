"""Bytes to paragraphs, headings, tables and pages, with exact places.

document = read("自评报告.docx")
for source in expand(["申报材料.zip", "附件/"]):
    document = source.read()
"""

from jixiao.documents.load import read, read_bytes
from jixiao.documents.submissions import Source, expand

__all__ = ["Source", "expand", "read", "read_bytes"]
