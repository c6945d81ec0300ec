import type { SeveralClasses } from '@flipflop/roster';
import { Button } from '@flipflop/ui';
import { counted } from '../../words/counted.ts';

export interface WhichClassProps {
  readonly classes: SeveralClasses['classes'];
  readonly onChoose: (name: string) => void;
}

/** Several classes in one file: nothing is taken before it is said which. */
export function WhichClass({ classes, onChoose }: WhichClassProps) {
  return (
    <section className="roster-names" aria-label="What will be added">
      <h2 className="roster-names-title">Which class?</h2>
      <p className="roster-names-empty">The file has {counted(classes.length, 'class', 'classes')} in it.</p>
      <ul className="roster-said">
        {classes.map(({ name, students }) => (
          <li key={name} className="roster-said-one">
            <p className="roster-said-words">
              <strong>
                <bdi>{name}</bdi>
              </strong>{' '}
              {counted(students, 'student')}
            </p>
            <Button variant="outline" aria-label={`Take ${name}`} onClick={() => onChoose(name)}>
              Take this one
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
