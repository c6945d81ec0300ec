import type { ServerNotice } from '@flipflop/rotation';
import type { ClassDocument, Collection, SessionDocument } from './documents.ts';
import type { Store } from './store.ts';

type What = Extract<ServerNotice, { readonly kind: 'damaged' }>['what'];

/** What happened to the files of a class and of the session that it names. */
export function damageNotices(
  store: Store,
  body: ClassDocument,
  session: Pick<SessionDocument, 'revisionId' | 'code'> | null,
): readonly ServerNotice[] {
  const named: readonly (readonly [What, Collection, string | null])[] = [
    ['register', 'class', body.id],
    ['session', 'session', body.sessionId],
    ['revision', 'revision', session?.revisionId ?? null],
    ['code', 'code', session?.code.toLowerCase() ?? null],
    ...body.lessonIds.map((id) => ['lesson', 'lesson', id] as const),
  ];
  return named.flatMap(([what, collection, id]) => {
    const damage = id === null ? null : store.damageOf({ collection, id });
    if (damage === null) return [];
    return [{ kind: 'damaged', id: `${collection}.${id}.${damage.number}`, what, used: damage.used }];
  });
}

/** Classes that were there and cannot be read any more: nobody knows whose they were. */
export function lostClasses(store: Store): readonly ServerNotice[] {
  return store
    .lostIn('class')
    .map((id) => ({ kind: 'damaged', id: `class.${id}.lost`, what: 'register', used: 'nothing' }));
}
