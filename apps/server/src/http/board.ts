import { done } from '../classes/outcome.ts';
import { contentOf } from './content.ts';
import type { Ask, Reply } from './route.ts';
import type { Services } from './services.ts';

/** What the board asks. It knows no student. */

export async function boardClaim(
  { links, tokens, identity, log }: Services,
  { body, visit }: Ask<'boardClaim'>,
): Promise<Reply<Record<string, never>>> {
  const claimed = await links.claimBoard(body.link);
  if (!claimed.ok) return claimed;
  const before = await identity.callerOf('board', visit.cookieHeader);
  const { cookie } = await tokens.issue({ role: 'board', classId: claimed.value.classId });
  if (before !== null) await tokens.end(before.caller.tokenId, 'signedOut');
  log.info({ classId: claimed.value.classId }, 'a board signed in');
  return { ...done({}), cookies: [cookie] };
}

export async function boardMe(_services: Services, { caller, csrf }: Ask<'boardMe'>) {
  return done({ csrf, classId: caller.classId });
}

export async function boardContent(services: Services, { caller, params }: Ask<'boardContent'>) {
  return contentOf(services, caller.classId, params.revision);
}
