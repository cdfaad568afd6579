"""The other side of Web Push: a browser that has subscribed, and a push service that takes messages for it."""
