export { NOT_PLAYING, type Tick, type Tracked, type Tracker, track } from './tracker.ts';
