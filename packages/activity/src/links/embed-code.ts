const TAG = /<\s*(?:iframe|embed|video|source)\b[^>]*?\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const ANY = /<[^>]*\s(?:src|href|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const CODE = /^\s*</;

/** Is this a piece of a page instead of an address? */
export const isCode = (text: string): boolean => CODE.test(text);

/** The address in pasted embed code: the frame's, else the first one; null: it has none. */
export function addressIn(code: string): string | null {
  const [, double, single, bare] = TAG.exec(code) ?? ANY.exec(code) ?? [];
  const address = double ?? single ?? bare;
  return address === undefined ? null : address.replace(/&(?:amp|#38|#x26);/gi, '&').trim();
}
