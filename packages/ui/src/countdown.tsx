import { aboutReading, formatReading, type Reading } from '@flipflop/countdown';
import { PauseBars } from './pause-bars.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';
import './countdown.css';

export interface CountdownDigitsProps {
  /** Null: no countdown in this phase; the place stays empty. */
  readonly reading: Reading | null;
  /** One student's setting: "About 10 minutes" instead of digits. */
  readonly numbersHidden?: boolean;
  /** This device is not in step with the server: the digits are only "About" right. */
  readonly about?: boolean;
}

/** The time as digits. `--digits-size` on it or above it gives its size. Never read out while it runs. */
export function CountdownDigits({ reading, numbersHidden = false, about = false }: CountdownDigitsProps) {
  if (reading === null) return null;
  if (numbersHidden) return <AboutWords reading={reading} />;
  return (
    <div className="ff-digits" role="timer" data-kind={reading.kind}>
      {reading.kind === 'paused' && (
        <span className="ff-digits-pause">
          <PauseBars />
          <VisuallyHidden>Paused</VisuallyHidden>
        </span>
      )}
      {about && <span className="ff-digits-about">About</span>}
      <bdi className="ff-code" dir="ltr">
        {formatReading(reading)}
      </bdi>
    </div>
  );
}

function AboutWords({ reading }: { readonly reading: Reading }) {
  return (
    <div className="ff-digits" role="timer" data-kind={reading.kind}>
      <span className="ff-digits-words">{aboutReading(reading)}</span>
    </div>
  );
}

export interface CountdownBarProps {
  /** What is left of the whole, 1 to 0. */
  readonly fraction: number;
  readonly paused?: boolean;
  /** Cut into so many equal pieces, one for a minute (the board). */
  readonly segments?: number;
}

/** What is left, as a bar that drains to the start of the line. The digits say the same to a screen reader. */
export function CountdownBar({ fraction, paused = false, segments = 1 }: CountdownBarProps) {
  const pieces = Array.from({ length: Math.max(1, Math.ceil(segments)) }, (_, piece) => piece);
  return (
    <div
      className="ff-bar"
      data-paused={paused ? '' : undefined}
      data-segmented={segments > 1 ? '' : undefined}
      aria-hidden="true"
    >
      {pieces.map((piece) => (
        <span
          key={piece}
          className="ff-bar-piece"
          style={{
            '--bar-share': share(piece, segments),
            '--bar-left': leftOf(piece, segments, fraction),
          }}
        >
          <span className="ff-bar-fill" />
        </span>
      ))}
    </div>
  );
}

/** How wide a piece is: the last of 12.5 minutes is half as wide as the others. */
function share(piece: number, segments: number): number {
  return clamp(Math.max(1, segments) - piece);
}

/** What is left of one piece, 1 to 0. */
function leftOf(piece: number, segments: number, fraction: number): number {
  return clamp((fraction * Math.max(1, segments) - piece) / share(piece, segments));
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
