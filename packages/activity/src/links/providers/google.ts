import { ASSIGNMENT, COPY, EDIT, type Found, found, type Reader } from '../found.ts';
import type { LinkWarning } from '../recognised.ts';
import { type Address, parameters, segments } from '../url.ts';

const ID = /^[A-Za-z0-9_-]{10,120}$/;
const RESOURCE_KEY = /^[A-Za-z0-9_-]{4,40}$/;

/** The kinds of docs.google.com, and the frame of one that is shared and of one that is published. */
const KINDS: Readonly<
  Record<string, { readonly is: Found['is']; readonly shared: string; readonly published: string }>
> = {
  presentation: { is: 'slides', shared: 'embed', published: 'embed' },
  document: { is: 'document', shared: 'preview', published: 'pub?embedded=true' },
  spreadsheets: { is: 'document', shared: 'preview', published: 'pubhtml?widget=true&headers=false' },
  drawings: { is: 'document', shared: 'preview', published: 'preview' },
  forms: { is: 'form', shared: 'viewform?embedded=true', published: 'viewform?embedded=true' },
};

export const docs: Reader = (address) => {
  if (address.host !== 'docs.google.com') return null;
  const kind = segments(address).find((part) => Object.hasOwn(KINDS, part));
  const known = kind === undefined ? undefined : KINDS[kind];
  const [, id, action = ''] = afterD(address);
  if (kind === undefined || known === undefined || id === undefined || !ID.test(id.replace(/^e\//, ''))) {
    return found('google', address);
  }
  const where = `https://docs.google.com/${kind}/d/${id}/`;
  const isCopy = action === 'copy' || action === 'template';
  const embed = `${where}${id.startsWith('e/') ? known.published : known.shared}`;
  return found('google', address, known.is, {
    // An author's view of a form shows every answer: students get the form itself.
    ...(kind === 'forms' && action === 'edit' ? { url: `${where}viewform` } : {}),
    embed: isCopy ? null : withResourceKey(embed, address),
    warnings: isCopy ? COPY : warningsOf(action),
  });
};

/** `/d/ID/action`, where the id of something published has an `e/` before it. */
const afterD = ({ path }: Address): readonly string[] =>
  /\/d\/((?:e\/)?[^/]+)(?:\/([a-z]*))?/.exec(path) ?? [];

const warningsOf = (action: string): readonly LinkWarning[] => (action === 'edit' ? EDIT : []);

/** Some older files ask for a second key. */
function withResourceKey(embed: string, address: Address): string {
  const key = parameters(address.query).get('resourcekey') ?? '';
  return RESOURCE_KEY.test(key) ? `${embed}${embed.includes('?') ? '&' : '?'}resourcekey=${key}` : embed;
}

export const drive: Reader = (address) => {
  if (address.host !== 'drive.google.com') return null;
  const [first] = segments(address);
  const isFile = first === 'file' || first === 'open' || first === 'uc';
  const [, inPath, action = ''] = afterD(address);
  const id = inPath ?? parameters(address.query).get('id') ?? '';
  if (!isFile || !ID.test(id)) return found('drive', address);
  return found('drive', address, 'file', {
    embed: withResourceKey(`https://drive.google.com/file/d/${id}/preview`, address),
    warnings: warningsOf(action),
  });
};

export const classroom: Reader = (address) =>
  address.host === 'classroom.google.com'
    ? found('classroom', address, 'page', { warnings: ASSIGNMENT })
    : null;

export const maps: Reader = (address) => {
  if (address.host !== 'www.google.com' && address.host !== 'google.com') return null;
  const [first, second, action] = segments(address);
  const id = parameters(address.query).get('mid') ?? '';
  if (first !== 'maps' || second !== 'd' || !ID.test(id)) return null;
  return found('google', address, 'tool', {
    embed: `https://www.google.com/maps/d/embed?mid=${id}`,
    warnings: warningsOf(action ?? ''),
  });
};
