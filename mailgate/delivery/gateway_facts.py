"""What every letter may say of the gateway itself."""

from mailgate.settings import GatewaySettings


def gateway_facts(gateway: GatewaySettings) -> dict[str, str]:
    """Its pages, its domain, and two of its addresses."""
    return {
        "public_url": gateway.public_url,
        "domain": gateway.domain,
        "login_address": f"login@{gateway.domain}",
        "leave_address": f"leave@{gateway.domain}",
    }
