/**
 * The readers that pages are measured for. `cpu`: times the main thread is slowed down. `net`: milliseconds for each
 * request, bytes a second each way; `handshakeMs` for each new connection, which the browser's own slowing leaves out.
 */
export const PROFILES = {
  desktop: {
    context: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
    hasTouch: false,
    cpu: 1,
    net: null,
    handshakeMs: 0,
  },
  "mid-phone": {
    context: {
      viewport: { width: 412, height: 823 },
      deviceScaleFactor: 1.75,
      isMobile: true,
      hasTouch: true,
      userAgent:
        "Mozilla/5.0 (Linux; Android 11; moto g power) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36",
    },
    hasTouch: true,
    cpu: 4,
    net: { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 },
    // TCP and TLS 1.3 take two more round trips.
    handshakeMs: 300,
  },
};
