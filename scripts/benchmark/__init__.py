"""The benchmark: a load, the relay behind the gateway, and the empty servers that it is compared with.

Each room needs only those before it: `towns`, `load`, `servers`, then `measuring`, `reports` and `lines`. Only `towns`
and the roster's line know mailgate; everything else speaks SMTP and HTTP to processes of their own.
"""
