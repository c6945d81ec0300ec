/** Guesses class codes from one address: half of the tries by ever new devices, half by devices that keep their cookie as long as it is of use. BASE COUNT */
import { Agent, request } from 'node:http';
import { attack, inParallel, pause, sayReady } from './attacker.ts';

const [base = '', count = '0'] = process.argv.slice(2);
const AT_ONCE = 256;
/** Tries of one device before it makes itself a new one. */
const TRIES = 3;
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

const randomCode = () =>
  Array.from({ length: 6 }, () => ALPHABET.charAt(Math.floor(Math.random() * ALPHABET.length))).join('');

interface Answer {
  readonly status: number;
  readonly cookie: string | null;
}

function guess(cookie: string | null): Promise<Answer> {
  const body = JSON.stringify({ code: randomCode(), name: 'Emma' });
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', origin: base, ...(cookie && { cookie }) };
    const sent = request(`${base}/api/join/name`, { method: 'POST', agent, headers }, (answer) => {
      const [line] = answer.headers['set-cookie'] ?? [];
      const status = answer.statusCode ?? 0;
      answer.resume().once('end', () => resolve({ status, cookie: line?.split(';')[0] ?? null }));
    });
    sent.once('error', () => resolve({ status: 0, cookie: null }));
    sent.end(body);
  });
}

await attack(async (isStopped) => {
  sayReady();
  const answers = { tried: 0, wrong: 0, waited: 0, in: 0, failed: 0 };
  const note = ({ status }: Answer) => {
    answers.tried += 1;
    if (status === 404) answers.wrong += 1;
    else if (status === 429) answers.waited += 1;
    else if (status === 200) answers.in += 1;
    else answers.failed += 1;
  };
  const rounds = Math.ceil(Number(count) / (2 * TRIES));
  await inParallel(rounds, AT_ONCE, async () => {
    let cookie: string | null = null;
    for (let tries = 0; tries < TRIES && !isStopped(); tries += 1) {
      note(await guess(null));
      const answer = await guess(cookie);
      cookie = answer.cookie ?? cookie;
      note(answer);
      // The server is away: it is waited for.
      if (answer.status === 0) await pause(50);
    }
  });
  return answers;
});
