"""English of replies: a module for each that is replied to, where it needs one."""
