import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isNearby, readConfig } from '../../src/config.ts';

function problemsOf(environment: Record<string, string>, argv: readonly string[] = []): readonly string[] {
  const result = readConfig(environment, argv);
  return result.kind === 'wrong' ? result.problems : [];
}

describe('the settings', () => {
  test('need nothing to be set', () => {
    expect(readConfig({}, [])).toEqual({
      kind: 'run',
      config: {
        port: 3000,
        host: '0.0.0.0',
        dataDir: path.resolve('data'),
        publicUrl: null,
        trustProxy: 0,
        metricsPort: null,
        metricsHost: '127.0.0.1',
        logLevel: 'info',
        teacherLink: false,
        devOrigins: [],
      },
    });
  });

  test('take an empty variable as not set', () => {
    expect(readConfig({ PORT: '', PUBLIC_URL: '', METRICS_PORT: '' }, [])).toEqual(readConfig({}, []));
  });

  test('ask for help by a flag, whatever else is wrong', () => {
    expect(readConfig({ PORT: 'x' }, ['--help'])).toEqual({ kind: 'help' });
  });

  test.each([
    [{ PORT: '70000' }, /PORT .* 65535/],
    [{ PORT: '-1' }, /PORT must be a port number/],
    [{ METRICS_PORT: '0' }, /METRICS_PORT must be 1/],
    [{ TRUST_PROXY: 'true' }, /TRUST_PROXY must be the number of proxies/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL must be one of/],
    [{ PUBLIC_URL: 'flipflop.example.org' }, /PUBLIC_URL must be an address/],
    [{ PUBLIC_URL: 'https://flipflop.example.org/app' }, /without a path/],
    [{ PUBLIC_URL: 'https://me@flipflop.example.org' }, /PUBLIC_URL must be an address/],
    [{ PUBLIC_URL: 'ftp://flipflop.example.org' }, /PUBLIC_URL must be an address/],
    [{ PUBLIC_URL: 'http://flipflop.example.org' }, /use https:/],
  ])('%o is refused in a sentence', (environment, sentence) => {
    expect(problemsOf({ ...environment })).toEqual([expect.stringMatching(sentence)]);
  });

  test('take a public address as its origin, and http: near by', () => {
    for (const PUBLIC_URL of [
      'https://ff.example.org/',
      'http://192.168.1.20:3000',
      'http://classroom.local',
    ]) {
      const result = readConfig({ PUBLIC_URL }, []);
      expect(result.kind === 'run' && result.config.publicUrl).toBe(new URL(PUBLIC_URL).origin);
    }
  });

  test('know origins of development only where that is asked for', () => {
    const DEV_ORIGINS = 'http://localhost:5173,nonsense';
    const origins = (argv: readonly string[]) => {
      const result = readConfig({ DEV_ORIGINS }, argv);
      return result.kind === 'run' ? result.config.devOrigins : null;
    };
    expect(origins([])).toEqual([]);
    expect(origins(['--dev'])).toEqual(['http://localhost:5173']);
  });
});

test.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.16.0.1', true],
  ['172.32.0.1', false],
  ['192.168.0.1', true],
  ['192.169.0.1', false],
  ['8.8.8.8', false],
  ['[::1]', true],
  ['[fd00::1]', true],
  ['[2001:db8::1]', false],
  ['localhost', true],
  ['localhost.example.org', false],
  ['10.example.org', false],
])('%s is near by: %s', (host, near) => {
  expect(isNearby(host)).toBe(near);
});
