"""The way of one mail and of the letters that it brought: what is kept of it, and how it is told."""
