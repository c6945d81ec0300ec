import { expect, test } from 'vitest';
import { runKills } from './kills.ts';

test('20 kills under load lose nothing that was acknowledged, and every client comes back by itself', async () => {
  const report = await runKills({ kills: 20, seed: 20_261_124 });
  expect(report.lost).toEqual([]);
  expect(report.stuck).toEqual([]);
  expect(report.kills).toBe(20);
  expect(report.acknowledged).toBeGreaterThan(200);
}, 180_000);
