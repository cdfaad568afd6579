"""Who and what there is: schools and their rules, people, duties, days, and the files that fill all of these."""
