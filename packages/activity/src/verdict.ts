import type { Check, Key, OptionId } from './activity.ts';
import type { Answer } from './answers.ts';

export interface Verdict {
  readonly outcome: 'right' | 'partly' | 'notYet';
  /** How much of it is right, 0 to 1. */
  readonly share: number;
}

/** How right an answer is. Made where the key is: on the server. */
export function grade(check: Check, answer: Answer): Verdict {
  const share = shareOf(check.key, answer);
  return { outcome: share === 1 ? 'right' : share > 0 ? 'partly' : 'notYet', share };
}

function shareOf(key: Key, answer: Answer): number {
  switch (key.kind) {
    case 'text':
      return answer.kind === 'text' && key.accepted.some((text) => folded(text) === folded(answer.text))
        ? 1
        : 0;
    case 'choice':
      return answer.kind === 'choice' && answer.option === key.option ? 1 : 0;
    case 'choices':
      return answer.kind === 'choices' ? shareOfChoices(key.options, answer.options) : 0;
    case 'number':
      return answer.kind === 'number' && isNear(answer.value, key.value, key.tolerance) ? 1 : 0;
    case 'sort':
      return answer.kind === 'sort' ? shareInPlace(key.order, answer.order) : 0;
    case 'match':
      return answer.kind === 'match' ? shareOfPairs(key.pairs, answer.pairs) : 0;
  }
}

/** Letters, accents and spaces as a fair reader takes them: "Crème  brûlée." is "creme brulee". */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
}

/** 0.1 + 0.2 is 0.3 to a child. */
const isNear = (value: number, wanted: number, tolerance: number): boolean =>
  Math.abs(value - wanted) <= tolerance + 1e-9 * Math.max(1, Math.abs(wanted));

/** Right ones less wrong ones: ticking everything earns nothing. */
function shareOfChoices(key: readonly OptionId[], chosen: readonly OptionId[]): number {
  const right = chosen.filter((id) => key.includes(id)).length;
  const wrong = chosen.length - right;
  return key.length === 0 ? 0 : Math.max(0, right - wrong) / key.length;
}

function shareInPlace(key: readonly OptionId[], order: readonly OptionId[]): number {
  return key.length === 0 ? 0 : key.filter((id, place) => order[place] === id).length / key.length;
}

function shareOfPairs(
  key: Readonly<Record<OptionId, OptionId>>,
  pairs: Readonly<Record<OptionId, OptionId>>,
): number {
  const lefts = Object.keys(key);
  const right = lefts.filter((left) => Object.hasOwn(pairs, left) && pairs[left] === key[left]);
  return lefts.length === 0 ? 0 : right.length / lefts.length;
}
