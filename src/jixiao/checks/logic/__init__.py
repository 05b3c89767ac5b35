"""Words against figures, and words against words."""
