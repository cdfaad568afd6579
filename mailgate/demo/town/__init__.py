"""The demo's town: its schools with their families and staff, and the week that lies behind them."""
