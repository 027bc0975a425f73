/** HOST in other words: whether it means every address of the machine, and an address that a person can open. */
import { networkInterfaces } from 'node:os';

type Interfaces = ReturnType<typeof networkInterfaces>;

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** `0.0.0.0`, `::` and their other spellings: the system then listens on every address it has. */
export function isWildcard(host: string): boolean {
  const address = `http://${bracketed(host)}`;
  return URL.canParse(address) && ['0.0.0.0', '[::]'].includes(new URL(address).hostname);
}

/** What no other machine reaches is left out: loopback, and what a card gives itself while no network answers it. */
function machineAddress(interfaces: Interfaces): string {
  const all = Object.values(interfaces).flatMap((addresses) => addresses ?? []);
  return all.find(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))?.address ?? '127.0.0.1';
}

/** The name for the printed address: nobody can open a wildcard, so it is an address of the machine instead. */
export const openableHost = (host: string, interfaces: Interfaces = networkInterfaces()): string =>
  isWildcard(host) ? machineAddress(interfaces) : bracketed(host);
