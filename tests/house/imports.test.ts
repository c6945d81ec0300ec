import { describe, expect, test } from 'vitest';
import { allImports, importsOf, wrongWay } from './imports.ts';

describe('imports point one way', () => {
  test('in the whole repository', () => {
    const imports = allImports();
    expect(imports.length).toBeGreaterThan(200);
    const wrong = imports.flatMap((one) => {
      const why = wrongWay(one);
      return why === null ? [] : [`${one.file} imports ${one.target}: ${why}`];
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    ['packages/rotation/src/machine.ts', "import { send } from '@flipflop/client';"],
    ['packages/rotation/src/machine.ts', "import { readFile } from 'node:fs/promises';"],
    ['packages/rotation/src/machine.ts', "import type { Ack } from '@flipflop/protocol';"],
    ['packages/client/src/connection.ts', "import * as v from 'valibot';"],
    ['packages/protocol/src/commands.ts', "export { Button } from '@flipflop/ui';"],
    ['apps/student/src/join/join-screen.tsx', "import { classView } from '@flipflop/rotation';"],
    ['apps/student/src/join/join-screen.tsx', "import { Dialog } from '@flipflop/ui/teacher';"],
    ['apps/student/src/join/join-screen.tsx', "const late = import('@flipflop/server');"],
    ['apps/teacher/src/features/roster/list.tsx', "import { Panel } from '../panel/panel.tsx';"],
    ['apps/teacher/src/features/roster/list.tsx', "import { Router } from '../../app/router.tsx';"],
    ['apps/server/src/main.ts', "import { x } from '../../teacher/src/x.ts';"],
  ])('a wrong one is found: %s', (file, source) => {
    expect(importsOf(file, source).map(wrongWay)).toEqual([expect.any(String)]);
  });

  test.each([
    ['apps/student/src/join/join-screen.tsx', "import type { ClassView } from '@flipflop/rotation';"],
    ['apps/teacher/src/app/router.tsx', "import { Panel } from '../features/panel/panel.tsx';"],
    ['packages/protocol/src/commands.ts', "import { LIMITS } from '@flipflop/rotation';"],
  ])('a right one passes: %s', (file, source) => {
    expect(importsOf(file, source).map(wrongWay)).toEqual([null]);
  });
});
