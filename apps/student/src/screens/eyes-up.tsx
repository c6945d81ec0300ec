import { Eye } from 'lucide-react';
import './eyes-up.css';
import { Prompt } from '../frame/prompt.tsx';

export function EyesUpScreen({ teacher, text }: { readonly teacher: string; readonly text: string | null }) {
  return (
    <div className="st-eyes-up">
      <Prompt picture={<Eye strokeWidth={1.6} />} heading="Eyes up">
        {text === null ? (
          <p className="st-eyes-up-text">Stop and look at {teacher}.</p>
        ) : (
          <p className="st-eyes-up-text">
            {teacher} says: <strong>{text}</strong>
          </p>
        )}
      </Prompt>
    </div>
  );
}
