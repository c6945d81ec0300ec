import { useState } from 'react';
import { Button, Confetti, StatusLine } from '../src/index.ts';
import { Buttons } from './buttons.tsx';
import { Groups } from './groups.tsx';
import { Section, State } from './section.tsx';
import { Controls } from './teacher.tsx';
import { Countdowns, Notices, Type } from './time-and-notices.tsx';

export function Gallery() {
  const [thrown, setThrown] = useState(0);
  const [status, setStatus] = useState('');
  return (
    <main className="gallery">
      <h1>Components</h1>
      <Groups />
      <Buttons />
      <Countdowns />
      <Notices />
      <Type />
      <Controls />
      <Section title="Once">
        <State words="confetti, 1.2 s">
          <Button variant="outline" onClick={() => setThrown(thrown + 1)}>
            You did it
          </Button>
        </State>
        <State words="read out, not seen">
          <Button variant="outline" onClick={() => setStatus('2 minutes left')}>
            2 minutes left
          </Button>
        </State>
      </Section>
      {thrown > 0 && <Confetti key={thrown} groups={[1, 2]} />}
      <StatusLine text={status} />
    </main>
  );
}
