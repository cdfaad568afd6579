"""The benchmark: a load, the relay behind the gateway, and the empty servers that it is compared with.

Only `prepare` knows mailgate; everything else speaks SMTP and HTTP to processes of their own.
"""
