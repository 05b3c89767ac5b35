"""The machinery of the PDF reader: from glyphs and ruling lines to paragraphs and tables.

    native      the library, its errors, its fast calls
    glyphs      characters of a page, turned upright; clipping, sideways, radicals mend them
    rules       the ruling lines of a page
    lines       glyphs of one baseline to a line of text; pieces: such lines cut at wide gaps
    grids       ruling lines to cells; unruled, wrapping: grids for tables without rules
    sheets      a table on one page; cells: the text of a cell
    layout      one page in reading order; columns: text in columns
    pages       all pages, under the limits
    margins     running heads and feet; contents: the table of contents
    captions    what stands right above a table; continued: tables over several pages
    flow        lines to paragraphs
    writing     all of it into a document

Places are points; y grows upwards, as in PDF. No module is handed a page of the library
after `pages` has closed it.
"""
