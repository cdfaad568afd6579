"""The pages as an app on the Home Screen of a phone: what a browser needs for it, and how people put it there."""
