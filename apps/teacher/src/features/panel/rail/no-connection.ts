/** Without a connection a button stays where it is, dashed: nothing is kept to be sent later. */
export const whyNot = (isOffline: boolean): string | undefined => (isOffline ? 'No connection' : undefined);
