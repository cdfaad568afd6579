"""The roster as people at the school look at it and mend it, one student at a time; `imports/` takes whole files."""
