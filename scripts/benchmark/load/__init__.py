"""What is sent, and the clients that send it, in a closed loop or at a pace."""
