import type { StationView } from '@flipflop/rotation';
import { StationIcon } from '@flipflop/ui';
import { Prompt, Sentence } from '../frame/prompt.tsx';

/** Nothing to press: the break ends by itself. */
export function BreakScreen({ station }: { readonly station: StationView }) {
  const own = station.title !== '' && station.title.toLowerCase() !== 'break';
  return (
    <Prompt picture={<StationIcon kind="break" size={120} />} heading="Take a break">
      {own && (
        <Sentence>
          <strong>{station.title}</strong>
        </Sentence>
      )}
      <Sentence>This page tells you when the break is over.</Sentence>
    </Prompt>
  );
}
