package nl.sluis.bench;

import javax.net.ssl.SSLContext;

/** Who is at the other end of one connection, whom it calls, and what it says. */
record Caller(SSLContext tls, int port, Messages messages) {}
