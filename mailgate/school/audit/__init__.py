"""The audit: who did or saw what of whom, when, from where and by which way; on record, sealed, verified, purged."""
