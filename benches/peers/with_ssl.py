"""What peers on Python's own ssl share."""

import ssl

from peer import CA_FILE, CERTIFICATE


def context():
    """Trusts the server's CA, and presents the certificate."""
    made = ssl.create_default_context(cafile=CA_FILE)
    made.load_cert_chain(CERTIFICATE)
    return made
