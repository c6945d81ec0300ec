import { WIRE } from '@flipflop/protocol/limits';
import { Button } from '@flipflop/ui';
import { Segmented } from '@flipflop/ui/teacher';
import { Users } from 'lucide-react';
import { useState } from 'react';
import type { PageTools } from '../../page/page-tools.ts';
import { Refusal } from '../../page/refusal.tsx';
import { useSending } from '../../page/use-sending.ts';
import { addresses } from '../../words/addresses.ts';
import { aboutMinutes, type Speed } from './rehearsal-words.ts';
import './rehearse.css';

export interface RehearseProps extends PageTools {
  readonly classId: string;
  readonly lessonId: string;
  /** Of the lesson at its own pace. */
  readonly minutes: number;
  /** What has to be done first; false: it was not, and nothing is begun. */
  readonly before?: () => Promise<boolean>;
}

const SPEEDS = WIRE.rehearsalSpeeds.map((speed) => ({
  value: `${speed}` as const,
  words: `${speed}×`,
  speed,
}));

/** Tries a lesson with students whom the computer plays. */
export function Rehearse({ api, navigate, classId, lessonId, minutes, before }: RehearseProps) {
  const [speed, setSpeed] = useState<Speed>(5);
  const { sent, refusal, send } = useSending();

  const rehearse = async () => {
    if (before !== undefined && !(await before())) return;
    const params = { classId, lessonId };
    const started = await send(() => api.call('rehearsalStart', { params, body: { speed } }));
    if (started !== null) navigate(addresses.live(started.classId));
  };

  return (
    <div className="rehearse">
      <div className="rehearse-row">
        <Button variant="outline" icon={<Users />} sent={sent} onClick={() => void rehearse()}>
          Rehearse
        </Button>
        <Segmented
          label="How fast it is rehearsed"
          labelHidden
          options={SPEEDS}
          value={`${speed}`}
          onChange={(chosen) => setSpeed(SPEEDS.find(({ value }) => value === chosen)?.speed ?? speed)}
        />
        <p className="rehearse-minutes">{aboutMinutes(minutes, speed)}</p>
      </div>
      <Refusal words={refusal} />
    </div>
  );
}
