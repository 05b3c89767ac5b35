"""Shared judges: arithmetic between spans, and the search for the one edit that explains a gap."""
