import { foldName } from '../fold-name.ts';

/** What a column is kept for. Every other one is not looked at again. `renamed`: two names in one cell. */
const KINDS = [
  'given',
  'family',
  'called',
  'whole',
  'renamed',
  'class',
  'role',
  'status',
  'attendance',
] as const;
export type Column = (typeof KINDS)[number];

/**
 * Headings as schools' programs write them, folded and without spaces and signs: "Last_Name", "LAST NAME" and
 * "Last name:" are one. In English, Spanish, French, German, Portuguese, Italian and Dutch.
 */
const HEADINGS: { readonly [Kind in Column]: readonly string[] } = {
  given: [
    'firstname first givenname given forename studentfirstname studentfirst',
    'nombre nombres nombredepila prenom prenoms vorname vornamen rufname nome primeironome voornaam',
  ],
  family: [
    'lastname last familyname family surname studentlastname studentlast secondname',
    'apellido apellidos nomdefamille nachname familienname zuname sobrenome apelido cognome achternaam',
  ],
  called: [
    'preferredname preferredfirstname preferredgivenname preferred nickname callingname callname goesby',
    'knownas chosenname usualname spitzname apodo surnom roepnaam apelidocarinhoso',
  ],
  whole: [
    'name fullname studentname student students pupil pupilname learner learnername displayname participant',
    'participants participantname nameoriginalname studentfullname nom namelastfirst lastnamefirstname',
    'nombrecompleto alumno alumna estudiante nomcomplet nometprenom eleve schuler schulerin schuelername',
    'vollstandigername nomecompleto aluno aluna studente alunno leerling volledigenaam',
  ],
  renamed: ['nameoriginalname'],
  class: [
    'class classname section sections sectionname course coursename homeroom period classroom',
    'classsourcedid clase curso classe cours klasse kurs turma disciplina corso klas',
  ],
  role: ['role roles usertype type persontype rol funcion rolle papel ruolo'],
  status: ['status enrollmentstatus enrolmentstatus state estado statut'],
  attendance: [
    'jointime leavetime timejoined timeexited firstjoin lastleave durationminutes duration inmeetingduration',
    'useraction timestamp totaldurationminutes horadeentrada heuredarrivee beitrittszeit',
  ],
};

const KINDS_OF = new Map<string, Column[]>();
for (const kind of KINDS) {
  for (const word of HEADINGS[kind].flatMap((words) => words.split(' '))) {
    KINDS_OF.set(word, [...(KINDS_OF.get(word) ?? []), kind]);
  }
}

/** Folded, with letters and digits alone. */
export const foldHeading = (text: string): string => foldName(text).replace(/[^\p{L}\p{N}]/gu, '');

/** The kinds of column that a heading names; none: one that is not kept. */
export const columnsNamed = (heading: string): readonly Column[] => KINDS_OF.get(foldHeading(heading)) ?? [];
