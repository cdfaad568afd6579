"""What runs: the processes of the gateway, how they are put together and stopped, and what the clock begins."""
