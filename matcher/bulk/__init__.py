"""Every résumé against every posting, however many: streams in, processes in between, ordered bytes out."""
