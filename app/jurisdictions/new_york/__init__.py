"""New York: one state, one folder."""
