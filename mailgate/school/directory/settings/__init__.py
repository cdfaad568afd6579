"""The settings of a school as its admins change them on pages: who may, what was changed, and the way back."""
