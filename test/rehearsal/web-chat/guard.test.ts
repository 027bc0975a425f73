/** Who may talk to the room: its own page, on its own address, and nobody else. */
import { describe, expect, it } from 'vitest';
import { webChat } from '../../../src/rehearsal/web-chat/door.ts';
import { setStage } from './stage.ts';

const HOST = '127.0.0.1:8080';
const json = { 'content-type': 'application/json', host: HOST };
const restart = JSON.stringify({ act: 'restart' });

async function ask(path: string, headers: Record<string, string>, body?: string) {
  const { app, controls, finance, bot } = await setStage();
  const target = path.replace('{person}', String(finance)).replace('{bot}', String(bot));
  const init = body === undefined ? { headers } : { method: 'POST', headers, body };
  return { response: await app.request(`http://${HOST}${target}`, init), moves: controls.moves };
}

describe('the room talks to its own page only', () => {
  it('takes an act of its own page', async () => {
    const { response, moves } = await ask('/api/room', { ...json, origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' }, restart);
    expect(response.status).toBe(200);
    expect(moves).toEqual(['restart']);
  });

  it.each([
    ['another site posts', { ...json, origin: 'https://evil.example' }],
    ['another port of this machine posts', { ...json, origin: 'http://127.0.0.1:9999' }],
    ['a sandboxed page posts', { ...json, origin: 'null' }],
    ['a form of another site is sent', { host: HOST, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' }],
    ['a page without preflight posts plain text', { host: HOST, 'content-type': 'text/plain' }],
    ['a name server bound a hostile name to this machine', { ...json, host: 'evil.example:8080', origin: 'http://evil.example:8080' }],
    ['a hostile name only begins like loopback', { ...json, host: '127.0.0.1.evil.example', origin: 'http://127.0.0.1.evil.example' }],
    ['a subdomain posts', { ...json, 'sec-fetch-site': 'same-site' }],
  ])('refuses and changes nothing when %s', async (_case, headers) => {
    const { response, moves } = await ask('/api/room', headers as Record<string, string>, restart);
    expect(response.status).toBe(403);
    expect(moves).toEqual([]);
  });

  it('shows no chat to a page of another site', async () => {
    const { response } = await ask('/api/stream?as={person}', { host: HOST, 'sec-fetch-site': 'cross-site' });
    expect(response.status).toBe(403);
  });

  it('opens its page from a link elsewhere, as nothing changes by that', async () => {
    const { response } = await ask('/no-such-page', { host: HOST, 'sec-fetch-site': 'cross-site' });
    expect(response.status).toBe(404);
  });

  it.each([
    ['the name the operator chose', { hosts: ['phong-hop.example'] }, 'phong-hop.example:8080', 200],
    ['that name written in capitals', { hosts: ['VM'] }, 'vm:8080', 200],
    ['an IPv6 address the operator chose', { hosts: ['fd00::2'] }, '[fd00::2]:8080', 200],
    ['an IPv6 wildcard as written', { hosts: ['::'], anyAddress: true }, '[::]:8080', 200],
    ['an address of a machine that serves on all', { hosts: ['0.0.0.0'], anyAddress: true }, '192.168.1.7:8080', 200],
    ['its IPv6 address', { hosts: ['0.0.0.0'], anyAddress: true }, '[fd00::2]:8080', 200],
    ['its own name', { hosts: ['0.0.0.0', 'VM'], anyAddress: true }, 'vm:8080', 200],
    ['an address that was not chosen', { hosts: ['192.168.1.7'] }, '10.0.0.7:8080', 403],
    ['a hostile name bound to a machine that serves on all', { hosts: ['0.0.0.0', 'vm'], anyAddress: true }, 'evil.example:8080', 403],
    ['a hostile name that only begins like an address', { hosts: ['0.0.0.0'], anyAddress: true }, '192.168.1.7.evil.example:8080', 403],
    ['a hostile name in brackets', { hosts: ['::'], anyAddress: true }, '[evil.example]:8080', 403],
  ])('asked under %s', async (_case, options, host, status) => {
    const { room, controls } = await setStage();
    const app = webChat({ room, controls, pageFolder: '/nowhere', ...options });
    const init = { method: 'POST', headers: { ...json, host, origin: `http://${host}` }, body: restart };
    expect((await app.request(`http://${HOST}/api/room`, init)).status).toBe(status);
    expect(controls.moves).toEqual(status === 200 ? ['restart'] : []);
  });

  it('on all addresses still hears no page of another origin', async () => {
    const { room, controls } = await setStage();
    const app = webChat({ room, controls, pageFolder: '/nowhere', hosts: ['0.0.0.0'], anyAddress: true });
    for (const origin of ['http://evil.example', 'http://192.168.1.8:8080', 'http://[']) {
      const init = { method: 'POST', headers: { ...json, host: '192.168.1.7:8080', origin }, body: restart };
      expect((await app.request(`http://${HOST}/api/room`, init)).status).toBe(403);
    }
    expect(controls.moves).toEqual([]);
  });

  it('lets a page run its own script only, and no page frame it', async () => {
    const { response } = await ask('/', { host: HOST });
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(['/../package.json', '/%2e%2e/package.json', '/assets/../../../package.json', '/..%2fpackage.json'])(
    'lets no path climb out of its page: %s',
    async (path) => {
      const { response } = await ask(path, { host: HOST });
      expect(response.status).toBe(404);
    },
  );
});
