"""What answers: the gateway, the relay behind it, and the empty servers beside it, each a process of its own."""
