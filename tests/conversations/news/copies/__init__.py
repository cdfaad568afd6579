"""Replies that copy what they answer, as many mail clients do it."""
