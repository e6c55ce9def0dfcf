"""The questionnaire: questions as data, the path replayed from the answers. Pure."""
