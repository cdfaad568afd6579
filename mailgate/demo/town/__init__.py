"""The demo's town: its schools with their families and staff, and the weeks that lie behind them."""
