"""Addresses that several rooms share: of answers by mail, of clients, of push services, and LINE's."""
