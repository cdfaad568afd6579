"""The history of the schema. `store/schema.py` applies each script once, in the order of the numbers.

No script has the number 0004. It was set aside for work that in the end needed no change of the schema, and a number
that has been given is not given again.
"""
