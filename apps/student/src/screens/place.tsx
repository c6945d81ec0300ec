import { Button } from '@flipflop/ui';
import { House, School } from 'lucide-react';
import { Prompt } from '../frame/prompt.tsx';
import { TextButton } from '../frame/text-button.tsx';
import { Trouble } from '../frame/trouble.tsx';
import './place.css';

interface PlaceProps {
  readonly name: string;
  /** The place that was pressed and is not answered yet. */
  readonly sent: 'remote' | 'room' | null;
  readonly trouble: string | null;
  readonly onPlace: (place: 'remote' | 'room') => void;
  readonly onNotMe: () => void;
}

export function PlaceScreen({ name, sent, trouble, onPlace, onNotMe }: PlaceProps) {
  return (
    <Prompt
      heading={`${name}, where are you today?`}
      under={<TextButton onClick={onNotMe}>I am not {name}</TextButton>}
    >
      <div className="st-places">
        <Button
          variant="outline"
          size="big"
          icon={<House />}
          sent={sent === 'remote'}
          onClick={() => onPlace('remote')}
        >
          At home
        </Button>
        <Button
          variant="outline"
          size="big"
          icon={<School />}
          sent={sent === 'room'}
          onClick={() => onPlace('room')}
        >
          In the room
        </Button>
      </div>
      <Trouble>{trouble}</Trouble>
    </Prompt>
  );
}
