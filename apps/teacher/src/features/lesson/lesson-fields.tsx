import type { Plan } from '@flipflop/rotation';
import { TextArea, TextField } from '@flipflop/ui/teacher';
import { ExternalLink } from 'lucide-react';
import { type ReactNode, type RefObject, useState } from 'react';
import type { ActivityFieldName, ActivityForm } from './activity-form.ts';
import { CallTest } from './call-test.tsx';
import type { ActivityField, FormProblems, LessonForm, TextFieldName } from './lesson-form.ts';
import { doneByWords } from './lesson-words.ts';
import { linkHost } from './link-words.ts';
import './lesson-fields.css';

export interface LessonFieldsProps {
  readonly form: LessonForm;
  readonly plan: Plan;
  readonly problems: FormProblems;
  readonly onChange: (change: Partial<LessonForm>) => void;
  /** The activity whose fields are shown; null: no group works on its own. */
  readonly activity: ActivityForm | null;
  readonly onActivity: (activity: ActivityForm, field: ActivityFieldName) => void;
  /** Where an activity is written. */
  readonly workRef: RefObject<HTMLElement | null>;
}

/** All words that are written down of a lesson. */
export function LessonFields(props: LessonFieldsProps) {
  const { form, plan, problems, onChange, activity, onActivity, workRef } = props;
  const [left, setLeft] = useState<ReadonlySet<TextFieldName | ActivityField>>(new Set());

  /** A field says what is wrong once it was left, and a text that is too long at once. */
  const told = (name: TextFieldName | ActivityField) => {
    const problem = problems[name];
    const isSaid = left.has(name) || problem?.startsWith('Too long') === true;
    return {
      onBlur: () => setLeft((before) => new Set(before).add(name)),
      error: isSaid ? problem : undefined,
    };
  };
  const field = (name: TextFieldName) => ({
    ...told(name),
    value: form[name],
    onChange: (text: string) => onChange({ [name]: text }),
  });
  const workField = (shown: ActivityForm, name: ActivityFieldName) => ({
    ...told(`${name} ${shown.id}`),
    value: shown[name],
    onChange: (text: string) => onActivity({ ...shown, [name]: text }, name),
  });

  return (
    <div className="lesson-fields">
      <section className="lesson-part" aria-labelledby="lesson-work" ref={workRef}>
        <h2 className="lesson-part-title" id="lesson-work">
          On their own
        </h2>
        {activity === null ? (
          <p className="lesson-part-note">
            No group works on its own. Tap a square above and choose Activity.
          </p>
        ) : (
          <>
            {form.activities.length > 1 && (
              <p className="lesson-part-note">{doneByWords(plan, activity.id)}</p>
            )}
            <TextField label="What they work on" {...workField(activity, 'title')} />
            <TextArea
              label="What to do"
              hint="Students see it line by line. Numbers are not needed."
              rows={6}
              {...workField(activity, 'instructions')}
            />
            <TextField
              label="Link, if there is one"
              hint={<LinkHint text={activity.link} empty="A page, a form, a video." />}
              inputMode="url"
              autoComplete="off"
              {...workField(activity, 'link')}
            />
          </>
        )}
      </section>
      <section className="lesson-part" data-long="" aria-labelledby="lesson-live">
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
        <CallTest call={form.call} />
      </section>
      <section className="lesson-part" aria-labelledby="lesson-words">
        <h2 className="lesson-part-title" id="lesson-words">
          The lesson
        </h2>
        <TextField label="Name of the lesson" {...field('title')} />
        <TextArea label="What all do before they leave" rows={3} {...field('wrapUp')} />
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
