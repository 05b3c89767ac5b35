"""The parts of the department-year, one subject a module."""
