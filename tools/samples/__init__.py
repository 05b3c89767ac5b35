"""The sources of the bundled samples and what makes them into files.

`python -m tools.samples` writes `src/jixiao/samples/files/`. The sources are ours; the
PDF needs typst (PyPI) and Noto CJK fonts, which the project itself does not.
"""
