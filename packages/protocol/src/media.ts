import type { ProtocolError } from './errors.ts';

/**
 * Recordings, pictures, captions, and the photos and files with which students answer. They go up by tus 1.0
 * (resumable) and come down by plain HTTP. Free of schemas, so that the student's page can import it.
 *
 * Up, with the cookies of the page and its CSRF value (`CSRF_HEADER`) on POST, PATCH and DELETE alike:
 *
 * - `POST /api/media` with `Upload-Length` and `Upload-Metadata` (`MediaMetadata`, each value in base64), or for a
 *   recording with `Upload-Defer-Length: 1` in place of the length: 201, `Location: /api/media/<id>`. A body is not
 *   read here.
 * - `PATCH /api/media/<id>` with `Upload-Offset`: 204 and the new `Upload-Offset`, once these bytes are on the disk.
 *   A deferred length is said in any PATCH by `Upload-Length`; how long a recording is by `SECONDS_HEADER`.
 *   The answer to the last byte comes when the media is whole, looked at, and ready at `/media/<id>`.
 * - `HEAD /api/media/<id>`: where to go on. For whoever began it alone; also in another tab, and after a restart.
 * - `DELETE /api/media/<id>`: 204, it is gone; by whoever put it there or a teacher of the class.
 *
 * Down: `GET` or `HEAD /media/<id>` with a cookie of somebody who may see it, ranges and all; 404 for everybody else.
 *
 * A refusal has a body `{ error: { code, message } }` (`MediaRefusal`), its message plain words for the person:
 *
 * | status | code | what to do |
 * |---|---|---|
 * | 400 | `badInput` | a fault of the page's |
 * | 401, 403 | `notAllowed` | sign in again; or never |
 * | 404, 410 | `notFound` | begin anew: it was deleted, or lay unfinished for a day |
 * | 409, 423 | `conflict` | ask by HEAD where to go on; tus-js-client does |
 * | 413 | `tooLarge`, `quota` | say it; no retry |
 * | 415 | `wrongType` | say it; its bytes are gone |
 * | 507 | `diskFull` | go on later: what is there is kept; tus-js-client retries |
 * | 500, 503 | `unavailable` | go on later |
 */
export const MEDIA_UPLOAD_PATH = '/api/media';

/** Address of media that is ready. */
export const mediaPath = (id: string): string => `/media/${id}`;

/** A recording's length in seconds, as a decimal number, with a PATCH. The last one said counts. */
export const SECONDS_HEADER = 'x-flipflop-seconds';

/** `picture`, `recording` and `captions` are a teacher's, `photo` and `file` a student's. */
export type MediaKind = 'picture' | 'recording' | 'captions' | 'photo' | 'file';

/** What goes in `Upload-Metadata`; other keys are passed over. */
export interface MediaMetadata {
  /** A teacher's class, or the student's own. */
  readonly classId: string;
  readonly kind: MediaKind;
  /** As the person knows it: "Fractions, part 1.webm". Says nothing of its type. */
  readonly name: string;
  /** Seconds, where the length of a recording is known. */
  readonly seconds?: string;
  /** Id of the activity that a student answers. */
  readonly activity?: string;
}

export type MediaErrorCode =
  | Extract<ProtocolError['code'], 'badInput' | 'notAllowed' | 'notFound' | 'conflict' | 'unavailable'>
  /** Longer than its kind may be. */
  | 'tooLarge'
  /** The class or the student has no room left. */
  | 'quota'
  /** Its content is of no type that its kind may have, whatever its name says. */
  | 'wrongType'
  /** This server's disk is nearly full: lessons come first. */
  | 'diskFull';

export interface MediaRefusal {
  readonly error: { readonly code: MediaErrorCode; readonly message: string };
}

const MIB = 1_048_576;

/** Limits of media. Bytes, unless said. */
export const MEDIA_LIMITS = {
  /** The most of one, by kind. */
  bytes: { picture: 10 * MIB, recording: 500 * MIB, captions: MIB, photo: 10 * MIB, file: 10 * MIB },
  /** One PATCH: small enough for a slow network to pass it in time, and to lose little. For tus-js-client's `chunkSize`. */
  chunkBytes: MIB,
  /** UTF-16 units. */
  name: 120,
  /** Seconds of a recording. */
  seconds: 6 * 60 * 60,
  filesPerStudent: 200,
  filesPerClass: 2_000,
} as const;

/** Content types by kind, for a file chooser's `accept`. The server goes by the content. */
export const MEDIA_TYPES = {
  picture: ['image/png', 'image/jpeg', 'image/webp', 'image/gif'],
  recording: ['video/webm', 'video/mp4', 'video/quicktime'],
  /** SubRip too: it is turned into this. */
  captions: ['text/vtt'],
  photo: ['image/png', 'image/jpeg', 'image/webp', 'image/gif'],
  file: [
    'application/pdf',
    'text/plain',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.oasis.opendocument.text',
    'application/vnd.oasis.opendocument.presentation',
    'application/vnd.oasis.opendocument.spreadsheet',
  ],
} as const satisfies Record<MediaKind, readonly string[]>;
