/** The names the rehearsal room answers to, from HOST and PUBLIC_URL. */
import { expect, test } from 'vitest';
import { ownHosts } from '../../src/main/own-hosts.ts';

test.each([
  ['127.0.0.1', undefined, ['127.0.0.1'], false],
  ['VM', undefined, ['VM'], false],
  ['192.168.1.7', 'https://dien-tap.example.vn:8443/khoi', ['192.168.1.7', 'dien-tap.example.vn'], false],
  ['0.0.0.0', undefined, ['0.0.0.0', 'may-chu'], true],
  ['0', undefined, ['0', 'may-chu'], true],
  ['::', 'http://Dien-Tap.example.vn', ['::', 'may-chu', 'dien-tap.example.vn'], true],
  ['0:0:0:0:0:0:0:0', undefined, ['0:0:0:0:0:0:0:0', 'may-chu'], true],
  ['fe80::1%eth0', undefined, ['fe80::1%eth0'], false],
])('HOST=%s, PUBLIC_URL=%s', (host, publicUrl, hosts, anyAddress) => {
  expect(ownHosts({ host, publicUrl }, 'may-chu')).toEqual({ hosts, anyAddress });
});
