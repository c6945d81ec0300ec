import type { PageKind } from '../../src/builder.ts';

interface Pasted {
  readonly text: string;
  readonly is: PageKind | 'video';
  readonly embed: string | null;
  readonly url?: string;
}

const it = (text: string, is: Pasted['is'], embed: string | null, url?: string): Pasted =>
  url === undefined ? { text, is, embed } : { text, is, embed, url };

const TUBE = 'https://www.youtube-nocookie.com/embed/4f_GnK1xqkE?enablejsapi=1&playsinline=1';
const WATCH = 'https://www.youtube.com/watch?v=4f_GnK1xqkE';
const DOC = '1aBcDeFgHiJkLmNoPqRsTuV';
const PUBLISHED = '2PACX-1vTabcdefgh';
const GUID = '1A2B3C4D-1A2B-1A2B-1A2B-1A2B3C4D5E6F';
const LOOM = '0123456789abcdef0123456789abcdef';
const PUZZLE = '5f0c1a2b3c4d5e6f7a8b9c0d';
const FORM = 'DQSIkWdsW0yxEjajBLZtrQAAAAAAAAAAAAN';

/** What teachers paste, and what it is. */
export const PASTED: readonly Pasted[] = [
  it('https://www.youtube.com/watch?v=4f_GnK1xqkE&list=PLabc', 'video', TUBE, WATCH),
  it('https://m.youtube.com/watch?app=desktop&v=4f_GnK1xqkE', 'video', TUBE, WATCH),
  it('https://youtu.be/4f_GnK1xqkE?si=abc', 'video', TUBE, WATCH),
  it('youtube.com/shorts/4f_GnK1xqkE', 'video', TUBE, WATCH),
  it('https://www.youtube.com/live/4f_GnK1xqkE', 'video', TUBE, WATCH),
  it('https://www.youtube-nocookie.com/embed/4f_GnK1xqkE', 'video', TUBE, WATCH),
  it('https://music.youtube.com/watch?v=4f_GnK1xqkE', 'video', TUBE, WATCH),
  it('https://www.youtube.com/@school', 'page', null),
  it('https://www.youtube.com/watch?v=short', 'page', null),
  it('https://vimeo.com/76979871', 'video', 'https://player.vimeo.com/video/76979871?dnt=1'),
  it(
    'https://vimeo.com/76979871/abcdef1234',
    'video',
    'https://player.vimeo.com/video/76979871?h=abcdef1234&dnt=1',
  ),
  it(
    'https://player.vimeo.com/video/76979871?h=abcdef1234',
    'video',
    'https://player.vimeo.com/video/76979871?h=abcdef1234&dnt=1',
    'https://vimeo.com/76979871/abcdef1234',
  ),
  it(
    'https://vimeo.com/channels/staffpicks/76979871',
    'video',
    'https://player.vimeo.com/video/76979871?dnt=1',
  ),
  it('https://vimeo.com/showcase/123456', 'page', null),
  it(`https://www.loom.com/share/${LOOM}?sid=x`, 'video', `https://www.loom.com/embed/${LOOM}`),
  it(`https://loom.com/share/How-to-shape-${LOOM}`, 'video', `https://www.loom.com/embed/${LOOM}`),
  it(`https://edpuzzle.com/media/${PUZZLE}`, 'video', `https://edpuzzle.com/embed/media/${PUZZLE}`),
  it(`https://edpuzzle.com/embed/media/${PUZZLE}`, 'video', `https://edpuzzle.com/embed/media/${PUZZLE}`),
  it(`https://edpuzzle.com/assignments/${PUZZLE}/watch`, 'video', null),
  it('https://watch.screencastify.com/v/abc123', 'video', null),
  it('https://www.ted.com/talks/jill_bolte_taylor', 'video', 'https://embed.ted.com/talks/jill_bolte_taylor'),
  it('https://us02web.zoom.us/rec/share/abc', 'video', null),
  it('https://school.sharepoint.com/:v:/s/6b/abc?e=1', 'video', null),
  it('https://example.org/film.mp4', 'video', null),
  it(
    `https://docs.google.com/presentation/d/${DOC}/edit#slide=id.p`,
    'slides',
    `https://docs.google.com/presentation/d/${DOC}/embed`,
  ),
  it(
    `https://docs.google.com/presentation/u/0/d/${DOC}/present`,
    'slides',
    `https://docs.google.com/presentation/d/${DOC}/embed`,
  ),
  it(
    `https://docs.google.com/a/school.org/presentation/d/${DOC}/view`,
    'slides',
    `https://docs.google.com/presentation/d/${DOC}/embed`,
  ),
  it(
    `https://docs.google.com/presentation/d/e/${PUBLISHED}/pub?start=false`,
    'slides',
    `https://docs.google.com/presentation/d/e/${PUBLISHED}/embed`,
  ),
  it(
    `https://docs.google.com/document/d/${DOC}/edit?usp=sharing`,
    'document',
    `https://docs.google.com/document/d/${DOC}/preview`,
  ),
  it(
    `https://docs.google.com/document/d/${DOC}`,
    'document',
    `https://docs.google.com/document/d/${DOC}/preview`,
  ),
  it(`https://docs.google.com/document/d/${DOC}/copy`, 'document', null),
  it(
    `https://docs.google.com/document/d/e/${PUBLISHED}/pub`,
    'document',
    `https://docs.google.com/document/d/e/${PUBLISHED}/pub?embedded=true`,
  ),
  it(
    `https://docs.google.com/spreadsheets/d/${DOC}/edit#gid=0`,
    'document',
    `https://docs.google.com/spreadsheets/d/${DOC}/preview`,
  ),
  it(
    `https://docs.google.com/drawings/d/${DOC}/edit`,
    'document',
    `https://docs.google.com/drawings/d/${DOC}/preview`,
  ),
  it(
    `https://docs.google.com/forms/d/e/${PUBLISHED}/viewform?usp=sf_link`,
    'form',
    `https://docs.google.com/forms/d/e/${PUBLISHED}/viewform?embedded=true`,
  ),
  it(
    `https://docs.google.com/forms/d/${DOC}/edit`,
    'form',
    `https://docs.google.com/forms/d/${DOC}/viewform?embedded=true`,
  ),
  it(
    `https://drive.google.com/file/d/${DOC}/view?usp=sharing&resourcekey=0-abc_D`,
    'file',
    `https://drive.google.com/file/d/${DOC}/preview?resourcekey=0-abc_D`,
  ),
  it(`https://drive.google.com/open?id=${DOC}`, 'file', `https://drive.google.com/file/d/${DOC}/preview`),
  it(`https://drive.google.com/drive/folders/${DOC}`, 'page', null),
  it(
    `https://www.google.com/maps/d/u/0/edit?mid=${DOC}`,
    'tool',
    `https://www.google.com/maps/d/embed?mid=${DOC}`,
  ),
  it('https://classroom.google.com/c/abc', 'page', null),
  it(
    'https://onedrive.live.com/embed?cid=1A2B&resid=1A2B3C4D5E6F7A8B%21105&authkey=%21AbC-d&em=2',
    'file',
    'https://onedrive.live.com/embed?resid=1A2B3C4D5E6F7A8B%21105&authkey=%21AbC-d&em=2',
  ),
  it(
    `https://school-my.sharepoint.com/personal/ms_okafor/_layouts/15/Doc.aspx?sourcedoc=%7B${GUID}%7D&file=Rings.pptx&action=edit`,
    'slides',
    `https://school-my.sharepoint.com/personal/ms_okafor/_layouts/15/Doc.aspx?sourcedoc=%7B${GUID}%7D&action=embedview`,
  ),
  it(
    `https://school.sharepoint.com/_layouts/15/Doc.aspx?sourcedoc=${GUID}&action=embedview`,
    'document',
    `https://school.sharepoint.com/_layouts/15/Doc.aspx?sourcedoc=%7B${GUID}%7D&action=embedview`,
  ),
  it('https://school.sharepoint.com/:p:/s/6b/EabcDEF?e=1', 'slides', null),
  it(
    `https://forms.office.com/Pages/ResponsePage.aspx?id=${FORM}`,
    'form',
    `https://forms.office.com/Pages/ResponsePage.aspx?id=${FORM}&embed=true`,
  ),
  it('https://forms.office.com/r/AbCdEf1234', 'form', 'https://forms.office.com/r/AbCdEf1234?embed=true'),
  it('https://sway.office.com/AbCdEf123456', 'slides', 'https://sway.office.com/s/AbCdEf123456/embed'),
  it(
    'https://www.canva.com/design/DAFabc12345/xyz_-1/view?utm=x',
    'slides',
    'https://www.canva.com/design/DAFabc12345/xyz_-1/view?embed',
  ),
  it(
    'https://view.genially.com/5f0c1a2b3c4d5e6f7a8b9c0d',
    'slides',
    'https://view.genially.com/5f0c1a2b3c4d5e6f7a8b9c0d',
  ),
  it('https://prezi.com/p/abcdef123456/my-deck/', 'slides', 'https://prezi.com/p/embed/abcdef123456/'),
  it('https://example.org/rings.pptx', 'slides', null),
  it('https://padlet.com/okafor/our-wall-8f3kd93jd9ak2x', 'tool', 'https://padlet.com/embed/8f3kd93jd9ak2x'),
  it(
    'https://school.padlet.org/okafor/our-wall-8f3kd93jd9ak2x',
    'tool',
    'https://school.padlet.org/embed/8f3kd93jd9ak2x',
  ),
  it('https://www.geogebra.org/m/bxyz1234', 'tool', 'https://www.geogebra.org/material/iframe/id/bxyz1234'),
  it(
    'https://www.geogebra.org/material/iframe/id/bxyz1234/width/800',
    'tool',
    'https://www.geogebra.org/material/iframe/id/bxyz1234',
    'https://www.geogebra.org/m/bxyz1234',
  ),
  it(
    'https://www.desmos.com/calculator/abcdef1234',
    'tool',
    'https://www.desmos.com/calculator/abcdef1234?embed',
  ),
  it('https://www.desmos.com/calculator', 'tool', null),
  it(
    'https://scratch.mit.edu/projects/12345678/editor',
    'tool',
    'https://scratch.mit.edu/projects/12345678/embed',
  ),
  it(
    'https://phet.colorado.edu/sims/html/build-an-atom/latest/build-an-atom_en.html',
    'tool',
    'https://phet.colorado.edu/sims/html/build-an-atom/latest/build-an-atom_en.html',
  ),
  it(
    'https://quizlet.com/gb/123456789/bagels-flash-cards/',
    'tool',
    'https://quizlet.com/123456789/flashcards/embed',
  ),
  it('https://kahoot.it/challenge/123', 'tool', null),
  it(
    'https://us02web.zoom.us/j/123456789?pwd=abc',
    'call',
    null,
    'https://us02web.zoom.us/j/123456789?pwd=abc',
  ),
  it('https://meet.google.com/abc-defg-hij', 'call', null),
  it(
    'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d',
    'call',
    null,
    'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d',
  ),
  it('https://teams.live.com/meet/9412345678?p=abc', 'call', null),
  it('https://meet.jit.si/6bMsOkafor', 'call', null),
  it('https://school.webex.com/meet/okafor', 'call', null),
  it('https://example.org/ring.PNG', 'picture', null),
  it('https://example.org/rings.pdf?x=1', 'document', null),
  it('https://en.wikipedia.org/wiki/Bagel', 'page', null),
];
