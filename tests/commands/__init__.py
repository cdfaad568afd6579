"""Tests of the domain: units of work on a database of their own, without any edge."""
