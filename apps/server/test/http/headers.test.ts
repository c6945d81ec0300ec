import { readFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { STYLE_HASHES } from '../../src/http/headers.ts';
import { openSchool, type School } from '../support/school.ts';

const MOVING = ['date', 'content-length', 'connection', 'keep-alive', 'etag', 'content-type'];

async function headersOf(school: School, path: string): Promise<Record<string, string>> {
  const { headers } = await school.browser().get(path);
  const here = new URL(school.origin).host;
  return Object.fromEntries(
    [...headers]
      .filter(([name]) => !MOVING.includes(name))
      .map(([name, value]) => [name, value.replaceAll(here, 'HOST')]),
  );
}

describe('headers', () => {
  test('on a plain address', async () => {
    expect(await headersOf(await openSchool(), '/healthz')).toMatchInlineSnapshot(`
      {
        "cache-control": "no-store",
        "content-security-policy": "default-src 'none';script-src 'self';style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=' 'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg=';img-src 'self' data:;font-src 'self';connect-src 'self' ws://HOST wss://HOST;manifest-src 'self';base-uri 'none';form-action 'none';frame-ancestors 'none'",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": "camera=(), display-capture=(), fullscreen=(self), geolocation=(), microphone=(), payment=(), screen-wake-lock=(self), usb=()",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "x-dns-prefetch-control": "off",
        "x-download-options": "noopen",
        "x-frame-options": "DENY",
        "x-permitted-cross-domain-policies": "none",
        "x-xss-protection": "0",
      }
    `);
  });

  test('on https the browser is told to stay there', async () => {
    const plain = await headersOf(await openSchool(), '/healthz');
    const secure = await headersOf(
      await openSchool({ publicUrl: 'https://flipflop.example.org' }),
      '/healthz',
    );
    const more = Object.entries(secure).filter(([name, value]) => plain[name] !== value);
    expect(Object.fromEntries(more)).toMatchInlineSnapshot(`
      {
        "cross-origin-opener-policy": "same-origin",
        "origin-agent-cluster": "?1",
        "strict-transport-security": "max-age=31536000",
      }
    `);
  });

  test.each(['/', '/api/teacher/me', '/api/none', '/nothing.js', '/%ff'])(
    'are the same for %s',
    async (path) => {
      const school = await openSchool();
      const { 'cache-control': _, ...wanted } = await headersOf(school, '/healthz');
      expect(await headersOf(school, path)).toMatchObject(wanted);
    },
  );

  test('a strange host is not written into the policy', async () => {
    const school = await openSchool();
    const host = "evil.example; script-src 'unsafe-inline'";
    const response = await new Promise<IncomingMessage>((resolve) => {
      request(`${school.origin}/healthz`, { headers: { host } }).on('response', resolve).end();
    });
    response.resume();
    expect(response.headers['content-security-policy']).toContain("connect-src 'self'");
    expect(response.headers['content-security-policy']).not.toContain('evil');
  });

  test('the styles that are let through are those of the component library', async () => {
    const source = new URL('../../../../packages/ui/src/teacher/csp.ts', import.meta.url);
    const theirs = Array.from((await readFile(source, 'utf8')).matchAll(/'sha256-[^']+'/g), ([hash]) => hash);
    expect(STYLE_HASHES).toEqual(theirs);
  });
});

describe('the last word', () => {
  test.each(['/api', '/api/none', '/api/teacher/me/more'])('an address that is none: %s', async (path) => {
    const got = await (await openSchool()).browser().get(path);
    expect([got.status, got.refused]).toEqual([404, 'notFound']);
  });

  test('a fault of ours is said without a word of what it was, and logged without a name', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    school.services.store.list = async () => {
      throw new Error('Ada Byron is in /var/lib/secret');
    };
    const got = await teacher.call('teacherMe');
    expect([got.status, got.refused]).toEqual([500, 'unavailable']);
    expect(JSON.stringify(got.body)).not.toMatch(/Ada|secret|\bat\b .*:\d/);
    expect(school.logged()).toContain('a request failed');
    expect(school.logged()).not.toMatch(/Ada|var\/lib/);
  });

  test('alive and ready are told apart', async () => {
    const school = await openSchool({ isReady: () => false });
    expect((await school.browser().get('/healthz')).status).toBe(200);
    expect((await school.browser().get('/readyz')).status).toBe(503);
  });
});
