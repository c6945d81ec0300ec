import { type Cookie, expect, type Page } from '@playwright/test';

/** Everything of a page that scripts, the next child or the tab strip could read. */
export async function leftOn(page: Page): Promise<string> {
  const kept = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return JSON.stringify({
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: databases.map(({ name }) => name),
      caches: 'caches' in globalThis ? await caches.keys() : [],
      cookie: document.cookie,
      state: history.state,
      name: window.name,
      title: document.title,
      page: document.documentElement.outerHTML,
    });
  });
  return `${kept} ${page.url()}`;
}

/** None of these words, nor anything of a student that the page has kept, is left. */
export async function expectNothingOf(page: Page, words: readonly string[]): Promise<void> {
  const left = await leftOn(page);
  expect([...words, 'flipflop.student'].filter((word) => left.includes(word))).toEqual([]);
}

/** A device's key as a student; throws where it has none. */
export async function studentCookie(page: Page): Promise<Cookie> {
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'ff_student');
  if (cookie === undefined) throw new Error('Nobody is signed in here.');
  return cookie;
}

/** How the server answers whoever comes with this key. */
export async function statusWith({ name, value }: Cookie, base: string): Promise<number> {
  const answer = await fetch(`${base}/api/student/me`, { headers: { cookie: `${name}=${value}` } });
  return answer.status;
}
