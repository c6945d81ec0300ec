import type { PersonalView } from '@flipflop/rotation';
import { Eye } from 'lucide-react';
import './eyes-up.css';
import { Prompt } from '../frame/prompt.tsx';
import { eyesUpWords } from './words.ts';

interface EyesUpProps {
  readonly teacher: string;
  readonly place: PersonalView['place'];
  readonly text: string | null;
}

export function EyesUpScreen({ teacher, place, text }: EyesUpProps) {
  return (
    <div className="st-eyes-up">
      <Prompt picture={<Eye strokeWidth={1.6} />} heading="Eyes up">
        {text === null ? (
          <p className="st-eyes-up-text">{eyesUpWords(teacher, place)}</p>
        ) : (
          <p className="st-eyes-up-text">
            {teacher} says: <strong>{text}</strong>
          </p>
        )}
      </Prompt>
    </div>
  );
}
