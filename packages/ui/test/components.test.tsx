import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import {
  Button,
  CountdownBar,
  CountdownDigits,
  GroupBadge,
  Notice,
  ShapeRow,
  StatusLine,
} from '../src/index.ts';

const MINUTE = 60_000;

test('a button that cannot be pressed yet stays focusable and is described by its reason', () => {
  const markup = renderToStaticMarkup(
    <Button variant="ink" notYet="Answer the question first.">
      Next
    </Button>,
  );
  const id = /aria-describedby="([^"]+)"/.exec(markup)?.[1];
  expect(markup).toContain(`id="${id}">Answer the question first.`);
  expect(markup).toContain('aria-disabled="true"');
  expect(markup).not.toContain(' disabled');
});

test('a button that was sent is busy and deaf', () => {
  const markup = renderToStaticMarkup(
    <Button variant="ink" sent>
      Next
    </Button>,
  );
  expect(markup).toContain('aria-busy="true"');
  expect(markup).toContain('aria-disabled="true"');
});

test('a button sends no form unless it is asked to', () => {
  expect(renderToStaticMarkup(<Button variant="ink">Next</Button>)).toContain('type="button"');
  expect(
    renderToStaticMarkup(
      <Button variant="ink" type="submit">
        Next
      </Button>,
    ),
  ).toContain('type="submit"');
});

test.each([
  [{ kind: 'running', ms: 12 * MINUTE + 40_000 }, '12:40'],
  [{ kind: 'over', ms: 42_000 }, '+0:42'],
] as const)('the countdown shows %o as %s, from left to right in every language', (reading, text) => {
  expect(renderToStaticMarkup(<CountdownDigits reading={reading} />)).toContain(`dir="ltr">${text}</bdi>`);
});

test('a paused countdown says so', () => {
  expect(renderToStaticMarkup(<CountdownDigits reading={{ kind: 'paused', ms: MINUTE }} />)).toContain(
    'Paused',
  );
});

test('hidden numbers leave words and no digits of the clock', () => {
  const markup = renderToStaticMarkup(
    <CountdownDigits reading={{ kind: 'running', ms: 10 * MINUTE }} numbersHidden />,
  );
  expect(markup).toContain('About 10 minutes');
  expect(markup).not.toContain('10:00');
});

test('without a countdown nothing stands there', () => {
  expect(renderToStaticMarkup(<CountdownDigits reading={null} />)).toBe('');
});

test('the bar has a piece for each minute, and the last is as wide as what is left of it', () => {
  const markup = renderToStaticMarkup(<CountdownBar fraction={0.5} segments={2.5} />);
  expect(
    [...markup.matchAll(/--bar-share:([\d.]+);--bar-left:([\d.]+)/g)].map(([, share, left]) => [share, left]),
  ).toEqual([
    ['1', '1'],
    ['1', '0.25'],
    ['0.5', '0'],
  ]);
});

test('a row of shapes says how many are here', () => {
  const markup = renderToStaticMarkup(<ShapeRow shape={1} filled={7} total={12} size={36} />);
  expect(markup).toContain('aria-label="7 of 12 here"');
  expect(markup.match(/data-here="true"/g)).toHaveLength(7);
  expect(markup.match(/data-here="false"/g)).toHaveLength(5);
});

test('a badge is silent beside the name of its group, and says its label where it stands alone', () => {
  expect(renderToStaticMarkup(<GroupBadge shape={1} letter="Z" size={56} />)).not.toContain('ff-hidden');
  expect(renderToStaticMarkup(<GroupBadge shape={1} letter="Z" size={56} label="Zoomers" />)).toContain(
    '<span class="ff-hidden">Zoomers</span>',
  );
});

test('a notice does not announce itself: the one live region does', () => {
  expect(
    renderToStaticMarkup(
      <Notice tone="offline" strong="No internet. Keep going.">
        Your work is safe.
      </Notice>,
    ),
  ).not.toMatch(/role=|aria-live/);
  expect(renderToStaticMarkup(<StatusLine text="2 minutes left" />)).toContain(
    'role="status">2 minutes left',
  );
});
