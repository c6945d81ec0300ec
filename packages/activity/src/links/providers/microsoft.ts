import { EDIT, type Found, found, type Reader } from '../found.ts';
import { type Address, parameters, segments } from '../url.ts';

const FORM_ID = /^[A-Za-z0-9_-]{20,200}$/;
const SHORT_FORM_ID = /^[A-Za-z0-9]{6,20}$/;
const FORM_HOSTS = ['forms.office.com', 'forms.microsoft.com', 'forms.cloud.microsoft'];

export const microsoftForms: Reader = (address) => {
  if (!FORM_HOSTS.includes(address.host)) return null;
  const [first, second = ''] = segments(address);
  const id = parameters(address.query).get('id') ?? '';
  if (first === 'r' && SHORT_FORM_ID.test(second)) {
    return form(address, `https://forms.office.com/r/${second}?embed=true`);
  }
  if (second === 'ResponsePage.aspx' && FORM_ID.test(id)) {
    return form(address, `https://forms.office.com/Pages/ResponsePage.aspx?id=${id}&embed=true`);
  }
  return found('microsoft', address, 'form', { warnings: /^Design/i.test(second) ? EDIT : [] });
};

const form = (address: Address, embed: string): Found => found('microsoft', address, 'form', { embed });

const RESID = /^[0-9A-Fa-f]{8,20}![0-9A-Za-z]{1,40}$/;
const AUTHKEY = /^[A-Za-z0-9!_-]{4,60}$/;

/** What a file is, its address seldom says: a deck, a text or a video. */
export const oneDrive: Reader = (address) => {
  if (address.host !== 'onedrive.live.com') return null;
  const query = parameters(address.query);
  const id = query.get('resid') ?? query.get('id') ?? '';
  const key = query.get('authkey') ?? '';
  if (!RESID.test(id)) return found('microsoft', address);
  const authorised = AUTHKEY.test(key) ? `&authkey=${key.replaceAll('!', '%21')}` : '';
  const embed = `https://onedrive.live.com/embed?resid=${id.replaceAll('!', '%21')}${authorised}&em=2`;
  return found('microsoft', address, 'file', { embed, warnings: isEdit(address) ? EDIT : [] });
};

const isEdit = (address: Address): boolean =>
  segments(address)[0] === 'edit.aspx' || parameters(address.query).get('action') === 'edit';

const TENANT = /^[a-z0-9-]{1,63}\.sharepoint\.com$/;
const SITE = /^\/(?:personal|sites|teams)\/[A-Za-z0-9_.-]{1,120}(?=\/)/;
const DOCUMENT = /^\{?([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})\}?$/;

/** By the letter of a shared link: `/:p:/` is a deck. */
const LETTERS: Readonly<Record<string, Found['is']>> = {
  p: 'slides',
  w: 'document',
  x: 'document',
  o: 'document',
  b: 'document',
  v: 'video',
  i: 'picture',
};

export const sharePoint: Reader = (address) => {
  if (!TENANT.test(address.host)) return null;
  const letter = /^\/:([a-z]):\//.exec(address.path)?.[1] ?? '';
  const byLetter = Object.hasOwn(LETTERS, letter) ? LETTERS[letter] : undefined;
  if (byLetter !== undefined) return found('microsoft', address, byLetter);
  if (/\/stream\.aspx$/i.test(address.path)) return found('microsoft', address, 'video');
  const id = DOCUMENT.exec(parameters(address.query).get('sourcedoc') ?? '')?.[1];
  if (id === undefined || !/\/Doc\.aspx$/i.test(address.path)) return found('microsoft', address);
  const site = SITE.exec(address.path)?.[0] ?? '';
  const isDeck = /\.pptx?$/i.test(parameters(address.query).get('file') ?? '');
  return found('microsoft', address, isDeck ? 'slides' : 'document', {
    embed: `https://${address.host}${site}/_layouts/15/Doc.aspx?sourcedoc=%7B${id}%7D&action=embedview`,
    warnings: isEdit(address) ? EDIT : [],
  });
};

export const sway: Reader = (address) => {
  if (address.host !== 'sway.office.com' && address.host !== 'sway.cloud.microsoft') return null;
  const parts = segments(address);
  const id = (parts[0] === 's' ? parts[1] : parts[0]) ?? '';
  if (!/^[A-Za-z0-9]{8,24}$/.test(id)) return found('microsoft', address);
  return found('microsoft', address, 'slides', { embed: `https://sway.office.com/s/${id}/embed` });
};
