import type { ClassSummary } from '@flipflop/protocol';
import { Logo } from '@flipflop/ui';
import { Link } from 'wouter';
import './class-list.css';

/** The teacher's classes; a running lesson leads straight to its panel. */
export function ClassList({ classes }: { readonly classes: readonly ClassSummary[] }) {
  return (
    <main className="class-list">
      <Logo size={32} />
      <h1 className="class-list-title">Your classes</h1>
      {classes.length === 0 && <p>There is no class yet.</p>}
      <ul>
        {classes.map((one) => (
          <li key={one.id} className="class-list-one">
            <Link
              href={one.running ? `/class/${one.id}/live` : `/class/${one.id}`}
              className="class-list-link"
            >
              <strong>{one.name}</strong>
              <span>
                {one.students} students{one.running ? ', lesson running' : ''}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </main>
  );
}
