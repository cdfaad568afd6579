"""The calls of LINE's Messaging API that a gateway makes (after github.com/line/line-openapi)."""
