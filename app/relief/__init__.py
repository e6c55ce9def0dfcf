"""The law engine: facts, three-valued predicates, ordered rules, chained tables, decisions.

Standard library only. It knows no state, no language and no clock.
"""
