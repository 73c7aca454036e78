"""How a goal is read: one module per question (what changes, who aims, by when, against what, and was it reached)."""
