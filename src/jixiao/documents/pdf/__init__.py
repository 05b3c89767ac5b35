"""The machinery of the PDF reader: glyphs to lines and rules, these to paragraphs and tables.

    native     the library, its errors, its fast calls
    glyphs     characters of a page, turned upright; rules: the ruling lines of a page
    lines      glyphs of one baseline to a line of text
    grids      ruling lines to cells; unruled: rules for tables that lack them
    columns    the order in which lines and tables of a page are read
    margins    running heads and feet; contents: the table of contents
    captions   what stands right above a table; continued: tables over several pages
    flow       lines to paragraphs; writing: all of it into a document

A page is measured in points; y grows upwards, as in PDF.
"""
