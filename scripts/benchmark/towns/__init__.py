"""What the gateway serves: schools with families and staff, who is logged in, what the office writes."""
