import { Confetti, GroupBadge, ShapeRow } from '@flipflop/ui';
import { ArrowLeftRight } from 'lucide-react';
import type { BoardScreenProps } from './board.tsx';
import { swapRecord } from './board-words.ts';
import './wrap-up-screen.css';

/** Well done: what to do before leaving, a shape for each child, and how fast the class swapped. */
export function WrapUpScreen({ view }: BoardScreenProps) {
  const record = swapRecord(view.swap);
  return (
    <main className="board-wrap-up" data-groups={view.groups.length}>
      <div className="board-wrap-up-head">
        <h1 className="board-wrap-up-title">Well done, {view.className}</h1>
        <p className="board-wrap-up-text">{view.wrapUp.text}</p>
      </div>
      <div className="board-wrap-up-groups">
        {view.groups.map((group) => {
          const count = view.counts.find((one) => one.group === group.id) ?? { of: 0, done: 0 };
          return (
            <section key={group.id} className="board-wrap-up-group" data-group={group.shape} data-fill="full">
              <div className="board-wrap-up-who">
                <GroupBadge shape={group.shape} letter={group.letter} size={104} ground="solid" />
                <h2 className="board-wrap-up-name">{group.name}</h2>
                {count.done > 0 && <p className="board-wrap-up-done">{count.done} finished</p>}
              </div>
              <ShapeRow
                shape={group.shape}
                filled={count.done}
                total={count.of}
                size={rowSize(view.groups.length, count.of)}
                ground="solid"
                label={`${count.done} finished in ${group.name}`}
              />
            </section>
          );
        })}
      </div>
      {record !== null && (
        <p className="board-record">
          <ArrowLeftRight aria-hidden="true" />
          <span>
            We swapped in <strong>{record.time}</strong>
            {record.more}
          </span>
        </p>
      )}
      <Confetti groups={view.groups.map((group) => group.shape)} />
    </main>
  );
}

/** Of one shape in a row, px at 1920. */
function rowSize(groups: number, students: number): number {
  const columns = groups <= 2 ? groups : groups === 4 ? 2 : 3;
  return Math.max(20, Math.min(56, Math.floor((1_920 / columns - 144) / (Math.max(1, students) * 1.3))));
}
