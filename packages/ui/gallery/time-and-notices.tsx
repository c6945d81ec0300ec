import { Button, CountdownBar, CountdownDigits, Notice } from '../src/index.ts';
import { Section, State } from './section.tsx';

const MINUTE = 60_000;

export function Countdowns() {
  return (
    <Section title="Countdown">
      <State words="running">
        <div className="gallery-countdown">
          <CountdownDigits reading={{ kind: 'running', ms: 12 * MINUTE + 40_000 }} />
          <CountdownBar fraction={0.63} />
        </div>
      </State>
      <State words="under 2 minutes">
        <div className="gallery-countdown">
          <CountdownDigits reading={{ kind: 'running', ms: MINUTE + 58_000 }} />
          <CountdownBar fraction={0.1} />
        </div>
      </State>
      <State words="paused">
        <div className="gallery-countdown">
          <CountdownDigits reading={{ kind: 'paused', ms: 9 * MINUTE + 15_000 }} />
          <CountdownBar fraction={0.46} paused />
        </div>
      </State>
      <State words="time's up">
        <div className="gallery-countdown gallery-over" data-fill="over">
          <CountdownDigits reading={{ kind: 'over', ms: 42_000 }} />
          <strong>Time’s up</strong>
        </div>
      </State>
      <State words="numbers hidden">
        <div className="gallery-countdown">
          <CountdownDigits reading={{ kind: 'running', ms: 10 * MINUTE }} numbersHidden />
          <CountdownBar fraction={0.5} />
        </div>
      </State>
      <State words="not in step">
        <div className="gallery-countdown">
          <CountdownDigits reading={{ kind: 'running', ms: 9 * MINUTE }} about />
        </div>
      </State>
      <div className="gallery-board-bar">
        <CountdownBar fraction={0.633} segments={20} />
      </div>
      <div className="gallery-board-bar">
        <CountdownBar fraction={0.5} segments={7.5} paused />
      </div>
    </Section>
  );
}

export function Notices() {
  return (
    <section className="gallery-section">
      <h2>Notices</h2>
      <div className="gallery-notices">
        <Notice tone="offline" strong="No internet. Keep going.">
          Your work is safe on this device and is sent when you are back.
        </Notice>
        <Notice tone="back" strong="You are back.">
          Everything is sent.
        </Notice>
        <Notice tone="paused" strong="The countdown has stopped.">
          Keep working.
        </Notice>
        <Notice tone="timeUp" strong="Time’s up.">
          Finish this step. Your work is saved.
        </Notice>
        <Notice tone="message" strong="Ms Okafor:">
          Wash your hands before you touch the dough.
        </Notice>
        <Notice
          tone="help"
          strong="Ms Okafor knows."
          action={<Button variant="outline">I don’t need it any more</Button>}
        >
          You are 2nd in line. Go on with the next part if you can.
        </Notice>
      </div>
    </section>
  );
}

export function Type() {
  return (
    <section className="gallery-section">
      <h2>Type</h2>
      <div className="gallery-type">
        <span className="ff-code" style={{ fontSize: '5rem' }}>
          12:40 HKT 4M9 +−
        </span>
        <strong style={{ fontSize: '3.5rem', fontWeight: 800, letterSpacing: '-0.03em' }}>Swap</strong>
        <strong style={{ fontSize: '2.5rem', fontWeight: 800, letterSpacing: '-0.03em' }}>
          Join your teacher now
        </strong>
        <strong style={{ fontSize: '1.75rem', fontWeight: 800 }}>Zoomers</strong>
        <span style={{ fontSize: '1.375rem' }}>Your work is saved. Łódź, Nguyễn, Şahin</span>
      </div>
    </section>
  );
}
