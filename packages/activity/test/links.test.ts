import { fc, test as given } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { FRAME_SOURCES, isTrue, recognise, videoFrom } from '../src/builder.ts';
import { href, readAddress } from '../src/links/url.ts';
import { PASTED } from './support/pasted.ts';

const found = (text: string) => {
  const recognised = recognise(text);
  if (recognised.is === 'nothing') throw new Error(`${text} is refused: ${recognised.why}`);
  return recognised;
};
const why = (text: string) => {
  const recognised = recognise(text);
  return recognised.is === 'nothing' ? recognised.why : recognised.page.host;
};
const warnings = (text: string) => found(text).warnings.map(({ warn }) => warn);

describe('addresses', () => {
  /** Browsers escape a few more or fewer of these, by their age. */
  const alike = (text: string) =>
    text.replace(/["<>`{}|^']/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
  const part = fc.string({ unit: 'binary', maxLength: 12 });
  const piece = fc.constantFrom(
    ...[
      'https:',
      'http:',
      '//',
      '/',
      '\\',
      '@',
      ':',
      '?',
      '#',
      '%',
      '%2f',
      '..',
      '.',
      'youtube.com',
      'a',
      '1',
    ],
    ...[
      'watch?v=',
      '[::1]',
      '127.0.0.1',
      '0x7f',
      'é',
      '。',
      '\t',
      ' ',
      '\u200b',
      '443',
      'xn',
      '-',
      '&',
      '=',
      'ß',
    ],
  );
  const likely = fc
    .tuple(fc.webUrl({ withQueryParameters: true, withFragments: true }), part)
    .map(([url, more]) => url + more);

  given.prop([
    fc.oneof(
      likely,
      fc.array(piece, { maxLength: 9 }).map((all) => all.join('')),
      fc.webUrl(),
      part,
    ),
  ])('[LK1] a browser takes it to the same place', (text) => {
    const address = readAddress(text);
    if (typeof address === 'string') return;
    const ours = new URL(href(address));
    const theirs = new URL(/^\s*https?:/i.test(text) ? text : `https://${text.trim().replace(/^\/\//, '')}`);
    expect(ours.hostname).toBe(address.host);
    expect([theirs.username, theirs.password]).toEqual(['', '']);
    const where = ({ origin, pathname, search, hash }: URL) => [
      origin,
      ...[pathname, search, hash].map(alike),
    ];
    expect(where(ours)).toEqual(where(theirs));
  });

  given.prop([fc.webUrl({ validSchemes: ['https'], withQueryParameters: true, withFragments: true })])(
    '[LK1] what is well written is read: %s',
    (text) => {
      // A top level of more than letters is refused: nobody has one.
      fc.pre(/^[a-z]{2,}$/.test(new URL(text).hostname.split('.').at(-1) ?? ''));
      expect(typeof readAddress(text)).toBe('object');
    },
  );

  test.each([
    ['https://bücher.de/ä?ö#ü', 'xn--bcher-kva.de'],
    ['https://ドメイン名例.jp', 'xn--eckwd4c7cu47r2wf.jp'],
    ['https://straße.de', 'xn--strae-oqa.de'],
    ['https://пример.рф/', 'xn--e1afmkfd.xn--p1ai'],
    ['https://ｙｏｕｔｕｂｅ.com', 'youtube.com'],
    ['HTTPS://Example.ORG:443', 'example.org'],
  ])('[LK1] the host of %s', (text, host) => {
    const address = readAddress(text);
    if (typeof address === 'string') throw new Error(address);
    expect(address.host).toBe(host);
    expect(new URL(text).hostname).toBe(host);
  });

  test.each([
    ['', 'empty'],
    [' \u200b ', 'empty'],
    ['Watch the video', 'notALink'],
    ['Note: read page 3', 'notALink'],
    ['hello', 'notALink'],
    ['3.5', 'notALink'],
    ['https:example.org', 'notALink'],
    ['javascript:alert(1)', 'scheme'],
    ['JaVaScRiPt://example.org/%0aalert(1)', 'scheme'],
    ['java\nscript:alert(1)', 'characters'],
    ['data:text/html,<script>alert(1)</script>', 'scheme'],
    ['vbscript:x', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['blob:https://youtube.com/x', 'scheme'],
    ['ftp://example.org', 'scheme'],
    ['mailto:a@example.org', 'scheme'],
    ['https://youtube.com@evil.io/', 'userinfo'],
    ['https://user:pass@example.org', 'userinfo'],
    ['https://youtube.com\\@evil.io', 'characters'],
    ['https://exa mple.org', 'characters'],
    ['https://example.org/a b', 'characters'],
    ['https://example.org/\ud800', 'characters'],
    ['https://localhost/x', 'host'],
    ['https://[::1]/', 'host'],
    ['https://0x7f.1/', 'host'],
    ['https://2130706433/', 'host'],
    ['https://127.0.0.01/', 'host'],
    ['https://example.org:99999/', 'host'],
    ['https://example.org./', 'host'],
    ['https://-a-.org/', 'host'],
    ['https://exam%70le.org/', 'host'],
    ['https://example。org', 'host'],
    ['https://', 'host'],
    ['http://example.org/', 'notHttps'],
    ['http://192.168.1.20:3000/', 'notHttps'],
    [`https://example.org/${'a'.repeat(2_048)}`, 'tooLong'],
    ['<iframe width="560"></iframe>', 'embedCode'],
    ['<iframe src="javascript:alert(1)"></iframe>', 'embedCode'],
  ])('[LK3] [LK2] %j is refused: %s', (text, reason) => {
    expect(why(text)).toBe(reason);
  });

  test('[LK2] http is made https where we know the page, and said', () => {
    const recognised = found('http://www.youtube.com/watch?v=4f_GnK1xqkE');
    expect(recognised.page.url).toMatch(/^https:/);
    expect(recognised.warnings).toEqual([{ warn: 'upgraded' }]);
    expect(found(' youtu.be/4f_GnK1xqkE ').is).toBe('video');
  });
});

describe('the table of providers', () => {
  test.each(PASTED)('[LK4] [LK6] [LK7] $text is $is, in $embed', ({ text, is, embed, url }) => {
    const recognised = found(text);
    expect([recognised.is, recognised.page.embed]).toEqual([is, embed]);
    if (url !== undefined) expect(recognised.page.url).toBe(url);
  });

  const allowed = (embed: string) =>
    FRAME_SOURCES.some((source) => {
      const pattern = source.replaceAll('.', '\\.').replace('*\\.', '[a-z0-9-]+\\.');
      return new RegExp(`^${pattern}(?:[/?#]|$)`).test(embed);
    });

  test.each(PASTED)('[LK5] [LK4] $text is the same from its own address', ({ text }) => {
    const { page } = found(text);
    expect(found(page.url).page).toEqual(page);
    expect(isTrue(page)).toBe(true);
    expect(isTrue({ ...page, embed: 'https://evil.io/' })).toBe(false);
    expect(isTrue({ ...page, host: 'docs.google.co' })).toBe(false);
    if (page.embed !== null) expect(allowed(page.embed)).toBe(true);
  });

  const seed = fc.constantFrom(...PASTED.map(({ text }) => text));
  const poison = fc.oneof(
    fc.constantFrom(
      '"',
      '<',
      '&x=',
      '?',
      '#',
      '/',
      '..',
      '%22',
      '%00',
      ' onload=',
      '\u202e',
      ';',
      '@',
      ':8080',
      '!',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  given.prop([seed, fc.nat(), poison, fc.nat({ max: 5 })], { numRuns: 2_000 })(
    '[LK4] [LK5] however an address is spoilt, the frame is of a listed host and safely written',
    (text, at, bad, cut) => {
      const place = at % (text.length + 1);
      const recognised = recognise(text.slice(0, place) + bad + text.slice(place + cut));
      if (recognised.is === 'nothing') return;
      const { embed, host } = recognised.page;
      expect(isTrue(recognised.page)).toBe(true);
      if (host.includes('xn--')) {
        expect(embed).toBeNull();
        return;
      }
      expect(new URL(recognised.page.url).protocol).toBe('https:');
      if (embed === null) return;
      expect(allowed(embed)).toBe(true);
      expect(embed).toMatch(/^https:\/\/[a-z0-9.-]+\/[\w/?=&%.#-]*$/i);
      expect(new URL(embed).href).toBe(embed);
    },
  );

  test.each([
    ['https://youtu.be/4f_GnK1xqkE?t=1m30s', 90, '&start=90'],
    ['https://www.youtube.com/watch?v=4f_GnK1xqkE&t=75', 75, '&start=75'],
    ['https://www.youtube.com/embed/4f_GnK1xqkE?start=1h', null, 'playsinline=1'],
    ['https://www.youtube.com/embed/4f_GnK1xqkE?start=1h2m', 3720, '&start=3720'],
    ['https://vimeo.com/76979871#t=2m', 120, '#t=120s'],
    ['https://youtu.be/4f_GnK1xqkE?t=never', null, 'playsinline=1'],
  ])('[LK6] %s begins at %s', (text, seconds, ending) => {
    const recognised = found(text);
    if (seconds !== null) expect(recognised).toMatchObject({ startSeconds: seconds });
    expect(recognised).toMatchObject({ is: 'video', tellsPosition: true });
    if (seconds !== null) expect(recognised.page.embed?.endsWith(ending)).toBe(true);
    expect(found(recognised.page.url)).toMatchObject({ page: recognised.page });
  });

  test('[LK6] [LK7] what a step can watch', () => {
    const told = (text: string) => videoFrom(recognise(text));
    expect(told('https://youtu.be/4f_GnK1xqkE')).toMatchObject({ tellsPosition: true, seconds: null });
    expect(told('https://vimeo.com/76979871')).toMatchObject({ tellsPosition: true });
    expect(told(`https://www.loom.com/share/${'0a'.repeat(16)}`)).toMatchObject({ tellsPosition: false });
    expect(told('https://drive.google.com/file/d/1aBcDeFgHiJkLmNoP/view')).toMatchObject({
      tellsPosition: false,
      page: { embed: 'https://drive.google.com/file/d/1aBcDeFgHiJkLmNoP/preview' },
    });
    expect(told('https://zoom.us/j/123456789')).toBeNull();
    expect(told('https://example.org/film.mp4')).toMatchObject({ page: { embed: null } });
    expect(told('nothing')).toBeNull();
  });
});

describe('warnings', () => {
  test.each([
    ['https://youtube.com.evil.io/watch?v=4f_GnK1xqkE', 'youtube.com.evil.io', ['lookAlike']],
    ['https://y0utube.com/watch?v=4f_GnK1xqkE', 'y0utube.com', ['lookAlike']],
    ['https://yuotube.com/', 'yuotube.com', []],
    ['https://youtubee.com/', 'youtubee.com', ['lookAlike']],
    ['https://docs-google.com/document/d/1aBcDeFgHiJk/edit', 'docs-google.com', ['lookAlike']],
    ['https://docs.google.com.co/forms/d/1aBcDeFgHiJk/edit', 'docs.google.com.co', ['lookAlike']],
    ['https://rnicrosoft.com/', 'rnicrosoft.com', ['lookAlike']],
    ['https://уoutube.com/watch?v=4f_GnK1xqkE', 'xn--outube-vrf.com', ['lookAlike', 'oddHost']],
    ['https://192.168.0.1/admin', '192.168.0.1', ['oddHost']],
    ['https://www.youtube.com:8080/watch?v=4f_GnK1xqkE', 'youtube.com:8080', []],
    ['https://www.britannica.com/animal/cat', 'britannica.com', []],
    ['https://zoomanimals.org/', 'zoomanimals.org', []],
  ])('[LK8] %s is a plain page of %s', (text, host, told) => {
    expect(found(text)).toMatchObject({ is: 'page', provider: null, page: { host, embed: null } });
    expect(warnings(text)).toEqual(told);
  });

  const inner = encodeURIComponent('https://docs.google.com/forms/d/e/1FAIpQLSabcdefgh/viewform');
  test.each([
    [`https://eur02.safelinks.protection.outlook.com/?url=${inner}&data=x`, 'form', ['unwrapped']],
    [`https://www.google.com/url?q=${inner}&sa=D`, 'form', ['unwrapped']],
    ['https://urldefense.com/v3/__https://youtu.be/4f_GnK1xqkE__;!!abc$', 'video', ['unwrapped']],
    ['https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org', 'page', ['wrapped']],
    ['https://www.google.com/url?q=javascript:alert(1)', 'page', ['wrapped']],
    [
      `https://www.google.com/url?q=${encodeURIComponent(`https://www.google.com/url?q=${inner}`)}`,
      'page',
      ['wrapped'],
    ],
  ])('[LK9] %s', (text, is, told) => {
    expect(found(text).is).toBe(is);
    expect(warnings(text)).toEqual(told);
  });

  test.each([
    ['https://docs.google.com/document/d/1aBcDeFgHiJkLm/edit?usp=sharing', ['edit']],
    ['https://docs.google.com/document/d/1aBcDeFgHiJkLm/copy', ['copy']],
    ['https://studio.youtube.com/video/4f_GnK1xqkE/edit', ['edit']],
    ['https://edpuzzle.com/assignments/5f0c1a2b3c4d5e6f7a8b9c0d/watch', ['assignment']],
    ['https://classroom.google.com/c/abc/a/def/details', ['assignment']],
    ['https://www.canva.com/design/DAFabc12345/xyz_-1/edit', ['edit']],
    ['https://forms.office.com/Pages/DesignPageV2.aspx?id=x', ['edit']],
    ['https://us02web.zoom.us/s/123456?zak=abc', ['host']],
    ['https://docs.google.com/document/d/1aBcDeFgHiJkLm/preview', []],
  ])('[LK10] %s: %j', (text, told) => {
    expect(warnings(text)).toEqual(told);
  });

  test('[LK10] an author’s link to a form becomes the form', () => {
    const { page, warnings: told } = found('https://docs.google.com/forms/d/1aBcDeFgHiJkLm/edit#responses');
    expect(page.url).toBe('https://docs.google.com/forms/d/1aBcDeFgHiJkLm/viewform');
    expect(told).toEqual([{ warn: 'edit' }]);
  });

  test.each([['https://bit.ly/3abc'], ['https://forms.gle/abc'], ['https://1drv.ms/p/s!abc']])(
    '[LK11] %s',
    (text) => {
      expect(found(text)).toMatchObject({
        is: 'page',
        warnings: [{ warn: 'short' }],
        page: { embed: null, url: text },
      });
    },
  );

  test.each([
    [
      '<iframe width="560" height="315" src="https://www.youtube.com/embed/4f_GnK1xqkE?si=a&amp;start=30" allowfullscreen></iframe>',
      'video',
    ],
    [
      "<div><iframe src='//player.vimeo.com/video/76979871?h=abcdef12'></iframe><script>x</script></div>",
      'video',
    ],
    ['<iframe src=https://padlet.com/embed/8f3kd93jd9ak2x>', 'tool'],
    ['<a href="https://example.org/a">Read</a>', 'page'],
  ])('[LK12] the address of %s', (text, is) => {
    expect(found(text).is).toBe(is);
    expect(warnings(text)[0]).toBe('embedCode');
  });
});
