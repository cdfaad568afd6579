"""Every word that a person reads: Jinja2 templates and gettext catalogues, in the reader's language."""
