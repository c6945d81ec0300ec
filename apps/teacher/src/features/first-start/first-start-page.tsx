import type { RouteAnswer } from '@flipflop/protocol';
import { WIRE } from '@flipflop/protocol/limits';
import { Button, Logo } from '@flipflop/ui';
import { TextField } from '@flipflop/ui/teacher';
import { ArrowRight, KeyRound, Server } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { PageTools } from '../../page/page-tools.ts';
import { Refusal } from '../../page/refusal.tsx';
import { useSending } from '../../page/use-sending.ts';
import { useTitle } from '../../page/use-title.ts';
import { addresses } from '../../words/addresses.ts';
import { counted } from '../../words/counted.ts';
import { plainText } from '../../words/plain-text.ts';
import { ScreenPictures } from './screen-pictures.tsx';
import './first-start-page.css';

export interface FirstStartPageProps extends PageTools {
  readonly classes: RouteAnswer<'teacherMe'>['classes'];
  /** Asks again who this is and what there is. */
  readonly refresh: () => void;
  /** How the sample class is tried. `before`: says what students call the teacher; false: nothing was said. */
  readonly rehearse: (classId: string, before: () => Promise<boolean>) => ReactNode;
}

/** The first page of a new installation: the own class, or the sample one. */
export function FirstStartPage({ classes, refresh, api, navigate, rehearse }: FirstStartPageProps) {
  useTitle('Welcome');
  const [typedName, setTypedName] = useState('');
  const [typedClass, setTypedClass] = useState('');
  const [asksName, setAsksName] = useState(false);
  const own = useSending();
  const look = useSending();
  const sample = classes.find((one) => one.sample);
  const name = plainText(typedName);
  const className = plainText(typedClass);

  const makeClass = async () => {
    if ((await own.send(() => api.call('teacherName', { body: { name } }))) === null) return;
    const made = await own.send(() => api.call('classCreate', { body: { name: className } }));
    if (made === null) return;
    navigate(addresses.addStudents(made.id));
    refresh();
  };
  const sayName = async () => {
    if (name === '') {
      setAsksName(true);
      document.getElementById(NAME_FIELD)?.focus();
      return false;
    }
    return (await look.send(() => api.call('teacherName', { body: { name } }))) !== null;
  };
  const openSample = async (classId: string) => {
    if (!(await sayName())) return;
    navigate(addresses.class(classId));
    refresh();
  };

  return (
    <div className="first">
      <header className="first-header">
        <Logo size={24} />
        <p className="first-brand">Flip Flop</p>
        <p className="first-claimed">
          <KeyRound aria-hidden="true" />
          This browser is now the teacher’s. The one-time link is used up.
        </p>
      </header>
      <main className="first-body">
        <div className="first-look">
          <h1 className="first-title">
            <span>Bring your class.</span> <span>Or see it move first.</span>
          </h1>
          {sample !== undefined && (
            <section className="first-sample" aria-labelledby="first-sample">
              <div className="first-sample-head">
                <h2 className="first-sample-name" id="first-sample">
                  {sample.name}
                </h2>
                <span className="first-sample-tag">Sample class</span>
              </div>
              <p className="first-sample-words">
                {counted(sample.students, 'student')} that the computer plays. They join, work and swap, on
                the same screens as real ones. Nothing of a rehearsal is kept.
              </p>
              <ScreenPictures />
              {rehearse(sample.id, sayName)}
              <Button variant="quiet" sent={look.sent} onClick={() => void openSample(sample.id)}>
                Open the sample class
              </Button>
              <Refusal words={look.refusal} />
            </section>
          )}
        </div>
        <form
          className="first-own"
          aria-labelledby="first-own"
          onSubmit={(event) => {
            event.preventDefault();
            if (name !== '' && className !== '' && !own.sent) void makeClass();
          }}
        >
          <h2 className="first-own-title" id="first-own">
            Your class
          </h2>
          <TextField
            id={NAME_FIELD}
            label="What do students call you?"
            hint="Stands on the board and on their screens."
            error={
              asksName && name === ''
                ? 'Say this first. Students read it in the sample class, too.'
                : undefined
            }
            value={typedName}
            onChange={setTypedName}
            maxLength={WIRE.teacherName}
            autoComplete="off"
          />
          <TextField
            label="Name of the class"
            value={typedClass}
            onChange={setTypedClass}
            maxLength={WIRE.className}
            autoComplete="off"
          />
          <p className="first-privacy">
            <Server aria-hidden="true" />
            Names and work stay on the computer that runs Flip Flop. No account, no mail address.
          </p>
          <div className="first-make">
            <p className="first-next">Next: paste the list of names</p>
            <Refusal words={own.refusal} />
            <Button
              variant="ink"
              size="big"
              type="submit"
              icon={<ArrowRight />}
              iconAt="end"
              sent={own.sent}
              notYet={whyNotMade(name, className)}
            >
              {className === '' ? 'Make the class' : `Make ${className}`}
            </Button>
          </div>
        </form>
      </main>
    </div>
  );
}

const NAME_FIELD = 'teacher-name';

function whyNotMade(name: string, className: string): string | undefined {
  if (name === '' && className === '') return 'Fill in both first';
  if (name === '') return 'Say what students call you first';
  return className === '' ? 'Give the class a name first' : undefined;
}
