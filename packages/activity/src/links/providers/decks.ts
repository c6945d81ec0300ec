import { EDIT, found, type Reader } from '../found.ts';
import { isUnder } from '../host.ts';
import { segments } from '../url.ts';

export const canva: Reader = (address) => {
  if (!isUnder(address.host, 'canva.com')) return null;
  const [kind, id = '', ...rest] = segments(address);
  const action = rest.at(-1) ?? '';
  const key = rest.length > 1 ? (rest[0] ?? '') : '';
  const isDesign = kind === 'design' && /^[A-Za-z0-9_-]{8,16}$/.test(id) && /^[A-Za-z0-9_-]*$/.test(key);
  if (!isDesign) return found('canva', address);
  const where = `https://www.canva.com/design/${id}/${key === '' ? '' : `${key}/`}`;
  return found('canva', address, 'slides', {
    embed: action === 'edit' ? null : `${where}view?embed`,
    warnings: action === 'edit' ? EDIT : [],
  });
};

export const genially: Reader = (address) => {
  const isView = address.host === 'view.genially.com' || address.host === 'view.genial.ly';
  if (!isView && !isUnder(address.host, 'genially.com') && !isUnder(address.host, 'genial.ly')) return null;
  const id = segments(address)[0] ?? '';
  if (isView && /^[0-9a-f]{24}$/.test(id)) {
    return found('genially', address, 'slides', { embed: `https://view.genially.com/${id}` });
  }
  return found('genially', address, 'page', { warnings: /^(?:app|auth)\./.test(address.host) ? EDIT : [] });
};

export const prezi: Reader = (address) => {
  if (!isUnder(address.host, 'prezi.com')) return null;
  const parts = segments(address);
  const id = parts.findLast((part) => /^[A-Za-z0-9_-]{10,24}$/.test(part));
  const isDeck = ['p', 'view', 'i'].includes(parts[0] ?? '');
  if (parts.includes('edit')) return found('prezi', address, 'slides', { warnings: EDIT });
  if (!isDeck || id === undefined) return found('prezi', address);
  return found('prezi', address, 'slides', { embed: `https://prezi.com/p/embed/${id}/` });
};
