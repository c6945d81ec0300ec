import { LIMITS } from '@flipflop/rotation';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { bodies, routes, studentCommands, teacherCommands, WIRE } from '../src/index.ts';

const takes = (schema: v.GenericSchema, input: unknown) => v.safeParse(schema, input).success;
const seen = { phase: 'round', round: 0 };

describe('a command is taken whole or not at all', () => {
  test.each(Object.entries({ ...teacherCommands, ...studentCommands }))(
    '%s refuses what is not its form',
    (_, schema) => {
      const strange = [
        null,
        undefined,
        1,
        'x',
        { extra: 1 },
        JSON.parse('{"__proto__":{"admin":true}}'),
        { id: {} },
      ];
      for (const input of strange) {
        expect(takes(schema, input)).toBe(false);
      }
    },
  );

  test('a further key is refused, also one that would change a prototype', () => {
    expect(takes(teacherCommands.swap, { id: 'a', seen })).toBe(true);
    expect(takes(teacherCommands.swap, { id: 'a', seen, role: 'teacher' })).toBe(false);
    expect(
      takes(teacherCommands.swap, JSON.parse('{"id":"a","seen":{"phase":"round","round":0},"__proto__":{}}')),
    ).toBe(false);
  });

  test('the limits hold: as much is taken, one more is not', () => {
    const message = (length: number) => ({ id: 'a', to: { kind: 'all' }, text: 'x'.repeat(length) });
    expect(takes(teacherCommands.message, message(LIMITS.message))).toBe(true);
    expect(takes(teacherCommands.message, message(LIMITS.message + 1))).toBe(false);
    const call = (count: number) => ({
      id: 'a',
      students: Array.from({ length: count }, (_, index) => `s${index}`),
    });
    expect(takes(teacherCommands.call, call(LIMITS.picked))).toBe(true);
    expect(takes(teacherCommands.call, call(LIMITS.picked + 1))).toBe(false);
    expect(takes(teacherCommands.call, call(0))).toBe(false);
    expect(takes(teacherCommands.addTime, { id: 'a', seen, ms: LIMITS.addTimeMs })).toBe(true);
    expect(takes(teacherCommands.addTime, { id: 'a', seen, ms: LIMITS.addTimeMs + 1 })).toBe(false);
    expect(takes(teacherCommands.addTime, { id: 'a', seen, ms: 0.5 })).toBe(false);
    expect(takes(teacherCommands.end, { id: 'x'.repeat(WIRE.commandId) })).toBe(true);
    expect(takes(teacherCommands.end, { id: 'x'.repeat(WIRE.commandId + 1) })).toBe(false);
    expect(takes(studentCommands.arrive, { round: LIMITS.rounds.max - 1 })).toBe(true);
    expect(takes(studentCommands.arrive, { round: LIMITS.rounds.max })).toBe(false);
  });

  test('one student stands in a call once', () => {
    expect(takes(teacherCommands.call, { id: 'a', students: ['s1', 's1'] })).toBe(false);
  });

  test.each(['__proto__', 'constructor ', 'A', '', '-a', 'x'.repeat(WIRE.id + 1)])('%j is no id', (id) => {
    expect(takes(teacherCommands.call, { id: 'a', students: [id] })).toBe(false);
  });

  test.each(['a\u0000b', 'a\u001bb', 'half \ud800', 'a\u2028b'])('a text with %j is refused', (text) => {
    expect(takes(teacherCommands.message, { id: 'a', to: { kind: 'all' }, text })).toBe(false);
  });
});

describe('routes', () => {
  test('what changes something takes a body, what asks takes none', () => {
    for (const [name, { method }] of Object.entries(routes)) {
      expect([name, name in bodies]).toEqual([name, method !== 'GET']);
    }
  });

  test('two routes never share an address', () => {
    const addresses = Object.values(routes).map(({ method, path }) => `${method} ${path}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});
