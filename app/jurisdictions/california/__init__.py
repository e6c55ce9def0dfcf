"""California: Health and Safety Code sections 11361.8 and 11361.9 (Proposition 64)."""
