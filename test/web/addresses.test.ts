/** The address that is printed is one a person can open. */
import type { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { openableHost } from '../../src/web/addresses.ts';

const common = { netmask: '255.255.255.0', mac: '02:fc:00:00:00:01', cidr: null };
const four = (address: string, internal = false) => ({ ...common, family: 'IPv4' as const, address, internal });
const six = { ...common, family: 'IPv6' as const, address: 'fd00::2', internal: false, scopeid: 0 };
const OFFICE: ReturnType<typeof networkInterfaces> = { lo: [four('127.0.0.1', true)], idle: [four('169.254.3.4')], eth0: [six, four('192.168.1.7')] };
const ALONE: ReturnType<typeof networkInterfaces> = { lo: [four('127.0.0.1', true)] };

test.each([
  ['127.0.0.1', OFFICE, '127.0.0.1'],
  ['vm', OFFICE, 'vm'],
  ['::1', OFFICE, '[::1]'],
  ['0.0.0.0', OFFICE, '192.168.1.7'],
  ['::', OFFICE, '192.168.1.7'],
  ['0.0.0.0', ALONE, '127.0.0.1'],
])('HOST=%s', (host, interfaces, expected) => {
  expect(openableHost(host, interfaces)).toBe(expected);
});
