import { punycode } from './punycode.ts';

const LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;
const TOP = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;
const UNICODE_LABEL = /^[\p{L}\p{N}\p{M}_-]+$/u;
const NUMBER = /^(?:0|[1-9]\d{0,2})$/;

/** A host as computers write it: "bücher.de" is "xn--bcher-kva.de". Null: no host that can be on the web. */
export function asciiHost(text: string): string | null {
  const labels = text.split('.').map(asciiLabel);
  if (labels.some((label) => label === null)) return null;
  const host = labels.join('.');
  if (isNumberHost(host)) return host;
  const isNamed = labels.length > 1 && TOP.test(labels.at(-1) ?? '') && host.length <= 253;
  return isNamed ? host : null;
}

/** An address in numbers: a thing in the building, or somebody who has no name. */
export const isNumberHost = (host: string): boolean => {
  const labels = host.split('.');
  return labels.length === 4 && labels.every((label) => NUMBER.test(label) && Number(label) < 256);
};

function asciiLabel(text: string): string | null {
  if (!UNICODE_LABEL.test(text)) return null;
  const label = text.normalize('NFKC').toLowerCase().normalize('NFKC');
  const ascii = /^\p{ASCII}*$/u.test(label) ? label : `xn--${punycode(label)}`;
  return LABEL.test(ascii) ? ascii : null;
}

/** Is the host this domain or below it? */
export const isUnder = (host: string, domain: string): boolean =>
  host === domain || host.endsWith(`.${domain}`);
