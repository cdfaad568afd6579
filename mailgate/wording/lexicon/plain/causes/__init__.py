"""What further languages call the causes: a module for each, by the Japanese that a phrase stands for."""
