import { describe, expect, test } from 'vitest';
import { GUESS_LIMITS } from '../../src/identity/guesses.ts';
import { admitHandshake } from '../../src/realtime/handshake.ts';
import { SOCKET_LIMITS } from '../../src/realtime/limits.ts';
import { createPeople } from '../../src/realtime/people.ts';
import { openLobby, openSchool } from '../support/school.ts';

const SCHOOL = 1_000;
const ADDRESS = '203.0.113.7';

describe('[T8] a server starts again, and a whole school behind one address comes back', () => {
  test('devices are still known, so that no address’s budget holds them up while someone there guesses', async () => {
    const before = await openSchool();
    const cookies = Array.from({ length: SCHOOL }, () => {
      const { newCookie } = before.services.devices.recognise(undefined);
      return newCookie?.split(';')[0] ?? '';
    });
    const { services } = await openSchool({}, before.store);
    const { devices, guesses } = services;
    const stranger = () => ({ device: devices.recognise(undefined), address: ADDRESS });
    for (let tries = 0; tries < 2 * GUESS_LIMITS.newByAddress.most; tries += 1) guesses.mayTry(stranger());
    expect(guesses.mayTry(stranger())).toBe(false);

    let refused = 0;
    for (const cookie of cookies) {
      const device = devices.recognise(cookie);
      expect(device.newCookie).toBe(null);
      const guesser = { device, address: ADDRESS };
      if (guesses.mayTry(guesser)) guesses.wasRight(guesser);
      else refused += 1;
    }
    expect(refused).toBe(0);
  });

  test('a child who waited at the door knocks again and is not refused', async () => {
    const before = await openSchool();
    const teacher = await before.teacher();
    const { code } = await openLobby(before, teacher);
    const device = before.browser();
    await device.ok('joinName', { body: { code, name: 'Zoe' } });

    const after = await openSchool({}, before.store);
    for (let tries = 0; tries <= GUESS_LIMITS.newByAddress.most; tries += 1) {
      await after.browser().call('joinCode', { body: { code: 'AAAAAA' } });
    }
    expect((await after.browser().call('joinCode', { body: { code } })).refused).toBe('slowDown');
    const back = after.browser();
    for (const [name, value] of device.jar) back.take(`${name}=${value}`);
    expect(await back.ok('joinDoor')).toEqual({ state: 'closed' });
    expect(await back.ok('joinName', { body: { code, name: 'Zoe' } })).toMatchObject({ state: 'waiting' });
  });

  test('a device signed for another installation is a new one here', async () => {
    const [one, other] = [await openSchool(), await openSchool()];
    const [cookie] = (one.services.devices.recognise(undefined).newCookie ?? '').split(';');
    expect(one.services.devices.recognise(cookie).newCookie).toBe(null);
    expect(other.services.devices.recognise(cookie).newCookie).not.toBe(null);
  });

  test('a disk that takes no writes leaves the devices of this process known', async () => {
    const school = await openSchool();
    await school.store.delete({ collection: 'key', id: 'door' });
    school.store.before = async () => 'unavailable';
    await school.services.devices.prepare();
    const [cookie] = (school.services.devices.recognise(undefined).newCookie ?? '').split(';');
    expect(school.services.devices.recognise(cookie).newCookie).toBe(null);
  });

  test('a thousand who are signed in shake hands at once, and nobody is made to wait', async () => {
    const school = await openSchool();
    const { identity, tokens } = school.services;
    const origin = 'http://192.168.1.20:3000';
    const open = new Map<string, number>();
    const gate = {
      identity,
      crowd: SOCKET_LIMITS,
      people: createPeople(() => school.time.now()),
      rule: { publicUrl: origin, devOrigins: [] },
      now: () => school.time.now(),
      inClass: (classId: string) => open.get(classId) ?? 0,
    };
    const refused: unknown[] = [];
    for (let index = 0; index < SCHOOL; index += 1) {
      const classId = `c${index % 35}`;
      const { cookie } = await tokens.issue({ role: 'student', classId, studentId: `s${index}` });
      const headers = { cookie: cookie.split(';')[0] ?? '', origin, host: '192.168.1.20:3000' };
      const request = { url: '/socket.io/?EIO=4&transport=websocket&role=student', headers };
      const admission = await admitHandshake(request, gate);
      if (admission.kind === 'refused') refused.push(admission.why);
      open.set(classId, gate.inClass(classId) + 1);
    }
    expect(refused).toEqual([]);
  });
});
