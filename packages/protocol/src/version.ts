/** Raised with every change that an older page could not read; both sides say theirs at the handshake. */
export const PROTOCOL_VERSION = 1;
