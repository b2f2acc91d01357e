/** See `hostServer.mjs`. */
export function startHostServer(embedOrigin: string): Promise<{ origin: string; close: () => Promise<void> }>;
