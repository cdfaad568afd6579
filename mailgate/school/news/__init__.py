"""What schools write to many: who may write, for whom it is, when it goes, and who has read it."""
