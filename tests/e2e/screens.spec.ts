import { signIn } from '@flipflop/simulator';
import { startProduct } from '../support/product.ts';
import { walkFourGroups } from './screens/four-groups.ts';
import { walkJoining } from './screens/joining.ts';
import { walkLesson } from './screens/lesson.ts';
import { walkManyGroups } from './screens/many-groups.ts';
import { walkNoConnection } from './screens/no-connection.ts';
import { walkRehearsal } from './screens/rehearsal.ts';
import { walkTeacherPages } from './screens/teacher-pages.ts';
import { createCamera, THEMES } from './support/camera.ts';
import { openLesson } from './support/open-lesson.ts';
import { test } from './support/test.ts';

/** One walk sees both themes; at every size each theme has a walk of its own. */
const WALKS = process.env.SCREENS === 'all' ? THEMES : (['light'] as const);
/** At every size the walks are long. */
const LONGEST_MS = process.env.SCREENS === 'all' ? 900_000 : 300_000;

for (const theme of WALKS) {
  test.describe(`every state of every screen, from ${theme}`, { tag: '@screens' }, () => {
    test.setTimeout(LONGEST_MS);
    const shoot = createCamera(theme);

    test('a lesson', async ({ open, lesson }) => {
      await walkLesson({ open, theme, shoot, lesson });
    });

    test('joining', async ({ open, lesson, teacher }) => {
      await walkJoining({ open, theme, shoot, lesson, teacher });
    });

    test('four groups', async ({ open, product, teacher }) => {
      await walkFourGroups({ open, theme, shoot, product, teacher });
    });

    test('three, five and six groups', async ({ open, product, teacher }) => {
      await walkManyGroups({ open, theme, shoot, product, teacher });
    });

    test('the teacher’s pages', async ({ open }) => {
      const product = await startProduct({ LOG_LEVEL: 'warn' });
      await walkTeacherPages({ open, theme, shoot, product });
      await product.remove();
    });

    test('a rehearsal', async ({ open, fresh }) => {
      await walkRehearsal({ open, theme, shoot, product: fresh });
    });

    test('no connection', async ({ open }) => {
      const product = await startProduct({ LOG_LEVEL: 'warn' });
      const teacher = await signIn(product.base, product.teacherLink());
      const lesson = await openLesson(product.base, teacher);
      await walkNoConnection({ open, theme, shoot, product, lesson });
      lesson.close();
      await product.remove();
    });
  });
}
