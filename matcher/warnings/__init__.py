"""What should make a reader trust a score less, in sentences; nothing here changes a score."""
