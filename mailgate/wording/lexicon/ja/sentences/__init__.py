"""What Japanese says beside a deed."""
