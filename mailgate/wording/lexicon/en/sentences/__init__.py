"""What English says beside a deed."""
