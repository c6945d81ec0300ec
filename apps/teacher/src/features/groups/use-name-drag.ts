import { type PointerEvent, useEffect, useRef, useState } from 'react';

/** Px that a pointer goes before a press is a drag. */
const DRAG_FROM = 6;

/** What a group's panel says of itself, so that a name can be let go over it; '' is no group. */
export const DROP_ATTRIBUTE = 'data-drop-group';

export interface Dragged {
  readonly student: string;
  readonly x: number;
  readonly y: number;
  /** The group under the pointer; '' none, null: nowhere to let go. */
  readonly over: string | null;
}

interface Held {
  readonly student: string;
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  readonly moved: boolean;
}

/** A name that follows the pointer, and is let go over a group. A finger drags by the grip, and scrolls else. */
export function useNameDrag(onDrop: (student: string, group: string | null) => void) {
  const held = useRef<Held | null>(null);
  const wasDragged = useRef(false);
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const isDragging = dragged !== null;

  const letGo = () => {
    held.current = null;
    setDragged(null);
  };

  useEffect(() => {
    if (!isDragging) return;
    const handleKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        held.current = null;
        setDragged(null);
      }
    };
    addEventListener('keydown', handleKey);
    return () => removeEventListener('keydown', handleKey);
  }, [isDragging]);

  const propsOf = (student: string) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      wasDragged.current = false;
      const onGrip = event.target instanceof Element && event.target.closest('.group-name-grip') !== null;
      if (event.button !== 0 || (event.pointerType === 'touch' && !onGrip)) return;
      held.current = {
        student,
        pointer: event.pointerId,
        x: event.clientX,
        y: event.clientY,
        moved: false,
      };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const at = held.current;
      if (at === null || at.pointer !== event.pointerId) return;
      const { clientX: x, clientY: y } = event;
      if (!at.moved && Math.hypot(x - at.x, y - at.y) < DRAG_FROM) return;
      held.current = { ...at, moved: true };
      wasDragged.current = true;
      setDragged({ student, x, y, over: groupAt(x, y) });
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const at = held.current;
      letGo();
      if (at === null || !at.moved) return;
      const over = groupAt(event.clientX, event.clientY);
      if (over !== null) onDrop(student, over === '' ? null : over);
    },
    onPointerCancel: letGo,
  });

  /** Whether the click that comes now is only the end of a drag. */
  const endsDrag = (): boolean => {
    const ends = wasDragged.current;
    wasDragged.current = false;
    return ends;
  };

  return { dragged, propsOf, endsDrag };
}

function groupAt(x: number, y: number): string | null {
  return (
    document.elementFromPoint(x, y)?.closest(`[${DROP_ATTRIBUTE}]`)?.getAttribute(DROP_ATTRIBUTE) ?? null
  );
}
