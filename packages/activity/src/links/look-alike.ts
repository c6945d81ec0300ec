import { isUnder } from './host.ts';

/** Names that are worth imitating, and where they really are. */
const REAL: readonly { readonly name: string; readonly domains: readonly string[] }[] = [
  { name: 'youtube', domains: ['youtube.com', 'youtube-nocookie.com', 'youtu.be'] },
  { name: 'google', domains: ['google.com', 'goo.gl', 'forms.gle', 'blog.google', 'googleusercontent.com'] },
  { name: 'vimeo', domains: ['vimeo.com'] },
  { name: 'edpuzzle', domains: ['edpuzzle.com'] },
  { name: 'microsoft', domains: ['microsoft.com', 'cloud.microsoft', 'microsoftonline.com'] },
  { name: 'sharepoint', domains: ['sharepoint.com'] },
  { name: 'onedrive', domains: ['onedrive.live.com'] },
  { name: 'padlet', domains: ['padlet.com', 'padlet.org'] },
  { name: 'geogebra', domains: ['geogebra.org'] },
  { name: 'desmos', domains: ['desmos.com'] },
  { name: 'quizlet', domains: ['quizlet.com'] },
  { name: 'kahoot', domains: ['kahoot.it', 'kahoot.com'] },
  { name: 'zoom', domains: ['zoom.us', 'zoom.com', 'zoomgov.com'] },
];

const FROM = '0135';
const TO = 'oles';

/** The domain that a host looks like and is not, or null: "youtube.com.example.io", "y0utube.com", "docs-google.com". */
export function looksLike(host: string): string | null {
  const seen = host.replace(/[0135]/g, (digit) => TO[FROM.indexOf(digit)] ?? digit).replaceAll('rn', 'm');
  for (const { name, domains } of REAL) {
    if (domains.some((domain) => isUnder(host, domain))) return null;
    const isIn = seen.split(/[.-]/).some((word) => isNearly(word, name));
    if (isIn || domains.some((domain) => `.${host}.`.includes(`.${domain}.`))) return domains[0] ?? name;
  }
  return null;
}

/** The same, or one letter off where the name is long enough to tell. */
function isNearly(word: string, name: string): boolean {
  if (word === name) return true;
  if (name.length < 6 || Math.abs(word.length - name.length) > 1) return false;
  let same = 0;
  while (same < word.length && word[same] === name[same]) same += 1;
  const rest = (text: string, from: number) => text.slice(from);
  return (
    rest(word, same + 1) === rest(name, same + 1) ||
    rest(word, same + 1) === rest(name, same) ||
    rest(word, same) === rest(name, same + 1)
  );
}
