const TIME = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'long',
  hour: 'numeric',
  minute: '2-digit',
});

/** When a device was signed in, to the minute: so that two are told apart. */
export const sinceWords = (at: number): string => TIME.format(at);
