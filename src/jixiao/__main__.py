"""`python -m jixiao` is `jixiao`."""

from jixiao.cli.main import main

if __name__ == "__main__":
    main()
