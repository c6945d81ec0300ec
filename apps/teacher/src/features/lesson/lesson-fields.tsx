import { LIMITS } from '@flipflop/rotation/limits';
import { Stepper, TextArea, TextField, Toggle } from '@flipflop/ui/teacher';
import { ExternalLink } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type FormProblems, type LessonForm, linkHost, type TextFieldName } from './lesson-form.ts';
import './lesson-fields.css';

export interface LessonFieldsProps {
  readonly form: LessonForm;
  readonly problems: FormProblems;
  readonly onChange: (change: Partial<LessonForm>) => void;
}

/** All that is written down of a lesson, beside its minutes. */
export function LessonFields({ form, problems, onChange }: LessonFieldsProps) {
  const [left, setLeft] = useState<ReadonlySet<TextFieldName>>(new Set());

  /** A field says what is wrong once it was left, and a text that is too long at once. */
  const field = (name: TextFieldName) => {
    const problem = problems[name];
    const isSaid = left.has(name) || problem?.startsWith('Too long') === true;
    return {
      value: form[name],
      onChange: (text: string) => onChange({ [name]: text }),
      onBlur: () => setLeft((before) => new Set(before).add(name)),
      error: isSaid ? problem : undefined,
    };
  };

  return (
    <div className="lesson-fields">
      <section className="lesson-part" aria-labelledby="lesson-work">
        <h2 className="lesson-part-title" id="lesson-work">
          On their own
        </h2>
        <TextField label="What they work on" {...field('workTitle')} />
        <TextArea
          label="What to do"
          hint="Students see it line by line. Numbers are not needed."
          rows={6}
          {...field('instructions')}
        />
        <TextField
          label="Link, if there is one"
          hint={<LinkHint text={form.link} empty="A page, a form, a video." />}
          inputMode="url"
          autoComplete="off"
          {...field('link')}
        />
      </section>
      <section className="lesson-part" aria-labelledby="lesson-live">
        <h2 className="lesson-part-title" id="lesson-live">
          With you
        </h2>
        <TextField label="What you do together" {...field('liveTitle')} />
        <TextField
          label="What to bring"
          hint="They read it on the way: Bring your dough and a pencil."
          {...field('bring')}
        />
        <TextField
          label="Where in the room"
          hint={`They read: Come to ${form.place.trim() || '…'}`}
          {...field('place')}
        />
        <TextField
          label="Link of your call"
          hint={
            <LinkHint
              text={form.call}
              empty="For whoever is at home: Zoom, Meet, Teams. Only students who are called see it."
            />
          }
          inputMode="url"
          autoComplete="off"
          {...field('call')}
        />
      </section>
      <section className="lesson-part" aria-labelledby="lesson-end">
        <h2 className="lesson-part-title" id="lesson-end">
          At the end
        </h2>
        <TextArea label="What all do before they leave" rows={3} {...field('wrapUp')} />
      </section>
      <section className="lesson-part" aria-labelledby="lesson-whole">
        <h2 className="lesson-part-title" id="lesson-whole">
          Whole lesson
        </h2>
        <TextField label="Name of the lesson" {...field('title')} />
        <div className="lesson-settings">
          <div className="lesson-setting">
            <span aria-hidden="true">Changeover</span>
            <Stepper
              label="Changeover"
              labelHidden
              value={form.changeoverSeconds}
              onChange={(changeoverSeconds) => onChange({ changeoverSeconds })}
              min={LIMITS.changeoverSeconds.min}
              max={LIMITS.changeoverSeconds.max}
              step={10}
              unit="second"
            />
          </div>
          <Toggle on={form.autoSwap} onChange={(autoSwap) => onChange({ autoSwap })}>
            Swap when time is up
          </Toggle>
        </div>
      </section>
    </div>
  );
}

/** Where a link leads, by its true host. */
function LinkHint({ text, empty }: { readonly text: string; readonly empty: string }): ReactNode {
  const host = linkHost(text);
  if (text.trim() === '' || host === null) return empty;
  return (
    <span className="lesson-link">
      <ExternalLink aria-hidden="true" />
      <span>
        Opens <strong>{host}</strong>
      </span>
    </span>
  );
}
