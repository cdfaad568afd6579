"""How an announcement goes out: approval, the hour, the queue of letters, repetitions, and how it is stopped."""
