import { describe, expect, test } from 'vitest';
import { readRoster, type Sheet } from '../src/index.ts';
import { cells, sheet } from './sheet.ts';

const maria = { given: 'Maria', family: 'Garcia' };
const tom = { given: 'Tom', family: 'Berg' };

test.each(['Maria Garcia 04.05.2015', 'Maria Garcia (2015-05-04)', 'Maria Garcia, 5/4/15'])(
  '[PL9] %j is Maria Garcia, without a birthday',
  (line) => {
    expect(roster(sheet(line, ''))).toMatchObject({
      students: [whole('Maria Garcia')],
      dropped: [{ kind: 'dates' }],
    });
    expect(roster(sheet('Maria Garcia', '')).dropped).toEqual([]);
  },
);

describe('tables', () => {
  test.each([
    'First name,Last name\nMaria,Garcia\nTom,Berg',
    'Last_Name,ID,FIRST NAME:\nGarcia,17,Maria\nBerg,18,Tom',
    'Class 6B\n\nSurname,Forename\nGarcia,Maria\nBerg,Tom',
    'Apellidos,Nombre\nGarcia,Maria\nBerg,Tom',
    'Nachname,Vorname,E-Mail\nGarcia,Maria,m@example.org\nBerg,Tom,t@example.org',
    'Nom de famille,Prénom\nGarcia,Maria\nBerg,Tom',
    'Cognome,Nome\nGarcia,Maria\nBerg,Tom',
  ])('[TB1] %j has two students', (text) => {
    expect(names(sheet(text))).toEqual([maria, tom]);
  });

  test('[TB1] a list of one column has its heading in the first line alone', () => {
    expect(names(sheet('Student\nMaria\nTom', ''))).toEqual([whole('Maria'), whole('Tom')]);
    expect(names(sheet('Maria\nStudent\nTom', ''))).toHaveLength(3);
  });

  test('[TB2] a column of whole names is read as a list is', () => {
    const gradebook = cells(['Student', 'ID'], ['Garcia, Maria', '1'], ['Nguyễn Thị Ánh', '2']);
    expect(names(gradebook)).toEqual([maria, whole('Nguyễn Thị Ánh')]);
  });

  test('[TB3] "Name; Vorname" is a family and a given name, unless it holds both', () => {
    expect(names(sheet('Name;Vorname\nGarcia;Maria\nBerg;Tom', ';'))).toEqual([maria, tom]);
    expect(names(sheet('Student name,First name\nMaria Garcia,Maria'))).toEqual([whole('Maria Garcia')]);
  });

  test('[TB4] the name someone goes by comes first', () => {
    expect(names(sheet('First,Last,Preferred name\nMaria,Garcia,Mia\nTom,Berg,'))).toEqual([
      { given: 'Mia', family: 'Garcia' },
      tom,
    ]);
    expect(names(cells(['Student', 'Nickname'], ['Garcia, Maria', 'Mia']))).toEqual([
      { given: 'Mia', family: 'Garcia' },
    ]);
  });

  test('[TB5] columns of a spreadsheet without headings', () => {
    expect(names(sheet('Maria\tGarcia\nTom\tBerg', '\t'))).toEqual([maria, tom]);
    expect(names(sheet('1\tMaria\tGarcia\t9\n2\tTom\tBerg\t8', '\t'))).toEqual([maria, tom]);
    expect(names(sheet('1\tMaria\n2\tTom', '\t'))).toEqual([whole('Maria'), whole('Tom')]);
    expect(names(sheet('Maria\tm@example.org\nTom\tt@example.org', '\t'))).toEqual([
      whole('Maria'),
      whole('Tom'),
    ]);
    expect(names(sheet('Garcia, Maria\nBerg, Tom'))).toEqual([maria, tom]);
  });

  test('[TB6] who teaches or hosts is left out, and said', () => {
    const read = roster(
      sheet('Name,Role\nMaria Garcia,Attendee\nTom Berg,Presenter\nMs Okafor,Organizer\nAl Ba,Co-organizer'),
    );
    expect(read.students).toEqual([whole('Maria Garcia'), whole('Tom Berg')]);
    expect(read.leftOut).toEqual([
      { name: 'Ms Okafor', reason: 'notStudent' },
      { name: 'Al Ba', reason: 'notStudent' },
    ]);
  });

  test('[TB7] who left the school is left out, and said', () => {
    const read = roster(sheet('First,Last,Status\nMaria,Garcia,active\nTom,Berg,Withdrawn'));
    expect(read.students).toEqual([maria]);
    expect(read.leftOut).toEqual([{ name: 'Tom Berg', reason: 'inactive' }]);
  });

  test('[TB8] a meeting by Zoom: renamed, come twice, the host', () => {
    const zoom = sheet(
      [
        'Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants',
        '812 3456,Bagels,09:00,09:50,okafor@example.org,50,3',
        '',
        'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest',
        'Ms Okafor (Host),okafor@example.org,08:58,09:50,52,No',
        'Amy (Amara Okafor),,09:00,09:10,10,Yes',
        'Amy (Amara Okafor),,09:12,09:50,38,Yes',
        'Eli Cohen,,09:01,09:50,49,Yes',
      ].join('\n'),
    );
    expect(roster(zoom)).toMatchObject({
      students: [whole('Amara Okafor'), whole('Eli Cohen')],
      doubles: [],
      leftOut: [{ name: 'Ms Okafor', reason: 'notStudent' }],
    });
  });

  test('[TB8] a meeting by Teams: sections, guests', () => {
    const teams = sheet(
      [
        '1. Summary',
        'Meeting title\tBagels',
        'Attended participants\t3',
        '',
        '2. Participants',
        'Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole',
        'Ms Okafor\t9:00\t9:50\t50m\to@example.org\to\tOrganizer',
        'Amara Okafor (Guest)\t9:00\t9:50\t50m\t\t\tPresenter',
        'Eli Cohen (Unverified)\t9:00\t9:50\t50m\t\t\tAttendee',
        '',
        '3. In-Meeting Activities',
        'Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole',
        'Noah\t9:00\t9:50\t50m\t\tAttendee',
      ].join('\n'),
      '\t',
    );
    expect(roster(teams)).toMatchObject({
      students: [whole('Amara Okafor'), whole('Eli Cohen')],
      leftOut: [{ name: 'Ms Okafor', reason: 'notStudent' }],
    });
  });

  test('[TB8] a meeting by Meet', () => {
    const meet =
      'First name,Last name,Email,Duration,Time joined,Time exited\nMaria,Garcia,m@x,1 hr,9:00,10:00';
    expect(names(sheet(meet))).toEqual([maria]);
  });

  test('[TB9] of several classes in one file the teacher says which', () => {
    const both = sheet('First,Last,Section\nMaria,Garcia,6A\nTom,Berg,6B\nEli,Cohen,6B');
    expect(readRoster([both])).toEqual({
      kind: 'severalClasses',
      classes: [
        { name: '6A', students: 1 },
        { name: '6B', students: 2 },
      ],
    });
    expect(readRoster([both], '6A')).toMatchObject({ kind: 'names', students: [maria] });
    expect(readRoster([both], '7C')).toMatchObject({ kind: 'severalClasses' });
  });

  test('[TB10] nothing but names comes out', () => {
    const read = readRoster([
      sheet('First,Last,Email,Birthday,Grade\nMaria,Garcia,m@example.org,2014-03-01,6'),
    ]);
    expect(JSON.stringify(read)).not.toMatch(/example|2014/);
  });

  test('[TB10] which columns are left out is said', () => {
    expect(roster(sheet('First,Email,Last,\nMaria,m@example.org,Garcia,')).dropped).toEqual([
      { kind: 'heading', heading: 'Email' },
    ]);
    const birthdays = cells(['Garcia, Maria', '1.1.14'], ['Berg, Tom', '22.12.15']);
    expect(roster({ ...birthdays, delimiter: '\t' })).toMatchObject({
      students: [maria, tom],
      dropped: [{ kind: 'dates' }],
    });
    expect(roster(sheet('1\tMaria\tm@example.org\n2\tTom\tt@example.org', '\t')).dropped).toEqual([
      { kind: 'addresses' },
    ]);
  });

  test('[TB11] a refused row is named by its number in the spreadsheet', () => {
    expect(roster(sheet('Class 6B\nFirst,Last\nMaria,Garcia\n12,34'))).toMatchObject({
      students: [maria],
      refused: [{ line: 4, reason: 'noLetters' }],
    });
  });

  test('[TB12] rows of a gradebook that are nobody', () => {
    const gradebook = cells(
      ['Student', 'ID'],
      ['    Points Possible', ''],
      ['Garcia, Maria', '1'],
      ['Student, Test', '2'],
    );
    expect(names(gradebook)).toEqual([maria]);
  });
});

describe('OneRoster', () => {
  const users = sheet(
    [
      'sourcedId,status,enabledUser,role,username,givenName,familyName,email,password',
      'u1,active,true,student,maria1,Maria,Garcia,m@example.org,secret',
      'u2,tobedeleted,true,student,tom1,Tom,Berg,t@example.org,secret',
      'u3,active,true,teacher,oka,Ada,Okafor,o@example.org,secret',
      'u4,active,true,student,eli1,Eli,Cohen,e@example.org,secret',
    ].join('\n'),
  );
  const enrollments = sheet(
    [
      'sourcedId,status,classSourcedId,schoolSourcedId,userSourcedId,role',
      'e1,active,c1,s,u1,student',
      'e2,active,c2,s,u4,student',
      'e3,active,c1,s,u3,teacher',
      'e4,tobedeleted,c1,s,u4,student',
    ].join('\n'),
  );
  const classes = sheet(
    'sourcedId,status,title,classType\nc1,active,6A Cooking,scheduled\nc2,active,6B Art,scheduled',
  );
  const eli = { given: 'Eli', family: 'Cohen' };

  test('[OR1] users alone are a list of the students', () => {
    expect(names(users)).toEqual([maria, eli]);
  });

  test('[OR1] with enrollments and classes the teacher says which class', () => {
    expect(readRoster([enrollments, users, classes])).toMatchObject({
      kind: 'severalClasses',
      classes: [
        { name: '6A Cooking', students: 1 },
        { name: '6B Art', students: 1 },
      ],
    });
    expect(readRoster([enrollments, users, classes], '6B Art')).toMatchObject({ students: [eli] });
    expect(readRoster([enrollments, users], 'c1')).toMatchObject({ students: [maria] });
  });

  test('[OR2] what is to be deleted is left out', () => {
    expect(roster(users).leftOut).toEqual([
      { name: 'Tom Berg', reason: 'inactive' },
      { name: 'Ada Okafor', reason: 'notStudent' },
    ]);
  });

  test('[OR3] the preferred name is taken', () => {
    const preferred = sheet(
      'sourcedId,status,givenName,familyName,preferredGivenName,preferredFamilyName\nu1,active,Maria,Garcia,Mia,',
    );
    expect(names(preferred)).toEqual([{ given: 'Mia', family: 'Garcia' }]);
  });

  test('[OR4] other files are asked for one at a time', () => {
    expect(readRoster([sheet('Maria', ''), sheet('Tom', '')])).toEqual({ kind: 'oneFileOnly' });
    expect(readRoster([])).toEqual({ kind: 'oneFileOnly' });
  });
});

function roster(one: Sheet) {
  const read = readRoster([one]);
  if (read.kind !== 'names') throw new Error(`not read: ${read.kind}`);
  return read;
}

const names = (one: Sheet) => roster(one).students;
const whole = (given: string) => ({ given, family: '' });
