"""What several reading checks share: pieces of text, names, lists, blocks."""
