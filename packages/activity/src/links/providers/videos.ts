import { ASSIGNMENT, EDIT, type Found, found, type Reader } from '../found.ts';
import { isUnder } from '../host.ts';
import { type Address, parameters, segments } from '../url.ts';
import { secondsOf } from './start.ts';

const YOUTUBE_ID = /^[A-Za-z0-9_-]{11}$/;
const YOUTUBE_PATHS = ['embed', 'shorts', 'live', 'v'];

export const youtube: Reader = (address) => {
  const id = youtubeId(address);
  if (id === null) return null;
  if (!YOUTUBE_ID.test(id)) return found('youtube', address);
  const query = parameters(address.query);
  const start = secondsOf(query.get('t') ?? query.get('start') ?? parameters(address.hash).get('t'));
  return found('youtube', address, 'video', {
    url: `https://www.youtube.com/watch?v=${id}${start === null ? '' : `&t=${start}s`}`,
    embed: `https://www.youtube-nocookie.com/embed/${id}?enablejsapi=1&playsinline=1${start === null ? '' : `&start=${start}`}`,
    tellsPosition: true,
    startSeconds: start,
    warnings: address.host === 'studio.youtube.com' ? EDIT : [],
  });
};

/** Empty: a page of theirs that is no video. */
function youtubeId(address: Address): string | null {
  const [first = '', second = ''] = segments(address);
  if (address.host === 'youtu.be') return first;
  if (!isUnder(address.host, 'youtube.com') && !isUnder(address.host, 'youtube-nocookie.com')) return null;
  if (address.host === 'studio.youtube.com') return first === 'video' ? second : '';
  if (first === 'watch') return parameters(address.query).get('v') ?? '';
  return YOUTUBE_PATHS.includes(first) ? second : '';
}

export const vimeo: Reader = (address) => {
  if (!isUnder(address.host, 'vimeo.com')) return null;
  const parts = segments(address);
  const place = parts.findIndex((part) => /^\d{5,12}$/.test(part));
  const id = parts[place];
  if (id === undefined || ['showcase', 'event', 'album'].includes(parts[0] ?? ''))
    return found('vimeo', address);
  const after = parts[place + 1] ?? parameters(address.query).get('h') ?? '';
  const secret = /^[0-9a-f]{6,20}$/.test(after) ? after : null;
  const start = secondsOf(parameters(address.hash).get('t'));
  const at = start === null ? '' : `#t=${start}s`;
  return found('vimeo', address, 'video', {
    url: `https://vimeo.com/${id}${secret === null ? '' : `/${secret}`}${at}`,
    embed: `https://player.vimeo.com/video/${id}?${secret === null ? '' : `h=${secret}&`}dnt=1${at}`,
    tellsPosition: true,
    startSeconds: start,
    warnings: parts[0] === 'manage' ? EDIT : [],
  });
};

export const loom: Reader = (address) => {
  if (!isUnder(address.host, 'loom.com')) return null;
  const [kind = '', slug = ''] = segments(address);
  const id = /^(?:[\w-]*-)?([0-9a-f]{32})$/.exec(slug)?.[1];
  if (id === undefined || !['share', 'embed'].includes(kind)) return found('loom', address);
  return opened('loom', address, `https://www.loom.com/share/${id}`, `https://www.loom.com/embed/${id}`);
};

export const edpuzzle: Reader = (address) => {
  if (!isUnder(address.host, 'edpuzzle.com')) return null;
  const parts = segments(address);
  if (parts.includes('assignments')) return found('edpuzzle', address, 'video', { warnings: ASSIGNMENT });
  const id = parts[parts.indexOf('media') + 1] ?? '';
  if (!parts.includes('media') || !/^[0-9a-f]{24}$/.test(id)) return found('edpuzzle', address);
  const video = opened(
    'edpuzzle',
    address,
    `https://edpuzzle.com/media/${id}`,
    `https://edpuzzle.com/embed/media/${id}`,
  );
  return { ...video, warnings: parts.at(-1) === 'edit' ? EDIT : [] };
};

export const screencastify: Reader = (address) =>
  isUnder(address.host, 'screencastify.com') ? found('screencastify', address, 'video') : null;

export const ted: Reader = (address) => {
  if (!isUnder(address.host, 'ted.com')) return null;
  const [kind, slug = ''] = segments(address);
  if (kind !== 'talks' || !/^[a-z0-9_]+$/.test(slug)) return found('ted', address);
  return opened('ted', address, `https://www.ted.com/talks/${slug}`, `https://embed.ted.com/talks/${slug}`);
};

/** A player that tells no position. */
const opened = (provider: Found['provider'], address: Address, url: string, embed: string): Found =>
  found(provider, address, 'video', { url, embed });
