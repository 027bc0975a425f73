/** The web server: health, the webhook, and whatever pages the mode adds. */
export { serveWeb, type ServedWeb, type WebParts } from './server.ts';
export { isWildcard } from './addresses.ts';
