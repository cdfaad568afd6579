"""Tests of the web edge: a browser of our own, the application, a real store, and a clock that can be set."""
