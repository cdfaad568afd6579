"""The loopback interface: ports, certificates, the other side's mail server, and a client that speaks word by word."""
