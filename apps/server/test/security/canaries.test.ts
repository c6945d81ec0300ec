import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { type Id, phaseOf } from '@flipflop/rotation';
import { expect, onTestFinished, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { createMetrics } from '../../src/metrics.ts';
import { createServer, type FlipFlopServer } from '../../src/server.ts';
import { getDocument } from '../../src/store/typed-documents.ts';
import { createSimulatedTime } from '../host/simulated-time.ts';
import { secretIn } from '../support/school.ts';
import { done, field, Person, text, wentWell } from './person.ts';
import { createSnapshotStore } from './snapshot-store.ts';
import { createWords, lessonOf } from './words.ts';

interface School {
  readonly server: FlipFlopServer;
  readonly origin: string;
  readonly log: string[];
  readonly pass: (ms: number) => Promise<void>;
  readonly metrics: () => Promise<string>;
  readonly store: ReturnType<typeof createSnapshotStore>;
  fail: boolean;
}

async function openSchool(word: string): Promise<School> {
  const kept = createSnapshotStore();
  const time = createSimulatedTime(1_800_000_000_000);
  const log: string[] = [];
  const metrics = createMetrics();
  const school = { fail: false };
  const server = createServer({
    config: { port: 0, host: '127.0.0.1', publicUrl: null, trustProxy: 0, devOrigins: [] },
    store: {
      ...kept,
      async put(writes) {
        // A fault whose words hold a person's.
        if (school.fail) throw new Error(`could not write ${word}: ${JSON.stringify(writes[0]?.body)}`);
        return kept.put(writes);
      },
    },
    clock: time,
    timers: time.timers,
    random: randomBytes,
    chance: () => 0.5,
    log: createLog('debug', { write: (line) => void log.push(line) }),
    metrics,
    pages: null,
  });
  const port = await server.listen();
  onTestFinished(() => server.close());
  return Object.assign(school, {
    server,
    log,
    store: kept,
    origin: `http://127.0.0.1:${port}`,
    pass: (ms: number) => time.advance(ms),
    metrics: () => metrics.text(),
  });
}

test('[T2] [T9] [T13] [T24] every name and text of a whole lesson reaches those it is for, and nobody else, no log and no address', async () => {
  const words = createWords();
  const fault = words.make('fault');
  const school = await openSchool(fault);
  const { services } = school.server;
  const made = lessonOf(words);
  const names = Array.from({ length: 8 }, () => ({
    given: words.make('given'),
    family: words.make('family'),
  }));
  const person = () => new Person(school.origin);
  const [owner, co, board, holder, guest, foreign] = [
    person(),
    person(),
    person(),
    person(),
    person(),
    person(),
  ];

  // The teacher's own doing.
  const link = secretIn(await services.links.makeTeacherLink());
  wentWell(await owner.ask('teacherClaim', {}, { link }));
  await owner.me('teacher');
  wentWell(await owner.ask('teacherName', {}, { name: words.make('teacher') }));
  const classId = text(await owner.ask('classCreate', {}, { name: words.make('class') }), 'id');
  const params = { classId };
  wentWell(await owner.ask('studentsAdd', params, { students: names }));
  const page = await owner.ask('classDeal', params, { by: 'evenly' });
  const roster = field(page, 'roster');
  const ids = Array.isArray(roster) ? roster.map((entry) => text(entry, 'id')) : [];
  const lessonId = text(await owner.ask('lessonCreate', params, { lesson: made.lesson }), 'id');
  wentWell(await owner.ask('lessonOpen', { classId, lessonId }, {}));
  const code = (await services.sessions.current(classId))?.code ?? '';
  const boardLink = secretIn(text(await owner.ask('classBoard', params, {}), 'url'));
  wentWell(await board.ask('boardClaim', {}, { link: boardLink }));
  await board.me('board');

  // A co-teacher, and a student of another class whose words are their own.
  const invited = await inviteCoTeacher(owner, co, classId, words.make('co-teacher'));
  const other = await services.classes.create('tother', words.make('other class'));
  const otherId = other.ok ? other.value.id : '';
  const otherName = { given: words.make('other given'), family: words.make('other family') };
  const added = await services.classes.addStudents(otherId, [otherName]);
  const otherStudent = added.ok ? (added.value.students[0]?.id ?? '') : '';
  const card = secretIn(await services.links.makeCard(otherId, otherStudent));
  wentWell(await foreign.ask('joinCard', {}, { card }));
  await foreign.me('student');
  await foreign.connect('student', otherId);

  // The class comes in: by name, one by card.
  const students = names.slice(0, 6).map(person);
  for (const [index, student] of students.entries()) {
    const { given, family } = names[index] ?? { given: '', family: '' };
    await student.ask('joinCode', {}, { code });
    if (index === 5) {
      const own = secretIn(
        text(await owner.ask('studentCard', { classId, studentId: ids[5] ?? '' }, {}), 'url'),
      );
      wentWell(await student.ask('joinCard', {}, { card: own }));
    } else wentWell(await student.ask('joinName', {}, { code, name: `${given} ${family}` }));
    await student.me('student');
    await student.connect('student', classId);
  }
  await owner.connect('teacher', classId);
  if (invited) await co.connect('teacher', classId);
  await board.connect('board', classId);
  const settle = async () => {
    await school.pass(1_000);
    for (const one of [owner, board, foreign, ...students]) await one.send('clock', {});
  };
  await settle();

  // Somebody has the code alone.
  await holder.ask('joinCode', {}, { code });
  const typed = words.make('typed by a code holder');
  await holder.ask('joinName', {}, { code, name: typed });
  await holder.ask('joinDoor');
  await holder.ask('joinName', {}, { code: 'AAAAAA', name: typed });
  const guestName = words.make('typed by a guest');
  await guest.ask('joinName', {}, { code, name: guestName });
  await settle();

  // The lesson, with all that is said in it.
  let count = 0;
  const lead = async (name: string, input: object) => {
    count += 1;
    const answer = await owner.send(name, { id: `c${count}`, ...input });
    await settle();
    return answer;
  };
  const seen = async () => {
    const state = (await services.sessions.current(classId))?.state;
    if (state === undefined) throw new Error('no lesson is open');
    const phase = phaseOf(state);
    const round = state.context.round;
    return {
      seen: { phase: /counting|paused|timeUp/.test(phase) ? 'round' : phase.replace('Paused', ''), round },
    };
  };
  const [knock, second] = services.doors.waiting(classId);
  done(await lead('admit', { knock: second?.id ?? '', student: null, letIn: true }));
  await guest.ask('joinDoor');
  await guest.me('student');
  await guest.connect('student', classId);
  done(await lead('start', await seen()));
  const [first = '', , third = ''] = ids;
  done(await lead('message', { to: { kind: 'all' }, text: words.make('message to all') }));
  done(
    await lead('message', {
      to: { kind: 'group', group: 'zoomers' },
      text: words.make('message to a group'),
    }),
  );
  for (const id of ids.slice(0, 3)) {
    done(
      await lead('message', { to: { kind: 'student', student: id }, text: words.make(`message to ${id}`) }),
    );
  }
  done(await lead('call', { students: [first] }));
  const called = await students[0]?.ask('studentCall');
  expect(text(called, 'url')).toContain(made.call);
  await students[1]?.ask('studentCall');
  for (const student of students) {
    const revision = (await services.sessions.current(classId))?.revisionId ?? '';
    await student.ask('studentContent', { revision });
    await student.send('arrive', { round: 0 });
    await student.send('done', { round: 0 });
    await student.send('presence', { front: true, seen: 0 });
  }
  await board.ask('boardContent', { revision: (await services.sessions.current(classId))?.revisionId ?? '' });
  done(await lead('eyesUp', { on: true, text: words.make('eyes up') }));
  done(await lead('eyesUp', { on: false, text: null }));
  done(await lead('pause', await seen()));
  done(await lead('resume', await seen()));
  done(await lead('addTime', { ...(await seen()), ms: 60_000 }));
  done(await lead('move', { students: [third], group: 'roomers' }));
  done(await lead('setPlace', { student: third, place: 'roomWithoutDevice' }));
  done(await lead('markArrived', { students: [third] }));
  const renamed = words.make('new given');
  wentWell(await owner.ask('studentEdit', { classId, studentId: third }, { given: renamed }));
  wentWell(await owner.ask('studentRemove', { classId, studentId: ids[7] ?? '' }, {}));
  await holder.ask('joinName', {}, { code, name: words.make('typed again by a code holder') });
  const latest = services.doors.waiting(classId).at(-1);
  done(await lead('admit', { knock: latest?.id ?? knock?.id ?? '', student: null, letIn: false }));
  await holder.ask('joinDoor');
  done(await lead('swap', await seen()));
  done(await lead('undo', await seen()));
  done(await lead('swap', await seen()));
  done(await lead('startRound', await seen()));
  done(await lead('swap', await seen()));
  await students[1]?.ask('studentLeave', {}, {});

  // What is wrong, with words in it: nothing of it is said back.
  const wrong = words.make('sent wrongly');
  const wrongPath = 'zzwrongpath';
  for (const one of [owner, board, holder, ...students.slice(2)]) {
    await one.fetch(`/api/classes/${wrong}`);
    await one.fetch(`/api/${wrong}`, 'POST', { [wrong]: wrong });
    await one.ask('joinName', {}, { code: wrong, name: wrong });
    await one.ask('joinCard', {}, { card: wrong });
    await one.ask('teacherName', {}, { name: { [wrong]: wrong } });
    await one.ask('teacherName', {}, `{"name":"${wrong}`);
    await one.fetch(`/${wrongPath}`);
  }
  for (const one of [owner, board, ...students.slice(2)]) {
    await one.send(wrong, { text: wrong });
    await one.send('message', { id: wrong, to: wrong, text: wrong });
    await one.send('setPlace', { place: wrong });
  }
  const forged = (sort: string) => `${words.make(sort)}\n{"level":60,"msg":"forged"}`;
  await owner.ask('teacherName', {}, { name: forged('the teacher’s name, forged') });
  await owner.ask('studentsAdd', params, { students: [{ given: forged('added and forged'), family: '' }] });
  await holder.ask('joinName', {}, { code, name: forged('typed and forged') });

  // A fault of ours whose words hold a child's.
  school.fail = true;
  await owner.ask('studentEdit', { classId, studentId: first }, { given: words.make('in a fault') });
  await lead('message', { to: { kind: 'all' }, text: words.make('in a fault') });
  school.fail = false;
  done(await lead('end', {}));
  await settle();

  // ---- Who heard what.
  const everybody = [owner, co, board, holder, guest, foreign, ...students];
  const heard = ({ ears }: Person) =>
    [...ears.heard, ...ears.errors, ...ears.headers].join('\n').toLowerCase();
  const of = (...sorts: readonly string[]) =>
    [...words.all].flatMap(([word, sort]) => (sorts.some((one) => sort.startsWith(one)) ? [word] : []));
  const namesOfOthers = (index: number) =>
    names.flatMap(({ given, family }, at) => (at === index ? [] : [given, family]));
  const foundIn = (haystack: string, needles: readonly string[]) =>
    needles
      .filter((word) => haystack.includes(word.toLowerCase()))
      .map((word) => `${word}: ${words.all.get(word) ?? ''}`);
  const typedWords = of(
    'typed',
    'other',
    'co-teacher',
    'new given',
    'sent wrongly',
    'fault',
    'in a fault',
    'added',
  );

  for (const [index, student] of students.entries()) {
    const messages = ids.filter((_, at) => at !== index).flatMap((id) => of(`message to ${id}`));
    const own = index === 2 ? [renamed] : [];
    const foreignWords = [...namesOfOthers(index), ...messages, ...typedWords].filter(
      (word) => !own.includes(word),
    );
    expect([index, foundIn(heard(student), foreignWords)]).toEqual([index, []]);
    // Each hears their own name: the search finds what is there.
    expect(foundIn(heard(student), [names[index]?.given ?? ''])).toHaveLength(1);
    if (index > 0) expect(foundIn(heard(student), [made.call])).toEqual([]);
  }
  const roomWords = names.flatMap(({ given, family }) => [given, family]);
  const personal = ids.flatMap((id) => of(`message to ${id}`));
  expect(foundIn(heard(board), [...roomWords, ...personal, ...typedWords, made.call])).toEqual([]);
  expect(foundIn(heard(board), of('message to all'))).toHaveLength(1);
  expect(foundIn(heard(holder), [...roomWords, ...personal, renamed, guestName, made.call])).toEqual([]);
  expect(
    foundIn(
      heard(foreign),
      [...words.all.keys()].filter(
        (word) => !Object.values(otherName).includes(word) && words.all.get(word) !== 'other class',
      ),
    ),
  ).toEqual([]);
  expect(foundIn(heard(guest), [...roomWords, ...personal, typed])).toEqual([]);
  expect(foundIn(heard(owner), roomWords)).toHaveLength(roomWords.length);

  // ---- What is written down, and what stands in addresses.
  const everyWord = [...words.all.keys(), made.call];
  const log = school.log.join('');
  expect(foundIn(log.toLowerCase(), everyWord)).toEqual([]);
  expect(school.log.length).toBeGreaterThan(10);
  for (const line of log.trimEnd().split('\n'))
    expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number) });
  expect(log).not.toMatch(/"level":60|forged/);
  const metrics = await school.metrics();
  expect(foundIn(metrics.toLowerCase(), everyWord)).toEqual([]);
  const urls = everybody.flatMap(({ ears }) => ears.urls.filter((url) => !url.includes(wrong))).join('\n');
  const secrets = [...everybody.flatMap((one) => one.secrets), link, boardLink, card, code].filter(
    (one) => one.length > 5,
  );
  for (const secret of secrets) {
    expect(urls).not.toContain(secret);
    expect(log).not.toContain(secret);
    expect(metrics).not.toContain(secret);
  }
  expect(foundIn(urls.toLowerCase(), everyWord)).toEqual([]);
  for (const { ears } of everybody) {
    for (const headers of ears.headers) expect(headers).toMatch(/referrer-policy: no-referrer/);
    expect(foundIn(ears.headers.join('\n').toLowerCase(), everyWord)).toEqual([]);
    expect(foundIn(ears.errors.join('\n').toLowerCase(), everyWord)).toEqual([]);
  }
  // Names live in the register alone.
  const session = await getDocument(
    school.store,
    'session',
    (await services.sessions.current(classId))?.id ?? '',
  );
  expect(foundIn(JSON.stringify(session).toLowerCase(), roomWords)).toEqual([]);

  const searched =
    everybody.reduce((sum, one) => sum + Buffer.byteLength(heard(one)), 0) + log.length + metrics.length;
  console.log(
    `canaries: ${words.all.size} words and ${secrets.length} secrets searched in ${searched} bytes of ` +
      `${everybody.length} people’s traffic, ${school.log.length} lines of log and the metrics`,
  );
}, 60_000);

/** True where a co-teacher is in: by the invitation, as a person would. */
async function inviteCoTeacher(owner: Person, co: Person, classId: Id, name: string): Promise<boolean> {
  const url = text(await owner.ask('coTeacherInvite', { classId }, {}), 'url');
  wentWell(await co.ask('teacherClaim', {}, { link: secretIn(url) }));
  await co.me('teacher');
  wentWell(await co.ask('teacherName', {}, { name }));
  return true;
}
