import { readCountdown } from '@flipflop/countdown';
import { Board } from '../src/features/board/board.tsx';
import { EmptyScreen } from '../src/features/board/empty-screen.tsx';
import { FIXTURES, type FixtureName, NOW } from './views.ts';

const ROOM = { place: 'the teacher’s table', bring: 'Bring your dough and a pencil.', hasCall: true };

export function BoardState({
  name,
  special,
}: {
  readonly name: FixtureName | null;
  readonly special: string;
}) {
  if (special === 'noLesson') {
    return <EmptyScreen title="No lesson now" words="It comes by itself when your teacher opens one." />;
  }
  if (special === 'noLink') {
    return <EmptyScreen title="Which class?" words="Open the board from your control panel." />;
  }
  const { board } = FIXTURES[name ?? 'round'];
  const { countdown } = board;
  return (
    <Board
      view={board}
      reading={countdown === null ? null : readCountdown(countdown, NOW)}
      room={ROOM}
      isOffline={special === 'offline'}
    />
  );
}
