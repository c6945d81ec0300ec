import { ArrowRight, Eye, Hand, MessageSquare, Pause, Play, UserRoundPlus } from 'lucide-react';
import { Button, LinkButton } from '../src/index.ts';
import { Section, State } from './section.tsx';

export function Buttons() {
  return (
    <Section title="Buttons">
      <State words="the one to press">
        <Button variant="ink">Next</Button>
      </State>
      <State words="others">
        <Button variant="outline" icon={<Hand />}>
          Help
        </Button>
      </State>
      <State words="in the rail">
        <Button variant="quiet">Pause</Button>
      </State>
      <State words="with an icon">
        <Button variant="ink" icon={<Play fill="currentColor" />}>
          Start lesson
        </Button>
      </State>
      <State words="sent, no answer after 400 ms">
        <Button variant="ink" sent>
          Next
        </Button>
      </State>
      <State words="sent">
        <Button variant="outline" icon={<ArrowRight />} iconAt="end" sent>
          Next
        </Button>
      </State>
      <State words="not yet">
        <Button variant="ink" notYet="Answer the question first.">
          Next
        </Button>
      </State>
      <State words="goes somewhere">
        <LinkButton variant="outline" href="#board">
          Open the board
        </LinkButton>
      </State>
      <div className="gallery-rail">
        <Button variant="quiet" size="rail">
          −1 min
        </Button>
        <Button variant="quiet" size="rail" icon={<Pause fill="currentColor" />}>
          Pause
        </Button>
        <Button variant="quiet" size="rail">
          +1 min
        </Button>
        <Button variant="quiet" size="rail" icon={<Eye />} iconAt="top">
          Eyes up
        </Button>
        <Button variant="quiet" size="rail" icon={<MessageSquare />} iconAt="top">
          Message
        </Button>
        <Button variant="quiet" size="rail" icon={<UserRoundPlus />} iconAt="top" sent>
          Call
        </Button>
        <Button className="gallery-swap" variant="ink" size="big" icon={<ArrowRight />} iconAt="end">
          Make 6B
        </Button>
        <Button className="gallery-swap" variant="ink" size="big" notYet="No connection. Not swapped.">
          Swap
        </Button>
      </div>
    </Section>
  );
}
