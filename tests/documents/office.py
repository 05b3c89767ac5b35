"""Writes small .docx and .xlsx files part by part, for tests that need every detail."""

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="{R}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def relationships(targets: Mapping[str, str]) -> str:
    """A .rels part: target → last word of the type."""
    rows = "".join(
        f'<Relationship Id="rId{n}" Type="{R}/{kind}" Target="{target}"/>'
        for n, (target, kind) in enumerate(targets.items(), start=1)
    )
    return f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}">{rows}</Relationships>'


def docx(body: str, **parts: str) -> bytes:
    """A .docx of this body; `parts` are styles, numbering, footnotes, header1 … inner XML."""
    roots = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes"}
    roots |= {"endnotes": "endnotes"}
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relationships({"word/document.xml": "officeDocument"}),
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
    }
    kinds = {}
    for name, inner in parts.items():
        root = roots.get(name) or {"h": "hdr", "f": "ftr"}[name[0]]
        members[f"word/{name}.xml"] = f"<w:{root} {NAMES}>{inner}</w:{root}>"
        kinds[f"{name}.xml"] = name.rstrip("0123456789")
    members["word/_rels/document.xml.rels"] = relationships(kinds)
    return zipped(members)


def p(text: str, properties: str = "") -> str:
    """A Word paragraph of one run."""
    ppr = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f'<w:p>{ppr}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def tc(text: str, properties: str = "") -> str:
    """A Word table cell."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def tbl(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def xlsx(
    sheets: Mapping[str, str],
    *,
    formats: tuple[str, ...] = (),
    strings: tuple[str, ...] = (),
    hidden: tuple[str, ...] = (),
    workbook: str = "",
) -> bytes:
    """An .xlsx: sheet name → inner XML of its worksheet; style n+1 has format n."""
    numbers = "".join(
        f'<numFmt numFmtId="{200 + n}" formatCode="{code}"/>' for n, code in enumerate(formats)
    )
    xfs = '<xf numFmtId="0"/>' + "".join(f'<xf numFmtId="{200 + n}"/>' for n in range(len(formats)))
    parts = {f"worksheets/sheet{n}.xml": "worksheet" for n in range(1, len(sheets) + 1)}
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"'
        + (' state="hidden"/>' if name in hidden else "/>")
        for n, name in enumerate(sheets, start=1)
    )
    items = "".join(f"<si><t>{text}</t></si>" for text in strings)
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relationships({"xl/workbook.xml": "officeDocument"}),
        "xl/workbook.xml": f'<workbook xmlns="{S}" xmlns:r="{R}">{workbook}'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": relationships(
            {**parts, "styles.xml": "styles", "sharedStrings.xml": "sharedStrings"}
        ),
        "xl/styles.xml": f'<styleSheet xmlns="{S}"><numFmts>{numbers}</numFmts>'
        f"<cellXfs>{xfs}</cellXfs></styleSheet>",
        "xl/sharedStrings.xml": f'<sst xmlns="{S}">{items}</sst>',
    }
    for n, inner in enumerate(sheets.values(), start=1):
        members[f"xl/worksheets/sheet{n}.xml"] = f'<worksheet xmlns="{S}">{inner}</worksheet>'
    return zipped(members)


def rows(*lines: tuple[object, ...], start: int = 1) -> str:
    """sheetData: strings become inline strings, other values numbers, None a blank."""
    made = []
    for number, line in enumerate(lines, start=start):
        cells = []
        for column, value in enumerate(line):
            ref = f"{chr(ord('A') + column)}{number}"
            if isinstance(value, str):
                cells.append(f'<c r="{ref}" t="inlineStr"><is><t>{value}</t></is></c>')
            elif value is not None:
                cells.append(f'<c r="{ref}"><v>{value}</v></c>')
        made.append(f'<row r="{number}">{"".join(cells)}</row>')
    return f"<sheetData>{''.join(made)}</sheetData>"
