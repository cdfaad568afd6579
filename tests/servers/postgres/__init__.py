"""PostgreSQL as it is run: with a standby, restarted under load, behind PgBouncer; gateways behind HAProxy."""
