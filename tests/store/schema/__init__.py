"""The schema's versions: migrations, upgrades, and the databases of each release."""
