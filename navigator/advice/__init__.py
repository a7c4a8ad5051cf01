"""Advice by rules: facts about a person, eligibility, next steps, the question worth asking."""
