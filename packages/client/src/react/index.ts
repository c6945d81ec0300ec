export { ConnectionProvider, useConnection } from './connection-context.tsx';
export { useConnectionStatus, useGoodbye } from './use-connection-status.ts';
export { useReading } from './use-reading.ts';
export { type Sending, useSend } from './use-send.ts';
export { useView } from './use-view.ts';
