import { chromium } from '@playwright/test';

const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const p = await b.newPage();
for (const [out, w, h, imgs] of [
  ['p1', 1640, 1500, ['first-390', 'add-390', 'places-390', 'groups-390']],
  ['p2', 2000, 1750, ['class-390', 'lesson-390', 'home-390', 'student-390', 'card-390']],
  [
    'p3',
    2300,
    660,
    ['first-320', 'add-320', 'groups-320', 'class-320', 'lesson-wrong-320', 'student-320', 'home-320'],
  ],
]) {
  await p.setViewportSize({ width: w, height: h });
  await p.goto('file:///tmp/cshots/');
  await p.setContent(
    '<body style="margin:0;display:flex;gap:10px;align-items:start;background:#888">' +
      imgs.map((i) => `<img src="file:///tmp/cshots/${i}.png" style="max-height:${h}px">`).join('') +
      '</body>',
  );
  await p.waitForTimeout(500);
  await p.screenshot({ path: `/tmp/cshots/${out}.png` });
}
await b.close();
