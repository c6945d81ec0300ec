import type { Api } from '@flipflop/client';
import type { StudentContent } from '@flipflop/protocol';
import type { StationView } from '@flipflop/rotation';
import { useEffect, useState } from 'react';
import { type News, retrying } from '../app/retry.ts';
import type { ActivityContent } from '../screens/activity.tsx';

/** A lesson's content as far as this device has it. */
export type Content =
  | { readonly state: 'loading' | 'failed'; readonly value: null }
  | { readonly state: 'ready'; readonly value: StudentContent };

const LOADING: Content = { state: 'loading', value: null };
const FAILED: Content = { state: 'failed', value: null };

/** Fetches the content as soon as the class view names it, so that a swap needs no more than one message. */
export function useContent(api: Api, revision: string | null, news: News): Content {
  const [content, setContent] = useState<Content>(LOADING);
  useEffect(() => {
    if (revision === null) return;
    const ask = async () => {
      const answer = await api.call('studentContent', { params: { revision } });
      return answer.ok
        ? { again: false, apply: () => setContent({ state: 'ready', value: answer.value }) }
        : { again: true, apply: () => setContent((before) => (before.state === 'ready' ? before : FAILED)) };
    };
    return retrying(ask, news);
  }, [api, revision, news]);
  const isOther = content.value !== null && content.value.revision !== revision;
  return isOther ? LOADING : content;
}

/** The station's activity, as the screen shows it. A station without one has neither text nor link. */
export function activityOf(content: Content, station: StationView): ActivityContent {
  if (content.state !== 'ready') return { state: content.state };
  const activity = content.value.activities.find(({ id }) => id === station.activity);
  return {
    state: 'ready',
    instructions: activity?.instructions ?? '',
    link: activity?.link ?? null,
  };
}

/** The activity's own title, else the station's. */
export function titleOf(content: Content, station: StationView): string {
  return content.value?.activities.find(({ id }) => id === station.activity)?.title ?? station.title;
}
