"""A LINE platform of our own for the demo and the tests: it serves the calls that we make, and has users with phones.

It is written after LINE's public OpenAPI description (github.com/line/line-openapi) and its reference, and refuses what
LINE refuses.
"""
