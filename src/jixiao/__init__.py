"""jixiao (绩效): write, check and review budget performance self-evaluations."""

__version__ = "0.1.0"
