"""Profile × Requirements × Weights → score: credit, the findings beyond names, weights, reasons, what-if."""
