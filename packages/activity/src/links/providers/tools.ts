import { ASSIGNMENT, EDIT, found, type Reader } from '../found.ts';
import { isUnder } from '../host.ts';
import { segments } from '../url.ts';

export const padlet: Reader = (address) => {
  const isSchool = /^[a-z0-9-]+\.padlet\.org$/.test(address.host);
  if (!isUnder(address.host, 'padlet.com') && !isSchool) return null;
  const [first, second = ''] = segments(address);
  const id = /^(?:.*-)?((?=[a-z]*\d)[a-z0-9]{12,24})$/.exec(second)?.[1];
  if (id === undefined) return found('padlet', address, first === undefined ? 'page' : 'tool');
  const host = isSchool ? address.host : 'padlet.com';
  return found('padlet', address, 'tool', { embed: `https://${host}/embed/${id}` });
};

const GEOGEBRA_APPS = [
  'm',
  'classic',
  'graphing',
  'geometry',
  'calculator',
  '3d',
  'cas',
  'notes',
  'scientific',
];

export const geogebra: Reader = (address) => {
  if (!isUnder(address.host, 'geogebra.org')) return null;
  const parts = segments(address);
  if (parts[0] === 'classroom') return found('geogebra', address, 'tool', { warnings: ASSIGNMENT });
  const id = parts[0] === 'material' ? parts[parts.indexOf('id') + 1] : parts[1];
  const isMaterial = parts[0] === 'material' || GEOGEBRA_APPS.includes(parts[0] ?? '');
  if (!isMaterial || !/^[A-Za-z0-9]{4,16}$/.test(id ?? '')) return found('geogebra', address, 'tool');
  return found('geogebra', address, 'tool', {
    url: `https://www.geogebra.org/m/${id}`,
    embed: `https://www.geogebra.org/material/iframe/id/${id}`,
    warnings: parts[0] === 'material' && parts[1] === 'edit' ? EDIT : [],
  });
};

export const desmos: Reader = (address) => {
  if (!isUnder(address.host, 'desmos.com')) return null;
  const [app = '', id = ''] = segments(address);
  if (address.host === 'teacher.desmos.com')
    return found('desmos', address, 'tool', { warnings: ASSIGNMENT });
  if (!['calculator', 'geometry', '3d'].includes(app) || !/^[a-z0-9]{6,14}$/.test(id)) {
    return found('desmos', address, 'tool');
  }
  return found('desmos', address, 'tool', { embed: `https://www.desmos.com/${app}/${id}?embed` });
};

export const scratch: Reader = (address) => {
  if (address.host !== 'scratch.mit.edu') return null;
  const [kind, id = '', action] = segments(address);
  if (kind !== 'projects' || !/^\d{3,12}$/.test(id)) return found('scratch', address);
  return found('scratch', address, 'tool', {
    embed: `https://scratch.mit.edu/projects/${id}/embed`,
    warnings: action === 'editor' ? EDIT : [],
  });
};

export const phet: Reader = (address) => {
  if (address.host !== 'phet.colorado.edu') return null;
  const name = /^\/sims\/html\/([a-z0-9-]{2,60})\/(?:latest|[\d.]{3,12})\/\1_[a-zA-Z_]{2,7}\.html$/.exec(
    address.path,
  );
  return name === null
    ? found('phet', address, 'page')
    : found('phet', address, 'tool', { embed: `https://phet.colorado.edu${name[0]}` });
};

export const quizlet: Reader = (address) => {
  if (!isUnder(address.host, 'quizlet.com')) return null;
  const id = segments(address).find((part) => /^\d{5,12}$/.test(part));
  if (id === undefined) return found('quizlet', address);
  return found('quizlet', address, 'tool', { embed: `https://quizlet.com/${id}/flashcards/embed` });
};

export const kahoot: Reader = (address) => {
  if (!isUnder(address.host, 'kahoot.it') && !isUnder(address.host, 'kahoot.com')) return null;
  return found('kahoot', address, 'tool', { warnings: address.host === 'create.kahoot.it' ? EDIT : [] });
};

export const nearpod: Reader = (address) =>
  isUnder(address.host, 'nearpod.com') ? found('nearpod', address, 'tool') : null;
