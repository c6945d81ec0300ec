import { describe, expect, test } from 'vitest';
import { createGuesses, GUESS_LIMITS } from '../../src/identity/guesses.ts';
import { createTally } from '../../src/identity/tally.ts';
import type { Browser } from '../support/browser.ts';
import { openLobby, openSchool } from '../support/school.ts';

const guess = (browser: Browser, code = 'AAAAAA') => browser.call('joinCode', { body: { code } });

describe('budgets of guesses', () => {
  const known = (id: string) => ({ device: { id, newCookie: null }, address: '10.0.0.1' });

  test('[T1] whoever uses up what all have together makes those wait who were wrong too, and nobody else', () => {
    let at = 0;
    const guesses = createGuesses(() => at);
    const child = known('child');
    expect(guesses.isPressed('10.0.0.1')).toBe(false);
    for (let tries = 0; tries < GUESS_LIMITS.spared - 1; tries += 1) expect(guesses.mayTry(child)).toBe(true);
    const guesser = known('guesser');
    for (let tries = 0; tries < GUESS_LIMITS.spared; tries += 1) expect(guesses.mayTry(guesser)).toBe(true);
    for (let tries = 0; tries < GUESS_LIMITS.wrongByAll.most; tries += 1) {
      guesses.mayTry(known(`bot ${Math.floor(tries / GUESS_LIMITS.wrongByDevice.most)}`));
    }
    expect(guesses.isPressed('10.0.0.2')).toBe(true);
    expect(guesses.mayTry(guesser)).toBe(false);
    expect(guesses.mayTry(child)).toBe(true);
    guesses.wasRight(child);
    expect(guesses.mayTry(child)).toBe(true);
    expect(guesses.mayTry(known('new here'))).toBe(true);
    at += GUESS_LIMITS.wrongByAll.seconds * 1_000;
    expect(guesses.mayTry(guesser)).toBe(true);
  });

  test('[T1] made-up devices are forgotten, oldest first: they never fill the memory', () => {
    const tally = createTally({ most: 1, seconds: 60 }, () => 0);
    tally.add('first');
    for (let made = 0; made < 20_000; made += 1) tally.add(`made up ${made}`);
    expect(tally.isSpent('first')).toBe(false);
    expect(tally.isSpent('made up 19999')).toBe(true);
  });
});

describe('guessing codes', () => {
  test('a device has ten wrong ones a minute; then it waits, also with the right one', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    const { code } = await openLobby(school, teacher);
    const device = school.browser();
    const answers: (string | null)[] = [];
    for (let tries = 0; tries <= GUESS_LIMITS.wrongByDevice.most; tries += 1) {
      answers.push((await guess(device)).refused);
    }
    expect(answers.filter((answer) => answer === 'unknownCode')).toHaveLength(10);
    const late = await guess(device, code);
    expect([late.status, late.refused]).toEqual([429, 'slowDown']);
  });

  test('right ones are not counted, wrong names neither', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    const { code } = await openLobby(school, teacher);
    const device = school.browser();
    for (let tries = 0; tries < 15; tries += 1) {
      expect((await guess(device, code)).status).toBe(200);
      expect((await device.call('joinName', { body: { code, name: `Nobody ${tries}` } })).status).toBe(200);
    }
  });

  test('a cookie that we did not give makes no device of its own', async () => {
    const school = await openSchool();
    const device = school.browser();
    await guess(device);
    const real = device.jar.get('ff_door') ?? '';
    device.take(`ff_door=${'x'.repeat(22)}.${real.split('.')[1]}`);
    await guess(device);
    expect(device.jar.get('ff_door')).not.toContain('xxxxx');
  });

  test('[T1] whoever guesses from one address without cookies is stopped, and locks no class out', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    const names = Array.from({ length: 35 }, (_, index) => `Child${index} Of Class`);
    const { code } = await openLobby(school, teacher, names);
    const known = school.browser();
    await guess(known, code);
    let stopped = 0;
    for (let tries = 0; tries < 200; tries += 1) {
      if ((await guess(school.browser())).status === 429) stopped += 1;
    }
    expect(stopped).toBeGreaterThanOrEqual(200 - GUESS_LIMITS.newByAddress.most);

    expect((await known.call('joinName', { body: { code, name: 'Child0' } })).body).toEqual({ state: 'in' });
    for (const name of names.slice(1)) {
      const device = school.browser();
      const first = await guess(device, code);
      // A new device behind that address is asked to try once more; by then it is known.
      const next = first.status === 429 ? await guess(device, code) : first;
      expect(next.status).toBe(200);
      const joined = await device.call('joinName', { body: { code, name: name.split(' ')[0] ?? '' } });
      expect(joined.body).toEqual({ state: 'in' });
    }
  });
});
