"""Finds in a text what a notice is made of: people, days, hours, deeds and causes, each with its place."""
