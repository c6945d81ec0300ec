import { describe, expect, test } from 'vitest';
import { parseLink, WIRE } from '../src/index.ts';

describe('a pasted link is taken as https, or not at all', () => {
  test.each([
    ['https://zoom.us/j/123?pwd=a', 'https://zoom.us/j/123?pwd=a'],
    ['zoom.us/j/123', 'https://zoom.us/j/123'],
    ['  meet.google.com/abc-defg-hij \n', 'https://meet.google.com/abc-defg-hij'],
    ['HTTPS://Example.ORG/A', 'https://example.org/A'],
    ['https://bücher.example', 'https://xn--bcher-kva.example/'],
    ['https://example.org:8443/x', 'https://example.org:8443/x'],
  ])('%j', (typed, link) => {
    expect(parseLink(typed)).toBe(link);
  });

  test.each([
    '',
    ' ',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    'http://example.org',
    'ftp://example.org',
    'mailto:a@example.org',
    'https://user:secret@example.org',
    'https://zoom.us@evil.example',
    'https://',
    '//',
    'https:///',
    'no link',
    'router',
    'https://router/admin',
    `https://example.org/${'x'.repeat(WIRE.url)}`,
  ])('not %j', (typed) => {
    expect(parseLink(typed)).toBeNull();
  });
});
